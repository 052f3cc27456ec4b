"""Cards moved by the keyboard: within their cells, into the next lane, to the side."""

import pytest

from journeymapper.editor.nudging import nudged, nudging_key
from journeymapper.model.change import apply
from journeymapper.model.edits import NotAllowed, set_fields
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane
from tests.canvas.maps import cell, small_map


def moved(project: Project, ids: list[str], way: str) -> Project:
    change = nudged(project, ids, way)  # type: ignore[arg-type]  # named by the test's parameters
    return apply(project, change) if change else project


def with_second_lane() -> Project:
    project = small_map()
    more = Lane(id="lane_more", map="map_now", order="zz", name="more", lane_kind="touchpoints")
    return Project({**project.records, more.id: more})


def test_several_cards_of_a_cell_go_as_a_block() -> None:
    project = moved(with_second_lane(), ["card_c"], "left")
    assert cell(project, 0) == ("card_a", "card_b", "card_c")
    assert cell(moved(project, ["card_b", "card_c"], "up"), 0) == ("card_b", "card_c", "card_a")
    assert cell(moved(project, ["card_a", "card_b"], "down"), 0) == ("card_c", "card_a", "card_b")


def test_at_the_end_of_their_cells_all_go_on_into_the_next_lane_that_fits() -> None:
    project = moved(with_second_lane(), ["card_b", "card_e"], "down")
    assert cell(project, 0, "lane_more") == ("card_b",)
    assert cell(project, 2, "lane_more") == ("card_e",)
    assert cell(moved(project, ["card_b"], "up"), 0) == ("card_a", "card_b")


def test_a_locked_card_stays() -> None:
    project = small_map()
    change = set_fields(project, "card_a", locked=True)
    assert change is not None
    project = apply(project, change)
    for way in ("down", "right"):
        with pytest.raises(NotAllowed):
            moved(project, ["card_a", "card_c"], way)


def test_the_same_cards_have_the_same_key() -> None:
    assert nudging_key(["b", "a"]) == nudging_key(["a", "b"]) != nudging_key(["a"])
