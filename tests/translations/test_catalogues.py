"""What translators can break without seeing it."""

import re

import pytest

from journeymapper.resources import resource
from journeymapper.translations import Entry, entries, languages, translations
from tests.translations.extraction import messages_of_program

_PLACE = re.compile(r"\{\w*\}")


def _source(language: str) -> str:
    return resource("translations", f"{language}.po").read_text("utf-8")


def _catalogue(language: str) -> list[Entry]:
    return list(entries(_source(language)))


@pytest.mark.parametrize("language", languages()[1:])
def test_a_catalogue_has_every_message_of_the_program_and_no_other(language: str) -> None:
    said = {words.id: words.many for words in messages_of_program().values()}
    known = {entry.id: entry.many for entry in _catalogue(language)[1:]}
    # `python -m tests.translations --write` brings a catalogue up to date.
    assert sorted(said.keys() - known.keys()) == [], "not translated"
    assert sorted(known.keys() - said.keys()) == [], "said no more"
    assert known == said


@pytest.mark.parametrize("language", languages()[1:])
def test_a_catalogue_has_no_entry_without_words(language: str) -> None:
    begun = [line for line in _source(language).splitlines() if line.startswith("msgid ")]
    assert len(begun) == len(_catalogue(language))


@pytest.mark.parametrize("language", languages()[1:])
def test_a_translation_names_the_places_of_its_message(language: str) -> None:
    for entry in _catalogue(language)[1:]:
        places = set(_PLACE.findall(entry.id + (entry.many or "")))
        for words in entry.forms:
            # “One card” may leave the number out, as in English.
            assert set(_PLACE.findall(words)) | {"{count}"} == places | {"{count}"}, entry.id


@pytest.mark.parametrize("language", languages()[1:])
def test_a_catalogue_has_each_message_once_and_in_as_many_forms_as_its_language(language: str) -> None:
    known = _catalogue(language)
    assert len({entry.id for entry in known}) == len(known)
    assert translations(language).info()["language"] == language
    assert {len(entry.forms) for entry in known if entry.many is not None} <= {2}
