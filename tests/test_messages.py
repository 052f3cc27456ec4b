from journeymapper.messages import message, plural, text


def test_a_message_within_a_message_becomes_text_first() -> None:
    inner = plural("{count} card", "{count} cards", 2)
    assert text(message("Move {what} to {place}", what=inner, place="Buy")) == "Move 2 cards to Buy"


def test_a_plural_agrees_with_its_count() -> None:
    assert text(plural("{count} card", "{count} cards", 1)) == "1 card"


def test_braces_in_a_name_stay_as_they_are() -> None:
    assert text(message("Gap in {stage}", stage="{0} {x}")) == "Gap in {0} {x}"


def test_messages_with_the_same_words_are_equal_and_hash_alike() -> None:
    assert hash(message("a {b}", b=1)) == hash(message("a {b}", b=1))
    assert message("a {b}", b=1) == message("a {b}", b=1)
    assert message("a {b}", b=1) != message("a {b}", b=2)
