"""The edges of the view: stage header above, lane names where reading begins, each scrolling one way."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QPainter, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QWidget

from journeymapper.canvas.pen import HINTS, Pen
from journeymapper.drawing.figures import Part, Placed, TextRun

RIM = 4
"""The edge of lane names is so much narrower than their column: rings around the first cards are seen."""

_NAMED: frozenset[Part] = frozenset({"phase", "stage", "step", "lane", "pin"})
_UNNAMED_SIZE = 13
"""Of the text that is typed where nothing has a name yet, in layout units."""


class Piece:
    """A figure of an edge, where it stands."""

    def __init__(self, placed: Placed, pen: Pen) -> None:
        bounds = placed.figure.bounds
        self.part = placed.figure.part
        self.record = placed.figure.record if self.part != "header" else ""
        self.at = QPointF(placed.x, placed.y)
        self.area = QRectF(bounds.x, bounds.y, bounds.width, bounds.height).translated(self.at)
        self.prepared = pen.prepare(placed.figure)
        texts = [shape for shape in placed.figure.shapes if isinstance(shape, TextRun)]
        self.name = next(iter(texts), None)
        lines = [run.y for run in texts if self.name is not None and run.size == self.name.size]
        self.lines_below = max(lines) - min(lines) if lines else 0.0
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


@dataclass(frozen=True, slots=True)
class NamePlace:
    """Where a name stands on an edge, in pixels of the edge."""

    area: QRect
    """All that belongs to what is named."""
    start: float
    """The x where it begins: at its right in a language that reads from there."""
    baseline: float
    """Of its first line."""
    size: float
    lines_below: float = 0
    """From there to the baseline of the last line."""


class Edge(QWidget):
    """Paints figures of the header or of the lanes, moved by what the view has scrolled.

    What the mouse does with them is in `edge_hand`. `menu_wanted` carries the record that is named there and
    the point of the screen.
    """

    menu_wanted = Signal(str, QPoint)

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._pieces: Sequence[Piece] = ()
        self._extras: Sequence[Piece] = ()
        self._marked: frozenset[str] = frozenset()
        self._marking = QColor()
        self._ground = QColor()
        self._zoom = 1.0
        self._turned = False
        self._origin = QPoint()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)

    def show_pieces(
        self, pieces: Sequence[Piece], ground: QColor, zoom: float, *, turned: bool = False
    ) -> None:
        """Show other figures; `turned` where x grows to the left."""
        self._pieces, self._ground, self._zoom, self._turned = pieces, ground, zoom, turned
        self.update()

    def show_extras(self, pieces: Sequence[Piece]) -> None:
        """Show these over the figures: what can be done with the name under the mouse."""
        if pieces or self._extras:
            self._extras = pieces
            self.update()

    def mark(self, records: Collection[str], ink: QColor) -> None:
        """Draw a ring around the names of these records."""
        marked = frozenset(records)
        if (marked, ink) != (self._marked, self._marking):
            self._marked, self._marking = marked, ink
            self.update()

    def place_of(self, record: str, part: Part | None = None) -> NamePlace | None:
        """Where a record is named, or where another part of what is said of it stands; None: nowhere."""
        for piece in (*self._extras, *self._pieces) if part else self._pieces:
            if piece.record == record and part in (None, piece.part):
                placed = self._placed()
                area = placed.mapRect(piece.area).toRect()
                run = piece.name
                if run is None:
                    start = area.right() if self._turned else area.x()
                    return NamePlace(area, start, area.center().y() + 4, _UNNAMED_SIZE * self._zoom)
                at = placed.map(piece.at + QPointF(run.x, run.y))
                lines_below = piece.lines_below * self._zoom
                return NamePlace(area, at.x(), at.y(), run.size * self._zoom, lines_below)
        return None

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
        painter.setTransform(self._placed(), True)
        asked = self.on_map(QRectF(event.rect()))
        for piece in (*self._pieces, *self._extras):
            if piece.area.intersects(asked):
                painter.translate(piece.at)
                piece.prepared.paint(painter)
                painter.translate(-piece.at)
                if piece.record in self._marked and piece.part in _NAMED:
                    self._ring(painter, piece)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A right click on a name asks for the menu of what it names; elsewhere, for that of the map."""
        piece = self.piece_at(QPointF(event.pos()))
        self.menu_wanted.emit(piece.record if piece else "", event.globalPos())

    def piece_at(self, point: QPointF) -> Piece | None:
        """The figure of a record under a point of the edge; the one that lies on top."""
        at = self.on_map(QRectF(point, point)).topLeft()
        pieces = (*self._pieces, *self._extras)
        return next((piece for piece in reversed(pieces) if piece.record and piece.holds(at)), None)

    def on_map(self, area: QRectF) -> QRectF:
        """An area of the edge in pixels, in layout units."""
        return self._placed().inverted()[0].mapRect(area)

    def _ring(self, painter: QPainter, piece: Piece) -> None:
        pen = QPen(self._marking, 2)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = 2 / self._zoom
        painter.drawRoundedRect(piece.area.adjusted(inset, inset, -inset, -inset), 6, 6)

    def _placed(self) -> QTransform:
        """From the map to pixels of the edge."""
        across = -self._zoom if self._turned else self._zoom
        return QTransform(across, 0, 0, self._zoom, -self._origin.x(), -self._origin.y())
