"""What is known of something, each with its name: long texts in rows, short ones side by side."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from journeymapper.drawing.figures import Figure, Ink, Placed, Shape
from journeymapper.drawing.report.blocks import Block
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.pieces import Piece, piece_blocks
from journeymapper.drawing.report.styles import BODY
from journeymapper.drawing.report.texts import figure_of, text_runs
from journeymapper.layout.formats import TextStyle
from journeymapper.messages import Message, message, text
from journeymapper.typeset import Paragraph, set_paragraph

VALUE_X = 208
"""Where what is said begins, right of its name: the same for everything in a chapter."""
_GAP = 14
"""Between a name and what is said."""
_COLUMNS = 5
BETWEEN = 5.0
"""Above a fact."""
FIRST = 14.0
"""Above the first one of a chapter or a group."""
_NAME = TextStyle("regular", 13, BODY.lead)
"""With the lead of body texts, so that a name and what is said are parted at the same lines."""
_SHORT_NAME = TextStyle("regular", 12.5, 16)
_SHORT = TextStyle("regular", 14, 18)
_FEW = 6
"""Lines that stay with what comes after them."""


def named(
    report: Report, name: str, record: str, blocks: Iterable[Block], *, x: float = 0, before: float = BETWEEN
) -> Iterator[Block]:
    """Blocks that stand at `VALUE_X`, the first with a name at its left."""
    for number, block in enumerate(blocks):
        if number == 0 and name:
            yield replace(_with_name(report, name, record, block, x), before=before)
        else:
            yield block


def _with_name(report: Report, name: str, record: str, block: Block, x: float) -> Block:
    lines = _name_lines(report, name, x)
    figure = figure_of(record, "paragraph", name, text_runs(x, 0, VALUE_X - _GAP - x, lines, _NAME, "ink3"))
    height = max(block.height, len(lines.lines) * _NAME.lead)
    return replace(block, figures=(Placed(figure, 0, 0), *block.figures), height=height)


def _name_lines(report: Report, name: str, x: float) -> Paragraph:
    return set_paragraph(name, _NAME.role, _NAME.size, VALUE_X - _GAP - x, language=report.language)


def said(
    report: Report,
    words: str,
    record: str,
    *,
    style: TextStyle = BODY,
    ink: Ink = "ink",
    x: float = VALUE_X,
    before: float = 0,
    more: bool = False,
) -> Block:
    """A text in the column of what is said, in full. `more` of the same follows and stays with it."""
    width = report.width - x
    lines = set_paragraph(words, style.role, style.size, width, language=report.language)
    figure = figure_of(record, "paragraph", words, text_runs(x, 0, width, lines, style, ink))
    few = len(lines.lines) <= _FEW
    return Block(
        (Placed(figure, 0, 0),), len(lines.lines) * style.lead, before, keep=more and few, flows=not few
    )


def fact(
    report: Report, name: Message, words: str, record: str, *, x: float = 0, before: float = BETWEEN
) -> Iterator[Block]:
    """A name and a text, told as one; nothing for no words."""
    if not words.strip():
        return
    called, style = text(name), BODY
    names = _name_lines(report, called, x)
    width = report.width - VALUE_X
    lines = set_paragraph(words, style.role, style.size, width, language=report.language)
    shapes = text_runs(x, 0, VALUE_X - _GAP - x, names, _NAME, "ink3")
    shapes += text_runs(VALUE_X, 0, width, lines, style, "ink")
    figure = figure_of(record, "paragraph", f"{called}\n{words}", shapes)
    count = len(lines.lines)
    height = max(count, len(names.lines)) * style.lead
    yield Block((Placed(figure, 0, 0),), height, before, flows=count > _FEW)


def linked(
    report: Report, name: Message, pieces: Sequence[Piece], record: str, *, x: float = 0
) -> Iterator[Block]:
    """A name and pieces; nothing for no pieces."""
    blocks = piece_blocks(report, record, pieces, x=VALUE_X)
    yield from named(report, text(name), record, blocks, x=x)


Mark = Callable[[float, float], tuple[Shape, ...]]
"""Paints a mark before a word, from its left edge and the baseline."""


@dataclass(frozen=True, slots=True)
class Short:
    """A fact in a word or two, with a mark before the word."""

    name: Message
    words: str
    mark: Mark | None = None
    indent: float = 0
    """How much room the mark takes."""
    ink: Ink = "ink"


def shorts(report: Report, record: str, facts: Sequence[Short], *, x: float = 0) -> Iterator[Block]:
    """Facts side by side, each under its name, in as many rows as it takes."""
    width = (report.width - x) / _COLUMNS
    for start in range(0, len(facts), _COLUMNS):
        figures, height = [], 0.0
        for place, one in enumerate(facts[start : start + _COLUMNS]):
            figure, bottom = _short(report, record, one, width - _GAP)
            figures.append(Placed(figure, x + place * width, 0))
            height = max(height, bottom)
        # What follows has a little more room above it, as its names are beside it.
        yield Block(tuple(figures), height + 4, 8, keep=True)


def _short(report: Report, record: str, one: Short, width: float) -> tuple[Figure, float]:
    name = text(one.name)
    names = set_paragraph(name, _SHORT_NAME.role, _SHORT_NAME.size, width, language=report.language)
    shapes: tuple[Shape, ...] = text_runs(0, 0, width, names, _SHORT_NAME, "ink3")
    top = len(names.lines) * _SHORT_NAME.lead
    room = width - one.indent
    lines = set_paragraph(one.words, _SHORT.role, _SHORT.size, room, language=report.language)
    shapes += text_runs(one.indent, top, room, lines, _SHORT, one.ink)
    if one.mark is not None:
        shapes += one.mark(0, top + 13.8)
    words = text(message("{name}: {value}", name=name, value=one.words))
    return figure_of(record, "paragraph", words, shapes), top + len(lines.lines) * _SHORT.lead
