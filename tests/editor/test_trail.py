"""The way into maps through cards and back, and cards that open maps."""

import pytest

from journeymapper.editor.opening import opens, opens_new_map
from journeymapper.editor.session import Session
from journeymapper.editor.trail import Trail
from journeymapper.model.cards import Card
from journeymapper.model.change import apply
from journeymapper.model.edits import delete_records
from journeymapper.model.integrity import problems
from journeymapper.model.journeys import Map
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane
from tests.canvas.maps import small_map


@pytest.fixture
def project() -> Project:
    """The small map whose card a opens a new map."""
    project = small_map()
    change = opens_new_map(project, "card_a")
    assert change is not None
    return apply(project, change)


def inner(project: Project) -> str:
    return project.get(Card, "card_a").opens or ""


def test_a_new_map_is_called_like_its_card_and_has_the_same_lanes(project: Project) -> None:
    new = project.get(Map, inner(project))
    assert (new.name, new.journey, new.map_kind) == ("Touchpoint a", "journey_gift", "current")
    assert project.index.maps("journey_gift") == ("map_now", new.id)
    kinds = [lane.lane_kind for lane in project.many(Lane, project.index.lanes(new.id))]
    assert kinds == ["touchpoints", "questions", "emotion", "backstage"]
    assert project.index.stages_of_map(new.id) == ()
    assert problems(project) == ()


def test_one_goes_in_and_comes_back_to_the_card(project: Project) -> None:
    session = Session("map_now")
    trail = Trail(session)
    trail.enter(project, "card_b")
    assert session.map == "map_now", "it opens nothing"
    trail.enter(project, "card_a")
    assert session.map == inner(project)
    assert [(stop.map, stop.card) for stop in trail.stops(project)] == [("map_now", "card_a")]
    trail.back(project)
    assert session.map == "map_now"
    assert session.selection == {"card_a"}
    assert trail.stops(project) == ()


def test_who_turns_to_a_map_by_its_tab_leaves_the_trail(project: Project) -> None:
    session = Session("map_now")
    trail = Trail(session)
    trail.enter(project, "card_a")
    session.show_map("map_now")
    assert trail.stops(project) == ()


def test_what_is_gone_is_no_stop(project: Project) -> None:
    session = Session("map_now")
    trail = Trail(session)
    trail.enter(project, "card_a")
    change = delete_records(project, ["map_now"])
    assert change is not None
    gone = apply(project, change)
    assert trail.stops(gone) == ()
    trail.back(gone)
    assert session.map == inner(project)


def test_a_card_opens_nothing_any_more(project: Project) -> None:
    change = opens(project, "card_a", None)
    assert change is not None
    assert apply(project, change).get(Card, "card_a").opens is None
    gone = delete_records(project, [inner(project)])
    assert gone is not None
    assert apply(project, gone).get(Card, "card_a").opens is None, "its map was deleted"
