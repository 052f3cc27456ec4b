"""A drawing shared out among sheets: each gets what meets its part of it, in painting order."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from journeymapper.drawing.extents import extent
from journeymapper.drawing.figures import Placed, Shape, TextRun
from journeymapper.drawing.tile_signs import beside_cuts
from journeymapper.layout.geometry import Rect
from journeymapper.layout.tiles import Part, Tiles

Place = tuple[int, int]
"""Row and column of a sheet."""
_ALONE = ("card", "block", "ghost", "pin")
"""Figures that are nearly as large as what they paint."""


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the parts of tiles begin and end: many thousand figures ask."""

    tiles: Tiles
    tops: tuple[float, ...]
    bottoms: tuple[float, ...]
    lefts: tuple[float, ...]
    rights: tuple[float, ...]

    @classmethod
    def of(cls, tiles: Tiles) -> "_Grid":
        rows, columns = tiles.rows, tiles.columns
        return cls(
            tiles,
            tuple(part.start for part in rows),
            tuple(part.end for part in rows),
            tuple(part.start for part in columns),
            tuple(part.end for part in columns),
        )

    def rows(self, start: float, end: float) -> range:
        """The numbers of the rows that an interval meets."""
        return _met(self.tops, self.bottoms, start, end)

    def columns(self, start: float, end: float) -> range:
        """The numbers of the columns that an interval meets."""
        return _met(self.lefts, self.rights, start, end)

    def holds(self, row: int, column: int, reach: Rect) -> bool:
        """Whether all of a rectangle is on a sheet."""
        return (
            self.lefts[column] <= reach.x
            and reach.right <= self.rights[column]
            and self.tops[row] <= reach.y
            and reach.bottom <= self.bottoms[row]
        )


def scattered(figures: Iterable[Placed], tiles: Tiles) -> dict[Place, list[Placed]]:
    """The figures of each sheet that has any.

    A figure that lies on one sheet goes there as it is; of others every sheet gets the shapes that meet it,
    and a text goes to the one sheet that holds its middle.
    """
    found: dict[Place, list[Placed]] = {}
    grid = _Grid.of(tiles)
    for placed in figures:
        reach = placed.figure.bounds.moved(placed.x, placed.y)
        rows, columns = grid.rows(reach.y, reach.bottom), grid.columns(reach.x, reach.right)
        if len(rows) == 1 and len(columns) == 1 and grid.holds(rows[0], columns[0], reach):
            found.setdefault((rows[0], columns[0]), []).append(placed)
        elif rows and columns:
            for place, shapes in _shared_out(placed, grid).items():
                part = replace(placed.figure, shapes=tuple(shapes))
                found.setdefault(place, []).append(Placed(part, placed.x, placed.y))
    return found


def within(figures: Iterable[Placed], area: Rect) -> list[Placed]:
    """What of some figures meets an area."""
    tiles = Tiles((Part(area.x, area.right),), (Part(area.y, area.bottom),))
    return scattered(figures, tiles).get((0, 0), [])


def _shared_out(placed: Placed, grid: _Grid) -> dict[Place, list[Shape]]:
    found: dict[Place, list[Shape]] = {}
    for shape in beside_cuts(placed, grid.tiles).shapes:
        reach = extent(shape).moved(placed.x, placed.y)
        if isinstance(shape, TextRun):
            reach = Rect(*reach.centre, 0, 0)
        columns = grid.columns(reach.x, reach.right)
        for row in grid.rows(reach.y, reach.bottom):
            for column in columns:
                found.setdefault((row, column), []).append(shape)
    return found


def _met(starts: Sequence[float], ends: Sequence[float], start: float, end: float) -> range:
    """The numbers of the parts that an interval meets; one without length meets the part that holds it."""
    first = bisect_right(ends, start)
    if end > start:
        return range(first, bisect_left(starts, end))
    holds = first < len(starts) and starts[first] <= start
    return range(first, first + 1 if holds else first)


def contents_of(figures: Iterable[Placed]) -> list[Rect]:
    """Where there is more than grounds and the lines on them; a text is where its middle is."""
    found: list[Rect] = []
    for placed in figures:
        figure = placed.figure
        if figure.part in _ALONE:
            found.append(figure.bounds.moved(placed.x, placed.y))
            continue
        for shape in figure.shapes:
            if isinstance(shape, TextRun):
                found.append(Rect(*extent(shape).moved(placed.x, placed.y).centre, 0, 0))
            elif figure.part not in ("ground", "header", "line"):
                found.append(extent(shape).moved(placed.x, placed.y))
    return found


def places_of(contents: Iterable[Rect], tiles: Tiles) -> frozenset[Place]:
    """The sheets that any of some contents are on."""
    grid = _Grid.of(tiles)
    return frozenset(
        (row, column)
        for reach in contents
        for row in grid.rows(reach.y, reach.bottom)
        for column in grid.columns(reach.x, reach.right)
    )
