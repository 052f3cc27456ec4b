"""Paths of Qt from shapes. Symbols become outlines to fill: four times faster than stroking."""

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QTransform

from journeymapper.drawing.figures import Box, Ink, Path, Segment, Stroke
from journeymapper.drawing.symbols import symbol
from journeymapper.drawing.themes import Theme

_FINENESS = 8
"""Outlines are worked out this much larger, so that they stay round at 400 % zoom."""

Outline = tuple[Ink, QPainterPath]


def box_path(box: Box, by: float = 0) -> QPainterPath:
    """A box, grown by so much on every side."""
    path = QPainterPath()
    add_box(path, box, by)
    return path


def add_box(path: QPainterPath, box: Box, by: float = 0) -> None:
    """Add a box to a path, grown by so much on every side."""
    width, height = max(box.width + 2 * by, 0), max(box.height + 2 * by, 0)
    radius = max(box.radius + by, 0) if box.radius > 0 else 0
    area = QRectF(box.x - by, box.y - by, width, height)
    if radius <= 0:
        path.addRect(area)
    elif 2 * radius >= max(width, height):
        path.addEllipse(area)
    else:
        path.addRoundedRect(area, radius, radius)


def lines_path(segments: Sequence[Segment]) -> QPainterPath:
    """Lines and curves."""
    path = QPainterPath()
    for segment in segments:
        if segment[0] == "M":
            path.moveTo(segment[1], segment[2])
        elif segment[0] == "L":
            path.lineTo(segment[1], segment[2])
        elif segment[0] == "C":
            path.cubicTo(*segment[1:])
        else:
            path.closeSubpath()
    return path


def shape_path(shape: Box | Path) -> QPainterPath:
    """A box or lines."""
    return box_path(shape) if isinstance(shape, Box) else lines_path(shape.segments)


@cache
def symbol_outlines(name: str, theme: Theme) -> tuple[Outline, ...]:
    """The areas that make up a symbol, from back to front, with the numbers that stand for inks."""
    outlines: list[Outline] = []
    for shape in symbol(name):
        if not isinstance(shape, (Box, Path)) or not isinstance(shape.fill, str | None):
            raise TypeError(f"the symbol {name!r} has a {type(shape).__name__} that pens do not repeat")
        path = shape_path(shape)
        if shape.fill is not None:
            outlines.append((shape.fill, path))
        if shape.stroke is not None:
            outlines.append((shape.stroke.ink, _outline(path, shape.stroke, theme)))
    return tuple(outlines)


def _outline(path: QPainterPath, stroke: Stroke, theme: Theme) -> QPainterPath:
    stroker = QPainterPathStroker()
    width = theme.stroke_width(stroke)
    stroker.setWidth(width * _FINENESS)
    round_ends = stroke.round_ends
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap if round_ends else Qt.PenCapStyle.FlatCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin if round_ends else Qt.PenJoinStyle.MiterJoin)
    if stroke.dash:
        stroker.setDashPattern([length / width for length in stroke.dash])
    large = QTransform.fromScale(_FINENESS, _FINENESS).map(path)
    outline = stroker.createStroke(large).simplified()
    return QTransform.fromScale(1 / _FINENESS, 1 / _FINENESS).map(outline)
