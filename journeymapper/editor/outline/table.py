"""A map as a table: a row for each card that the fullest cell of a step holds, a column for each lane."""

from journeymapper.editor.outline.tree import in_order
from journeymapper.model.cards import Feeling
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane

Row = tuple[str, int]
"""A step, and the how manieth card of its cells stands in the row."""


def columns(project: Project, map_: str) -> tuple[str, ...]:
    """The lanes that something can stand in, from the top of the map to its bottom."""
    lanes = project.many(Lane, project.index.lanes(map_))
    return tuple(lane.id for lane in lanes if lane.lane_kind != "measures")


def rows(project: Project, map_: str) -> tuple[Row, ...]:
    """The rows of all steps in order; a step without cards has one."""
    lanes = columns(project, map_)
    return tuple(
        (step, number)
        for step in project.index.steps_of_map(map_)
        for number in range(max([1, *(len(cell(project, step, lane)) for lane in lanes)]))
    )


def cell(project: Project, step: str, lane: str) -> tuple[str, ...]:
    """What stands in a step and a lane, in order: cards, or feelings."""
    index = project.index
    if cards := index.cell(step, lane):
        return cards
    felt = project.many(Feeling, index.feelings_of_step(step))
    return in_order(each for each in felt if each.lane == lane)


def at(project: Project, row: Row, lane: str) -> str:
    """The card or feeling of a row in a lane; empty where there is none."""
    step, number = row
    held = cell(project, step, lane)
    return held[number] if number < len(held) else ""
