"""How far shapes reach."""

from functools import cache

from journeymapper.drawing.figures import Box, Image, Path, Segment, Shape, Stroke, Symbol, TextRun
from journeymapper.drawing.symbols import symbol
from journeymapper.layout.geometry import Rect

_ASCENT, _DESCENT = 0.95, 0.3
"""Em above and below a baseline that letters and their accents take."""


def extent(shape: Shape) -> Rect:
    """A rectangle that a shape lies in, relative to the origin of its figure; texts stand level.

    >>> extent(Box(1, 2, 3, 4))
    Rect(x=1, y=2, width=3, height=4)
    """
    match shape:
        case Box():
            return _stroked(Rect(shape.x, shape.y, shape.width, shape.height), shape.stroke)
        case Image():
            return Rect(shape.x, shape.y, shape.width, shape.height)
        case Path():
            return _stroked(_of_points(shape.segments), shape.stroke)
        case TextRun():
            top, height = shape.y - _ASCENT * shape.size, (_ASCENT + _DESCENT) * shape.size
            return Rect(shape.x, top, shape.line.width * shape.size, height)
        case Symbol():
            own, scale = _of_symbol(shape.name), shape.scale
            return Rect(
                shape.x + own.x * scale, shape.y + own.y * scale, own.width * scale, own.height * scale
            )


def around(rects: list[Rect]) -> Rect:
    """The smallest rectangle around some; an empty one at 0 for none."""
    if not rects:
        return Rect(0, 0, 0, 0)
    left, top = min(rect.x for rect in rects), min(rect.y for rect in rects)
    return Rect(left, top, max(rect.right for rect in rects) - left, max(rect.bottom for rect in rects) - top)


@cache
def _of_symbol(name: str) -> Rect:
    return around([extent(shape) for shape in symbol(name)])


def _of_points(segments: tuple[Segment, ...]) -> Rect:
    """The rectangle around ends and handles: a curve lies among them."""
    values = [value for segment in segments for value in segment[1:]]
    xs = [value for value in values[::2] if not isinstance(value, str)]
    ys = [value for value in values[1::2] if not isinstance(value, str)]
    if not xs:
        return Rect(0, 0, 0, 0)
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _stroked(rect: Rect, stroke: Stroke | None) -> Rect:
    return rect if stroke is None else rect.grown(stroke.width / 2)
