"""From a point of the map to its cell and back, and from one card to its neighbours."""

from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import CardBox, Column, LaneBand, MapLayout
from journeymapper.model.project import Project

Direction = Literal["left", "right", "up", "down"]


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


def neighbour(layout: MapLayout, project: Project, card: str, direction: Direction) -> str | None:
    """The card that an arrow key leads to; None at the edge of the map.

    Up and down go through the column, from lane to lane; left and right to the nearest card by height in the
    next column of the same lane that has one. Raises KeyError where the card is not laid out.
    """
    if direction in ("left", "right"):
        return _beside(layout, project, layout.cards[card], direction)
    return _above_or_below(layout, project, layout.cards[card], direction)


def _beside(layout: MapLayout, project: Project, box: CardBox, direction: Direction) -> str | None:
    middle = box.dy + box.height / 2
    rightwards = direction == "right"
    for column in layout.columns if rightwards else reversed(layout.columns):
        if column.right <= box.x if rightwards else column.x > box.x:
            continue
        ahead = [
            other
            for other in _boxes(layout, project, column, box.lane)
            if (other.x > box.x if rightwards else other.x < box.x)
        ]
        if ahead:
            nearest = min(abs(other.x - box.x) for other in ahead)
            level = [other for other in ahead if abs(other.x - box.x) == nearest]
            return min(level, key=lambda other: (abs(other.dy + other.height / 2 - middle), other.dy)).card
    return None


def _above_or_below(layout: MapLayout, project: Project, box: CardBox, direction: Direction) -> str | None:
    column = column_at(layout, box.x)
    if column is None:
        return None
    boxes = {
        other.card: other for band in layout.lanes for other in _boxes(layout, project, column, band.lane)
    }
    for span in project.index.spans(layout.map):
        other = layout.cards.get(span)
        if other is not None and other.x <= box.x < other.x + other.width:
            boxes[span] = other
    tops = {band.lane: band.y for band in layout.lanes}
    ids = sorted(boxes, key=lambda id_: (tops[boxes[id_].lane] + boxes[id_].dy, boxes[id_].x, id_))
    place = ids.index(box.card) + (1 if direction == "down" else -1)
    return ids[place] if 0 <= place < len(ids) else None


def _boxes(layout: MapLayout, project: Project, column: Column, lane: str) -> list[CardBox]:
    """The cards of a lane that begin in a column."""
    return [
        layout.cards[card] for step in column.steps for card in cards_of(layout, project, Cell(step, lane))
    ]
