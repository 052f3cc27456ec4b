"""A way much longer than the shortest one to the same card."""

import itertools

import pytest

from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.findings import Pin
from tests.checks.rules.maps import found, touchpoint, way

RULE = "detour"


def through(*cards: str, start: str = "checkout", end: str = "parcel") -> tuple[Record, ...]:
    """A way from one card to another through new cards in one stage."""
    names = (start, *cards, end)
    return (
        *(touchpoint(name, "buy", f"W{number}") for number, name in enumerate(cards)),
        *(way(source, target) for source, target in itertools.pairwise(names)),
    )


def test_three_cards_more_than_needed_are_a_detour() -> None:
    (one,) = found(*through("form", "call", "letter"))
    assert (one.rule, one.severity, one.mark) == (RULE, "low", Pin("card_form"))
    assert one.subjects[:2] == ("connection_checkout_form", "card_form")
    assert one.field == "deliberate"
    assert text(one.sentence) == "From “checkout” to “parcel” one way passes 3 cards, another none."


def test_two_cards_more_are_none() -> None:
    assert found(*through("form", "call"), rule=RULE) == ()


def test_the_shorter_way_is_counted_too() -> None:
    long = through(*"abcde", start="reel", end="parcel")
    (one,) = found(*long, rule=RULE)
    assert text(one.sentence) == "From “reel” to “parcel” one way passes 5 cards, another 1."


def test_less_than_twice_as_long_is_none() -> None:
    short = through("p", "q", "r", "s", start="reel", end="parcel")
    longer = through(*"abcdefg", start="reel", end="parcel")
    untied = way("reel", "checkout", connection_kind="support")
    entry = touchpoint("checkout", "buy", ending="entry")
    assert found(untied, entry, *short, *longer, rule=RULE) == ()


def test_one_card_a_column_is_no_detour_of_a_way_that_jumps_over_them() -> None:
    assert found(way("reel", "newsletter"), rule=RULE) == ()


@pytest.mark.parametrize("meant", [("checkout", "form"), ("form", "call"), ("letter", "parcel")])
def test_a_way_that_is_meant_is_no_detour(meant: tuple[str, str]) -> None:
    assert found(*through("form", "call", "letter"), way(*meant, deliberate=True), rule=RULE) == ()


def test_a_way_that_others_join_is_none_and_a_branch_that_only_ends_does_not_matter() -> None:
    gone = touchpoint("gone", "buy", "Z", ending="lost")
    long = through("form", "call", "letter")
    assert found(*long, gone, way("call", "gone"), rule=RULE)
    assert found(*long, way("reel", "call"), rule=RULE) == ()
