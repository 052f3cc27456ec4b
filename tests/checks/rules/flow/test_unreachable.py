"""A way leads on from a touchpoint that no way leads to."""

import pytest

from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.findings import Pin
from journeymapper.model.links import Connection
from tests.checks.rules.maps import found, project_with, repaired, touchpoint, way

RULE = "unreachable"
REVIEWS = touchpoint("reviews", "buy", "Z")


def test_a_way_on_and_no_way_in_is_unreachable() -> None:
    (one,) = found(REVIEWS, way("reviews", "parcel"))
    assert (one.rule, one.severity, one.mark) == (RULE, "medium", Pin(REVIEWS.id))
    assert text(one.title) == "Unreachable in Buy"
    assert text(one.sentence) == "“reviews” leads on, but no way leads to it."


@pytest.mark.parametrize(
    "near_miss",
    [
        (REVIEWS, way("reviews", "parcel"), way("reel", "reviews")),
        (REVIEWS.evolve(ending="entry"), way("reviews", "parcel")),
        (touchpoint("stall", "discover", "Z"), way("stall", "checkout")),
        (REVIEWS,),
    ],
)
def test_what_is_led_to_or_begins_the_map_or_is_not_connected_is_no_such_thing(
    near_miss: tuple[Record, ...],
) -> None:
    assert found(*near_miss, rule=RULE) == ()


def test_neither_support_nor_a_way_to_itself_nor_one_from_the_tray_leads_in() -> None:
    tray = touchpoint("call", "buy", step=None, lane=None)
    on = (REVIEWS, way("reviews", "parcel"))
    assert found(*on, way("reel", "reviews", connection_kind="support"), rule=RULE)
    assert found(*on, way("reviews", "reviews"), rule=RULE)
    assert found(*on, tray, way("call", "reviews"), rule=RULE)


def test_it_is_connected_from_the_only_touchpoint_of_the_step_before() -> None:
    project = project_with(REVIEWS, way("reviews", "parcel"))
    (one,) = found(REVIEWS, way("reviews", "parcel"))
    assert one.fix is not None
    assert text(one.fix.label) == "Connect from “reel”"
    after = repaired(project, RULE)
    assert ("card_reel", REVIEWS.id) in {(way.source, way.target) for way in after.all(Connection)}


@pytest.mark.parametrize(
    "not_clear",
    [
        (touchpoint("stall", "discover", "Z"), way("stall", "checkout")),
        (touchpoint("reel", "discover", ending="lost"),),
        (touchpoint("reel", "discover", ending="entry"), way("reviews", "reel")),
    ],
)
def test_where_it_is_not_clear_from_where_there_is_no_fix(not_clear: tuple[Record, ...]) -> None:
    (one,) = found(REVIEWS, way("reviews", "parcel"), *not_clear, rule=RULE)
    assert one.fix is None
