"""Every field of every record has its place: in the inspector, or somewhere that is named here."""

import pytest

from journeymapper.editor.fields import Field
from journeymapper.editor.plans import PLANS, TITLES
from journeymapper.editor.plans.shared import LOCK, MOMENT
from journeymapper.model.base import Part, Record
from journeymapper.model.cards import Card, Frequency, Quality, Trial
from journeymapper.model.kinds import RECORD_TYPES

_IDENTITY = {"id", "kind", "origins"}
_PLACE = {
    "map",
    "step",
    "lane",
    "order",
    "until",
    "phase",
    "stage",
    "journey",
    "source",
    "target",
    "position",
}
"""Where something stands is changed by moving it."""
_PICTURES = {"picture", "picture_words", "asset"}
"""Shown and changed as pictures, by an extra of the group."""
_ELSEWHERE: dict[str, set[str]] = {
    "touchpoint": {"library"},  # where it came from is no matter of choice
}
_NO_FORM = {
    "measure",  # rows in "What is measured"
    "measurement",
    "evidence",  # rows in "What we know"
    "comment",
    "response",  # the panel of findings
    "rule",
    "round",  # votes, in a workshop
    "view",  # the bar of views
    "export",  # the dialog of exports
}
_PARTS: dict[str, type[Part]] = {"frequency": Frequency, "quality": Quality, "trial": Trial}


def fields_of(record_type: type[Record]) -> tuple[Field, ...]:
    fields = tuple(field for group in PLANS[record_type] for field in group.all_fields)
    return (*fields, *((MOMENT, LOCK) if issubclass(record_type, Card) else ()))


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=lambda each: each.__name__)
def test_every_field_of_a_record_has_its_place(record_type: type[Record]) -> None:
    kind = record_type.model_fields["kind"].default
    if kind in _NO_FORM:
        assert record_type not in PLANS
        return
    names = {field.name for field in fields_of(record_type)} | {TITLES[record_type]}
    shown = {name.partition(".")[0] for name in names}
    elsewhere = _IDENTITY | _PLACE | _PICTURES | _ELSEWHERE.get(kind, set())
    assert set(record_type.model_fields) - shown - elsewhere == set()


@pytest.mark.parametrize("record_type", PLANS)
def test_every_field_of_the_inspector_is_one_of_the_record(record_type: type[Record]) -> None:
    for field in fields_of(record_type):
        outer, _, inner = field.name.partition(".")
        if field.editor == "felt" or (field is MOMENT and outer not in record_type.model_fields):
            continue
        assert outer in record_type.model_fields
        assert not inner or inner in _PARTS[outer].model_fields


def test_every_question_of_a_touchpoints_quality_is_asked() -> None:
    asked = {field.name for one in PLANS for field in fields_of(one) if field.name.startswith("quality.")}
    assert asked == {f"quality.{name}" for name in Quality.model_fields}
