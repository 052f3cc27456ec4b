"""Names of the grid come to stand beside others, and fold."""

from journeymapper.editor.arranging import arranged, arranged_words
from journeymapper.editor.folding import fold_turned, fold_words, is_folded
from journeymapper.messages import text
from journeymapper.model.change import Change, apply
from journeymapper.model.edits import add_phase, add_stage, add_step
from journeymapper.model.project import Project
from journeymapper.model.structure import Stage
from tests.canvas.maps import small_map


def after(project: Project, change: Change | None) -> Project:
    assert change is not None
    return apply(project, change)


def two_phases() -> Project:
    """The small map with a further phase that has a stage of two steps."""
    project = after(small_map(), add_phase(small_map(), "map_now", "After"))
    phase = project.index.phases("map_now")[1]
    project = after(project, add_stage(project, phase, Stage(id="stage_use", phase=phase, name="Use")))
    return after(project, add_step(project, "stage_use", "Wear"))


def test_a_stage_comes_to_stand_beside_another_and_in_its_phase() -> None:
    project = two_phases()
    moved = after(project, arranged(project, "stage_0", "stage_2", "before"))
    assert moved.index.stages_of_map("map_now") == ("stage_1", "stage_0", "stage_2", "stage_use")
    moved = after(project, arranged(project, "stage_0", "stage_use", "before"))
    phase = project.index.phases("map_now")[1]
    assert moved.index.stages(phase) == ("stage_0", "stage_use")
    words = arranged_words(project, "stage_0", "stage_use", "before")
    assert text(words) == "Before “Use”, in “After”"
    assert text(arranged_words(project, "stage_0", "stage_1", "after")) == "After “Buy”"


def test_where_it_stands_is_no_change() -> None:
    project = two_phases()
    assert arranged(project, "stage_0", "stage_0", "after") is None
    assert arranged(project, "stage_0", "stage_1", "before") is None
    assert arranged(project, "lane_ask", "lane_touch", "after") is None


def test_steps_lanes_and_phases_change_places() -> None:
    project = two_phases()
    step = project.index.steps("stage_use")[1]
    moved = after(project, arranged(project, step, "step_0", "after"))
    assert moved.index.steps("stage_0") == ("step_0", step)
    moved = after(project, arranged(project, "lane_back", "lane_touch", "before"))
    assert moved.index.lanes("map_now")[0] == "lane_back"
    first, second = project.index.phases("map_now")
    moved = after(project, arranged(project, first, second, "after"))
    assert moved.index.phases("map_now") == (second, first)


def test_a_stage_goes_into_an_empty_phase() -> None:
    project = after(small_map(), add_phase(small_map(), "map_now", "After"))
    phase = project.index.phases("map_now")[1]
    moved = after(project, arranged(project, "stage_1", phase, "after"))
    assert moved.index.stages(phase) == ("stage_1",)
    assert text(arranged_words(project, "stage_1", phase, "after")) == "Into the phase “After”"


def test_a_phase_folds_all_its_stages() -> None:
    project = small_map()
    folded = after(project, fold_turned(project, "stage_1"))
    assert is_folded(folded, "stage_1")
    assert not is_folded(folded, "phase_all"), "two of its stages are not"
    folded = after(folded, fold_turned(folded, "phase_all"))
    assert is_folded(folded, "phase_all")
    assert text(fold_words(folded, "phase_all")) == "Unfold"
    assert not is_folded(after(folded, fold_turned(folded, "phase_all")), "stage_1")
