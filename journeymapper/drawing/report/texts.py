"""Headings and paragraphs as blocks, and the figures that they are made of."""

from collections.abc import Iterator

from journeymapper.drawing.extents import around, extent
from journeymapper.drawing.figures import Address, Figure, Ink, Part, Placed, Shape, To
from journeymapper.drawing.report.blocks import Block, Heading, Level
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.styles import BEFORE_HEADING, BODY, HEADINGS
from journeymapper.drawing.setting import column, first_baseline
from journeymapper.layout.formats import TextStyle
from journeymapper.typeset import Paragraph, set_paragraph

HEADING_PARTS: dict[Level, Part] = {
    1: "heading 1",
    2: "heading 2",
    3: "heading 3",
    4: "heading 4",
}
"""What headings are among the parts of a drawing, for links that lead to them."""


def heading(report: Report, level: Level, title: str, record: str, beside: str = "") -> Block:
    """A heading, which what follows stays with; `beside` is said after it in a quieter voice.

    Links lead to it as `To("heading 2", record)`.
    """
    style = HEADINGS[level]
    lines = set_paragraph(title, style.role, style.size, report.width, language=report.language)
    baseline = first_baseline(0, style.lead, 1, style)
    # Large serifs stand a little in from the edge of small text.
    runs = column(-1 if level == 1 else 0, baseline, report.width, lines, style, "ink")
    height = len(lines.lines) * style.lead
    words = title
    if beside:
        last = runs[-1]
        x = last.x + last.line.width * last.size + 22
        quiet = set_paragraph(beside, "regular", BODY.size + 1, report.width - x, language=report.language)
        if len(quiet.lines) == 1:
            runs += column(x, last.y, report.width - x, quiet, TextStyle("regular", 15, 19), "ink3")
            words = f"{title}, {beside}"
    figure = figure_of(record, HEADING_PARTS[level], words, runs)
    return Block(
        (Placed(figure, 0, 0),),
        height,
        BEFORE_HEADING[level],
        keep=True,
        heading=Heading(level, title, record),
    )


def paragraphs(
    report: Report,
    words: str,
    style: TextStyle = BODY,
    ink: Ink = "ink",
    *,
    before: float = 6,
    record: str = "",
    x: float = 0,
    width: float | None = None,
    link: To | Address | None = None,
    keep: bool = False,
) -> Iterator[Block]:
    """A text, a block for each of its paragraphs, half a line apart; nothing for no words.

    `width` is what is left of the column from `x` where none is given.
    """
    room = report.width - x if width is None else width
    for number, said in enumerate(filter(None, map(str.strip, words.splitlines()))):
        lines = set_paragraph(said, style.role, style.size, room, language=report.language)
        runs = text_runs(x, 0, room, lines, style, ink)
        figure = figure_of(record or report.map.id, "paragraph", said, runs, link)
        yield Block(
            (Placed(figure, 0, 0),),
            len(lines.lines) * style.lead,
            before if number == 0 else style.lead / 2,
            keep=keep,
            flows=True,
        )


def text_runs(
    x: float, top: float, width: float, lines: Paragraph, style: TextStyle, ink: Ink
) -> tuple[Shape, ...]:
    """Lines whose first one begins at a height: each stands in the middle of its lead."""
    return column(x, first_baseline(top, style.lead, 1, style), width, lines, style, ink)


def figure_of(
    record: str, part: Part, words: str, shapes: tuple[Shape, ...], link: To | Address | None = None
) -> Figure:
    """A figure around its shapes."""
    return Figure(record, part, words, around([extent(shape) for shape in shapes]), shapes, link)
