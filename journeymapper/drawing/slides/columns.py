"""Blocks that flow down the columns of a slide, and on to the next one."""

from collections.abc import Iterable, Iterator, Sequence

from journeymapper.drawing.figures import Placed
from journeymapper.drawing.flow import Block
from journeymapper.drawing.slides.slide import BOTTOM, INNER, MARGIN, TOP

BELOW = 18.0
"""From one block to the next."""


def in_columns(blocks: Iterable[Block], count: int, gap: float) -> tuple[tuple[Placed, ...], ...]:
    """Slides with so many columns each, a gap between them; no block is parted."""
    columns = tuple(_columns(blocks))
    pitch = (INNER + gap) / count
    return tuple(
        tuple(
            placed
            for number, column in enumerate(columns[start : start + count])
            for placed in stacked(column, MARGIN + number * pitch)
        )
        for start in range(0, len(columns), count)
    )


def stacked(blocks: Iterable[Block], x: float, top: float = TOP) -> Iterator[Placed]:
    """Blocks below each other."""
    y = top
    for block in blocks:
        yield Placed(block.figure, x, y)
        y += block.height + BELOW


def _columns(blocks: Iterable[Block]) -> Iterator[Sequence[Block]]:
    column: list[Block] = []
    room = BOTTOM - TOP
    for block in blocks:
        if column and block.height > room:
            yield column
            column, room = [], BOTTOM - TOP
        column.append(block)
        room -= block.height + BELOW
    if column:
        yield column
