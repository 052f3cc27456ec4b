"""A block in two: the lines that still find room on a page, and those that go on on the next."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from journeymapper.drawing.extents import around, extent
from journeymapper.drawing.figures import Figure, Placed, Shape, TextRun
from journeymapper.drawing.report.blocks import Block

_FEWEST = 2
"""Lines of a paragraph that stay together at its beginning and at its end."""


@dataclass(frozen=True, slots=True)
class _Halves:
    """A figure in two, and how far the second one moves up."""

    first: Figure | None
    second: Figure | None
    up: float = 0


def least_height(block: Block, page: float) -> float:
    """How much of a block has to be on a page for it to begin there; `page` is the most that there is."""
    baselines = _baselines(block.figures)
    if block.flows and len(baselines) >= 2 * _FEWEST:
        return block.height * _FEWEST / len(baselines)
    return block.height if block.height <= page else min(page, 120)


def split(block: Block, room: float) -> tuple[Block, Block] | None:
    """What of a block stands in a height and what is left of it; None where no line of it does.

    Each of its figures is parted on its own, so that the rest of every cell begins at the top of its row.
    """
    floor = room
    if block.flows:
        baselines = _baselines(block.figures)
        lead = block.height / max(1, len(baselines))
        fits = min(int((room + 0.01) // lead), len(baselines) - _FEWEST)
        if fits < _FEWEST:
            return None
        floor = fits * lead
    parted = [(placed, _halves(placed, floor)) for placed in block.figures]
    # What has no lines of its own, as the link of an address, goes on with the lines that it lies on.
    up = max((half.up for _, half in parted), default=0)
    halves = [(at, replace(half, up=up) if not _baselines((at,)) else half) for at, half in parted]
    first = [Placed(half.first, at.x, at.y) for at, half in halves if half.first is not None]
    second = [Placed(half.second, at.x, at.y - half.up) for at, half in halves if half.second is not None]
    if not first or not second or (block.flows and not up):
        return None
    pad = block.height - _bottom(block.figures)
    return (
        replace(block, figures=tuple(first), height=up if block.flows else _bottom(first) + pad),
        replace(
            block,
            figures=tuple(second),
            height=block.height - up if block.flows else _bottom(second) + pad,
            before=0,
            heading=None,
        ),
    )


def _halves(placed: Placed, floor: float) -> _Halves:
    """A figure parted below the last line that ends above a height."""
    figure = placed.figure
    texts = [shape for shape in figure.shapes if isinstance(shape, TextRun)]
    if not texts:
        is_late = placed.y + figure.bounds.bottom > floor + 1
        return _Halves(None, figure) if is_late else _Halves(figure, None)
    early: list[TextRun] = []
    late: list[TextRun] = []
    for run in texts:
        (early if placed.y + extent(run).bottom <= floor + 1 else late).append(run)
    if not late:
        return _Halves(figure, None)
    if not early:
        return _Halves(None, figure)
    up = late[0].y - texts[0].y
    cut = extent(late[0]).y
    # By identity: to compare texts of many pages would take minutes.
    stays = set(map(id, early))
    above: list[Shape] = []
    below: list[Shape] = []
    for shape in figure.shapes:
        is_above = id(shape) in stays if isinstance(shape, TextRun) else extent(shape).centre[1] < cut
        (above if is_above else below).append(shape)
    words, rest = parted_words(figure.words, sum(_letters(run.line.text) for run in early))
    return _Halves(_part(figure, above, words), _part(figure, below, rest), up)


def parted_words(words: str, letters: int) -> tuple[str, str]:
    """Words in two, so many letters before the cut; spaces do not count.

    >>> parted_words("one two three", 6)
    ('one two', 'three')
    """
    for at, letter in enumerate(words):
        if letters == 0:
            return words[:at].rstrip(), words[at:].lstrip()
        letters -= not letter.isspace()
    return words, ""


def _letters(words: str) -> int:
    return sum(1 for letter in words if not letter.isspace())


def _part(figure: Figure, shapes: list[Shape], words: str) -> Figure:
    return replace(
        figure, shapes=tuple(shapes), words=words, bounds=around([extent(shape) for shape in shapes])
    )


def _baselines(figures: Iterable[Placed]) -> set[float]:
    """Every height at which a line stands: a name beside a text stands on the text's own first line."""
    return {
        round(placed.y + shape.y, 2)
        for placed in figures
        for shape in placed.figure.shapes
        if isinstance(shape, TextRun)
    }


def _bottom(figures: Iterable[Placed]) -> float:
    return max((placed.y + placed.figure.bounds.bottom for placed in figures), default=0)
