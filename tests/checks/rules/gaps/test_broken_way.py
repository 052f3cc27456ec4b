"""A stage from which no drawn way leads to the next one that is used, nor to any after it."""

import pytest

from journeymapper.checks.rules.gaps.broken_way import BROKEN_WAY
from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.findings import Finding, Pin
from tests.checks.rules.maps import findings_of, found, project_with, repaired, touchpoint, way

LOST = touchpoint("lost", "discover", "Z", ending="won")
ELSEWHERE = way("checkout", "parcel").evolve(source="card_reel", target="card_lost")
"""In place of the way from the checkout to the parcel, so that nobody gets from Buy to Receive."""
PAID = touchpoint("checkout", "buy", ending="won")
ARRIVED = touchpoint("parcel", "receive", ending="entry")
BROKEN = (PAID, ARRIVED, LOST, ELSEWHERE)


def broken(*records: Record) -> tuple[Finding, ...]:
    return found(*records, rule=BROKEN_WAY.id)


def test_a_stage_that_ends_well_before_the_next_begins_anew_is_told() -> None:
    (one,) = broken(*BROKEN)
    assert text(one.title) == "No way to Receive"
    assert text(one.sentence) == "No way leads from “Buy” on to “Receive”."
    assert one.subjects == ("card_parcel", "stage_buy", "stage_receive")
    assert (one.mark, one.fix) == (Pin("card_parcel"), None)


@pytest.mark.parametrize(
    "way_on",
    [
        (way("checkout", "newsletter"),),
        (way("checkout", "lost"), way("lost", "parcel")),
        (way("checkout", "lost"), way("lost", "newsletter")),
        (touchpoint("checkout", "buy", ending="won", until="step_receive"),),
        (touchpoint("checkout", "buy", ending="won", opens="map_b"),),
    ],
)
def test_a_way_beyond_a_way_around_a_span_and_a_door_lead_on(way_on: tuple[Record, ...]) -> None:
    assert broken(*BROKEN, *way_on) == ()


def test_a_dead_end_a_loop_and_a_trap_are_told_as_such() -> None:
    assert broken(*BROKEN, touchpoint("checkout", "buy")) == ()
    assert broken(PAID, ARRIVED, ELSEWHERE.evolve(target="card_checkout"), way("checkout", "reel")) == ()
    assert broken(*BROKEN, touchpoint("checkout", "buy", ending="lost")) == ()


def test_a_stage_that_nothing_is_connected_in_is_passed_over() -> None:
    loose = (touchpoint("parcel", "receive", step=None, lane=None), touchpoint("stall", "receive"))
    (one,) = broken(PAID, LOST, *loose, way("lost", "newsletter"))
    assert one.subjects == ("card_newsletter", "stage_buy", "stage_return")


def test_one_press_connects_the_last_card_with_the_first() -> None:
    ends_before = (touchpoint("exit", "discover", "Z", ending="lost"), touchpoint("newsletter", "return"))
    project = project_with(
        *ends_before,
        touchpoint("parcel", "receive", "V"),
        touchpoint("rest", "discover", "ZZ", ending="entry"),
        way("checkout", "parcel").evolve(target="card_exit"),
        way("rest", "parcel"),
    )
    assert [one.rule for one in findings_of(project, BROKEN_WAY.id)] == [BROKEN_WAY.id]
    after = repaired(project, BROKEN_WAY.id)
    assert after.index.leading_in("card_parcel")


def test_where_a_first_card_has_no_way_in_that_is_told() -> None:
    begins_anew = (touchpoint("gift card", "return", "A", ending="entry"), way("gift card", "newsletter"))
    arrived = touchpoint("parcel", "receive")
    rules = [one.rule for one in found(PAID, arrived, LOST, ELSEWHERE, *begins_anew)]
    assert "unreachable" in rules
    assert BROKEN_WAY.id not in rules


def test_unconnected_cards_beside_are_not_taken_for_ends() -> None:
    assert broken(*BROKEN, touchpoint("stall", "buy", "Z"))
