"""The far picture: below 33 % cards are blocks, painted once when the hand rests, blitted while panning.

It is `drawing.far` in pixels. Blocks are snapped to them: aliased rectangles of one colour at a time take a
fifth of the time of others.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import replace

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from journeymapper.canvas.pen import HINTS, Pen
from journeymapper.canvas.preparing import Prepared
from journeymapper.canvas.states import DIMMED
from journeymapper.drawing.blocks import block_shapes
from journeymapper.drawing.far import far_before, far_behind
from journeymapper.drawing.far_names import far_lanes
from journeymapper.drawing.figures import Box, Figure, Path, Placed, Shape
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import MapLayout
from journeymapper.model.cards import Card
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading

_LEAST_BAR = 2
_ROUNDED_BELOW = 600
"""With fewer cards in sight blocks have round corners."""
_CORNER = 2.5

_NOWHERE = Rect(0, 0, 0, 0)

_Look = tuple[str, str]
"""Inks of a block: its area and its edge, empty for none."""


class FarPicture:
    """A part of a map at one zoom, in pixels from the map's origin; turned as the pen is."""

    def __init__(
        self,
        layout: MapLayout,
        project: Project,
        reading: Reading,
        pen: Pen,
        zoom: float,
        area: QRect,
        dimmed: Collection[str] = (),
        sharpness: float = 1,
    ) -> None:
        self.area = area
        self._layout, self._project, self._pen, self._zoom = layout, project, pen, zoom
        self._sharpness, self._colouring = sharpness, reading.colouring
        self._pixmap = QPixmap(area.size() * sharpness)
        self._pixmap.setDevicePixelRatio(sharpness)
        self._pixmap.fill(pen.inks.colour("canvas"))
        painter = QPainter(self._pixmap)
        if pen.turned:
            painter.translate(area.width(), 0)
            painter.scale(-1, 1)
        painter.translate(-area.topLeft())
        self._paint_lanes(painter)
        painter.setRenderHints(HINTS)
        self._paint_figures(painter, far_behind(project, layout, reading))
        self._paint_cards(painter, dimmed)
        self._paint_figures(painter, far_before(project, layout, zoom))
        painter.end()

    def paint(self, painter: QPainter, asked: QRect) -> None:
        """Paint a rectangle of it; the painter's origin is the map's, and x grows as on the map."""
        part, scale = asked.translated(-self.area.topLeft()), self._sharpness
        target = QRectF(asked)
        if self._pen.turned:
            part.moveLeft(self.area.width() - part.x() - part.width())
            target.moveRight(-target.x())
            painter.scale(-1, 1)
        source = QRectF(part.x() * scale, part.y() * scale, part.width() * scale, part.height() * scale)
        painter.drawPixmap(target, self._pixmap, source)
        if self._pen.turned:
            painter.scale(-1, 1)

    def _paint_lanes(self, painter: QPainter) -> None:
        """Grounds and the lines between them, on whole pixels and as wide as the picture."""
        inks, zoom = self._pen.inks, self._zoom
        for placed in far_lanes(self._project, self._layout, zoom):
            top = round(placed.y * zoom)
            for shape in placed.figure.shapes:
                if isinstance(shape, Box) and isinstance(shape.fill, str):
                    bottom = round((placed.y + shape.height) * zoom)
                    ground = QRect(self.area.x(), top, self.area.width(), bottom - top)
                    painter.fillRect(ground, inks.brush(shape.fill))
                elif isinstance(shape, Path) and shape.stroke is not None:
                    dash = tuple(length * zoom for length in shape.stroke.dash)
                    painter.setPen(inks.stroke(replace(shape.stroke, width=1, dash=dash)))
                    painter.drawLine(self.area.x(), top, self.area.right(), top)

    def _paint_figures(self, painter: QPainter, figures: Iterator[Placed]) -> None:
        painter.save()
        painter.scale(self._zoom, self._zoom)
        for placed in figures:
            self._pen.paint(painter, placed.figure, placed.x, placed.y)
        painter.restore()

    def _paint_cards(self, painter: QPainter, dimmed: Collection[str]) -> None:
        tops = {band.lane: band.y for band in self._layout.lanes}
        plain = _Blocks(self._pen, self._zoom)
        quiet = _Blocks(self._pen, self._zoom)
        for box in self._layout.cards.values():
            y = tops[box.lane] + box.dy
            if not block_rect(box.x, y, box.width, box.height, self._zoom).intersects(self.area):
                continue
            card = self._project.get(Card, box.card)
            blocks = quiet if box.card in dimmed else plain
            shapes = block_shapes(self._project, card, box.width, box.height, self._colouring)
            blocks.add(shapes, box.x, y)
        rounded = plain.count + quiet.count < _ROUNDED_BELOW
        plain.paint(painter, rounded)
        painter.setOpacity(DIMMED)
        quiet.paint(painter, rounded)
        painter.setOpacity(1)


class _Blocks:
    """Blocks gathered by what they look like."""

    def __init__(self, pen: Pen, zoom: float) -> None:
        self.count = 0
        self._pen = pen
        self._zoom = zoom
        self._rects: dict[_Look, list[QRect]] = defaultdict(list)
        self._marks: list[tuple[Shape, float, float]] = []

    def add(self, shapes: Collection[Shape], x: float, y: float) -> None:
        """The shapes of one card, its corner at (x, y)."""
        self.count += 1
        for shape in shapes:
            if isinstance(shape, Box):
                look = (str(shape.fill), shape.stroke.ink if shape.stroke else "")
                rect = block_rect(x + shape.x, y + shape.y, shape.width, shape.height, self._zoom)
                self._rects[look].append(rect)
            else:
                self._marks.append((shape, x, y))

    def paint(self, painter: QPainter, rounded: bool) -> None:
        """All of them, one colour after another, then what lies on them."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, rounded)
        inks = self._pen.inks
        for (fill, edge), rects in self._rects.items():
            painter.setBrush(inks.brush(fill))
            if rounded:
                painter.setPen(QPen(inks.colour(edge)) if edge else Qt.PenStyle.NoPen)
                inset = 0.5 if edge else 0
                for rect in rects:
                    corner = min(_CORNER, rect.height() / 2)
                    painter.drawRoundedRect(
                        QRectF(rect).adjusted(inset, inset, -inset, -inset), corner, corner
                    )
            else:
                painter.setPen(inks.colour(edge or fill))
                painter.drawRects([rect.adjusted(0, 0, -1, -1) for rect in rects])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_marks(painter)

    def _paint_marks(self, painter: QPainter) -> None:
        prepared: dict[Shape, Prepared] = {}
        painter.save()
        painter.scale(self._zoom, self._zoom)
        for shape, x, y in self._marks:
            if shape not in prepared:
                prepared[shape] = self._pen.prepare(Figure("", "block", "", _NOWHERE, (shape,)))
            painter.translate(x, y)
            prepared[shape].paint(painter)
            painter.translate(-x, -y)
        painter.restore()


def block_rect(x: float, y: float, width: float, height: float, zoom: float) -> QRect:
    """A block snapped to pixels."""
    left, top = round(x * zoom), round(y * zoom)
    return QRect(left, top, max(round(width * zoom), 2), max(round(height * zoom), _LEAST_BAR))
