"""Where an arrow key leads on a map: from card to card, and over empty cells in which a card may stand."""

from collections.abc import Iterator, Sequence
from typing import Literal

from journeymapper.layout.grid import Cell, cards_of, column_of
from journeymapper.layout.map_layout import CardBox, Column, LaneBand, MapLayout
from journeymapper.model.kinds import CARD_OF_LANE
from journeymapper.model.project import Project

Direction = Literal["left", "right", "up", "down"]
Spot = str | Cell
"""A card by its id, or an empty cell."""


def spot_beside(layout: MapLayout, project: Project, here: Spot, direction: Direction) -> Spot | None:
    """The card or empty cell that an arrow key leads to; None at the edge of the map.

    Up and down go through the column, left and right to the nearest card by height in the next column of the
    same lane. Lanes that hold no cards, folded empty ones and cells under a span are passed over. Raises
    KeyError for a card or a cell that is not laid out.
    """
    if direction in ("left", "right"):
        return _beside(layout, project, here, 1 if direction == "right" else -1)
    return _above_or_below(layout, project, here, 1 if direction == "down" else -1)


def spot_beyond(layout: MapLayout, project: Project, cell: Cell, direction: Direction) -> Spot | None:
    """Where one comes from a cell as a whole, past the other cards that stand in it."""
    cards = cards_of(layout, project, cell)
    if not cards or direction in ("left", "right"):
        return spot_beside(layout, project, cell, direction)
    last = cards[-1] if direction == "down" else cards[0]
    return spot_beside(layout, project, last, direction)


def card_beside(layout: MapLayout, project: Project, here: Spot, direction: Direction) -> str | None:
    """The next card that an arrow key leads to when it passes over empty cells."""
    spot = spot_beside(layout, project, here, direction)
    while isinstance(spot, Cell):
        spot = spot_beside(layout, project, spot, direction)
    return spot


def first_spot(
    layout: MapLayout, project: Project, columns: Sequence[Column], bands: Sequence[LaneBand]
) -> Spot | None:
    """Where one comes from a name to what lies beside or below it: the first card or empty cell there."""
    spots = (_spots(layout, project, column, band) for column in columns for band in bands)
    return next((spot for found in spots for spot in found), None)


def column_at_spot(layout: MapLayout, here: Spot) -> Column:
    """The column that a card begins in, or that of a cell. Raises KeyError."""
    if isinstance(here, Cell):
        return column_of(layout, here.step)
    x = layout.cards[here].x
    return next(column for column in layout.columns if column.x <= x < column.right)


def _beside(layout: MapLayout, project: Project, here: Spot, by: Literal[1, -1]) -> Spot | None:
    own = column_at_spot(layout, here)
    if isinstance(here, Cell):
        band, x, middle = layout.lane(here.lane), own.x, 0.0
    else:
        box = layout.cards[here]
        band, x, middle = layout.lane(box.lane), box.x, box.dy + box.height / 2
    at = layout.columns.index(own)
    # Blocks of a folded lane stand side by side, so the next may be in the same column.
    for column in layout.columns[at:] if by > 0 else layout.columns[at::-1]:
        boxes = [box for box in _beginning(layout, project, column, band) if (box.x - x) * by > 0]
        if boxes:
            nearest = min(abs(box.x - x) for box in boxes)
            level = [box for box in boxes if abs(box.x - x) == nearest]
            return min(level, key=lambda box: (abs(box.dy + box.height / 2 - middle), box.dy)).card
        if column is not own and _is_open(layout, project, column, band):
            return Cell(column.step, band.lane)
    return None


def _above_or_below(layout: MapLayout, project: Project, here: Spot, by: Literal[1, -1]) -> Spot | None:
    column = column_at_spot(layout, here)
    spots = [spot for band in layout.lanes for spot in _spots(layout, project, column, band)]
    if here not in spots:  # a cell where cards stand, or one that is folded
        assert isinstance(here, Cell), "a card stands among the spots of its column"
        spots.append(here)
        rows = [band.lane for band in layout.lanes]
        spots.sort(key=lambda spot: rows.index(_lane(layout, spot)))
    place = spots.index(here) + by
    return spots[place] if 0 <= place < len(spots) else None


def _spots(layout: MapLayout, project: Project, column: Column, band: LaneBand) -> list[Spot]:
    """What stands in a lane of a column from top to bottom, or its cell where nothing does."""
    boxes = [*_beginning(layout, project, column, band), *_passing(layout, project, column, band)]
    if boxes:
        return [box.card for box in sorted(boxes, key=lambda box: (box.dy, box.x, box.card))]
    return [Cell(column.step, band.lane)] if _is_open(layout, project, column, band) else []


def _beginning(layout: MapLayout, project: Project, column: Column, band: LaneBand) -> list[CardBox]:
    """The cards of a lane that begin in a column."""
    cells = (Cell(step, band.lane) for step in column.steps)
    return [layout.cards[card] for cell in cells for card in cards_of(layout, project, cell)]


def _passing(layout: MapLayout, project: Project, column: Column, band: LaneBand) -> Iterator[CardBox]:
    """The spans of a lane that begin before a column and reach into it."""
    for span in project.index.spans(layout.map):
        box = layout.cards.get(span)
        if box is not None and box.lane == band.lane and box.x < column.x < box.x + box.width:
            yield box


def _is_open(layout: MapLayout, project: Project, column: Column, band: LaneBand) -> bool:
    """Whether somebody could begin a card here, seeing it."""
    holds = band.kind in CARD_OF_LANE and not band.folded and not column.folded
    return holds and not any(_passing(layout, project, column, band))


def _lane(layout: MapLayout, spot: Spot) -> str:
    return spot.lane if isinstance(spot, Cell) else layout.cards[spot].lane
