"""What people read is found where it stands in the source."""

from tests.translations.extraction import messages_of_program, unmarked


def test_texts_in_tables_and_plurals_are_found() -> None:
    said = messages_of_program()
    assert said["second"].many is None
    assert said["Move {count} card"].many == "Move {count} cards"
    assert said["{count} stage"].many == "{count} stages"


def test_every_text_is_literal_or_marked_for_translators() -> None:
    assert unmarked() == []
