"""What figures paint: where, and on what."""

from collections.abc import Iterator
from dataclasses import dataclass

from journeymapper.drawing.figures import (
    Box,
    Drawing,
    Figure,
    Gradient,
    Image,
    Path,
    Shape,
    Symbol,
    TextRun,
)
from journeymapper.drawing.symbols import symbol
from journeymapper.layout.geometry import Rect


def extent(shape: Shape) -> Rect:
    """A rectangle around all that a shape paints; curves by their handles, texts by their em."""
    match shape:
        case Box():
            half = shape.stroke.width / 2 if shape.stroke else 0
            return Rect(shape.x, shape.y, shape.width, shape.height).grown(half)
        case Path():
            points = [
                (values[i], values[i + 1]) for _, *values in shape.segments for i in range(0, len(values), 2)
            ]
            half = shape.stroke.width / 2 if shape.stroke else 0
            around = _around(points)
            if shape.stroke and not shape.stroke.round_ends and around.height == 0:
                return Rect(around.x, around.y - half, around.width, 2 * half)
            return around.grown(half)
        case TextRun():
            width = shape.line.width * shape.size
            flat = Rect(shape.x, shape.y - 0.8 * shape.size, width, 1.1 * shape.size)
            return flat if not shape.angle else Rect(shape.x, shape.y, 0, 0)
        case Symbol():
            inner = _around(
                [
                    corner
                    for part in symbol(shape.name)
                    for rect in [extent(part)]
                    for corner in ((rect.x, rect.y), (rect.right, rect.bottom))
                ]
            )
            scale = shape.scale
            return Rect(
                shape.x + inner.x * scale,
                shape.y + inner.y * scale,
                inner.width * scale,
                inner.height * scale,
            )
        case Image():
            return Rect(shape.x, shape.y, shape.width, shape.height)


def _around(points: list[tuple[float, float]]) -> Rect:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def outside(figure: Figure) -> list[Shape]:
    """The shapes of a figure that leave its bounds."""
    room = figure.bounds.grown(0.01)
    return [
        shape
        for shape in figure.shapes
        for rect in [extent(shape)]
        if rect.x < room.x or rect.y < room.y or rect.right > room.right or rect.bottom > room.bottom
    ]


def letters(x: float, y: float, run: TextRun) -> Rect:
    """Where the letters of a text are on a drawing, from the height of an x to the baseline."""
    return Rect(x + run.x, y + run.y - 0.48 * run.size, run.line.width * run.size, 0.48 * run.size)


def inks(figure: Figure) -> Iterator[str]:
    """Every colour that a figure names."""
    for shape in figure.shapes:
        if isinstance(shape, Box | Path):
            if isinstance(shape.fill, Gradient):
                yield from (ink for _, ink in shape.fill.stops)
            elif shape.fill is not None:
                yield shape.fill
            if shape.stroke is not None:
                yield shape.stroke.ink
        elif isinstance(shape, TextRun):
            yield shape.ink
        elif isinstance(shape, Symbol):
            yield from shape.inks


@dataclass(frozen=True)
class OnGround:
    """A text and the colour that it stands on."""

    text: TextRun
    ground: str


def texts_on_grounds(drawing: Drawing) -> Iterator[OnGround]:
    """Every text with the flat colour that was painted last under its middle."""
    grounds: list[tuple[Rect, str]] = [(Rect(0, 0, drawing.width, drawing.height), drawing.ground)]
    for placed in drawing.figures:
        for shape in placed.figure.shapes:
            where = extent(shape).moved(placed.x, placed.y)
            if isinstance(shape, TextRun):
                x, y = where.centre
                yield OnGround(shape, next(ink for rect, ink in reversed(grounds) if rect.holds(x, y)))
            elif isinstance(shape, Box) and isinstance(shape.fill, str):
                grounds.append((where, shape.fill))
            elif isinstance(shape, Symbol) and shape.name.startswith("pin."):
                grounds.append((where, shape.inks[0]))


def words_of(drawing: Drawing) -> str:
    """All texts of a drawing, one after another."""
    return " ".join(run.line.text.strip() for _, _, run in drawing.texts())
