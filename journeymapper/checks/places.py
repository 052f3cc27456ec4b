"""Where on its map a record is: the order in which a reader meets it."""

from collections.abc import Mapping
from typing import cast

from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling
from journeymapper.model.kinds import types_within
from journeymapper.model.links import Connection
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Stage, Step

Place = tuple[int, int, str]
"""Column, lane, order in the cell.

A stage stands before its first column, a lane before its cells, a connection where it begins.
"""

LAST: Place = (1 << 30, 0, "")
"""Of what stands nowhere on the map."""


_CARDS = types_within(Card)


def place_in(
    project: Project, column: Mapping[str, int], row: Mapping[str, int], record: Record | None
) -> Place:
    """The place of a record on the map with these columns and rows."""
    if type(record) in _CARDS:
        card = cast("Card", record)
        step, lane = card.step or "", card.lane or ""
        if step in column and lane in row:
            return column[step], row[lane], f"{card.order} {card.id}"
    elif isinstance(record, Stage):
        first = next((step for step in project.index.steps(record.id) if step in column), None)
        return (column[first], -1, "0") if first is not None else LAST
    elif isinstance(record, Step) and record.id in column:
        return column[record.id], -1, "1"
    elif isinstance(record, Feeling) and record.step in column and record.lane in row:
        return column[record.step], row[record.lane], f"{record.position:.4f} {record.id}"
    elif isinstance(record, Lane) and record.id in row:
        return -1, row[record.id], ""
    elif isinstance(record, Connection):
        return place_in(project, column, row, project.records.get(record.source))
    return LAST
