"""Texts in SVG: real ones, that can be searched and copied, or the outlines of their glyphs."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Protocol

import uharfbuzz as hb

from journeymapper.drawing.figures import TextRun
from journeymapper.export.numbers import number, numbers
from journeymapper.export.svg.fonts import Font
from journeymapper.export.svg.xml import content, one_line
from journeymapper.typeset import Face, Line, Run


class Texts(Protocol):
    """One way to write the texts of a file."""

    @property
    def is_read(self) -> bool:
        """Whether programs can read the texts themselves."""

    def written(self, run: TextRun, colour: str) -> str:
        """The elements of a line."""

    def styles(self) -> str:
        """The rules of CSS that all that was written needs; ask at the end."""


class Outlines:
    """Texts as paths: they look the same in every program, and none can read them."""

    is_read = False

    def written(self, run: TextRun, colour: str) -> str:
        """A group with the outlines of a line."""
        outlines, x = [], 0.0
        for part in run.line.runs:
            outlines += list(_glyphs(part, x * run.size, run.size))
            x += part.width
        turned = f" rotate({number(run.angle)})" if run.angle else ""
        place = f"translate({numbers(run.x, run.y)}){turned}"
        path = f'<path d="{"".join(outlines)}"/>'
        return f'<g transform="{place}" fill="{colour}">{path}{_struck(run, colour, 0, 0)}</g>'

    def styles(self) -> str:
        """Paths need none."""
        return ""


class RealText:
    """Texts as texts, in fonts that travel in the file; each run is held to the width that it was set in.

    Runs stand in the order in which they are read, each with one direction.
    """

    is_read = True

    def __init__(self) -> None:
        self._fonts: dict[str, Font] = {}

    def written(self, run: TextRun, colour: str) -> str:
        """The runs of a line."""
        places, x = {}, run.x
        for part in run.line.runs:
            places[part] = x
            x += part.width * run.size
        turned = f' transform="rotate({numbers(run.angle, run.x, run.y)})"' if run.angle else ""
        shared = f'y="{number(run.y)}" font-size="{number(run.size)}" fill="{colour}"{turned}'
        texts = [self._run(part, places[part], run.size, shared) for part in as_read(run.line)]
        struck = _struck(run, colour, run.x, run.y)
        return "".join(texts) + (f"<g{turned}>{struck}</g>" if struck and turned else struck)

    def styles(self) -> str:
        """The fonts, and what holds for all texts."""
        if not self._fonts:
            return ""
        shared = "text{white-space:pre;text-rendering:geometricPrecision;font-kerning:normal}\n"
        return shared + "".join(font.styles() for font in self._fonts.values())

    def _run(self, run: Run, x: float, size: float, shared: str) -> str:
        words = _with_advance(run)
        width = run.width * size
        if not words.strip() or width <= 0:
            return ""
        font = self._fonts.setdefault(run.face.key, Font(run.face, f"jm{len(self._fonts) + 1}"))
        font.use(run, words)
        backward = ' direction="rtl" unicode-bidi="bidi-override"' if run.rtl else ""
        start = x + width if run.rtl else x
        length = f'textLength="{number(width)}" lengthAdjust="spacingAndGlyphs"'
        place = f'class="{font.name}" x="{number(start)}"'
        return f"<text {place} {shared} {length}{backward}>{content(words)}</text>"


def as_read(line: Line) -> tuple[Run, ...]:
    """The runs of a line in the order of its text; as they are seen where that can't be told."""
    if not any(run.rtl for run in line.runs):
        return line.runs
    left, at = list(line.runs), 0
    ordered: list[Run] = []
    while left:
        fitting = [run for run in left if line.text.startswith(run.text, at)]
        if not fitting:
            return line.runs
        longest = max(fitting, key=lambda run: len(run.text))
        left.remove(longest)
        ordered.append(longest)
        at += len(longest.text)
    return tuple(ordered)


def _with_advance(run: Run) -> str:
    """The text of a run without blanks at its end that take no room, as in lines that read from the right."""
    words = one_line(run.text)
    bare = len(words.rstrip())
    pairs = zip(run.clusters, run.advances, strict=True)
    return words if any(advance for cluster, advance in pairs if cluster >= bare) else words[:bare]


def _struck(run: TextRun, colour: str, x: float, y: float) -> str:
    """The line through a text that begins at (x, y)."""
    if not run.struck:
        return ""
    width = number(run.line.width * run.size)
    place = f"M{numbers(x, y - 0.28 * run.size)}h{width}"
    return f'<path d="{place}" stroke="{colour}" stroke-width="{number(run.size / 14)}"/>'


def _glyphs(run: Run, x: float, size: float) -> Iterator[str]:
    """The outlines of a run from x on, its baseline at y = 0, y downwards."""
    em = size / run.face.upem
    for at, glyph in enumerate(run.glyphs):
        left, base = x + run.x_offsets[at] * em, -run.y_offsets[at] * em
        for letter, points in _outline(run.face, glyph):
            scaled = (
                number(left + value * em) if place % 2 == 0 else number(base - value * em)
                for place, value in enumerate(points)
            )
            yield letter + " ".join(scaled)
        x += run.advances[at] * em


@lru_cache(2048)
def _outline(face: Face, glyph: int) -> tuple[tuple[str, tuple[float, ...]], ...]:
    """A glyph's outline in design units, y upwards."""
    drawn: list[tuple[str, tuple[float, ...]]] = []
    face.hb_font.draw_glyph(glyph, _writing(), drawn)
    return tuple(drawn)


@cache
def _writing() -> hb.DrawFuncs:
    """Keeps what HarfBuzz draws in a list; what is quadratic comes as cubic."""
    write = hb.DrawFuncs()
    write.set_move_to_func(lambda x, y, drawn: drawn.append(("M", (x, y))))
    write.set_line_to_func(lambda x, y, drawn: drawn.append(("L", (x, y))))
    write.set_cubic_to_func(lambda a, b, c, d, x, y, drawn: drawn.append(("C", (a, b, c, d, x, y))))
    write.set_close_path_func(lambda drawn: drawn.append(("Z", ())))
    return write
