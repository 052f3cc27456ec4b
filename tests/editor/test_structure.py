"""Where columns and lanes come and go, and what deleting them says."""

from typing import Literal

import pytest

from journeymapper.editor.deleting import question
from journeymapper.editor.structure import beside, lane_at, moved, newcomer, stage_at, step_at
from journeymapper.messages import text
from journeymapper.model import edits
from journeymapper.model.cards import Card, Feeling, Touchpoint
from journeymapper.model.change import apply
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.people import ProjectInfo
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step


@pytest.fixture
def project() -> Project:
    """Phases Before (Look: two steps; Buy) and After (Use), two lanes, a card and a feeling in Buy."""
    records = [
        ProjectInfo(id="project"),
        Journey(id="journey_a", title="A"),
        Map(id="map_a", journey="journey_a"),
        Phase(id="phase_before", map="map_a", order="F", name="Before"),
        Phase(id="phase_after", map="map_a", order="V", name="After"),
        Stage(id="stage_look", phase="phase_before", order="F", name="Look"),
        Stage(id="stage_buy", phase="phase_before", order="V", name="Buy"),
        Stage(id="stage_use", phase="phase_after", name="Use"),
        Step(id="step_look_1", stage="stage_look", order="F"),
        Step(id="step_look_2", stage="stage_look", order="V"),
        Step(id="step_buy", stage="stage_buy"),
        Step(id="step_use", stage="stage_use"),
        Lane(id="lane_touch", map="map_a", order="F", name="Touchpoints", lane_kind="touchpoints"),
        Lane(id="lane_feel", map="map_a", order="V", name="Emotion", lane_kind="emotion"),
        Touchpoint(id="card_pay", map="map_a", step="step_buy", lane="lane_touch", title="Pay"),
        Feeling(id="feeling_pay", step="step_buy", lane="lane_feel", level=1),
    ]
    return Project({record.id: record for record in records})


def after_moving(project: Project, id_: str, by: Literal[-1, 1]) -> Project:
    change = moved(project, id_, by)
    assert change is not None
    return apply(project, change)


def id_of(record: Card | Stage | Step | Lane | None) -> str | None:
    return record.id if record else None


@pytest.mark.parametrize(
    ("selected", "stage", "first", "last", "lane"),
    [
        ("card_pay", "stage_buy", "step_buy", "step_buy", "lane_touch"),
        ("feeling_pay", "stage_buy", "step_buy", "step_buy", "lane_feel"),
        ("stage_look", "stage_look", "step_look_1", "step_look_2", "lane_feel"),
        ("step_look_2", "stage_look", "step_look_2", "step_look_2", "lane_feel"),
        ("phase_before", "stage_buy", "step_buy", "step_buy", "lane_feel"),
        (None, "stage_use", "step_use", "step_use", "lane_feel"),
    ],
)
def test_what_is_selected_says_where(
    project: Project, selected: str | None, stage: str, first: str, last: str, lane: str
) -> None:
    assert id_of(stage_at(project, "map_a", selected)) == stage
    assert id_of(step_at(project, "map_a", selected, "before")) == first
    assert id_of(step_at(project, "map_a", selected, "after")) == last
    assert id_of(lane_at(project, "map_a", selected)) == lane


def test_before_and_after_are_places_beside_it(project: Project) -> None:
    buy = project.get(Stage, "stage_buy")
    for side, expected in (("before", 1), ("after", 2)):
        assert beside(project, buy, "before" if side == "before" else "after") == expected


@pytest.mark.parametrize(
    ("id_", "by", "stages"),
    [
        ("stage_look", 1, ["stage_buy", "stage_look", "stage_use"]),
        ("stage_use", -1, ["stage_look", "stage_buy", "stage_use"]),
        ("phase_after", -1, ["stage_use", "stage_look", "stage_buy"]),
    ],
)
def test_stages_and_phases_move_by_one_place(project: Project, id_: str, by: int, stages: list[str]) -> None:
    after = after_moving(project, id_, 1 if by > 0 else -1)
    assert list(after.index.stages_of_map("map_a")) == stages


def test_a_stage_at_the_end_of_its_phase_goes_into_the_next(project: Project) -> None:
    after = after_moving(project, "stage_buy", 1)
    assert after.get(Stage, "stage_buy").phase == "phase_after"
    assert after.index.stages("phase_after") == ("stage_buy", "stage_use")


def test_a_step_at_the_end_of_its_stage_goes_into_the_next(project: Project) -> None:
    after = after_moving(project, "step_look_2", 1)
    assert after.index.steps("stage_buy") == ("step_look_2", "step_buy")


def test_nothing_moves_beyond_the_map(project: Project) -> None:
    assert moved(project, "stage_look", -1) is None
    assert moved(project, "lane_feel", 1) is None
    assert moved(project, "step_use", 1) is None


def test_the_newcomer_is_the_one_that_came(project: Project) -> None:
    new = newcomer(edits.add_stage(project, "phase_after", "Tell others"), Stage)
    assert new is not None
    assert new.name == "Tell others"
    assert newcomer(None, Stage) is None


@pytest.mark.parametrize(
    ("id_", "words"),
    [
        ("stage_buy", "Delete the stage “Buy”? 1 card stands there. With it goes: 1 feeling."),
        ("lane_touch", "Delete the lane “Touchpoints”? 1 card stands there."),
        ("stage_look", "Delete the stage “Look”? With it goes: 2 steps."),
        ("step_buy", "Delete this? 1 card stands there. With it goes: 1 stage and 1 feeling."),
        (
            "phase_before",
            "Delete the phase “Before”? 1 card stands there. With it goes: 2 stages and 1 feeling.",
        ),
    ],
)
def test_the_question_says_what_goes(project: Project, id_: str, words: str) -> None:
    asked = question(project, [id_])
    assert asked is not None
    assert text(asked.words) == words


@pytest.mark.parametrize("id_", ["stage_use", "step_look_1", "card_pay"])
def test_what_takes_nothing_along_is_not_asked_about(project: Project, id_: str) -> None:
    assert question(project, [id_]) is None
