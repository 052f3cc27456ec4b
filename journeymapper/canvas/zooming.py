"""A zoom gesture in progress: a grab of the view is scaled, and painted sharp again once the hand rests.

Repainting thousands of cards takes longer than a frame; scaling their picture takes 1–2 ms.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

REST_MS = 80


@dataclass(frozen=True, slots=True)
class Sight:
    """What the view shows: the zoom, pixels scrolled from the map's start, and the edges' sizes in pixels."""

    zoom: float
    scrolled: QPointF
    left: float
    """How wide the names of lanes are."""
    top: float
    """How high the header of stages is."""


class Curtain(QWidget):
    """Lies over the view during a gesture and shows the picture of its beginning, scaled."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        # Without it Qt would paint the map below at every step.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hide()
        self._ground = QColor()
        self._first = self._now = Sight(1, QPointF(), 0, 0)
        self._map = self._header = self._lanes = QPixmap()
        self._turned = False

    def draw(
        self,
        sight: Sight,
        ground: QColor,
        map_: QWidget,
        header: QWidget,
        lanes: QWidget,
        *,
        turned: bool = False,
    ) -> None:
        """Take the pictures that are scaled until the curtain opens; `turned` maps begin at the right."""
        self._first = self._now = sight
        self._turned = turned
        self._ground = ground
        self._map, self._header, self._lanes = map_.grab(), header.grab(), lanes.grab()
        self.setGeometry(self._view.rect())
        self.show()
        self.raise_()

    def follow(self, sight: Sight) -> None:
        """The gesture has come here."""
        self._now = sight
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the map, then its edges over it."""
        first, now = self._first, self._now
        scale = now.zoom / first.zoom
        start = first.scrolled * scale - now.scrolled
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._ground)
        place = QPointF(now.left, now.top) + start
        self._paint_part(painter, self._map, QRectF(place, _size(self._map) * scale))
        self._paint_part(painter, self._lanes, QRectF(QPointF(0, place.y()), _size(self._lanes) * scale))
        painter.fillRect(QRectF(0, 0, self.width(), now.top), self._ground)
        header = QSizeF(_size(self._header).width() * scale, now.top)
        self._paint_part(painter, self._header, QRectF(QPointF(place.x(), 0), header))

    def _paint_part(self, painter: QPainter, picture: QPixmap, place: QRectF) -> None:
        """A picture at a place that is counted from where the map begins."""
        if self._turned:
            place.moveRight(self.width() - place.x())
        painter.drawPixmap(place, picture, QRectF(picture.rect()))


def _size(picture: QPixmap) -> QSizeF:
    return picture.deviceIndependentSize()
