"""A lane that every stage needs has nothing in one of them."""

import pytest

from journeymapper.checks.rules.gaps.required_lane import REQUIRED_LANE
from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.cards import Activity, Feeling, Note, Touchpoint
from journeymapper.model.findings import Finding, Ghost, Pin
from journeymapper.model.structure import Lane
from tests.checks.rules.maps import found, project_with, repaired, touchpoint

ACTIONS = Lane(
    id="lane_a", map="map_a", order="C", name="Customer actions", lane_kind="actions", required=True
)
STAGES = ("discover", "buy", "receive", "return")


def action(stage: str, **fields: object) -> Note:
    place = {"id": f"card_do_{stage}", "map": "map_a", "step": f"step_{stage}", "lane": "lane_a"}
    return Note.model_validate({**place, "note_kind": "action", "text": "Looks around", **fields})


def empty(*records: Record) -> tuple[Finding, ...]:
    return found(*records, rule=REQUIRED_LANE.id)


def test_a_stage_without_what_every_stage_needs_is_a_gap_in_its_cell() -> None:
    (gap,) = empty(ACTIONS, action("discover"), action("buy"), action("return"))
    assert text(gap.title) == "Nothing in Customer actions"
    assert text(gap.sentence) == "“Receive” has nothing in “Customer actions”."
    assert gap.subjects == ("stage_receive", "lane_a")
    assert isinstance(gap.mark, Ghost)
    assert (gap.mark.step, gap.mark.lane) == ("step_receive", "lane_a")


@pytest.mark.parametrize(
    "near_miss",
    [
        (ACTIONS, *map(action, STAGES)),
        (ACTIONS.evolve(required=False), action("buy")),
        (ACTIONS, action("discover"), action("buy", until="step_receive"), action("return")),
    ],
)
def test_a_full_lane_one_that_is_not_required_and_a_card_that_reaches_over_are_no_gaps(
    near_miss: tuple[Record, ...],
) -> None:
    assert empty(*near_miss) == ()


def test_of_a_stage_without_a_touchpoint_only_the_empty_stage_is_told() -> None:
    unplaced = touchpoint("parcel", "receive", step=None, lane=None)
    actions = (ACTIONS, action("discover"), action("buy"), action("return"))
    assert {one.rule for one in found(*actions, unplaced)} >= {"empty-stage"}
    assert empty(*actions, unplaced) == ()


@pytest.mark.parametrize(("filled", "told"), [(0, 0), (1, 0), (2, 0), (3, 1)])
def test_a_lane_counts_once_most_of_it_is_filled(filled: int, told: int) -> None:
    assert len(empty(ACTIONS, *map(action, STAGES[:filled]))) == told


FILLED = (
    Lane(id="lane_t", map="map_a", order="A", lane_kind="touchpoints", required=True),
    Lane(id="lane_n", map="map_a", order="D", lane_kind="notes", required=True),
    *(action(stage, id=f"card_note_{stage}", lane="lane_n", note_kind="note") for stage in STAGES),
)
"""Two lanes that are required and full."""


def test_a_lane_that_is_not_begun_counts_once_most_required_lanes_are_filled() -> None:
    assert len(empty(*FILLED, ACTIONS, action("buy"))) == 3
    assert empty(FILLED[0], ACTIONS, action("buy")) == ()


def test_above_three_they_are_one_finding_without_a_mark() -> None:
    (one,) = empty(*FILLED, ACTIONS)
    assert text(one.sentence) == "4 cells of required lanes are empty."
    assert one.mark is None
    assert set(one.subjects) == {f"stage_{stage}" for stage in STAGES}


def test_one_press_adds_a_card_of_the_lane() -> None:
    project = project_with(ACTIONS, action("discover"), action("buy"), action("return"))
    after = repaired(project, REQUIRED_LANE.id)
    (new,) = after.index.cell("step_receive", "lane_a")
    assert (after.get(Note, new).note_kind, after.get(Note, new).text) == ("action", "New note")


def test_a_second_lane_of_touchpoints_gets_a_touchpoint() -> None:
    lane = Lane(id="lane_u", map="map_a", order="C", lane_kind="touchpoints", required=True)
    others = [touchpoint(f"other {stage}", stage, lane="lane_u") for stage in STAGES[:3]]
    after = repaired(project_with(lane, *others), REQUIRED_LANE.id)
    (new,) = after.index.cell("step_return", "lane_u")
    assert after.get(Touchpoint, new).title == "New touchpoint"


def test_how_it_felt_only_people_can_say() -> None:
    lane = Lane(id="lane_e", map="map_a", order="C", name="Emotion", lane_kind="emotion", required=True)
    felt = [Feeling(id=f"feeling_{one}", step=f"step_{one}", lane="lane_e", level=1) for one in STAGES]
    (gap,) = empty(lane, *felt[1:])
    assert (gap.mark, gap.fix) == (Pin("stage_discover"), None)
    assert empty(lane, *felt) == ()


def test_a_lane_that_shows_measures_holds_nothing_of_its_own() -> None:
    assert empty(Lane(id="lane_m", map="map_a", order="C", lane_kind="measures", required=True)) == ()


def test_an_activity_is_offered_where_activities_stand() -> None:
    lane = Lane(id="lane_b", map="map_a", order="B", lane_kind="backstage", required=True)
    done = [
        Activity(id=f"card_{one}_work", map="map_a", step=f"step_{one}", lane="lane_b") for one in STAGES[:3]
    ]
    (gap,) = empty(lane, *done)
    assert gap.fix is not None
    assert text(gap.fix.label) == "Add an activity"
