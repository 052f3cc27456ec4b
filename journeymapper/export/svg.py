"""Drawings as SVG: shapes, and texts as the outlines of the glyphs that `typeset` chose.

The same arguments give the same text: there is no clock and no random id. What a figure says to those who
listen is its label.
"""

import base64
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from html import escape

import uharfbuzz as hb

from journeymapper.drawing.figures import (
    Box,
    Drawing,
    Fill,
    Gradient,
    Image,
    Path,
    Placed,
    Segment,
    Shape,
    Stroke,
    Symbol,
    TextRun,
)
from journeymapper.drawing.symbols import symbol
from journeymapper.drawing.themes import Theme
from journeymapper.export.numbers import number, numbers
from journeymapper.model.project import Asset
from journeymapper.typeset import Face, Run

Assets = Mapping[str, Asset]


def draw_svg(drawing: Drawing, theme: Theme, assets: Assets, *, ground: bool = True) -> str:
    """A drawing as the text of an SVG file, in layout units; without `ground` it is see-through."""
    pen = _Pen(theme, assets)
    figures = "\n".join(pen.placed(placed) for placed in drawing.figures)
    size = numbers(drawing.width, drawing.height)
    width, height = size.split()
    box = Box(0, 0, drawing.width, drawing.height, fill=drawing.ground)
    below = pen.shape(box) if ground else ""
    title = f"<title>{escape(drawing.title)}</title>" if drawing.title else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {size}" '
        f'lang="{escape(drawing.language)}">{title}<defs>{"".join(pen.definitions)}</defs>{below}\n'
        f"{figures}\n</svg>\n"
    )


class _Pen:
    """Turns shapes into elements for one file."""

    def __init__(self, theme: Theme, assets: Assets) -> None:
        self._theme = theme
        self._assets = assets
        self.definitions: list[str] = []

    def placed(self, placed: Placed) -> str:
        """A figure at its place, with its words."""
        shapes = "".join(self.shape(shape) for shape in placed.figure.shapes)
        words = placed.figure.words
        said = f' role="img" aria-label="{escape(words)}"' if words else ""
        return f'<g transform="translate({numbers(placed.x, placed.y)})"{said}>{shapes}</g>'

    def shape(self, shape: Shape, inks: tuple[str, ...] = ()) -> str:
        """One shape; `inks` fill the places `1`, `2`, … of a symbol."""
        match shape:
            case Box():
                return self._box(shape, inks)
            case Path():
                return f'<path d="{_way(shape.segments)}"{self._paint(shape.fill, shape.stroke, inks)}/>'
            case TextRun():
                return self._text(shape)
            case Symbol():
                inside = "".join(self.shape(part, shape.inks) for part in symbol(shape.name))
                place = f"translate({numbers(shape.x, shape.y)}) scale({number(shape.scale)})"
                return f'<g transform="{place}">{inside}</g>'
            case Image():
                return self._image(shape)

    def _box(self, box: Box, inks: tuple[str, ...]) -> str:
        radius = min(box.radius, box.width / 2, box.height / 2)
        rounded = f' rx="{number(radius)}"' if radius > 0 else ""
        place = f'x="{number(box.x)}" y="{number(box.y)}"'
        size = f'width="{number(box.width)}" height="{number(box.height)}"'
        return f"<rect {place} {size}{rounded}{self._paint(box.fill, box.stroke, inks)}/>"

    def _paint(self, fill: Fill, stroke: Stroke | None, inks: tuple[str, ...]) -> str:
        return f' fill="{self._fill(fill, inks)}"' + "".join(self._stroke(stroke, inks) if stroke else ())

    def _fill(self, fill: Fill, inks: tuple[str, ...]) -> str:
        if isinstance(fill, Gradient):
            return self._gradient(fill)
        return (self._colour(fill, inks) if fill else None) or "none"

    def _stroke(self, stroke: Stroke, inks: tuple[str, ...]) -> Iterator[str]:
        colour = self._colour(stroke.ink, inks)
        if colour is None:
            return
        yield f' stroke="{colour}" stroke-width="{number(self._theme.stroke_width(stroke))}"'
        yield ' stroke-linejoin="round"'
        if stroke.round_ends:
            yield ' stroke-linecap="round"'
        if stroke.dash:
            yield f' stroke-dasharray="{numbers(*stroke.dash)}"'

    def _gradient(self, fill: Gradient) -> str:
        name = f"g{len(self.definitions) + 1}"
        stops = "".join(
            f'<stop offset="{number(at)}" stop-color="{colour}"/>'
            for at, ink in fill.stops
            if (colour := self._theme.colour(ink))
        )
        self.definitions.append(
            f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" x1="0" x2="0" '
            f'y1="{number(fill.top)}" y2="{number(fill.bottom)}">{stops}</linearGradient>'
        )
        return f"url(#{name})"

    def _colour(self, ink: str, inks: tuple[str, ...]) -> str | None:
        if ink.isdigit():
            ink = inks[min(int(ink), len(inks)) - 1]
        return self._theme.colour(ink)

    def _text(self, run: TextRun) -> str:
        ink = self._theme.colour(run.ink)
        if ink is None or not run.line.runs:
            return ""
        outlines, x = [], 0.0
        for part in run.line.runs:
            outlines += list(_glyphs(part, x * run.size, run.size))
            x += part.width
        turned = f" rotate({number(run.angle)})" if run.angle else ""
        place = f"translate({numbers(run.x, run.y)}){turned}"
        struck = ""
        if run.struck:
            y, width = number(-0.28 * run.size), number(run.line.width * run.size)
            struck = f'<path d="M0 {y}H{width}" stroke="{ink}" stroke-width="{number(run.size / 14)}"/>'
        return f'<g transform="{place}" fill="{ink}"><path d="{"".join(outlines)}"/>{struck}</g>'

    def _image(self, image: Image) -> str:
        asset = self._assets.get(image.asset)
        if asset is None:
            return self.shape(Box(image.x, image.y, image.width, image.height, fill="inset"))
        place = f'x="{number(image.x)}" y="{number(image.y)}"'
        size = f'width="{number(image.width)}" height="{number(image.height)}"'
        data = base64.b64encode(asset.data).decode("ascii")
        return f'<image {place} {size} href="data:{asset.media_type};base64,{data}"/>'


def _way(segments: tuple[Segment, ...]) -> str:
    return "".join(f"{segment[0]}{numbers(*segment[1:])}" for segment in segments)


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
