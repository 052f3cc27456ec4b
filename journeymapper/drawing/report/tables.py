"""Tables as blocks: a head that repeats on every page, rows that stay in one piece."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from journeymapper.drawing.figures import Address, Cell, Figure, Ink, Placed, Shape, Stroke, To
from journeymapper.drawing.parts import line
from journeymapper.drawing.report.blocks import Block
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.styles import CELL, CELL_PAD, COLUMN_HEAD
from journeymapper.drawing.report.texts import figure_of, text_runs
from journeymapper.layout.formats import TextStyle
from journeymapper.layout.geometry import Rect
from journeymapper.typeset import set_paragraph

_GUTTER = 16
_HEAD_PAD = 5


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column of a table: its head, and its share of what is left beside columns of fixed width."""

    head: str
    share: float = 1
    width: float | None = None
    """In layout units, with the gutter after it; None: a share."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words in a cell, in a paragraph of their own."""

    words: str
    style: TextStyle = CELL
    ink: Ink = "ink"


@dataclass(frozen=True, slots=True)
class Painted:
    """Something in a cell that is no text, with its words for those who listen."""

    paint: Callable[[float, float], tuple[Shape, ...]]
    """Makes its shapes from where its top-left corner is."""
    words: str
    height: float


@dataclass(frozen=True, slots=True)
class TableCell:
    """What one cell says, from top to bottom, and where a press on it leads."""

    content: tuple[Said | Painted, ...]
    link: To | Address | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a record and its cells, as many as the table has columns or fewer."""

    record: str
    cells: tuple[TableCell, ...]
    goes_on: bool = False
    """Whether it belongs to the row above and shares its ground."""
    stays: bool = False
    """Whether it stands on the page of the row below."""


def said(
    words: str, style: TextStyle = CELL, ink: Ink = "ink", link: To | Address | None = None
) -> TableCell:
    """A cell of one text."""
    return TableCell((Said(words, style, ink),), link)


def table(
    report: Report, name: str, columns: Sequence[TableColumn], rows: Iterable[Row], *, before: float = 16
) -> Iterator[Block]:
    """The blocks of a table, every other one on a ground; nothing where there is no row.

    `name` tells it from all other tables of the report.
    """
    places = _places(report, columns)
    head: Block | None = None
    parts = 0
    for number, row in enumerate(rows, 1):
        if head is None:
            head = _head(report, name, columns, places, before)
            repeated = replace(head, figures=tuple(map(_unheard, head.figures)))
            yield head
        parts += not row.goes_on
        block = _row(report, name, places, number, row)
        yield replace(block, repeats=repeated, ground="lane" if parts % 2 == 0 else None, keep=row.stays)
    if head is not None:
        yield Block((Placed(_rule(report, Stroke("line2", 1, token="hair")), 0, 0),), 1)


def _places(report: Report, columns: Sequence[TableColumn]) -> tuple[tuple[float, float], ...]:
    """The x of each column and the width of what stands in it."""
    fixed = sum(column.width for column in columns if column.width is not None)
    shares = sum(column.share for column in columns if column.width is None)
    x = 0.0
    places: list[tuple[float, float]] = []
    for column in columns:
        width = column.width
        if width is None:
            width = (report.width - fixed) * column.share / shares
        last = len(places) == len(columns) - 1
        places.append((x, width if last else width - _GUTTER))
        x += width
    return tuple(places)


def _head(
    report: Report,
    name: str,
    columns: Sequence[TableColumn],
    places: tuple[tuple[float, float], ...],
    before: float,
) -> Block:
    figures: list[Placed] = []
    height = 0.0
    for number, (column, (x, width)) in enumerate(zip(columns, places, strict=True)):
        lines = set_paragraph(
            column.head, COLUMN_HEAD.role, COLUMN_HEAD.size, width, language=report.language
        )
        runs = text_runs(0, 0, width, lines, COLUMN_HEAD, "ink3") if column.head else ()
        cell = Cell(name, 0, number, head=True)
        figures.append(Placed(replace(figure_of(report.map.id, "cell", column.head, runs), cell=cell), x, 0))
        height = max(height, len(lines.lines) * COLUMN_HEAD.lead + _HEAD_PAD)
    figures.append(Placed(_rule(report, Stroke("ink", 1.5)), 0, height))
    return Block(tuple(figures), height + 1, before, keep=True)


def _rule(report: Report, stroke: Stroke) -> Figure:
    shape = line(0, 0, report.width, 0, stroke)
    return Figure(report.map.id, "ground", "", Rect(0, -1, report.width, 2), (shape,))


def _unheard(placed: Placed) -> Placed:
    """A part of the head as it stands on later pages: seen and not heard again."""
    return replace(placed, figure=replace(placed.figure, part="footer", words="", cell=None))


def _row(report: Report, name: str, places: tuple[tuple[float, float], ...], number: int, row: Row) -> Block:
    figures: list[Placed] = []
    height = 0.0
    for column, (cell, (x, width)) in enumerate(zip(row.cells, places, strict=False)):
        shapes, bottom = _content(report, cell, width)
        words = "\n".join(filter(None, (part.words for part in cell.content)))
        figure = figure_of(row.record, "cell", words, shapes, cell.link)
        figures.append(Placed(replace(figure, cell=Cell(name, number, column)), x, 0))
        height = max(height, bottom)
    return Block(tuple(figures), height + CELL_PAD)


def _content(report: Report, cell: TableCell, width: float) -> tuple[tuple[Shape, ...], float]:
    """The shapes of a cell and how far down they reach."""
    shapes: tuple[Shape, ...] = ()
    y = float(CELL_PAD)
    for part in cell.content:
        if isinstance(part, Painted):
            shapes += part.paint(0, y)
            y += part.height
        elif part.words:
            style = part.style
            lines = set_paragraph(part.words, style.role, style.size, width, language=report.language)
            shapes += text_runs(0, y, width, lines, style, part.ink)
            y += len(lines.lines) * style.lead
    return shapes, y
