"""Words set one after another, each of which may lead somewhere: names of cards, of evidence, of findings."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from journeymapper.drawing.figures import Address, Ink, Path, Placed, Shape, Stroke, TextRun, To
from journeymapper.drawing.parts import line
from journeymapper.drawing.report.blocks import Block
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.styles import BODY
from journeymapper.drawing.report.texts import figure_of
from journeymapper.drawing.setting import first_baseline, put
from journeymapper.layout.formats import TextStyle
from journeymapper.messages import Message, message, text
from journeymapper.typeset import Line, line_width, set_line, set_paragraph

LINKED: Ink = "accentInk"
"""The ink of numbers that lead somewhere; names that do have a thin line below."""
_UNDER = Stroke("line2", 0.75)
_BLANK = 0.22
"""Em between two pieces."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, and where a press on them leads."""

    words: str
    link: To | Address | None = None
    ink: Ink = "ink2"
    goes_on: bool = False
    """Whether it says more of the piece before it."""


def listed(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The same with commas behind all but the last.

    >>> [piece.words for piece in listed([Piece("Ida"), Piece("Jon")])]
    ['Ida,', 'Jon']
    """
    following = (*(piece.goes_on for piece in pieces[1:]), True)
    return tuple(
        piece if stays else replace(piece, words=f"{piece.words},")
        for piece, stays in zip(pieces, following, strict=False)
    )


@dataclass(frozen=True, slots=True)
class Group:
    """Pieces of one kind, behind what they are."""

    pieces: tuple[Piece, ...]
    name: Message | None = None


def quiet(words: Message | str) -> Group:
    """A few words that lead nowhere; nothing for none."""
    said = words if isinstance(words, str) else text(words)
    return Group((Piece(said, ink="ink3"),) if said.strip() else ())


def parted(groups: Iterable[Group]) -> tuple[Piece, ...]:
    """Groups with dots between them, and commas within.

    >>> people = Group((Piece("Ida"), Piece("Jon")), message("Concerns"))
    >>> [piece.words for piece in parted((quiet("Phone"), quiet(""), people))]
    ['Phone', '·', 'Concerns:', 'Ida,', 'Jon']
    """
    pieces: list[Piece] = []
    for group in filter(lambda group: group.pieces, groups):
        if pieces:
            pieces.append(Piece("·", ink="ink3"))
        if group.name is not None:
            pieces.append(Piece(text(message("{name}:", name=group.name)), ink="ink3"))
        pieces += listed(group.pieces)
    return tuple(pieces)


def piece_blocks(
    report: Report,
    record: str,
    pieces: Sequence[Piece],
    style: TextStyle = BODY,
    *,
    x: float = 0,
    width: float | None = None,
    before: float = 0,
) -> Iterator[Block]:
    """Pieces as lines of a column, a block for each line; nothing for no pieces."""
    room = report.width - x if width is None else width
    for number, setting in enumerate(_lines(pieces, style, room, report.language)):
        figures: list[Placed] = []
        for piece, at, words in setting:
            run = put(x + at, first_baseline(0, style.lead, 1, style), words, style.size, piece.ink)
            shapes: tuple[Shape, ...] = (run,)
            if piece.link is not None and piece.ink != LINKED:
                shapes = (run, _underline(run, piece.words))
            figure = figure_of(record, "paragraph", words.text.strip(), shapes, piece.link)
            figures.append(Placed(figure, 0, 0))
        yield Block(tuple(figures), style.lead, before if number == 0 else 0)


def _underline(run: TextRun, words: str) -> Path:
    """A thin line below all but the comma."""
    width = run.line.width * run.size
    if words.endswith(",") and run.line.text.rstrip().endswith(","):
        width -= line_width(",", "regular", run.size)
    y = run.y + 2.75
    return line(run.x, y, run.x + width, y, _UNDER)


Setting = tuple[Piece, float, Line]
"""A piece, where it begins, and its words."""


def _lines(pieces: Sequence[Piece], style: TextStyle, room: float, language: str) -> Iterator[list[Setting]]:
    """The pieces that stand on each line; one that is wider than a line goes on on lines of its own."""
    line: list[Setting] = []
    x = 0.0
    for piece in pieces:
        words = set_line(piece.words, style.role, language=language)
        width = words.width * style.size
        if line and x + width > room:
            yield line
            line, x = [], 0.0
        if width > room:
            *whole, words = set_paragraph(piece.words, style.role, style.size, room, language=language).lines
            for each in whole:
                yield [(piece, 0.0, each)]
            width = words.width * style.size
        line.append((piece, x, words))
        x += width + _BLANK * style.size
    if line:
        yield line
