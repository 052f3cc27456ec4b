"""A check after an edit finds what a check from scratch finds, whatever the edit."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.checks import check
from journeymapper.checks.checker import Checker
from journeymapper.checks.rules import RULES
from journeymapper.editor.deleting import deleted_with_cards
from journeymapper.model import edits
from journeymapper.model.base import Record
from journeymapper.model.cards import Activity, Card, Feeling, Note, Opportunity, Touchpoint
from journeymapper.model.change import Change, change_of
from journeymapper.model.ids import new_id
from journeymapper.model.journeys import Journey, Objective
from journeymapper.model.links import Connection, Evidence, Measure, Measurement
from journeymapper.model.people import Channel, Person, Persona
from journeymapper.model.placement import can_place
from journeymapper.model.project import Project
from journeymapper.model.review import Response, RuleSetting
from journeymapper.model.structure import Lane, Stage, Step
from journeymapper.resources import resource
from journeymapper.storage.codec import decode
from tests.checks.troubled_map import SPLIT, TANGLED, UNENDED

Data = st.DataObject
DAY = date(2026, 11, 21)
SHOP = decode(resource("samples", "gift-shop.journey").read_bytes(), name="gift-shop.journey").project

PLACED = {
    "id",
    "kind",
    "map",
    "journey",
    "phase",
    "stage",
    "step",
    "lane",
    "order",
    "until",
    "source",
    "target",
    "of",
}
"""Fields that say where a record belongs: there are edits for these."""
FOREIGN: dict[str, tuple[type[Record], ...]] = {
    "personas": (Persona,),
    "channel": (Channel,),
    "channels": (Channel,),
    "owner": (Person,),
    "touchpoint": (Touchpoint,),
    "touchpoints": (Touchpoint,),
    "about": (Card,),
    "answered_by": (Card,),
    "measure": (Measure,),
}
"""Fields that name other records, and what they may name."""


def any_of(project: Project, data: Data, types: Sequence[type[Record]]) -> Record | None:
    found = sorted((record for type_ in types for record in project.all(type_)), key=lambda one: one.id)
    return data.draw(st.sampled_from(found)) if found else None


def refilled(project: Project, data: Data) -> Change | None:
    """A field of a record gets what the same field of another has, its default, or other records' names."""
    record = any_of(project, data, CHANGING)
    if record is None:
        return None
    fields = sorted(set(type(record).model_fields) - PLACED - {"source", "target", "of"})
    field = data.draw(st.sampled_from(fields))
    if field in FOREIGN and not isinstance(getattr(record, field), float | int):
        named = any_of(project, data, FOREIGN[field])
        many = isinstance(getattr(record, field), tuple)
        value: object = ((named.id,) if many else named.id) if named else getattr(record, field)
    else:
        other = any_of(project, data, (type(record),))
        value = getattr(other, field)
    return change_of(project, (record.evolve(**{field: value}),))


CHANGING: Sequence[type[Record]] = (
    *(Touchpoint, Touchpoint, Touchpoint, Note, Activity, Opportunity, Feeling, Connection, Connection),
    *(Measure, Measurement, Evidence, Objective, Journey, Persona, Stage, Step, Lane, Person),
)


def moved(project: Project, data: Data) -> Change | None:
    card = any_of(project, data, data.draw(st.sampled_from(((Touchpoint,), (Touchpoint,), (Card,)))))
    if not isinstance(card, Card):
        return None  # the edits before took all of them away
    steps = project.index.steps_of_map(card.map)
    step = data.draw(st.none() | st.sampled_from(steps))
    lane = data.draw(st.sampled_from(project.index.lanes(card.map))) if step else None
    if can_place(project, (card.id,), step, lane) is not None:
        return None
    return edits.move_cards(project, (card.id,), step, lane)


def connected(project: Project, data: Data) -> Change | None:
    source, target = any_of(project, data, (Touchpoint, Activity)), any_of(project, data, (Touchpoint,))
    if not isinstance(source, Card) or not isinstance(target, Card) or source.map != target.map:
        return None
    kind = data.draw(st.sampled_from(("flow", "flow", "support")))
    ends = {"source": source.id, "target": target.id, "connection_kind": kind}
    return edits.add_record(project, Connection.model_validate({"id": new_id("connection"), **ends}))


def added(project: Project, data: Data) -> Change | None:
    about = any_of(project, data, (Touchpoint, Opportunity, Objective))
    assert about is not None
    measure = Measure(id=new_id("measure"), of=about.id, name="Share", headline=True)
    survey = Evidence(id=new_id("evidence"), about=(about.id,), evidence_kind="survey", date="2026-01-01")
    return edits.add_records(project, [data.draw(st.sampled_from((measure, survey)))])


def decided(project: Project, data: Data) -> Change | None:
    (map_,) = project.index.all_maps()
    rule = data.draw(st.sampled_from(RULES))
    setting = RuleSetting(id=f"rule_{rule.id}", rule=rule.id, off=data.draw(st.booleans()), severity="low")
    found = check(project, map_, DAY).open
    if not found or data.draw(st.booleans()):
        return edits.add_record(project, setting) if setting.id not in project.records else None
    key = data.draw(st.sampled_from(found)).key
    return edits.add_record(project, Response(id=new_id("response"), finding=key, decision="accept"))


def gone(project: Project, data: Data) -> Change | None:
    record = any_of(project, data, (Touchpoint, Note, Activity, Connection, Feeling, Step, Lane, Evidence))
    return deleted_with_cards(project, [record.id]) if record else None


EDITS: Sequence[Callable[[Project, Data], Change | None]] = (
    *(refilled, refilled, refilled, refilled, moved, moved, connected, connected),
    *(added, decided, gone),
)


@pytest.mark.parametrize(
    "project", [SHOP, TANGLED, SPLIT, UNENDED], ids=("shop", "tangled", "split", "unended")
)
@settings(max_examples=25)
@given(st.data())
def test_a_check_after_edits_equals_one_from_scratch(project: Project, data: Data) -> None:
    (map_,) = project.index.all_maps()
    checker = Checker(project, map_, DAY)
    for _ in range(data.draw(st.integers(1, 8))):
        change = data.draw(st.sampled_from(EDITS))(checker.project, data)
        if change is None:
            continue
        before = checker.checked
        checked = checker.after(change)
        assert checked == check(apply_of(checker), map_, DAY)
        keys = [one.key for one in (*checked.open, *(answered.finding for answered in checked.answered))]
        assert len(keys) == len(set(keys))
        checker.after(change.inverse())
        assert checker.checked == before
        checker.after(change)


def apply_of(checker: Checker) -> Project:
    """The project that a checker has come to, without what was worked out of it on the way."""
    return Project(checker.project.records, checker.project.assets)
