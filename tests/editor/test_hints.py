"""Which lanes say what belongs there."""

from journeymapper.editor.blank import blank_project
from journeymapper.editor.hints import hints_on, is_bare, shape_of
from journeymapper.messages import text
from journeymapper.model.cards import Note
from journeymapper.model.change import apply
from journeymapper.model.edits import add_card


def test_a_map_without_cards_has_three_hints_in_its_first_column() -> None:
    hints = hints_on(blank_project(), "map_1")
    assert [(hint.step, hint.kind) for hint in hints] == [
        ("step_1", "actions"),
        ("step_1", "touchpoints"),
        ("step_1", "emotion"),
    ]


def test_with_a_card_each_empty_lane_says_what_belongs_there() -> None:
    project = blank_project()
    note = Note(id="card_1", map="map_1", step="step_1", lane="lane_1", text="Looks around")
    change = add_card(project, note)
    assert change is not None
    after = apply(project, change)
    words = [text(hint.words) for hint in hints_on(after, "map_1")]
    assert words[:2] == ["A touchpoint", "How it feels"]
    assert len(words) == 5
    assert is_bare(project, "map_1")
    assert not is_bare(after, "map_1")


def test_an_edit_of_a_stage_makes_another_shape() -> None:
    project = blank_project()
    stage = project.records["stage_1"].evolve(name="Dreaming")
    after = type(project)({**project.records, "stage_1": stage})
    assert shape_of(after, "map_1") != shape_of(project, "map_1")
