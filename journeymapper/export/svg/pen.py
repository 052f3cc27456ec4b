"""Figures as elements of SVG. What a figure says to those who listen is its title."""

import base64
from collections.abc import Iterator, Mapping

from journeymapper.drawing.figures import (
    Box,
    Fill,
    Gradient,
    Image,
    Part,
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
from journeymapper.export.svg.text import Texts
from journeymapper.export.svg.xml import Names, attribute, content
from journeymapper.model.project import Asset

Assets = Mapping[str, Asset]
Links = Mapping[tuple[Part, str], str]
"""Part and record of a figure → where it leads."""
_READ: frozenset[Part] = frozenset(
    {"title", "heading 2", "paragraph", "persona", "objectives", "legend", "finding", "footer"}
)
"""Parts whose texts are read themselves where they can be; elsewhere the title says all, in better order."""


class Pen:
    """Turns shapes into elements for one file."""

    def __init__(self, theme: Theme, assets: Assets, texts: Texts, links: Links) -> None:
        self._theme = theme
        self._assets = assets
        self._texts = texts
        self._links = links
        self._names = Names()
        self.definitions: list[str] = []

    def placed(self, placed: Placed) -> str:
        """A figure at its place, with an id of its part and record, and with its words."""
        figure = placed.figure
        shapes = "".join(self.shape(shape) for shape in figure.shapes)
        said = f"<title>{content(figure.words)}</title>" if figure.words else ""
        role = "group" if self._texts.is_read and figure.part in _READ else "img"
        named = f' id="{self._names.name(figure.part, figure.record)}"' + (f' role="{role}"' if said else "")
        group = f'<g{named} transform="translate({numbers(placed.x, placed.y)})">{said}{shapes}</g>'
        target = self._links.get((figure.part, figure.record))
        return f'<a href="{attribute(target)}">{group}</a>' if target else group

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
        return self._texts.written(run, ink) if ink is not None and run.line.runs else ""

    def _image(self, image: Image) -> str:
        asset = self._assets.get(image.asset)
        if asset is None:
            return self.shape(Box(image.x, image.y, image.width, image.height, fill="inset"))
        place = f'x="{number(image.x)}" y="{number(image.y)}"'
        size = f'width="{number(image.width)}" height="{number(image.height)}"'
        data = base64.b64encode(asset.data).decode("ascii")
        return f'<image {place} {size} href="data:{attribute(asset.media_type)};base64,{data}"/>'


def _way(segments: tuple[Segment, ...]) -> str:
    return "".join(f"{segment[0]}{numbers(*segment[1:])}" for segment in segments)
