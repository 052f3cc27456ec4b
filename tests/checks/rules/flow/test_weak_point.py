"""Everybody has to pass it, and it is hard or feels bad."""

import pytest

from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.cards import Feeling
from journeymapper.model.findings import Pin
from journeymapper.model.structure import Lane
from tests.checks.rules.maps import found, touchpoint, way

RULE = "weak-point"
CHOICE = (touchpoint("stall", "discover", "Z", ending="entry"), way("stall", "checkout"))
"""Two ways in, which meet at the checkout."""
HARD = touchpoint("checkout", "buy", friction=4)
EMOTION = Lane(id="lane_e", map="map_a", order="C", lane_kind="emotion")


def feeling(level: float) -> Feeling:
    return Feeling(id="feeling_a", step="step_buy", lane="lane_e", level=level, touchpoint="card_checkout")


def test_high_friction_that_everybody_passes_is_a_weak_point() -> None:
    (one,) = found(*CHOICE, HARD)
    assert (one.rule, one.severity, one.mark) == (RULE, "medium", Pin(HARD.id))
    assert text(one.sentence) == "Every way to a good exit passes “checkout”, where friction is 4 of 5."


def test_so_is_a_low_feeling() -> None:
    (one,) = found(*CHOICE, EMOTION, feeling(-1), rule=RULE)
    assert text(one.sentence) == "Every way to a good exit passes “checkout”, which feels bad."
    assert found(*CHOICE, EMOTION, feeling(-0.9), rule=RULE) == ()


@pytest.mark.parametrize(
    "near_miss",
    [
        (HARD,),
        (*CHOICE, touchpoint("checkout", "buy", friction=3)),
        (*CHOICE, HARD, way("reel", "parcel")),
        (*CHOICE, HARD, way("stall", "parcel")),
        (*CHOICE, touchpoint("reel", "discover", ending="entry", friction=5)),
        (*CHOICE, touchpoint("newsletter", "return", ending="won", friction=5)),
        (*CHOICE, HARD, touchpoint("newsletter", "return")),
    ],
)
def test_a_single_line_a_way_round_and_the_ends_themselves_are_none(near_miss: tuple[Record, ...]) -> None:
    assert found(*near_miss, rule=RULE) == ()


def test_a_way_round_to_another_good_exit_counts() -> None:
    other = touchpoint("other", "return", "Z", ending="won")
    assert found(*CHOICE, HARD, other, way("stall", "other"), rule=RULE) == ()
    assert found(*CHOICE, HARD, other, way("checkout", "other"), rule=RULE)


def test_where_two_parts_lead_to_a_good_exit_nothing_is_passed_by_all() -> None:
    other = (touchpoint("shop", "buy", "Z", ending="entry"), touchpoint("bag", "return", "Z", ending="won"))
    assert found(*CHOICE, HARD, *other, way("shop", "bag"), rule=RULE) == ()


def test_many_are_told_as_one() -> None:
    names = ("checkout", "parcel", "a", "b")
    cards = [touchpoint(name, "buy" if name == "checkout" else "receive", friction=5) for name in names]
    tied = (way("parcel", "a"), way("a", "b"), way("b", "newsletter"))
    direct = way("parcel", "newsletter", connection_kind="support")
    (one,) = found(*CHOICE, *cards, *tied, direct, rule=RULE)
    assert one.mark is None
    assert one.subjects[0] == "card_checkout"
    assert text(one.sentence).startswith("Every way to a good exit passes 4 touchpoints")
