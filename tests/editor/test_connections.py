"""Going through connections, and where a card on their way would stand."""

from journeymapper.editor.connections import (
    connection_beside,
    connection_words,
    connections_of,
    place_between,
)
from journeymapper.messages import text
from journeymapper.model.change import apply
from journeymapper.model.edits import connect, move_cards, set_fields
from journeymapper.model.project import Project
from tests.canvas.maps import small_map


def also(project: Project, source: str, target: str) -> Project:
    """The project with another connection."""
    change = connect(project, source, target)
    assert change is not None
    return apply(project, change)


def test_a_cards_connections_are_gone_through_and_around() -> None:
    project = also(also(small_map(), "card_a", "card_d"), "card_b", "card_a")
    found = connections_of(project, "map_now", frozenset({"card_a"}))
    assert len(found) == 3
    here, seen = frozenset({"card_a"}), list[str | None]()
    for _ in range(4):
        there = connection_beside(project, "map_now", here, 1)
        seen.append(there)
        here = frozenset({there or ""})
    assert seen[0] == seen[3] == found[0]
    assert set(seen) == set(found)


def test_a_map_without_connections_has_none_to_go_to() -> None:
    assert connection_beside(small_map(), "map_other", frozenset(), 1) is None


def test_a_connection_says_its_ends_and_its_label() -> None:
    project = small_map()
    change = set_fields(project, "connection_1", label="if found")
    assert change is not None
    said = text(connection_words(apply(project, change), "connection_1"))
    assert said == "Connection from Touchpoint a to Touchpoint c, if found"


def test_a_card_on_the_way_stands_halfway_or_below_the_first() -> None:
    project = also(small_map(), "card_b", "card_d")
    (far,) = (id_ for id_ in project.index.leading_on("card_b"))
    assert place_between(project, far) == ("step_1", "lane_touch", None)
    assert place_between(project, "connection_1") == ("step_0", "lane_touch", 1)
    gone = move_cards(project, ["card_a"], None, None)
    assert gone is not None
    assert place_between(apply(project, gone), "connection_1") is None
