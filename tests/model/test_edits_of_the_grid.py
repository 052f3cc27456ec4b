"""Phases, stages, steps, lanes and whole maps come, change places and are copied."""

import pytest

from journeymapper.model.cards import Card, Feeling, Note, Touchpoint
from journeymapper.model.edits import (
    add_feeling,
    add_lane,
    add_phase,
    add_stage,
    add_step,
    duplicate_lane,
    duplicate_map,
    duplicate_record,
    duplicate_stage,
    move_feeling,
    move_stage,
    move_step,
    reorder,
)
from journeymapper.model.journeys import Map
from journeymapper.model.links import Connection
from journeymapper.model.people import Persona
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step
from tests.model.sound import done


def stages(project: Project) -> list[str]:
    return [stage.name for stage in project.many(Stage, project.index.stages_of_map("map_now"))]


def test_columns_and_rows_come_where_they_are_put(project: Project) -> None:
    project = done(project, add_stage(project, "phase_1", "Compare", 1))
    assert stages(project) == ["Find", "Compare", "Buy"]
    assert len(project.index.steps_of_map("map_now")) == 4, "a stage comes with its first step"
    project = done(project, add_phase(project, "map_now", "After"))
    project = done(project, add_stage(project, project.index.phases("map_now")[-1], "Thank"))
    assert stages(project)[-1] == "Thank"
    project = done(project, add_step(project, "stage_buy", "Enter address", 0))
    names = [step.name for step in project.many(Step, project.index.steps("stage_buy"))]
    assert names == ["Enter address", ""]
    project = done(project, add_lane(project, "map_now", "Systems", 0, lane_kind="systems"))
    assert project.get(Lane, project.index.lanes("map_now")[0]).lane_kind == "systems"


def test_given_records_are_taken_as_they_are_but_for_their_parent(project: Project) -> None:
    project = done(project, add_phase(project, "map_old", Phase(id="phase_x", map="map_now", name="X")))
    project = done(
        project, add_stage(project, "phase_x", Stage(id="stage_x", phase="phase_1", name="X", goal="G"))
    )
    project = done(project, add_step(project, "stage_x", Step(id="step_x", stage="stage_buy")))
    lane = Lane(id="lane_x", map="map_now", lane_kind="notes")
    project = done(project, add_lane(project, "map_old", lane))
    assert project.index.steps_of_map("map_old")[-1] == "step_x"
    assert project.index.lanes("map_old") == ("lane_x",)
    assert project.get(Stage, "stage_x").goal == "G"


def test_a_stage_in_an_empty_map_brings_a_phase(project: Project) -> None:
    project = done(project, add_stage(project, "map_old", "First"))
    project = done(project, add_stage(project, "map_old", "Second"))
    assert len(project.index.phases("map_old")) == 1
    assert len(project.index.steps_of_map("map_old")) == 2


@pytest.mark.parametrize(
    ("id_", "position", "row"),
    [
        ("stage_buy", 0, ("stage_buy", "stage_find")),
        ("step_choose", 0, ("step_choose", "step_search")),
        ("map_old", 0, ("map_old", "map_now")),
    ],
)
def test_records_change_places_in_their_row(
    project: Project, id_: str, position: int, row: tuple[str, ...]
) -> None:
    index = done(project, reorder(project, id_, position)).index
    assert row in (index.stages("phase_1"), index.steps("stage_find"), index.maps("journey_gift"))
    at = row.index(id_)
    after = done(project, reorder(project, id_, position))
    assert reorder(after, id_, at) is None


def test_what_stands_in_no_row_can_not_be_reordered(project: Project) -> None:
    with pytest.raises(ValueError, match="no row"):
        reorder(project, "connection_1", 0)


def test_a_span_whose_end_comes_before_its_beginning_becomes_one_step(project: Project) -> None:
    moved = done(project, reorder(project, "stage_buy", 0))
    assert moved.get(Card, "card_pack").until is None
    moved = done(project, move_step(project, "step_pay", "stage_find", 0))
    assert moved.get(Card, "card_pack").until is None
    moved = done(project, reorder(project, "step_choose", 0))
    assert moved.get(Card, "card_pack").until == "step_pay", "it still ends behind its beginning"


def test_a_step_goes_to_another_stage_with_its_cards(project: Project) -> None:
    moved = done(project, move_step(project, "step_choose", "stage_buy", 0))
    assert moved.index.steps("stage_buy") == ("step_choose", "step_pay")
    assert moved.index.steps("stage_find") == ("step_search",)


def test_a_stage_whose_only_step_goes_keeps_its_place_with_an_empty_one(project: Project) -> None:
    moved = done(project, move_step(project, "step_pay", "stage_find"))
    assert moved.index.steps("stage_find")[-1] == "step_pay"
    (fresh,) = moved.index.steps("stage_buy")
    assert fresh != "step_pay"
    assert moved.get(Stage, "stage_buy").people == 500


def test_a_stage_goes_to_another_phase_of_its_map_only(project: Project) -> None:
    project = done(project, add_phase(project, "map_now", "After"))
    last = project.index.phases("map_now")[-1]
    project = done(project, move_stage(project, "stage_find", last))
    assert stages(project) == ["Buy", "Find"]
    project = done(project, add_phase(project, "map_old", "Other"))
    with pytest.raises(ValueError, match="own map"):
        move_stage(project, "stage_find", project.index.phases("map_old")[0])


def test_a_copied_stage_stands_behind_its_original_with_its_cards(project: Project) -> None:
    copied = done(project, duplicate_stage(project, "stage_find"))
    assert stages(copied) == ["Find", "Find", "Buy"]
    steps = copied.index.steps_of_map("map_now")
    assert [len(copied.index.cell(step, "lane_points")) for step in steps] == [2, 0, 2, 0, 1]
    first, second = copied.many(Touchpoint, copied.index.cell(steps[2], "lane_points"))
    assert (first.title, first.origins) == ("Ad", ("card_ad",))
    (arrow,) = copied.many(Connection, copied.index.leading_on(first.id))
    assert (arrow.target, arrow.origins) == (second.id, ("connection_1",))
    (span,) = copied.many(Card, copied.index.cell(steps[2], "lane_back"))
    assert span.until == "step_pay"


def test_a_copied_lane_stands_below_its_original(project: Project) -> None:
    copied = done(project, duplicate_lane(project, "lane_mood"))
    lanes = copied.index.lanes("map_now")
    below = lanes[lanes.index("lane_mood") + 1]
    (feeling,) = copied.many(Feeling, copied.index.feelings(below))
    assert (feeling.step, feeling.level, feeling.origins) == ("step_pay", -1, ("feeling_1",))


def test_a_copied_map_has_everything_of_its_own(project: Project) -> None:
    change = duplicate_map(project, "map_now", "ideal")
    copied = done(project, change)
    map_ = copied.get(Map, copied.index.maps("journey_gift")[-1])
    assert (map_.map_kind, map_.derived_from) == ("ideal", "map_now")
    index = copied.index
    for part in (index.lanes, index.steps_of_map, index.cards_of_map, index.tray, index.spans):
        own, original = part(map_.id), part("map_now")
        assert len(own) == len(original)
        assert not set(own) & set(original)
        origins = [getattr(copied.records[id_], "origins", ()) for id_ in own]
        assert origins == [(id_,) for id_ in original]
    notes = [card for card in copied.all(Note) if card.map == map_.id]
    assert [copied.get(Card, id_).map for id_ in notes[0].about] == [map_.id, map_.id]
    assert change is not None
    assert all(record is None for record in change.before.values()), "nothing of the original differs"


def test_a_copied_persona_has_items_of_its_own(project: Project) -> None:
    copied = done(project, duplicate_record(project, "persona_lea"))
    (copy,) = (persona for persona in copied.all(Persona) if persona.id != "persona_lea")
    assert [item.text for item in copy.goals] == ["In time for Friday"]
    assert copy.goals[0].id != "item_goal"


@pytest.mark.parametrize("id_", ["project", "connection_1"])
def test_what_can_only_be_there_once_is_not_copied(project: Project, id_: str) -> None:
    with pytest.raises(ValueError, match="once"):
        duplicate_record(project, id_)


def test_a_copied_journey_brings_its_maps_and_objectives(project: Project) -> None:
    copied = done(project, duplicate_record(project, "journey_gift"))
    first, second = copied.index.journeys()
    assert first == "journey_gift"
    assert (len(copied.index.maps(second)), len(copied.index.objectives(second))) == (2, 1)


def test_feelings_stand_on_the_curve_and_nowhere_else(project: Project) -> None:
    new = Feeling(id="feeling_new", step="step_search", lane="lane_mood", level=1.5)
    project = done(project, add_feeling(project, new))
    with pytest.raises(ValueError, match="emotion"):
        add_feeling(project, new.evolve(id="feeling_other", lane="lane_points"))
    moved = done(project, move_feeling(project, "feeling_new", "step_choose", 1.2, 3))
    feeling = moved.get(Feeling, "feeling_new")
    assert (feeling.step, feeling.position, feeling.level) == ("step_choose", 1, 2)
    assert move_feeling(moved, "feeling_new", "step_choose", 1, 2) is None
    with pytest.raises(ValueError, match="emotion"):
        move_feeling(moved, "feeling_new", "step_choose", 1, 2, lane="lane_back")
