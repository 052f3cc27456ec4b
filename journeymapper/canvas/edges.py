"""The edges of the view: stage header above, lane names at the left, each scrolling one way."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QTransform
from PySide6.QtWidgets import QWidget

from journeymapper.canvas.pen import HINTS, Pen
from journeymapper.drawing.figures import Placed, TextRun

RIM = 4
"""The edge of lane names is so much narrower than their column: rings around the first cards are seen."""


class Piece:
    """A figure of an edge, where it stands."""

    def __init__(self, placed: Placed, pen: Pen) -> None:
        bounds = placed.figure.bounds
        self.record = placed.figure.record if placed.figure.part != "header" else ""
        self.at = QPointF(placed.x, placed.y)
        self.area = QRectF(bounds.x, bounds.y, bounds.width, bounds.height).translated(self.at)
        self.prepared = pen.prepare(placed.figure)
        texts = (shape for shape in placed.figure.shapes if isinstance(shape, TextRun))
        self._turned = next((run for run in texts if run.angle), None)

    def holds(self, at: QPointF) -> bool:
        """Whether a point lies on it; a name that leans leaves the rest of its area to its neighbours."""
        if self._turned is None:
            return self.area.contains(at)
        name = self._turned
        lean = QTransform.fromTranslate(self.at.x() + name.x, self.at.y() + name.y).rotate(name.angle)
        size, width = name.size, name.line.width * name.size
        line = QRectF(-size, -0.8 * size, width + size, 1.05 * size)
        return line.contains(lean.inverted()[0].map(at))


class Edge(QWidget):
    """Paints figures of the header or of the lanes, moved by what the view has scrolled."""

    def __init__(self, view: QWidget, on_press: Callable[[str], None]) -> None:
        super().__init__(view)
        self._on_press = on_press
        self._pieces: Sequence[Piece] = ()
        self._ground = QColor()
        self._zoom = 1.0
        self._origin = QPoint()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_pieces(self, pieces: Sequence[Piece], ground: QColor, zoom: float) -> None:
        """Show other figures."""
        self._pieces, self._ground, self._zoom = pieces, ground, zoom
        self.update()

    def look_at(self, origin: QPoint) -> None:
        """Show from here on, in pixels from the origin of the map."""
        way = self._origin - origin
        if not way.isNull():
            self._origin = origin
            self.scroll(way.x(), way.y())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figures that the event asks for."""
        painter = QPainter(self)
        painter.setRenderHints(HINTS)
        painter.fillRect(event.rect(), self._ground)
        painter.translate(-self._origin)
        painter.scale(self._zoom, self._zoom)
        asked = self._on_map(QRectF(event.rect()))
        for piece in self._pieces:
            if piece.area.intersects(asked):
                painter.translate(piece.at)
                piece.prepared.paint(painter)
                painter.translate(-piece.at)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a name selects what it names."""
        at = self._on_map(QRectF(event.position(), event.position())).topLeft()
        for piece in reversed(self._pieces):
            if piece.record and piece.holds(at):
                self._on_press(piece.record)
                return

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The press has done all."""
        event.accept()

    def _on_map(self, area: QRectF) -> QRectF:
        moved = area.translated(QPointF(self._origin))
        return QRectF(moved.topLeft() / self._zoom, moved.size() / self._zoom)
