"""A map divided over sheets: which of the places where it may be cut it is cut at.

Columns of sheets and rows of sheets are divided alike, each along its own `Axis`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

_HAIR = 1e-6
"""Sums of lengths may differ from each other by so much."""


class Part(NamedTuple):
    """What of an axis one sheet shows."""

    start: float
    end: float

    @property
    def length(self) -> float:
        """From its start to its end."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Cut:
    """A place where one sheet may end and the next begin."""

    at: float
    cost: int = 0
    """0 where stages or lanes meet, 1 where steps of a stage do, or cards of a lane."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What may be cut because each of its parts tells all of it, if no part is shorter than `least`."""

    start: float
    end: float
    least: float


@dataclass(frozen=True, slots=True)
class Axis:
    """A map along one direction, from 0, in layout units."""

    length: float
    cuts: tuple[Cut, ...] = ()
    """From the start to the end, none at 0 or at the end."""
    pieces: tuple[Piece, ...] = ()
    repeated: float = 0
    """What every sheet but the first shows again before its part."""


class Tiles(NamedTuple):
    """The parts of a map on sheets, in columns and rows."""

    columns: tuple[Part, ...]
    rows: tuple[Part, ...]

    @property
    def places(self) -> Iterator[tuple[int, int]]:
        """Row and column of every sheet, row by row."""
        return ((row, column) for row in range(len(self.rows)) for column in range(len(self.columns)))


class _Way(NamedTuple):
    """The best way to divide what lies before an edge: less is better, from the first figure on."""

    sheets: int
    cost: int
    unevenness: float
    last: int
    """The edge before the last part."""


def divide(axis: Axis, room: float, flap: float = 0) -> tuple[Part, ...]:
    """The parts of an axis on sheets with so much room; nothing where some part is longer than a sheet.

    Every sheet but the last keeps `flap` free. As few parts as can be; of these the ones cut where it costs
    least, and then those that fill their sheets most evenly.

    >>> map_ = Axis(100, (Cut(30), Cut(45, 1), Cut(60)))
    >>> divide(map_, 60)
    (Part(start=0, end=60), Part(start=60, end=100))
    >>> divide(map_, 50)
    (Part(start=0, end=30), Part(start=30, end=60), Part(start=60, end=100))
    >>> divide(map_, 39)
    ()
    """
    edges = (Cut(0), *axis.cuts, Cut(axis.length))
    crossing = _crossing(axis, edges)
    ways: list[_Way | None] = [_Way(0, 0, 0, 0)]
    for end in range(1, len(edges)):
        is_last = end == len(edges) - 1
        best: _Way | None = None
        for start in range(end - 1, -1, -1):
            part = Part(edges[start].at, edges[end].at)
            if part.length > room + _HAIR:
                break
            before = ways[start]
            size = part.length + (axis.repeated if start else 0) + (0 if is_last else flap)
            if before is None or size > room + _HAIR or not _tells(part, crossing[start], crossing[end]):
                continue
            cost = before.cost + (0 if is_last else edges[end].cost)
            way = _Way(before.sheets + 1, cost, before.unevenness + (room - size) ** 2, start)
            best = way if best is None else min(best, way)
        ways.append(best)
    return tuple(_parts(edges, ways))


def _crossing(axis: Axis, edges: tuple[Cut, ...]) -> list[list[Piece]]:
    """The pieces that are cut at each edge."""
    places = [edge.at for edge in edges]
    found: list[list[Piece]] = [[] for _ in edges]
    for piece in axis.pieces:
        for number in range(bisect_right(places, piece.start), bisect_left(places, piece.end)):
            found[number].append(piece)
    return found


def _tells(part: Part, at_start: list[Piece], at_end: list[Piece]) -> bool:
    """Whether the pieces cut at the edges of a part have room enough in it."""
    return all(min(piece.end, part.end) - part.start >= piece.least for piece in at_start) and all(
        part.end - max(piece.start, part.start) >= piece.least for piece in at_end
    )


def _parts(edges: tuple[Cut, ...], ways: list[_Way | None]) -> list[Part]:
    parts: list[Part] = []
    end = len(edges) - 1
    while end > 0:
        way = ways[end]
        if way is None:
            return []
        parts.append(Part(edges[way.last].at, edges[end].at))
        end = way.last
    return parts[::-1]


def sheet_name(row: int, column: int) -> str:
    """What a sheet is called: rows are letters, columns numbers from 1.

    >>> sheet_name(0, 0), sheet_name(1, 11), sheet_name(27, 0)
    ('A1', 'B12', 'AB1')
    """
    letters = ""
    row += 1
    while row:
        row, letter = divmod(row - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{column + 1}"


def tiles_on(columns: Axis, rows: Axis, width: float, height: float, flap: float = 0) -> Tiles | None:
    """The tiles of a map on sheets with so much room, in layout units; None where something is too large."""
    across, down = divide(columns, width, flap), divide(rows, height, flap)
    return Tiles(across, down) if across and down else None
