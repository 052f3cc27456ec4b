"""Addresses in texts that people wrote: a line below each, and a press on it leads there."""

from dataclasses import replace

from journeymapper.drawing.figures import Address, Figure, Placed, Stroke, TextRun
from journeymapper.drawing.parts import line
from journeymapper.drawing.report.blocks import Block
from journeymapper.layout.formats import TextStyle
from journeymapper.layout.geometry import Rect
from journeymapper.model.addresses import addresses_in
from journeymapper.typeset import line_width

_UNDER = Stroke("accentLine", 0.75)
_BELOW = 2.75


def first_address(words: str) -> Address | None:
    """The first address in a text; None for none."""
    return next((Address(found.url) for found in addresses_in(words)), None)


def with_addresses(block: Block, words: str, style: TextStyle, language: str) -> Block:
    """A block that says these words and nothing else, its addresses linked."""
    found = tuple(addresses_in(words))
    if not found:
        return block
    links: list[Placed] = []
    for placed in block.figures:
        at = 0
        for run in placed.figure.shapes:
            if isinstance(run, TextRun):
                start = words.index(run.line.text, at)
                at = start + len(run.line.text)
                for one in found:
                    first, last = max(one.start, start) - start, min(one.end, at) - start
                    if first < last:
                        x, width = _reach(run, first, last, style, language)
                        link = _link(placed.figure.record, run, x, width, one.url)
                        links.append(Placed(link, placed.x, placed.y))
    return replace(block, figures=(*block.figures, *links))


def _reach(run: TextRun, first: int, last: int, style: TextStyle, language: str) -> tuple[float, float]:
    """Where the letters from one to before another one begin, and how wide they are."""
    words = run.line.text
    width = line_width(words[first:last], style.role, run.size, language=language)
    end = line_width(words[:last], style.role, run.size, language=language)
    # In a line that reads from the right, what comes first stands at its right end.
    return (run.x + run.line.width * run.size - end if run.line.rtl else run.x + end - width), width


def _link(record: str, run: TextRun, x: float, width: float, url: str) -> Figure:
    y = run.y + _BELOW
    bounds = Rect(x, run.y - 0.8 * run.size, width, 0.8 * run.size + _BELOW + 1)
    shape = line(x, y, x + width, y, _UNDER)
    return Figure(record, "paragraph", url, bounds, (shape,), Address(url))
