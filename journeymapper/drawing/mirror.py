"""Drawings of languages that read from the right.

A map is laid out, drawn, hit and edited in reading order: x grows the way one reads. Only what is painted
is turned: each shape goes to the mirror of its place; texts, pictures, faces and most icons stay as they are.
"""

from dataclasses import replace
from functools import cache
from math import cos, radians, sin

from journeymapper.drawing.figures import (
    Bookmark,
    Box,
    Drawing,
    Figure,
    Image,
    Path,
    Placed,
    Segment,
    Shape,
    Symbol,
    TextRun,
)
from journeymapper.drawing.symbols import NAMES
from journeymapper.layout.geometry import Rect
from journeymapper.typeset import language_from_right

_ICON = 16
"""The side of an icon's grid, which begins at its top-left corner; other symbols lie around their origin."""
_TURNED = {
    "right": "left",
    "arrow": "arrowl",
    "standing.assumed": "standing.assumed.turned",
    "standing.partly": "standing.partly.turned",
}
"""Symbols that say where to read on, or belong into a corner, and those that do in the other direction."""
_POINTING = _TURNED | {there: here for here, there in _TURNED.items()}


def as_read(drawing: Drawing) -> Drawing:
    """The drawing as its language reads: itself, or its mirror."""
    return mirrored_drawing(drawing) if language_from_right(drawing.language) else drawing


def mirrored_drawing(drawing: Drawing) -> Drawing:
    """The mirror of a drawing about its middle."""
    return replace(
        drawing,
        figures=tuple(
            Placed(mirrored(placed.figure), drawing.width - placed.x, placed.y) for placed in drawing.figures
        ),
        bookmarks=tuple(_bookmark(mark, drawing.width) for mark in drawing.bookmarks),
    )


def mirrored(figure: Figure) -> Figure:
    """The mirror of a figure about its origin."""
    bounds = figure.bounds
    return replace(
        figure,
        bounds=Rect(-bounds.right, bounds.y, bounds.width, bounds.height),
        shapes=tuple(_shape(shape) for shape in figure.shapes),
    )


def _bookmark(mark: Bookmark, width: float) -> Bookmark:
    return replace(mark, x=width - mark.x)


def _shape(shape: Shape) -> Shape:
    match shape:
        case Box() | Image():
            return replace(shape, x=-shape.x - shape.width)
        case Path():
            return replace(shape, segments=_segments(shape.segments))
        case Symbol():
            return replace(shape, x=-shape.x - _extent(shape), name=_pointing(shape.name))
        case TextRun():
            return _text(shape)


def _text(run: TextRun) -> TextRun:
    """A text begins where the mirror of its end is; one that leans goes on leaning over what it names."""
    angle, width = radians(-run.angle), run.line.width * run.size
    return replace(run, x=-run.x - width * cos(angle), y=run.y - width * sin(angle), angle=-run.angle)


@cache
def _segments(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    return tuple(map(_segment, segments))


def _segment(segment: Segment) -> Segment:
    match segment:
        case ("M", x, y):
            return ("M", -x, y)
        case ("L", x, y):
            return ("L", -x, y)
        case ("C", x1, y1, x2, y2, x, y):
            return ("C", -x1, y1, -x2, y2, -x, y)
        case _:
            return ("Z",)


def _extent(symbol: Symbol) -> float:
    return 0 if symbol.name in NAMES else _ICON * symbol.scale


def _pointing(name: str) -> str:
    plain, at, width = name.partition("@")
    return f"{_POINTING.get(plain, plain)}{at}{width}"
