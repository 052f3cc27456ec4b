"""The head of a touchpoint or an opportunity: a tile, a title, a line of what it is."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from journeymapper.drawing.figures import Address, Figure, Part, Placed, Shape, TextRun
from journeymapper.drawing.report.blocks import Block, Heading, Level
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.pieces import LINKED
from journeymapper.drawing.report.styles import HEADINGS, SMALL
from journeymapper.drawing.report.texts import HEADING_PARTS, figure_of, text_runs
from journeymapper.drawing.setting import label
from journeymapper.typeset import set_paragraph

INDENT = 40
"""Where titles begin, right of the tiles."""
TILE = 28
_TITLE = HEADINGS[3]
_TILE_TOP = 4
BEFORE_ENTRY = 34.0
"""With a line in its middle."""
_APART = 14
_LOW = 0.3
"""Of a page: an entry no higher than this stays in one piece."""
_FIRST = 4
"""Blocks that stay together at the beginning of an entry."""


@dataclass(frozen=True, slots=True)
class Trait:
    """A sign with its word, at the right of the line."""

    words: str
    sign: Callable[[float, float], Shape]
    """Makes the sign from its left edge and the middle of the line."""


@dataclass(frozen=True, slots=True)
class Head:
    """What an entry begins with."""

    record: str
    title: str
    tile: tuple[Shape, ...]
    """In a square of `TILE`, from its top-left corner."""
    kind: str
    """What it is in a few words."""
    traits: Sequence[Trait] = ()
    level: Level | None = None
    """As a heading; None: it is none."""
    link: Address | None = None
    """Where a press on the title leads."""


def head_block(report: Report, head: Head) -> Block:
    """The head under a thin line."""
    width = report.width - INDENT
    titles = set_paragraph(head.title, _TITLE.role, _TITLE.size, width, language=report.language)
    part: Part = HEADING_PARTS[head.level] if head.level is not None else "paragraph"
    ink = "ink" if head.link is None else LINKED
    runs = text_runs(INDENT, 0, width, titles, _TITLE, ink)
    title = figure_of(head.record, part, head.title, runs, head.link)
    y = len(titles.lines) * _TITLE.lead
    traits = _traits(report, head, y)
    room = min((figure.bounds.x for figure in traits), default=report.width + _APART) - _APART - INDENT
    kinds = set_paragraph(head.kind, SMALL.role, SMALL.size, room, language=report.language)
    kind = figure_of(head.record, "paragraph", head.kind, text_runs(INDENT, y, room, kinds, SMALL, "ink3"))
    figures = (title, kind, *traits) if head.kind else (title, *traits)
    return Block(
        (
            Placed(figure_of(head.record, "ground", "", head.tile), 0, _TILE_TOP),
            *(Placed(figure, 0, 0) for figure in figures),
        ),
        max(y + len(kinds.lines) * SMALL.lead, _TILE_TOP + TILE),
        BEFORE_ENTRY,
        keep=True,
        heading=Heading(head.level, head.title, head.record) if head.level is not None else None,
        ruled=True,
    )


def in_one_piece(report: Report, blocks: Sequence[Block], most: float = _LOW) -> Iterator[Block]:
    """An entry: on one page where it takes no more of it, else its first lines and its last ones together."""
    height = sum(block.before + block.height for block in blocks)
    low = height <= report.height * most
    for number, block in enumerate(blocks, 1):
        stays = low or number <= _FIRST or number == len(blocks) - 1
        yield replace(block, keep=block.keep or stays) if number < len(blocks) else block


def _traits(report: Report, head: Head, y: float) -> list[Figure]:
    """Signs and words that end at the right margin, in their order."""
    figures: list[Figure] = []
    end = report.width
    for trait in reversed(head.traits):
        run: TextRun = label(
            end, y + 12.9, trait.words, SMALL, "ink2", anchor="end", language=report.language
        )
        sign = trait.sign(run.x - 17, y + SMALL.lead / 2)
        figures.insert(0, figure_of(head.record, "paragraph", trait.words, (sign, run)))
        end = run.x - 17 - _APART
    return figures
