"""The table of references is whole: a field that names a record can't be forgotten in it."""

from collections.abc import Iterator
from typing import get_args

import pytest
from pydantic import BaseModel, StringConstraints
from pydantic.fields import FieldInfo

from journeymapper.model.base import Id, Record
from journeymapper.model.cards import Card
from journeymapper.model.journeys import Journey
from journeymapper.model.kinds import BY_KIND, RECORD_TYPES
from journeymapper.model.people import Persona
from journeymapper.model.project import Project
from journeymapper.model.references import ITEM_FIELDS, REFERENCES_OF, holders, loosened, redirected
from journeymapper.model.review import Round

ID_PATTERN = next(each.pattern for each in get_args(Id) if isinstance(each, StringConstraints))


def holds_ids(annotation: object) -> bool:
    """Whether an annotation has an `Id` somewhere within."""
    if isinstance(annotation, StringConstraints):
        return annotation.pattern == ID_PATTERN
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return any(holds_ids_field(field) for field in annotation.model_fields.values())
    return any(holds_ids(part) for part in get_args(annotation))


def holds_ids_field(field: FieldInfo) -> bool:
    return any(holds_ids(part) for part in (field.annotation, *field.metadata))


def naming_fields(record_type: type[Record]) -> Iterator[str]:
    own = {"id", "origins", *(ITEM_FIELDS if record_type is Persona else ())}
    for name, field in record_type.model_fields.items():
        if name not in own and holds_ids_field(field):
            yield name


@pytest.mark.parametrize("kind", BY_KIND)
def test_every_field_that_names_a_record_is_declared_once(kind: str) -> None:
    record_type = BY_KIND[kind]
    assert sorted(naming_fields(record_type)) == sorted(each.field for each in REFERENCES_OF[record_type])


def test_the_test_sees_ids_at_all() -> None:
    assert set(naming_fields(Journey)) == {"personas", "owner", "stakeholders", "frequent"}
    assert sum(len(list(naming_fields(each))) for each in RECORD_TYPES) > 60


def test_holders_tell_who_names_a_record_and_how(project: Project) -> None:
    held = holders(project.records.values())["card_pay"]
    assert {(holder, reference.field) for holder, reference in held} == {
        ("card_question", "about"),
        ("card_question", "answered_by"),
        ("card_idea", "touchpoints"),
        ("feeling_1", "touchpoint"),
        ("connection_2", "target"),
        ("measure_paid", "of"),
        ("evidence_1", "about"),
        ("comment_1", "on"),
        ("round_1", "votes"),
    }


def test_other_names_reach_into_lists_and_parts(project: Project) -> None:
    note = redirected(project.records["card_question"], {"card_shop": "card_new", "card_pay": None})
    assert (getattr(note, "about", None), getattr(note, "answered_by", None)) == (("card_new",), ())
    votes = redirected(project.get(Round, "round_1"), {"card_pay": "card_new", "card_idea": None}).votes
    assert [(each.card, each.dots) for each in votes] == [("card_new", 1)]


def test_a_threshold_goes_with_its_stage_and_does_not_become_one_for_all(project: Project) -> None:
    journey = loosened(project.get(Journey, "journey_gift"), lambda _, id_: id_ == "stage_buy")
    assert isinstance(journey, Journey)
    assert [each.encounters for each in journey.frequent] == [2]


def test_a_card_without_its_lane_waits_in_the_tray(project: Project) -> None:
    card = loosened(project.records["card_pack"], lambda _, id_: id_ == "lane_back")
    assert isinstance(card, Card)
    assert (card.map, card.step, card.lane, card.until) == ("map_now", None, None, None)
