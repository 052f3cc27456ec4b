"""Tables on slides: rows that stay whole, a head on each slide, a quiet ground under every other row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from journeymapper.drawing.figures import Box, Cell, Figure, Placed, Stroke
from journeymapper.drawing.flow import Flow
from journeymapper.drawing.parts import line
from journeymapper.drawing.slides.slide import BOTTOM, INNER, MARGIN, SMALL_STRONG, TOP
from journeymapper.layout.geometry import Rect
from journeymapper.layout.slides.runs import even_runs
from journeymapper.messages import Message, text

_HEAD = 26.0
_PAD = 6.0
_SPILL = 10.0
"""How far the ground of a row reaches beyond its words."""


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: what its head says, where it begins and how wide it is."""

    name: Message
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class TableRow:
    """The figures of a row from left to right, and the height of the highest."""

    cells: tuple[Figure, ...]
    height: float


def table_pages(
    name: str, columns: Sequence[TableColumn], rows: Sequence[TableRow], language: str
) -> Iterator[tuple[Placed, ...]]:
    """The rows slide by slide, each row with its place in the table for those who listen."""
    heights = [row.height + 2 * _PAD for row in rows]
    for run in even_runs(heights, BOTTOM - TOP - _HEAD):
        some = [rows[number] for number in run]
        yield tuple(_page(name, columns, some, run.start + 1, language))


def _page(
    name: str, columns: Sequence[TableColumn], rows: Sequence[TableRow], first: int, language: str
) -> Iterator[Placed]:
    for number, column in enumerate(columns):
        flow = Flow(language)
        words = text(column.name)
        flow.write(0, 12, words, SMALL_STRONG, "ink3", column.width, most=1)
        figure = flow.figure(name, "cell", words, column.width, 16)
        cell = Cell(name, 0, number, head=True)
        yield Placed(replace(figure, cell=cell), MARGIN + column.x, TOP)
    y = TOP + _HEAD
    yield _rule(name, y - 4, "ink", 1.5)
    for number, row in enumerate(rows):
        height = row.height + 2 * _PAD
        if number % 2:
            ground = Box(0, 0, INNER + 2 * _SPILL, height, 5, fill="lane")
            figure = Figure(name, "ground", "", Rect(0, 0, INNER + 2 * _SPILL, height), (ground,))
            yield Placed(figure, MARGIN - _SPILL, y)
        for place, figure in enumerate(row.cells):
            cell = Cell(name, first + number, place)
            yield Placed(replace(figure, cell=cell), MARGIN + columns[place].x, y + _PAD)
        y += height


def _rule(name: str, y: float, ink: str, width: float) -> Placed:
    shape = line(0, 0, INNER, 0, Stroke(ink, width))
    return Placed(Figure(name, "line", "", Rect(0, -1, INNER, 2), (shape,)), MARGIN, y)
