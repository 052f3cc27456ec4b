"""A moment of truth or a low feeling that the organisation doesn't follow up."""

import pytest

from journeymapper.checks.rules.gaps.no_follow_up import NO_FOLLOW_UP
from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.cards import Feeling, Note, Opportunity, Touchpoint
from journeymapper.model.findings import Finding, Pin
from journeymapper.model.structure import Lane
from tests.checks.rules.maps import found, project_with, repaired, touchpoint, way

EMOTION = Lane(id="lane_e", map="map_a", order="C", lane_kind="emotion")
TALK = touchpoint("friends talk", "receive", "A", direct=False)
OPENED = touchpoint("opened", "receive", "0", moment_of_truth=True)
TO_OTHERS = (
    TALK,
    OPENED,
    way("checkout", "opened"),
    way("opened", "friends talk"),
    way("friends talk", "parcel"),
)


def feels(level: float, at: str = "card_opened") -> tuple[Record, ...]:
    return EMOTION, Feeling(id="feeling_a", step="step_receive", lane="lane_e", level=level, touchpoint=at)


def left(*records: Record) -> tuple[Finding, ...]:
    return found(*records, rule=NO_FOLLOW_UP.id)


def test_a_moment_of_truth_after_which_only_others_speak_is_told() -> None:
    (one,) = left(*TO_OTHERS)
    assert text(one.title) == "No follow-up in Receive"
    assert text(one.sentence) == (
        "“opened” is a moment of truth, and nothing of yours follows, only “friends talk”."
    )
    assert (one.subjects, one.mark) == (("card_opened", "card_friends-talk"), Pin("card_opened"))


def test_all_that_others_say_is_named() -> None:
    press = touchpoint("press", "receive", "B", direct=False)
    (one,) = left(*TO_OTHERS, press, way("opened", "press"), OPENED.evolve(moment_of_truth=False), *feels(-2))
    assert text(one.sentence) == (
        "“opened” leaves a low feeling, and nothing of yours follows, only “friends talk”, “press”."
    )


@pytest.mark.parametrize(("level", "told"), [(-1.0, True), (-1.8, True), (-0.9, False), (1.5, False)])
def test_a_low_feeling_is_told_from_minus_one(level: float, told: bool) -> None:
    opened = touchpoint("opened", "receive", "0")
    assert bool(left(*TO_OTHERS, opened, *feels(level))) is told


@pytest.mark.parametrize(
    "near_miss",
    [
        (touchpoint("friends talk", "receive", "A"),),
        (way("opened", "parcel"),),
        (touchpoint("opened", "receive", "0"),),
        (touchpoint("opened", "receive", "0", moment_of_truth=True, opens="map_b"),),
        (Opportunity(id="card_idea", map="map_a", touchpoints=("card_opened",)),),
        (Note(id="card_note", map="map_a", about=("card_opened",), answered_by=("card_parcel",)),),
    ],
)
def test_what_is_followed_up_planned_or_answered_is_not_told(near_miss: tuple[Record, ...]) -> None:
    assert left(*TO_OTHERS, *near_miss) == ()


def test_a_dropped_opportunity_follows_nothing_up() -> None:
    assert left(
        *TO_OTHERS, Opportunity(id="card_i", map="map_a", touchpoints=("card_opened",), status="dropped")
    )


def test_who_leaves_with_a_low_feeling_is_followed_up_or_planned_for() -> None:
    gone = (touchpoint("cancelled", "buy", "Z", ending="lost"), way("reel", "cancelled"))
    (one,) = left(*gone, *feels(-2, "card_cancelled"))
    assert text(one.sentence) == "“cancelled” ends with a low feeling, and nobody follows up."
    assert left(*gone) == ()
    assert left(touchpoint("cancelled", "buy", "Z", ending="lost", moment_of_truth=True), gone[1]) == ()


def test_a_dead_end_and_what_is_not_connected_are_told_as_such() -> None:
    ending = (touchpoint("question", "buy", "Z"), *feels(-2, "card_question"))
    assert left(*ending, way("reel", "question")) == ()
    assert left(*ending) == ()


def test_one_press_leads_the_way_through_a_touchpoint_of_ones_own() -> None:
    after = repaired(project_with(*TO_OTHERS), NO_FOLLOW_UP.id)
    opened, new, *_ = after.index.cell("step_receive", "lane_t")
    assert opened == "card_opened"
    assert after.get(Touchpoint, new).direct
    assert new in {
        one.target for one in after.many(type(way("a", "b")), after.index.leading_on("card_opened"))
    }


@pytest.mark.parametrize(
    "lane", [(), (Lane(id="lane_o", map="map_a", order="D", lane_kind="opportunities"),)]
)
def test_where_nothing_comes_next_one_press_plans_an_opportunity(lane: tuple[Record, ...]) -> None:
    gone = (touchpoint("cancelled", "buy", "Z", ending="lost"), way("reel", "cancelled"))
    after = repaired(project_with(*gone, *feels(-2, "card_cancelled"), *lane), NO_FOLLOW_UP.id)
    (idea,) = after.many(Opportunity, after.index.opportunities_of("card_cancelled"))
    assert idea.step == ("step_buy" if lane else None)


def test_without_drawn_ways_nobody_knows_what_comes_next() -> None:
    loose = {record.id: record.evolve(connection_kind="support") for record in (way("reel", "checkout"),)}
    others = [
        way("checkout", "parcel", connection_kind="support"),
        way("parcel", "newsletter", connection_kind="support"),
    ]
    assert left(OPENED.evolve(ending="lost"), *feels(-2), *loose.values(), *others) == ()
