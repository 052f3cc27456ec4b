"""Old files are brought up to date step by step; proven with made-up steps.

No format has been released yet, so there are no others.
"""

import pytest

from journeymapper.messages import text
from journeymapper.model.people import Person
from journeymapper.storage.aside import JsonObject
from journeymapper.storage.codec import VERSION, decode
from journeymapper.storage.errors import MigrationFailed, NewerVersion
from journeymapper.storage.migrations import BrokenChain, chain, our_chain
from tests.storage.files_by_hand import file_of
from tests.storage.sentences import is_one_sentence

OLD = file_of('{"id":"person_1","kind":"colleague","name":"Ann"}')


def _records(raw: JsonObject) -> list[JsonObject]:
    records = raw["records"]
    assert isinstance(records, list)
    return [record for record in records if isinstance(record, dict)]


def m0001_colleagues_are_people(raw: JsonObject) -> JsonObject:
    """What was called a colleague is a person now."""
    changed = [
        {**record, "kind": "person"} if record["kind"] == "colleague" else record for record in _records(raw)
    ]
    return {**raw, "records": [*changed]}


def m0002_shout(raw: JsonObject) -> JsonObject:
    """People have loud names; finds them only after the first step."""
    for record in _records(raw):
        if record["kind"] == "person":
            record["name"] = str(record["name"]).upper()
    return raw


STEPS = chain(
    {
        "m0002_shout": m0002_shout,
        "m0001_colleagues_are_people": m0001_colleagues_are_people,
    }
)


def test_an_old_file_goes_through_every_step_in_order() -> None:
    opened = decode(OLD, steps=STEPS)
    assert opened.project.get(Person, "person_1").name == "ANN"
    assert not opened.read_only


def test_steps_that_a_file_has_behind_it_are_left_out() -> None:
    newer = OLD.replace(b'"version":0', b'"version":1').replace(b"colleague", b"person")
    assert decode(newer, steps=STEPS).project.get(Person, "person_1").name == "ANN"
    newest = newer.replace(b'"version":1', b'"version":2')
    assert decode(newest, steps=STEPS).project.get(Person, "person_1").name == "Ann"


def test_a_file_beyond_the_last_step_is_newer() -> None:
    beyond = OLD.replace(b'"version":0,"readable_by":0', b'"version":3,"readable_by":2')
    assert decode(beyond, steps=STEPS).read_only
    with pytest.raises(NewerVersion):
        decode(beyond, steps=STEPS[:1])


def test_a_step_that_breaks_is_told() -> None:
    with pytest.raises(MigrationFailed) as caught:
        decode(OLD.replace(b'"records"', b'"recards"'), name="old.journey", steps=STEPS)
    assert is_one_sentence(caught.value.message, "old.journey"), text(caught.value.message)


@pytest.mark.parametrize("names", [["m0002_b"], ["m0001_a", "m0003_c"], ["m0001_a", "m0001_b"], ["notes"]])
def test_a_gap_in_the_chain_is_found(names: list[str]) -> None:
    with pytest.raises(BrokenChain, match=names[-1]):
        chain(dict.fromkeys(names, m0002_shout))


def test_our_own_chain_leads_to_the_version_that_we_write() -> None:
    assert len(our_chain()) == VERSION
