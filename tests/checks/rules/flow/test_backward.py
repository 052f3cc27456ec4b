"""A way that leads back to an earlier stage."""

import pytest

from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.findings import Pin
from journeymapper.model.links import Connection
from tests.checks.rules.maps import found, project_with, repaired, touchpoint, way

RULE = "backward"
SURVEY = touchpoint("survey", "receive", "Z", ending="entry")
BACK = way("survey", "checkout")


def test_a_way_to_an_earlier_stage_leads_back() -> None:
    (one,) = found(SURVEY, BACK)
    assert (one.rule, one.severity, one.mark) == (RULE, "low", Pin(SURVEY.id))
    assert text(one.title) == "Back to Buy"
    assert text(one.sentence) == "“survey” leads back to “checkout” in Buy."


def test_each_such_way_is_told() -> None:
    assert len({one.key for one in found(SURVEY, BACK, way("survey", "reel"))}) == 2


def test_it_may_be_meant_and_one_press_says_so() -> None:
    assert found(SURVEY, way("survey", "checkout", deliberate=True)) == ()
    assert repaired(project_with(SURVEY, BACK), RULE).get(Connection, BACK.id).deliberate


@pytest.mark.parametrize(
    "near_miss",
    [
        (touchpoint("survey", "buy", "Z", ending="entry"), BACK),
        (SURVEY, way("survey", "newsletter")),
        (SURVEY, way("survey", "checkout", connection_kind="support")),
    ],
)
def test_a_way_within_a_stage_or_on_and_support_lead_not_back(near_miss: tuple[Record, ...]) -> None:
    assert found(*near_miss, rule=RULE) == ()


def test_what_a_loop_says_is_not_said_again() -> None:
    assert [one.rule for one in found(way("parcel", "checkout"))] == ["loop"]
    both = found(way("parcel", "checkout"), SURVEY, BACK)
    assert sorted(one.rule for one in both) == [RULE, "loop"]
