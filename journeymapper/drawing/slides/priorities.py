"""What to do first: the square of impact and effort, and beside it what each opportunity promises."""

from collections.abc import Iterator, Sequence

from journeymapper.drawing.figures import Placed
from journeymapper.drawing.flow import Block, Flow
from journeymapper.drawing.priorities import (
    Rated,
    SquareType,
    gain_words,
    is_first,
    promise_words,
    rank_shapes,
    rated,
    square_figure,
)
from journeymapper.drawing.slides.columns import in_columns
from journeymapper.drawing.slides.slide import (
    BOTTOM,
    INNER,
    MARGIN,
    SMALL,
    SMALL_STRONG,
    STRONG,
    TOP,
    Slide,
    heading,
)
from journeymapper.layout.formats import TextStyle
from journeymapper.messages import message, text
from journeymapper.model.matter import Matter
from journeymapper.model.project import Project

_SIDE = 372.0
_LEFT = 26.0
"""For the name of the axis at the left."""
_LIST = _LEFT + _SIDE + 44
_INDENT = 38.0
_RANK = TextStyle("bold", 15, 18)
_TYPE = SquareType(SMALL_STRONG, SMALL, _RANK)
_BELOW = 14.0


def priorities_slides(matter: Matter) -> Iterator[Slide]:
    """The square with as many opportunities beside it as there is room for, the others on further slides."""
    project, language = matter.project, matter.project.info.language
    ones = rated(project, matter.reading)
    if not ones:
        return
    blocks = [_entry(matter, one, INNER - _LIST) for one in ones]
    fitting = _fitting(blocks)
    square = square_figure(matter.map, ones, _SIDE, _TYPE, language)
    placed = (Placed(square, MARGIN + _LEFT, TOP + 14), *_beside(blocks[:fitting]))
    columns = in_columns(blocks[fitting:], 2, INNER - 2 * (INNER - _LIST))
    pages = (placed, *columns)
    words, after = text(message("Priorities")), text(message("impact against effort"))
    for number, figures in enumerate(pages, 1):
        count = text(message("{number} of {count}", number=number, count=len(pages)))
        title = f"{words}, {count}" if len(pages) > 1 else words
        head = heading(matter.map, words, language, after=after if number == 1 else count)
        yield Slide(title, (head, *figures))


def _fitting(blocks: Sequence[Block]) -> int:
    """How many entries stand beside the square."""
    room = BOTTOM - TOP
    for number, block in enumerate(blocks):
        room -= block.height
        if room < 0:
            return number
        room -= _BELOW
    return len(blocks)


def _beside(blocks: Sequence[Block]) -> Iterator[Placed]:
    y = TOP
    for block in blocks:
        yield Placed(block.figure, MARGIN + _LIST, y)
        y += block.height + _BELOW


def _entry(matter: Matter, one: Rated, width: float) -> Block:
    """Its rank, what it is, what it brings, who does it by when."""
    project: Project = matter.project
    flow, room = Flow(project.info.language), width - _INDENT
    flow.shapes += rank_shapes(14, 13, one.rank, _RANK, first=is_first(one))
    flow.write(_INDENT, 17, one.card.title, STRONG, "ink", room)
    gain = gain_words(project, one.card)
    promise = promise_words(project, one.card, matter.as_of)
    if gain:
        flow.write(_INDENT, 19, gain, SMALL, "ink2", room)
    if promise:
        flow.write(_INDENT, 18, promise, SMALL, "ink3", room)
    elif not one.card.owner:
        flow.write(_INDENT, 18, text(message("Nobody answers for it yet")), SMALL, "highInk", room)
    height = max(flow.y + 5, 28)
    title = text(message("{rank} {title}", rank=one.rank, title=one.card.title))
    said = ". ".join(part for part in (title, gain, promise) if part)
    return Block(flow.figure(one.card.id, "paragraph", said, width, height), width, height)
