"""Ways of upright and level runs as fills, which Qt paints ten to a hundred times as fast as strokes.

Qt strokes the whole length of a path however little of it is in view, and dots cost most. A filled rectangle
is cut to the view first, and a filled path that lies out of view costs nothing.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPainterPathStroker, QPen

from journeymapper.canvas.outlines import lines_path
from journeymapper.drawing.figures import Segment

_OVERLAP = 0.25
"""How far pieces reach into each other, so that no seam shows where two soft edges meet."""
_SMALL = 24
"""A curve larger than this is no corner."""
_OCTAGON = 2 - 2**0.5
"""Of the radius: what is cut off each side of a square to make it a regular octagon."""
_PIECE = 240
"""About how long a piece of a dotted run is: what is out of view is left out by the piece."""


class Dots(NamedTuple):
    """Dots in a row, which many wires share, and where they begin: moving so many points takes long."""

    path: QPainterPath
    at: QPointF

    def fill(self, painter: QPainter, brush: QBrush) -> None:
        """Paint them. Leaves the painter's transform as it was."""
        painter.translate(self.at)
        painter.fillPath(self.path, brush)
        painter.translate(-self.at)

    @property
    def bounds(self) -> QRectF:
        """Everything that they cover."""
        return self.path.boundingRect().translated(self.at)


Piece = QRectF | QPainterPath | Dots


def strips(segments: Sequence[Segment], pen: QPen) -> list[Piece] | None:
    """What to fill in place of stroking a way; None where it isn't made of such runs and small corners."""
    width, dashes = pen.widthF(), tuple(length * pen.widthF() for length in pen.dashPattern())
    round_ends = pen.capStyle() == Qt.PenCapStyle.RoundCap
    pieces: list[Piece] = []
    at = QPointF()
    for segment in segments:
        if segment[0] == "Z":
            return None
        to = QPointF(segment[-2], segment[-1])
        if segment[0] == "L":
            if at.x() != to.x() and at.y() != to.y():
                return None
            pieces += _dotted(at, to, width, dashes, round_ends) if dashes else [_run(at, to, width)]
        elif segment[0] == "C":
            if max(abs(to.x() - at.x()), abs(to.y() - at.y())) > _SMALL:
                return None
            pieces.append(_corner(at, segment, width))
        at = to
    return pieces


def _run(start: QPointF, end: QPointF, width: float) -> QRectF:
    half = width / 2
    around = QRectF(start, end).normalized()
    if start.y() == end.y():
        return around.adjusted(-_OVERLAP, -half, _OVERLAP, half)
    return around.adjusted(-half, -_OVERLAP, half, _OVERLAP)


def _corner(start: QPointF, segment: Segment, width: float) -> QPainterPath:
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    return stroker.createStroke(lines_path((("M", start.x(), start.y()), segment)))


def _dotted(
    start: QPointF, end: QPointF, width: float, dashes: tuple[float, ...], round_ends: bool
) -> Iterator[Dots]:
    """The dots of a run, in pieces.

    They are in step with the map and not with the run, so that where ways share a track dots lie on dots:
    between each other they would make an unbroken line.
    """
    level = start.y() == end.y()
    begin, until = (start.x(), end.x()) if level else (start.y(), end.y())
    if until < begin:
        start, begin, until = end, until, begin
    period = sum(dashes)
    first_dot = ceil((begin - dashes[0] / 2) / period) * period
    start = start + (QPointF(first_dot - begin, 0) if level else QPointF(0, first_dot - begin))
    way = until - first_dot
    each = ceil(_PIECE / period)
    for first in range(0, ceil(way / period), each):
        number = min(each, ceil(way / period) - first)
        at = QPointF(first * period, 0) if level else QPointF(0, first * period)
        yield Dots(_dots(number, dashes, width, level, round_ends), start + at)


@cache
def _dots(
    number: int, dashes: tuple[float, ...], width: float, level: bool, round_ends: bool
) -> QPainterPath:
    """So many dashes in a row from the origin, to the right or downwards."""
    path = QPainterPath()
    beyond = width / 2 if round_ends else 0.0
    for place in range(number):
        begin, length = place * sum(dashes) - beyond, dashes[0] + 2 * beyond
        if level:
            _add_dot(path, QRectF(begin, -width / 2, length, width), beyond)
        else:
            _add_dot(path, QRectF(-width / 2, begin, width, length), beyond)
    return path


def _add_dot(path: QPainterPath, dot: QRectF, beyond: float) -> None:
    """A dash; its round ends have eight corners, since curves this small cost more than they show."""
    cut = beyond * _OCTAGON
    if not cut:
        path.addRect(dot)
        return
    left, top, right, bottom = dot.left(), dot.top(), dot.right(), dot.bottom()
    path.moveTo(left + cut, top)
    for x, y in (
        (right - cut, top),
        (right, top + cut),
        (right, bottom - cut),
        (right - cut, bottom),
        (left + cut, bottom),
        (left, bottom - cut),
        (left, top + cut),
    ):
        path.lineTo(x, y)
    path.closeSubpath()
