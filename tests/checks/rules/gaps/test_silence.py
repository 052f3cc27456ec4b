"""A wait longer than the journey accepts, in which nobody says a word."""

import pytest

from journeymapper.messages import text
from journeymapper.model.findings import Ghost
from journeymapper.model.journeys import Duration, Journey
from tests.checks.rules.maps import found, touchpoint, way


def test_a_long_wait_is_a_gap_where_the_customer_waits() -> None:
    letter = touchpoint("letter", "receive", "A", ending="lost")
    wait = way("checkout", "parcel", wait=Duration(min=4))
    (gap,) = found(letter, way("reel", "letter"), wait, rule="silence")
    assert text(gap.title) == "Gap in Receive"
    assert text(gap.sentence) == "No touchpoint for 4 days between “checkout” and “parcel”."
    assert gap.subjects[0] == "card_parcel"
    assert isinstance(gap.mark, Ghost)
    assert (gap.mark.step, gap.mark.lane, gap.mark.position) == ("step_receive", "lane_t", 1)
    assert gap.mark.between == ("card_checkout", "card_parcel")
    assert text(gap.mark.title) == "No word for 4 days"


@pytest.mark.parametrize(
    ("wait", "accepted", "is_gap"),
    [
        (Duration(min=3), None, False),
        (Duration(min=73, unit="hour"), None, True),
        (Duration(min=1, max=4), None, True),
        (Duration(words="a while"), None, False),
        (Duration(min=4), Duration(min=1, unit="week"), False),
        (Duration(min=8), Duration(min=1, unit="week"), True),
        (Duration(min=1, unit="hour"), Duration(min=0), True),
        (Duration(min=4), Duration(words="not long"), True),
    ],
)
def test_the_journey_says_how_long_a_silence_may_be(
    wait: Duration, accepted: Duration | None, is_gap: bool
) -> None:
    journey = Journey(id="journey_a", title="Gift buyer", longest_silence=accepted)
    assert bool(found(journey, way("checkout", "parcel", wait=wait), rule="silence")) is is_gap


def test_a_wait_that_is_meant_or_only_supports_is_no_gap() -> None:
    assert found(way("checkout", "parcel", wait=Duration(min=9), deliberate=True), rule="silence") == ()
    support = way("reel", "parcel", wait=Duration(min=9), connection_kind="support")
    assert found(support, rule="silence") == ()
