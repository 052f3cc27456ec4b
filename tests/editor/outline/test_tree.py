"""The outline of a map: every card once, in the order of the map, and a way to each."""

from itertools import pairwise

import pytest

from journeymapper.editor.outline import table, tree
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling, Note, Touchpoint
from journeymapper.model.change import apply
from journeymapper.model.edits import set_fields
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step
from journeymapper.resources import resource
from journeymapper.storage import files

_SAMPLES = ("gift-shop", "two-years-with-a-depot")


def _sample(name: str) -> Project:
    return files.read(resource("samples") / f"{name}.journey").project


def _maps(project: Project) -> list[str]:
    index = project.index
    return [map_ for journey in index.journeys() for map_ in index.maps(journey)]


def _below(project: Project, map_: str, row: str = tree.TOP) -> list[str]:
    found: list[str] = []
    for child in tree.children(project, map_, row):
        found += [child, *_below(project, map_, child)]
    return found


def _small() -> Project:
    records: tuple[Record, ...] = (
        Phase(id="phase_a", map="map_a"),
        Stage(id="stage_a", phase="phase_a", name="Buy"),
        Step(id="step_a", stage="stage_a"),
        Lane(id="lane_a", map="map_a", order="F", lane_kind="touchpoints", name="Touchpoints"),
        Lane(id="lane_b", map="map_a", order="V", lane_kind="emotion", name="Emotion"),
        Lane(id="lane_c", map="map_a", order="k", lane_kind="measures", name="Numbers"),
        Touchpoint(id="card_a", map="map_a", step="step_a", lane="lane_a", title="Pay"),
        Note(id="card_b", map="map_a", text="Later"),
        Feeling(id="feeling_a", step="step_a", lane="lane_b", level=1, position=0.8),
        Feeling(id="feeling_b", step="step_a", lane="lane_b", level=-1, position=0.2),
    )
    return Project({record.id: record for record in records})


@pytest.mark.parametrize("name", _SAMPLES)
def test_every_card_and_feeling_of_a_map_is_in_the_tree_once(name: str) -> None:
    project = _sample(name)
    for map_ in _maps(project):
        rows = _below(project, map_)
        assert len(rows) == len(set(rows))
        index = project.index
        felt = [id_ for lane in index.lanes(map_) for id_ in index.feelings(lane)]
        assert {*index.cards_of_map(map_), *index.tray(map_), *felt} == {
            row for row in rows if isinstance(project.records.get(row), Card | Feeling)
        }


@pytest.mark.parametrize("name", _SAMPLES)
def test_the_way_to_a_row_leads_over_the_rows_that_have_it(name: str) -> None:
    project = _sample(name)
    for map_ in _maps(project):
        for row in _below(project, map_):
            above = (*tree.path(project, map_, row), row)
            assert above[0] in tree.children(project, map_, tree.TOP)
            for upper, lower in pairwise(above):
                assert lower in tree.children(project, map_, upper)


@pytest.mark.parametrize("name", _SAMPLES)
def test_every_card_and_feeling_is_in_the_table_once(name: str) -> None:
    project = _sample(name)
    for map_ in _maps(project):
        index, lanes = project.index, table.columns(project, map_)
        held = [
            id_
            for row in table.rows(project, map_)
            for lane in lanes
            if (id_ := table.at(project, row, lane))
        ]
        felt = [id_ for lane in index.lanes(map_) for id_ in index.feelings(lane)]
        assert sorted(held) == sorted([*index.cards_of_map(map_), *felt])


def test_what_tells_nothing_is_left_out() -> None:
    project = _small()
    assert tree.children(project, "map_a", tree.TOP) == ("stage_a", tree.LANES, tree.TRAY)
    assert tree.children(project, "map_a", "stage_a") == ("card_a", "feeling_b", "feeling_a")
    assert tree.path(project, "map_a", "card_a") == ("stage_a",)
    assert tree.path(project, "map_a", "step_a") == ()


def test_names_make_levels() -> None:
    project = _small()
    for id_, name in (("phase_a", "Before"), ("step_a", "At the till")):
        change = set_fields(project, id_, name=name)
        assert change is not None
        project = apply(project, change)
    assert tree.path(project, "map_a", "card_a") == ("phase_a", "stage_a", "step_a")


def test_what_is_on_another_map_has_no_place() -> None:
    assert tree.path(_small(), "map_b", "card_a") == ()
    assert tree.parent(_small(), "map_b", "phase_a") is None
    assert tree.parent(_small(), "map_a", "card_gone") is None


def test_a_table_has_a_column_for_each_lane_that_holds_something() -> None:
    project = _small()
    assert table.columns(project, "map_a") == ("lane_a", "lane_b")
    assert table.rows(project, "map_a") == (("step_a", 0), ("step_a", 1))
    assert table.at(project, ("step_a", 1), "lane_b") == "feeling_a"
    assert table.at(project, ("step_a", 1), "lane_a") == ""
