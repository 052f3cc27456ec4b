"""A feeling that is added without pointing at its place."""

from journeymapper.editor.blank import blank_project
from journeymapper.editor.new_feelings import new_feeling
from journeymapper.model.cards import Touchpoint
from journeymapper.model.change import apply
from journeymapper.model.edits import add_card, add_feeling, delete_records
from journeymapper.model.project import Project


def test_it_stands_in_the_first_step_or_in_that_of_what_is_selected() -> None:
    project = blank_project()
    first, later = (new_feeling(project, "map_1", here) for here in (None, "step_3"))
    assert first is not None
    assert (first.step, first.lane, first.level) == ("step_1", "lane_3", 0)
    assert later is not None
    assert later.step == "step_3"


def test_it_is_about_the_selected_touchpoint_and_beside_the_others() -> None:
    card = Touchpoint(id="card_a", map="map_1", step="step_2", lane="lane_2", title="Parcel")
    project = _with(blank_project(), card)
    one = new_feeling(project, "map_1", "card_a")
    assert one is not None
    assert (one.step, one.touchpoint) == ("step_2", "card_a")
    change = add_feeling(project, one)
    assert change is not None
    other = new_feeling(apply(project, change), "map_1", "card_a")
    assert other is not None
    assert other.position != one.position


def test_a_map_without_an_emotion_lane_takes_none() -> None:
    change = delete_records(blank_project(), ["lane_3"])
    assert change is not None
    assert new_feeling(apply(blank_project(), change), "map_1", None) is None


def _with(project: Project, card: Touchpoint) -> Project:
    change = add_card(project, card)
    assert change is not None
    return apply(project, change)
