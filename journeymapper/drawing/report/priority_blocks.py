"""Priorities: the square of impact and effort with the first opportunities beside it, the others below."""

from collections.abc import Iterator, Sequence
from functools import partial

from journeymapper.drawing.figures import Figure, Ink, Placed, Shape, To
from journeymapper.drawing.priorities import (
    Rated,
    SquareType,
    gain_words,
    is_first,
    promise_words,
    rank_shapes,
    square_figure,
)
from journeymapper.drawing.report.blocks import Block
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.styles import CELL, CELL_SMALL, CELL_TITLE
from journeymapper.drawing.report.tables import Painted, Row, TableCell, TableColumn, said, table
from journeymapper.drawing.report.texts import figure_of, text_runs
from journeymapper.layout.formats import TextStyle
from journeymapper.messages import message, text
from journeymapper.typeset import set_paragraph

_SIDE = 330.0
_SQUARE_X = 34.0
_BELOW = 30.0
"""Under the square, for the names of its axis."""
_LIST_X, _INDENT = 394.0, 34.0
_BETWEEN = 14.0
_SQUARE = SquareType(TextStyle("semibold", 14, 17), TextStyle("regular", 13, 16), TextStyle("bold", 14.5, 17))
_RANK = TextStyle("bold", 14, 17)
_TITLE = TextStyle("semibold", 15, 18)
_GAIN = TextStyle("regular", 13.5, 17)


def priorities(report: Report, ratings: Sequence[Rated]) -> Iterator[Block]:
    """The square with as many opportunities as stand beside it, then a table of the rest."""
    square = square_figure(report.map.id, ratings, _SIDE, _SQUARE, report.language)
    figures = [Placed(square, _SQUARE_X, 0)]
    y = 0.0
    beside = 0
    for one in ratings:
        figure, height = _entry(report, one)
        if y + height > _SIDE + _BELOW:
            break
        figures.append(Placed(figure, _LIST_X, y))
        y += height + _BETWEEN
        beside += 1
    yield Block(tuple(figures), _SIDE + _BELOW, 16)
    yield from _others(report, ratings[beside:])


def _entry(report: Report, one: Rated) -> tuple[Figure, float]:
    """An opportunity beside the square, and its height."""
    room = report.width - _LIST_X - _INDENT
    owner, ink = _promise(report, one)
    pieces = (
        (one.card.title, _TITLE, "ink"),
        (gain_words(report.project, one.card), _GAIN, "ink2"),
        (owner, _GAIN, ink),
    )
    shapes: tuple[Shape, ...] = _rank_shapes(one, 0, -1)
    y = 0.0
    for words, style, ink in pieces:
        if words:
            lines = set_paragraph(words, style.role, style.size, room, language=report.language)
            shapes += text_runs(_INDENT, y, room, lines, style, ink)
            y += len(lines.lines) * style.lead
    told = ". ".join(filter(None, (str(one.rank), *(words for words, _, _ in pieces))))
    return figure_of(one.card.id, "paragraph", told, shapes, To("card", one.card.id)), y


def _promise(report: Report, one: Rated) -> tuple[str, Ink]:
    """Who does it by when, and the ink for that: red where nobody does."""
    words = promise_words(report.project, one.card, report.matter.as_of)
    return (words, "ink3") if words else (text(message("Nobody")), "highInk")


def _rank_shapes(one: Rated, x: float, y: float) -> tuple[Shape, ...]:
    return rank_shapes(x + 12, y + 12, one.rank, _RANK, first=is_first(one))


def _others(report: Report, ratings: Sequence[Rated]) -> Iterator[Block]:
    columns = (
        TableColumn("", width=38),
        TableColumn(text(message("Opportunity")), width=254),
        TableColumn(text(message("Measure"))),
        TableColumn(text(message("Owner and day")), width=160),
    )
    yield from table(report, "priorities", columns, (_row(report, one) for one in ratings))


def _row(report: Report, one: Rated) -> Row:
    owner, ink = _promise(report, one)
    rank = Painted(partial(_rank_shapes, one), str(one.rank), 24)
    return Row(
        one.card.id,
        (
            TableCell((rank,)),
            said(one.card.title, CELL_TITLE),
            said(gain_words(report.project, one.card), CELL, "ink2"),
            said(owner, CELL_SMALL, ink),
        ),
    )
