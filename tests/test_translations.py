from journeymapper.translations import entries, languages, spoken

_SOURCE = """# A comment.
msgid ""
msgstr ""
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

#: somewhere.py
msgid "Gap in {stage}"
msgstr "Lücke in "
"{stage}"

msgid "{count} \\"card\\""
msgid_plural "{count} \\"cards\\""
msgstr[0] "{count} „Karte“"
msgstr[1] "{count} „Karten“"

msgid "Not yet"
msgstr ""
"""


def test_entries_are_read_with_quotes_parts_and_plurals_and_those_without_words_are_not() -> None:
    header, gap, card = entries(_SOURCE)
    assert header.id == ""
    assert gap.forms == ("Lücke in {stage}",)
    assert card.many == '{count} "cards"'
    assert card.forms == ("{count} „Karte“", "{count} „Karten“")


def test_a_language_is_found_by_any_of_its_names() -> None:
    assert spoken(["en-GB"]) == "en"
    assert spoken([]) == "en"
    assert languages()[0] == "en"
