"""Ways lead past a stage, and none leads into it."""

import pytest

from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.findings import Pin
from journeymapper.model.links import Connection
from tests.checks.rules.maps import found, project_with, repaired, touchpoint, way

RULE = "skipped-stage"
UNTIED = (
    *(
        way("reel", "checkout", connection_kind="support"),
        way("checkout", "parcel", connection_kind="support"),
    ),
    way("reel", "parcel"),
)
"""The checkout stands in its stage, and ways lead past it."""


def test_a_stage_that_ways_lead_past_is_told_instead_of_its_loose_cards() -> None:
    (one,) = [one for one in found(*UNTIED) if one.group == "flow"]
    assert (one.rule, one.severity, one.mark) == (RULE, "medium", Pin("stage_buy"))
    assert one.subjects == ("stage_buy", "card_checkout")
    assert text(one.title) == "Buy is skipped"
    assert text(one.sentence) == "Ways lead past “Buy”, and none leads into it."


def test_loose_cards_are_connected_in_order() -> None:
    after = repaired(project_with(*UNTIED), RULE)
    ways = {(one.source, one.target) for one in after.all(Connection) if one.connection_kind == "flow"}
    assert {("card_reel", "card_checkout"), ("card_checkout", "card_parcel")} <= ways


def test_other_loose_cards_are_told_all_the_same() -> None:
    findings = found(*UNTIED, touchpoint("stall", "discover", "Z"))
    (loose,) = [one for one in findings if one.rule == "unconnected"]
    assert loose.subjects == ("card_stall",)


def test_a_card_that_leads_on_is_led_to_and_not_told_of_twice() -> None:
    untied = (UNTIED[0], UNTIED[2])
    assert [one.rule for one in found(*untied) if one.group == "flow"] == [RULE]
    after = repaired(project_with(*untied), RULE)
    assert ("card_reel", "card_checkout") in {
        (one.source, one.target) for one in after.all(Connection) if one.connection_kind == "flow"
    }


@pytest.mark.parametrize(
    "near_miss",
    [
        (way("reel", "parcel"),),
        (*UNTIED[:2], way("reel", "parcel", deliberate=True)),
        (UNTIED[0], UNTIED[2], touchpoint("checkout", "buy", ending="entry")),
        (*UNTIED[:2], touchpoint("gift", "receive", "Z", ending="entry"), way("gift", "parcel")),
    ],
)
def test_a_stage_that_is_led_into_entered_or_not_jumped_over_is_not_skipped(
    near_miss: tuple[Record, ...],
) -> None:
    assert found(*near_miss, rule=RULE) == ()


def test_of_an_island_in_it_only_the_island_is_told() -> None:
    basket = (touchpoint("basket", "buy", "A"), way("basket", "checkout"))
    rules = [one.rule for one in found(*UNTIED, *basket)]
    assert "island" in rules
    assert RULE not in rules
