"""Whatever is done to a file, it opens or says why not; nothing else ever happens."""

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from journeymapper.messages import Message, text
from journeymapper.model import integrity
from journeymapper.model.base import Record
from journeymapper.model.project import Project
from journeymapper.storage.codec import Opened, decode, encode
from journeymapper.storage.errors import CannotOpen
from tests.storage.files_by_hand import file_of
from tests.storage.projects import loose_records, skeleton
from tests.storage.sentences import is_one_sentence

SMALL = file_of(
    r'{"id":"persona_1","kind":"persona","name":"Maja \u00e9","goals":[{"id":"item_1","text":"ö","new":1}]}',
    '{"id":"card_1","kind":"touchpoint","map":"map_1","title":"A \\"card\\"","effort":2.5,"quality":{}}',
    '{"id":"weather_1","kind":"weather","sky":null}',
    top=',"later":[1]',
)


def opened_or_told(data: bytes) -> Opened | Message:
    """What the bytes say, or why they can't be read."""
    try:
        return decode(data, name="map.journey")
    except CannotOpen as error:
        return error.message


def opens_or_tells(data: bytes) -> bool:
    """Whether the bytes open; if so, soundly and for good, and if not, with one sentence."""
    opened = opened_or_told(data)
    if isinstance(opened, Message):
        assert is_one_sentence(opened, "map.journey"), text(opened)
        return False
    for repair in opened.repairs:
        assert text(repair).isprintable()
    assert integrity.problems(opened.project) == ()
    saved = encode(opened.project, opened.aside)
    again = decode(saved)
    assert again.project == opened.project
    assert encode(again.project, again.aside) == saved
    return True


def test_cut_off_anywhere() -> None:
    whole = decode(SMALL)
    assert whole.repairs == ()
    for end in range(len(SMALL) - 1):
        assert not opens_or_tells(SMALL[:end]), SMALL[end - 20 : end]
    assert decode(SMALL[:-1]) == whole


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    opens_or_tells(data)


@given(st.integers(0, len(SMALL)), st.integers(0, 12), st.binary(max_size=6))
def test_bytes_replaced_somewhere(start: int, length: int, new: bytes) -> None:
    opens_or_tells(SMALL[:start] + new + SMALL[start + length :])


_keys = st.sampled_from(
    ["id", "kind", "map", "text", "goals", "quality", "effort", "order", "records", "type", "data", "x\n"]
)
_words = st.sampled_from(["note", "touchpoint", "persona", "map_1", "journey_1", "V", "", "item_1", "{.-_]"])
_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4) | _words,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(_keys | st.text(max_size=2), inner, max_size=4)
    ),
    max_leaves=8,
)


@given(st.dictionaries(_keys, _json, max_size=6), _keys)
@example({"kind": "note", "id": "card_1", "map": "map_1", "text": {"id": []}}, "data")
def test_any_record_and_picture(record: dict[str, object], key: str) -> None:
    line = json.dumps({"id": "card_1", "kind": "note", "map": "map_1"} | record)
    picture = f"{json.dumps(key)}:{json.dumps(record)}"
    opens_or_tells(file_of(line, assets=picture))


@given(_json)
def test_any_json(value: object) -> None:
    opens_or_tells(json.dumps(value).encode())
    header = {"format": "journeymap", "version": 0, "readable_by": 0}
    opens_or_tells(json.dumps({**header, "records": value, "assets": {}}).encode())
    opens_or_tells(json.dumps({**header, "records": [], "assets": value}).encode())


@settings(max_examples=40)
@given(loose_records, st.booleans())
def test_records_that_do_not_fit_together(records: list[Record], on_a_map: bool) -> None:
    loose = {record.id: record for record in (*(skeleton() if on_a_map else ()), *records)}
    assert opens_or_tells(encode(Project(loose)))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "cp037"])
def test_other_encodings(encoding: str) -> None:
    assert not opens_or_tells(SMALL.decode().encode(encoding, "replace"))
