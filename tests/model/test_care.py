"""When the rules of care begin to look."""

from datetime import date

import pytest

from journeymapper.model.care import cares
from journeymapper.model.change import apply
from journeymapper.model.edits import start_care
from journeymapper.model.journeys import Duration, Journey
from journeymapper.model.project import Project

DAY = date(2026, 11, 21)


def _project(**fields: object) -> Project:
    journey = Journey.model_validate({"id": "journey_a", "title": "Gift buyer", **fields})
    return Project({journey.id: journey})


def test_who_asks_for_a_check_has_care_from_that_day_on() -> None:
    project = _project()
    change = start_care(project, "journey_a", DAY)
    assert change is not None
    journey = apply(project, change).get(Journey, "journey_a")
    assert cares(journey)
    assert journey.checked == "2026-11-21"
    assert apply(apply(project, change), change.inverse()).records == project.records


@pytest.mark.parametrize(
    "fields",
    [
        {"checked": "2026-10-01"},
        {"last_review": "2026-10-14"},
        {"review_every": Duration(min=90)},
    ],
)
def test_care_that_has_begun_does_not_begin_again(fields: dict[str, object]) -> None:
    assert start_care(_project(**fields), "journey_a", DAY) is None
