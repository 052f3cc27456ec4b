"""Maps and journeys as wholes."""

from journeymapper.editor.blank import blank_project
from journeymapper.editor.maps import deletion_question, map_beside, new_journey, new_map
from journeymapper.messages import text
from journeymapper.model import edits
from journeymapper.model.cards import Touchpoint
from journeymapper.model.change import Change, apply
from journeymapper.model.ids import new_id
from journeymapper.model.integrity import problems
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.project import Project


def after(project: Project, change: Change | None) -> Project:
    assert change is not None
    following = apply(project, change)
    assert problems(following) == ()
    return following


def with_ideal() -> tuple[Project, str]:
    project = after(blank_project(), edits.duplicate_map(blank_project(), "map_1", "ideal"))
    return project, project.index.maps("journey_1")[1]


def test_a_new_map_is_an_option_beside_a_current_one_and_has_columns_and_lanes() -> None:
    project = after(blank_project(), new_map(blank_project(), "journey_1"))
    first, second = project.many(Map, project.index.maps("journey_1"))
    assert (first.map_kind, second.map_kind) == ("current", "option")
    assert len(project.index.steps_of_map(second.id)) == 5
    assert len(project.index.lanes(second.id)) == 6


def test_a_new_journey_comes_last_with_a_current_map() -> None:
    project = after(blank_project(), new_journey(blank_project()))
    journey = project.index.journeys()[-1]
    assert project.get(Journey, journey).title == "New journey"
    (map_,) = project.many(Map, project.index.maps(journey))
    assert map_.map_kind == "current"
    assert project.index.all_maps() == ("map_1", map_.id)


def test_the_map_before_is_looked_at_when_one_goes_else_the_next_else_one_of_another_journey() -> None:
    project, ideal = with_ideal()
    assert map_beside(project, ideal) == "map_1"
    assert map_beside(project, "map_1") == ideal
    assert map_beside(blank_project(), "map_1") == ""
    two = after(blank_project(), new_journey(blank_project()))
    assert map_beside(two, "map_1") == two.index.all_maps()[1]


def test_the_question_says_what_goes_along() -> None:
    project, ideal = with_ideal()
    assert text(deletion_question(project, ideal)) == "Delete the map “Ideal”?"
    card = Touchpoint(id=new_id("touchpoint"), map=ideal, title="Shop")
    project = after(project, edits.add_card(project, card))
    assert text(deletion_question(project, ideal)) == "Delete the map “Ideal”? 1 card goes with it."
    words = text(deletion_question(project, "journey_1"))
    assert words == "Delete the journey “New journey”? 2 maps go with it."
