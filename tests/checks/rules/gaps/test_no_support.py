"""A touchpoint that somebody has to hold up, and nobody does."""

import pytest

from journeymapper.checks.rules.gaps.no_support import NO_SUPPORT
from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.cards import Activity
from journeymapper.model.findings import Finding, Pin
from journeymapper.model.links import Connection
from journeymapper.model.people import Channel, Family
from journeymapper.model.structure import Lane
from tests.checks.rules.maps import found, project_with, repaired, touchpoint, way

PACKS = Activity(id="card_packs", map="map_a", step="step_receive", lane="lane_b", title="Packs")
DRAWN = (PACKS, way("packs", "parcel", connection_kind="support"))
MATTERS = touchpoint("checkout", "buy", moment_of_truth=True)


def unsupported(*records: Record) -> tuple[Finding, ...]:
    return found(*records, rule=NO_SUPPORT.id)


def test_a_moment_of_truth_that_nothing_holds_up_is_told() -> None:
    (one,) = unsupported(*DRAWN, MATTERS)
    assert text(one.title) == "No support in Buy"
    assert text(one.sentence) == "Nothing backstage holds up “checkout”."
    assert (one.subjects, one.mark) == (("card_checkout",), Pin("card_checkout"))


@pytest.mark.parametrize(
    ("family", "told"),
    [("chat", True), ("phone", True), ("person", False), ("web", False), ("email", False), ("post", False)],
)
def test_what_somebody_answers_out_of_sight_needs_support(family: Family, told: bool) -> None:
    channel = Channel(id="channel_a", name="Some way", family=family)
    assert bool(unsupported(*DRAWN, channel, touchpoint("checkout", "buy", channel="channel_a"))) is told


@pytest.mark.parametrize(
    "near_miss",
    [
        (*DRAWN, touchpoint("checkout", "buy")),
        (*DRAWN, touchpoint("checkout", "buy", moment_of_truth=True, direct=False)),
        (*DRAWN, MATTERS, way("packs", "checkout", connection_kind="support")),
        (MATTERS,),
        (MATTERS, PACKS),
    ],
)
def test_others_touchpoints_and_maps_without_support_are_left_in_peace(near_miss: tuple[Record, ...]) -> None:
    assert unsupported(*near_miss) == ()


def test_support_that_waits_in_the_tray_holds_nothing_up() -> None:
    waits = Activity(id="card_waits", map="map_a", title="Answers")
    assert unsupported(*DRAWN, MATTERS, waits, way("waits", "checkout", connection_kind="support"))


def test_above_three_they_are_one_finding() -> None:
    others = [touchpoint(name, "buy", moment_of_truth=True) for name in ("a", "b", "c", "d")]
    assert len(unsupported(*DRAWN, *others[:3])) == 3
    (one,) = unsupported(*DRAWN, *others)
    assert (one.mark, len(one.subjects)) == (None, 4)


def test_one_press_adds_an_activity_that_holds_it_up() -> None:
    after = repaired(project_with(*DRAWN, MATTERS), NO_SUPPORT.id)
    (new,) = after.index.cell("step_buy", "lane_b")
    assert after.get(Activity, new).title == "New activity"
    (arrow,) = after.many(Connection, after.index.leading_on(new))
    assert (arrow.target, arrow.connection_kind) == ("card_checkout", "support")


def test_without_a_lane_for_activities_there_is_no_fix() -> None:
    elsewhere = Lane(id="lane_b", map="map_a", order="B", lane_kind="notes")
    support = way("reel", "parcel", connection_kind="support")
    (one,) = unsupported(elsewhere, support, MATTERS)
    assert one.fix is None
