"""A drawing shared out among sheets: each gets what meets its part of it, in painting order."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from journeymapper.drawing.extents import extent
from journeymapper.drawing.figures import Figure, Placed, Shape, TextRun
from journeymapper.layout.geometry import Rect
from journeymapper.layout.tiles import Part, Tiles

Place = tuple[int, int]
"""Row and column of a sheet."""


def scattered(figures: Iterable[Placed], tiles: Tiles) -> dict[Place, list[Placed]]:
    """The figures of each sheet that has any.

    A figure that lies on one sheet goes there as it is; of others every sheet gets the shapes that meet it,
    and a text goes to the one sheet that holds its middle.
    """
    found: dict[Place, list[Placed]] = {}
    for placed in figures:
        reach = placed.figure.bounds.moved(placed.x, placed.y)
        places = _places(reach, tiles)
        if len(places) == 1 and _holds(tiles, places[0], reach):
            found.setdefault(places[0], []).append(placed)
        elif places:
            for place, shapes in _shared_out(placed, tiles).items():
                part = replace(placed.figure, shapes=tuple(shapes))
                found.setdefault(place, []).append(Placed(part, placed.x, placed.y))
    return found


def within(figures: Iterable[Placed], area: Rect) -> list[Placed]:
    """What of some figures meets an area."""
    tiles = Tiles((Part(area.x, area.right),), (Part(area.y, area.bottom),))
    return scattered(figures, tiles).get((0, 0), [])


def _shared_out(placed: Placed, tiles: Tiles) -> dict[Place, list[Shape]]:
    found: dict[Place, list[Shape]] = {}
    for shape in placed.figure.shapes:
        reach = extent(shape).moved(placed.x, placed.y)
        if isinstance(shape, TextRun):
            reach = Rect(*reach.centre, 0, 0)
        for place in _places(reach, tiles):
            found.setdefault(place, []).append(shape)
    return found


def _places(reach: Rect, tiles: Tiles) -> list[Place]:
    rows, columns = _met(tiles.rows, reach.y, reach.bottom), _met(tiles.columns, reach.x, reach.right)
    return [(row, column) for row in rows for column in columns]


def _holds(tiles: Tiles, place: Place, reach: Rect) -> bool:
    row, column = tiles.rows[place[0]], tiles.columns[place[1]]
    return (
        column.start <= reach.x
        and reach.right <= column.end
        and row.start <= reach.y
        and reach.bottom <= row.end
    )


def _met(parts: Sequence[Part], start: float, end: float) -> range:
    """The numbers of the parts that an interval meets; one without length meets the part that holds it."""
    first = bisect_right(parts, start, key=lambda part: part.end)
    if end > start:
        return range(first, bisect_left(parts, end, key=lambda part: part.start))
    holds = first < len(parts) and parts[first].start <= start
    return range(first, first + 1 if holds else first)


def has_content(figures: Iterable[Placed]) -> bool:
    """Whether there is more than grounds and the lines on them."""
    return any(_says_something(placed.figure) for placed in figures)


def _says_something(figure: Figure) -> bool:
    return figure.part not in ("ground", "header", "line") or any(
        isinstance(shape, TextRun) for shape in figure.shapes
    )
