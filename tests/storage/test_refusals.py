"""A file that can't be opened is told in one plain sentence: what, where, what now."""

import pytest

from journeymapper.messages import text
from journeymapper.storage import errors
from journeymapper.storage.codec import decode
from journeymapper.storage.limits import FILE_BYTES
from tests.storage.files_by_hand import HEADER, file_of
from tests.storage.sentences import is_one_sentence

NAME = "Gifts 2.journey"
NOTE = '{"id":"card_1","kind":"note","map":"map_1",%s}'


def refused(data: bytes) -> errors.StorageError:
    """The error with which these bytes are refused; its sentence is a good one."""
    with pytest.raises(errors.CannotOpen) as caught:
        decode(data, name=NAME)
    assert is_one_sentence(caught.value.message, NAME), text(caught.value.message)
    assert str(caught.value) == text(caught.value.message)
    return caught.value


DAY = "must be a day of the calendar, as 2026-11-21"


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (b"", errors.Damaged, "line 1"),
        (file_of()[:-3], errors.Damaged, "damaged at line 6"),
        (file_of().replace(b"Buying", b"Buy\xffing"), errors.Damaged, "line 3"),
        (file_of().replace(b"Buying", b"Buy\ning"), errors.Damaged, "line 3"),
        (HEADER.encode() + b"}", errors.Damaged, "line 1"),
        (b'{"format":"journeymap","version":0,"readable_by":0}', errors.Damaged, "line 1"),
        (file_of().replace(b'"assets":{\n}', b'"assets":[]'), errors.Damaged, "line 1"),
        (b"\x89PNG\r\n\x1a\n\x00\xff", errors.NotAJourney, "choose another file"),
        (b"journey\n    title My day\n", errors.NotAJourney, "choose another file"),
        (b"[1, 2]", errors.NotAJourney, "choose another file"),
        (b"null", errors.NotAJourney, "choose another file"),
        (b'{"format":"drawing","version":0,"readable_by":0,"records":[]}', errors.NotAJourney, "choose"),
        (b'{"format":"journeymap","version":true,"readable_by":0,"records":[]}', errors.NotAJourney, ""),
        (b'{"format":"journeymap","version":-1,"readable_by":0,"records":[]}', errors.NotAJourney, ""),
        (b"[" * 1_000_000, errors.TooDeep, "60 levels"),
        (file_of(NOTE % f'"new":{"[" * 80}{"]" * 80}'), errors.TooDeep, "60 levels"),
        (b"[" + b"{}," * 3_000_000, errors.TooMany, "values"),
        (file_of(NOTE % '"severity":NaN'), errors.NotANumber, "NaN"),
        (file_of(NOTE % '"severity":-Infinity'), errors.NotANumber, "-Infinity"),
        (file_of(NOTE % '"new":1e999'), errors.NotANumber, "1e999"),
        (file_of(NOTE % f'"new":{"9" * 5000}'), errors.NotANumber, "thousands of digits"),
        (file_of(NOTE % '"text":"a","text":"b"'), errors.RepeatedKey, "“text” twice in record card_1"),
        (file_of(top=',"records":[]'), errors.RepeatedKey, "“records” twice in one place"),
        (file_of(NOTE % r'"text":"a\ud83d"'), errors.HalfACharacter, "card_1"),
        (file_of(NOTE % r'"\udc00":1'), errors.HalfACharacter, "card_1"),
        (file_of(top=r',"new":"\ud800"'), errors.HalfACharacter, "what follows its records"),
        (
            file_of().replace(b'_by":0', b'_by":1').replace(b'ion":0', b'ion":3'),
            errors.NewerVersion,
            "format 3",
        ),
        (file_of("17"), errors.InvalidRecord, "record number 4"),
        (file_of('{"id":"card_1"}'), errors.InvalidRecord, "record number 4 has a wrong “kind”"),
        (file_of('{"id":5,"kind":"note"}'), errors.InvalidRecord, "record number 4 has a wrong “id”"),
    ],
    ids=range(30),
)
def test_each_kind_of_bad_file_has_its_own_sentence(
    data: bytes, error: type[errors.StorageError], words: str
) -> None:
    found = refused(data)
    assert type(found) is error
    assert words in text(found.message)


@pytest.mark.parametrize(
    ("record", "field", "reason"),
    [
        ('{"id":"stage_1","kind":"stage","phase":"phase_1"}', "name", "is missing"),
        (NOTE % f'"severity":{"9" * 400}', "severity", "must be 5 or less"),
        (NOTE.replace("note", "opportunity") % f'"target":{"9" * 400}', "target", "must be a number"),
        (NOTE % '"severity":9', "severity", "must be 5 or less"),
        (NOTE % '"severity":0', "severity", "must be 1 or more"),
        (NOTE % '"severity":"bad"', "severity", "must be a whole number"),
        (NOTE % '"text":5', "text", "must be text"),
        (NOTE % '"locked":"perhaps"', "locked", "must be true or false"),
        (
            NOTE.replace("note", "opportunity") % '"due":"2026-13-01"',
            "due",
            "must be a day of the calendar, as 2026-11-21",
        ),
        (NOTE % '"tags":"a"', "tags", "must be a list"),
        (NOTE % '"about":["Some card"]', "about.0", "isn't written the way it must be"),
        (NOTE % '"standing":"sure"', "standing", "must be one of 'assumed', 'partly' or 'backed'"),
        (NOTE.replace("note", "touchpoint") % '"effort":"x"', "effort", "must be a number"),
        (
            NOTE.replace("note", "touchpoint") % '"quality":1',
            "quality",
            "must be a group of values in braces",
        ),
        (NOTE.replace("card_1", "Card 1\\u0000") % '"text":""', "id", "isn't written the way it must be"),
    ],
)
def test_an_impossible_record_is_told_by_its_field_and_why(record: str, field: str, reason: str) -> None:
    sentence = text(refused(file_of(record)).message)
    assert f"has a wrong “{field}”, which {reason};" in sentence


def test_a_record_is_called_by_its_kind_and_its_name() -> None:
    record = '{"id":"card_1","kind":"touchpoint","map":"map_1","title":"Thank-you\\ncard","effort":8}'
    assert "because touchpoint “Thank-you card” has" in text(refused(file_of(record)).message)


def test_too_many_bytes_are_refused_before_they_are_looked_at() -> None:
    error = refused(b"\xff" * (FILE_BYTES + 1))
    assert isinstance(error, errors.TooLarge)
    assert "97 MB and at most 96 MB" in text(error.message)


def test_too_many_cards_are_counted() -> None:
    notes = [f'{{"id":"card_{number}","kind":"note","map":"map_1"}}' for number in range(20_001)]
    error = refused(file_of(*notes))
    assert isinstance(error, errors.TooMany)
    assert "holds 20001 cards and at most 20000" in text(error.message)


def test_too_many_records_of_other_kinds_are_counted_too() -> None:
    people = [f'{{"id":"person_{number}","kind":"person","name":""}}' for number in range(200_001)]
    assert "holds 200004 records and at most 200000" in text(refused(file_of(*people)).message)


@pytest.mark.parametrize(
    "record",
    [
        NOTE % f'"tags":[{",".join(["1"] * 20_001)}]',
        NOTE % ",".join(f'"new{number}":1' for number in range(20_001)),
        '{"id":"persona_1","kind":"persona","name":"","goals":[{"id":"item_1","text":"","new":[0]}]}'.replace(
            "[0]", f"[{','.join(['[]'] * 20_001)}]"
        ),
    ],
    ids=["elements", "keys", "inside"],
)
def test_a_list_that_is_wrong_in_every_entry_is_not_gone_through(record: str) -> None:
    error = refused(file_of(record))
    assert isinstance(error, errors.TooMany)
    assert "entries in one list and at most 20000" in text(error.message)


def test_brackets_within_texts_are_just_letters() -> None:
    many = "[" * 100
    words = rf'"text":"{many}\\\"{many}\"{many}","tags":["\\","{many}"]'
    assert decode(file_of(NOTE % words)).repairs == ()


def test_a_file_without_a_name_is_called_this_file() -> None:
    with pytest.raises(errors.NotAJourney, match=r"^This file is not a journey map"):
        decode(b"x")
