"""Figures as PDF operators, in layout units with y downwards: the page's matrix turns them."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from journeymapper.drawing.figures import (
    Box,
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
from journeymapper.export.numbers import colour, number, numbers
from journeymapper.export.pdf.text import Fonts, text_at

GRID = 16
"""Icons are drawn in a square of this size."""
ROUND = 0.5522847498
"""Handles of a cubic that comes closest to a quarter of a circle."""


Shade = Callable[[float, float, Sequence[tuple[float, str]]], str]
"""Gives the operator of a shading that runs down from a y to another through (offset 0–1, `#rrggbb`)."""


Keep = Callable[[str], str]
"""Keeps operators in the document and gives the one that paints them wherever it is asked for."""
_WORTH_KEEPING = 120
"""Characters; what is shorter is written out each time."""
_OFTEN = 24
"""A shape of cards is kept from so many uses on: an object costs as much as it saves before."""


@dataclass(slots=True)
class _Known:
    """How a shape is painted, and how often it was."""

    operators: str
    uses: int = 0


class Pen:
    """Turns shapes into operators for one document."""

    def __init__(self, theme: Theme, fonts: Fonts, shade: Shade, keep: Keep) -> None:
        self.theme = theme
        self.fonts = fonts
        self._shade = shade
        self._keep = keep
        self.images: dict[str, tuple[str, float]] = {}
        """Asset → the operator that paints it into the unit square, and its width ÷ height.

        A placeholder stands for what is not here.
        """
        self._symbols: dict[tuple[str, tuple[str, ...]], str] = {}
        self._known: dict[tuple[Shape, tuple[str, ...]], _Known] = {}

    def placed(self, placed: Placed) -> str:
        """A figure at its place."""
        return self.at(placed, " ".join([self.shape(shape) for shape in placed.figure.shapes]))

    def at(self, placed: Placed, shapes: str) -> str:
        """Operators for shapes of a figure, moved to its place."""
        return f"q 1 0 0 1 {numbers(placed.x, placed.y)} cm {shapes} Q"

    def shape(self, shape: Shape, inks: tuple[str, ...] = ()) -> str:
        """One shape; `inks` fill the places `1`, `2`, … of a symbol.

        Cards have their outlines, tiles and meters in common, so a shape seen before costs its hash only.
        Texts are known by their lines.
        """
        if isinstance(shape, TextRun):
            return self._text(shape)
        key = (shape, inks)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = _Known(self._shape(shape, inks))
        known.uses += 1
        if known.uses == _OFTEN:
            known.operators = self._kept(known.operators)
        return known.operators

    def _shape(self, shape: Box | Path | Symbol | Image, inks: tuple[str, ...]) -> str:
        match shape:
            case Box():
                return self._painted(_box(shape), shape.fill, shape.stroke, inks)
            case Path():
                return self._painted(_segments(shape.segments), shape.fill, shape.stroke, inks)
            case Symbol():
                return self._symbol(shape)
            case Image():
                return self._image(shape)

    def _colour(self, ink: str, inks: tuple[str, ...]) -> str | None:
        if ink.isdigit():
            place = int(ink) - 1
            ink = inks[place] if place < len(inks) else inks[-1]
        return self.theme.colour(ink)

    def _painted(self, path: str, fill: Fill, stroke: Stroke | None, inks: tuple[str, ...]) -> str:
        if isinstance(fill, Gradient):
            return " ".join([*self._shaded(path, fill), self._painted(path, None, stroke, inks)])
        filled = self._colour(fill, inks) if fill else None
        stroked = self._colour(stroke.ink, inks) if stroke else None
        if not filled and not stroked:
            return ""
        operators = [colour(filled, "rg")] if filled else []
        if stroke and stroked:
            operators += [colour(stroked, "RG"), *self._stroke(stroke)]
        return " ".join(
            [
                *operators,
                path,
                {(True, True): "B", (True, False): "f", (False, True): "S"}[bool(filled), bool(stroked)],
            ]
        )

    def _stroke(self, stroke: Stroke) -> Iterator[str]:
        yield f"{number(self.theme.stroke_width(stroke))} w"
        yield f"[{numbers(*stroke.dash)}] 0 d"
        yield "1 J 1 j" if stroke.round_ends else "0 J 1 j"

    def _shaded(self, path: str, fill: Gradient) -> Iterator[str]:
        stops = [(at, self.theme.colour(ink)) for at, ink in fill.stops]
        shading = self._shade(fill.top, fill.bottom, [(at, value) for at, value in stops if value])
        yield f"q {path} W n {shading} Q"

    def _text(self, run: TextRun) -> str:
        ink = self.theme.colour(run.ink)
        if ink is None or not run.line.runs:
            return ""
        angle = math.radians(run.angle)
        words = text_at(self.fonts, run.line, run.size, run.x, run.y, (math.cos(angle), math.sin(angle)))
        if not run.struck:
            return f"{colour(ink, 'rg')} {words}"
        y = run.y - 0.28 * run.size
        line = f"{colour(ink, 'RG')} {number(run.size / 14)} w [] 0 d {numbers(run.x, y)} m"
        return f"{colour(ink, 'rg')} {words} {line} {numbers(run.x + run.line.width * run.size, y)} l S"

    def _kept(self, operators: str) -> str:
        """The operator that paints what these do; themselves where they are short or name other objects."""
        is_whole = " Do" not in operators and " sh" not in operators
        return self._keep(operators) if is_whole and len(operators) > _WORTH_KEEPING else operators

    def _symbol(self, use: Symbol) -> str:
        key = (use.name, use.inks)
        shapes = self._symbols.get(key)
        if shapes is None:
            shapes = self._kept(" ".join([self.shape(part, use.inks) for part in symbol(use.name)]))
            self._symbols[key] = shapes
        return f"q {numbers(use.scale, 0, 0, use.scale, use.x, use.y)} cm {shapes} Q"

    def _image(self, image: Image) -> str:
        known = self.images.get(image.asset)
        if known is None:
            return self._placeholder(image)
        painted, aspect = known
        width, height = min(image.width, image.height * aspect), min(image.height, image.width / aspect)
        x, y = image.x + (image.width - width) / 2, image.y + (image.height - height) / 2
        return f"q {numbers(width, 0, 0, -height, x, y + height)} cm {painted} Q"

    def _placeholder(self, image: Image) -> str:
        """A pale box with the sign of a picture, as large as fits."""
        box = Box(image.x, image.y, image.width, image.height, fill="inset")
        scale = min(image.width, image.height) / 2 / GRID
        x, y = image.x + image.width / 2 - scale * GRID / 2, image.y + image.height / 2 - scale * GRID / 2
        return f"{self.shape(box)} {self.shape(Symbol('image', x, y, scale, ('ink3',)))}"


def _box(box: Box) -> str:
    x, y, width, height = box.x, box.y, box.width, box.height
    radius = min(box.radius, width / 2, height / 2)
    if radius <= 0:
        return f"{numbers(x, y, width, height)} re"
    handle = radius * (1 - ROUND)
    right, bottom = x + width, y + height
    return " ".join(
        (
            f"{numbers(x + radius, y)} m {numbers(right - radius, y)} l",
            f"{numbers(right - handle, y, right, y + handle, right, y + radius)} c",
            f"{numbers(right, bottom - radius)} l",
            f"{numbers(right, bottom - handle, right - handle, bottom, right - radius, bottom)} c",
            f"{numbers(x + radius, bottom)} l",
            f"{numbers(x + handle, bottom, x, bottom - handle, x, bottom - radius)} c",
            f"{numbers(x, y + radius)} l",
            f"{numbers(x, y + handle, x + handle, y, x + radius, y)} c h",
        )
    )


def _segments(segments: tuple[Segment, ...]) -> str:
    return " ".join(
        "h" if segment[0] == "Z" else f"{numbers(*segment[1:])} {segment[0].lower()}" for segment in segments
    )
