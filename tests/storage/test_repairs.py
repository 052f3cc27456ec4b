"""What can be put right without loss is put right, and told."""

import json

import pytest

from journeymapper.messages import text
from journeymapper.model.cards import Note, Touchpoint
from journeymapper.model.people import Person
from journeymapper.model.structure import Stage
from journeymapper.storage.codec import Opened, decode, encode
from tests.storage.files_by_hand import file_of


def mended(*records: str) -> tuple[Opened, list[str]]:
    """A file opened, and what was told of it. What was put right stays right: it opens clean once saved."""
    opened = decode(file_of(*records), name="map.journey")
    again = decode(encode(opened.project, opened.aside))
    assert again.repairs == ()
    assert again.project == opened.project
    return opened, [text(repair) for repair in opened.repairs]


def test_a_reference_to_nothing_is_taken_out() -> None:
    opened, told = mended(
        '{"id":"card_1","kind":"touchpoint","map":"map_1","title":"Order","owner":"person_gone","effort":2}'
    )
    card = opened.project.get(Touchpoint, "card_1")
    assert card.owner is None
    assert card.effort == 2
    assert told == ["“Order” refers to a person or team that is not there. The reference was taken out."]


def test_what_is_nothing_by_itself_goes_with_what_it_needs() -> None:
    opened, told = mended('{"id":"stage_1","kind":"stage","phase":"phase_gone","name":"Receive"}')
    assert opened.project.find(Stage, "stage_1") is None
    assert told == ["“Receive” refers to a part of a map that is not there. It was left out."]


def test_a_copy_of_a_record_is_left_out() -> None:
    ann = '{"id":"person_1","kind":"person","name":"Ann"}'
    opened, told = mended(ann, ann)
    assert [person.name for person in opened.project.all(Person)] == ["Ann"]
    assert told == ["person “Ann” is there twice; one of the two was left out."]


def test_two_records_of_one_id_are_both_kept() -> None:
    opened, told = mended(
        '{"id":"person_1","kind":"person","name":"Ann"}',
        '{"id":"person_1","kind":"person","name":"Ben","zodiac":"lion"}',
        '{"id":"person_1","kind":"person","name":"Cem"}',
        '{"id":"person_1-2","kind":"person","name":"Dee"}',
        '{"id":"card_1","kind":"touchpoint","map":"map_1","owner":"person_1"}',
    )
    names = {person.id: person.name for person in opened.project.all(Person)}
    assert names == {"person_1": "Ann", "person_1-3": "Ben", "person_1-4": "Cem", "person_1-2": "Dee"}
    assert opened.project.get(Touchpoint, "card_1").owner == "person_1"
    assert b'"name":"Ben","team":false,"zodiac":"lion"' in encode(opened.project, opened.aside)
    assert told[0] == "person “Ben” has the id of another record; it is now person_1-3."
    assert len(told) == 2


@pytest.mark.parametrize("letter", ["\x7f", "\x9b", "\u202e", "\u2066", "\uffff"])
@pytest.mark.parametrize("escaped", [True, False])
def test_letters_that_turn_or_rule_what_follows_are_taken_out_of_names(letter: str, escaped: bool) -> None:
    name = json.dumps(f"gift{letter}fdp", ensure_ascii=escaped)
    opened, told = mended(f'{{"id":"person_1","kind":"person","name":{name}}}')
    assert opened.project.get(Person, "person_1").name == "giftfdp"
    assert told == ["Control characters were removed from person “giftfdp”."]


def test_marks_of_languages_from_the_right_stay() -> None:
    name = "\u200fשלום\u200d\u200c\u061c"
    opened, told = mended(f'{{"id":"person_1","kind":"person","name":"{name}"}}')
    assert opened.project.get(Person, "person_1").name == name
    assert told == []


def test_thousands_of_records_of_one_id_are_all_kept() -> None:
    people = [f'{{"id":"person_1","kind":"person","name":"{number}"}}' for number in range(20_000)]
    opened = decode(file_of(*people))
    assert text(opened.repairs[-1]) == "19799 more repairs were made."
    assert opened.project.get(Person, "person_1-20000").name == "19999"


def test_a_second_record_of_the_project_gets_an_id_that_is_one() -> None:
    opened, _ = mended('{"id":"project","kind":"project","title":"Other"}')
    assert opened.project.info.title == ""
    assert "project_2" in opened.project.records


def test_the_longest_id_can_be_told_apart_too() -> None:
    id_ = "person_" + "x" * 60
    opened, _ = mended(
        f'{{"id":"{id_}","kind":"person","name":"Ann"}}', f'{{"id":"{id_}","kind":"person","name":"Ben"}}'
    )
    assert {person.name for person in opened.project.all(Person)} == {"Ann", "Ben"}


def test_texts_are_cut_to_their_length() -> None:
    long = "ö" * 2_001
    opened, told = mended(
        f'{{"id":"card_1","kind":"note","map":"map_1","text":"{long}","tags":["fine","{long}"],"new":1}}'
    )
    note = opened.project.get(Note, "card_1")
    assert note.text == long[:2_000]
    assert note.tags == ("fine", long[:300])
    assert told == [
        f"“tags.1” of note “{long[:60]}” was cut to 300 characters.",
        f"“text” of note “{long[:60]}” was cut to 2000 characters.",
    ]
    assert b'"new":1' in encode(opened.project, opened.aside)


def test_a_lane_without_a_name_is_told_by_its_id() -> None:
    _, told = mended(*['{"id":"lane_1","kind":"lane","map":"map_1","lane_kind":"notes","text":"full"}'] * 2)
    assert told == ["lane “lane_1” is there twice; one of the two was left out."]


def test_control_characters_are_removed_and_line_ends_made_one() -> None:
    opened, told = mended(
        r'{"id":"card_1","kind":"note","map":"map_1","text":"a\u0000b\u001b\r\nc\rd\te\b\f","tags":["\u007f"]}',
        '{"id":"card_2","kind":"note","map":"map_1","text":"a\x7fb\\nc"}',
        r'{"id":"card_3","kind":"note","map":"map_1","text":"a\\u0000b\\r"}',
    )
    assert opened.project.get(Note, "card_1").text == "ab\nc\nd\te"
    assert opened.project.get(Note, "card_2").text == "ab\nc"
    assert opened.project.get(Note, "card_3").text == r"a\u0000b\r"
    assert told == [
        "Control characters were removed from note “ab c d e”.",
        "Control characters were removed from note “ab c”.",
    ]


def test_a_file_without_a_project_of_its_own_gets_one() -> None:
    opened = decode(b'{"format":"journeymap","version":0,"readable_by":0,"records":[]}')
    assert opened.project.info.language == "en"
    assert len(opened.repairs) == 1
