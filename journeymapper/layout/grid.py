"""From a point of the map to its cell and back."""

from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass

from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import Column, LaneBand, MapLayout
from journeymapper.model.project import Project


@dataclass(frozen=True, slots=True)
class Cell:
    """A step in a lane."""

    step: str
    lane: str


def cell_at(layout: MapLayout, x: float, y: float) -> Cell | None:
    """The cell under a point of the map; None over the header, the lane names and beyond the last column.

    Gutters belong half to the column before them and half to the one after.
    """
    column, band = column_at(layout, x), lane_at(layout, y)
    return Cell(column.step, band.lane) if column and band else None


def column_at(layout: MapLayout, x: float) -> Column | None:
    """The column over an x, with half of the gutter on both sides of it."""
    half = layout.format.gutter / 2
    number = bisect_right(layout.columns, x, key=lambda column: column.x - half) - 1
    if number < 0 or x >= layout.columns[number].right + half:
        return None
    return layout.columns[number]


def lane_at(layout: MapLayout, y: float) -> LaneBand | None:
    """The lane over a y."""
    number = bisect_right(layout.lanes, y, key=lambda band: band.y) - 1
    return layout.lanes[number] if number >= 0 and y < layout.lanes[number].bottom else None


def column_of(layout: MapLayout, step: str) -> Column:
    """The column that a step stands in; a folded stage has one for all. Raises KeyError."""
    for column in layout.columns:
        if step in column.steps:
            return column
    raise KeyError(step)


def cell_rect(layout: MapLayout, cell: Cell) -> Rect:
    """A cell with half of the gutter on both sides. Raises KeyError."""
    column, band = column_of(layout, cell.step), layout.lane(cell.lane)
    half = layout.format.gutter / 2
    return Rect(column.x - half, band.y, column.width + 2 * half, band.height)


def cards_of(
    layout: MapLayout, project: Project, cell: Cell, without: Collection[str] = ()
) -> tuple[str, ...]:
    """The cards of a cell that are laid out, from top to bottom, leaving some out."""
    ids = project.index.cell(cell.step, cell.lane)
    return tuple(id_ for id_ in ids if id_ in layout.cards and id_ not in without)


def position_at(
    layout: MapLayout, project: Project, cell: Cell, y: float, without: Collection[str] = ()
) -> int:
    """Where among the cards of a cell something dropped at a y comes to stand. Gaps do not count.

    A card is passed when the y is below its middle. The cards in `without`, those that are being moved, are
    not counted either.
    """
    cards = cards_of(layout, project, cell, without)
    return sum(layout.rect(card).centre[1] < y for card in cards)
