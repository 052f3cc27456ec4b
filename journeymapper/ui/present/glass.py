"""What lies over a projected map: the pointer's spot, a veil beside the stage that is shown, the blank."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from journeymapper.canvas.timers import once
from journeymapper.drawing.themes import Theme
from journeymapper.ui.fonts import sans

READABLE = 1 / 41
"""Of the picture's height: the smallest text that the last row of a room reads (design language)."""
SPOT_RESTS_MS = 2500
HINT_MS = 6000
_VEIL = 0.72
_SPOT = 0.28


class Glass(QWidget):
    """Takes the mouse, so that the map below is only looked at. `dragged` tells by how many pixels."""

    dragged = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spot: QPoint | None = None
        self._held: QPoint | None = None
        self._clear: QRect | None = None
        self._within = QRect()
        self._place = ""
        self._corner = QRect()
        self._hint = ""
        self._blank = False
        self._rest = once(self, SPOT_RESTS_MS, self.hide_spot)
        self._reading = once(self, HINT_MS, lambda: self.show_hint(""))
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.BlankCursor)

    @property
    def blank(self) -> bool:
        """Whether nothing is shown, so that people look at who speaks."""
        return self._blank

    @property
    def clear(self) -> QRect | None:
        """What the veil leaves clear; None where there is no veil."""
        return self._clear

    @property
    def place(self) -> str:
        """What is said of where one is."""
        return self._place

    @property
    def spot(self) -> QPoint | None:
        """The middle of the pointer's spot; None while the mouse rests."""
        return self._spot

    def show_blank(self, blank: bool) -> None:
        """Shows nothing, or what lies below again."""
        self._blank = blank
        self.update()

    def veil_all_but(self, clear: QRect | None, within: QRect | None = None) -> None:
        """Steps everything back at both sides of a part of an area; None: nothing."""
        within = within or self.rect()
        if (clear, within) != (self._clear, self._within):
            self._clear, self._within = clear, within
            self.update()

    def say_place(self, words: str, area: QRect) -> None:
        """Says in a corner where on the map one is; empty: nothing."""
        if (words, area) != (self._place, self._corner):
            self._place, self._corner = words, area
            self.update()

    def show_hint(self, words: str) -> None:
        """Says which keys there are, for a while; empty: no longer."""
        self._hint = words
        self._reading.stop()
        if words:
            self._reading.start()
        self.update()

    def hide_spot(self) -> None:
        """The mouse rests, or is gone."""
        self._move_spot(None)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._held is not None:
            self.dragged.emit(at - self._held)
            self._held = at
        self._move_spot(at)
        self._rest.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None

    def leaveEvent(self, event: QEvent) -> None:
        self.hide_spot()
        super().leaveEvent(event)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._blank:
            painter.fillRect(event.rect(), Qt.GlobalColor.black)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._clear is not None:
            self._paint_veil(painter, self._clear)
        if self._place:
            self._paint_place(painter)
        if self._spot is not None:
            self._paint_spot(painter, self._spot)
        if self._hint:
            self._paint_hint(painter)

    def _paint_veil(self, painter: QPainter, clear: QRect) -> None:
        veil, whole = self._ink("canvas", _VEIL), self._within
        painter.fillRect(QRect(whole.topLeft(), QPoint(clear.left() - 1, whole.bottom())), veil)
        painter.fillRect(QRect(QPoint(clear.right() + 1, whole.top()), whole.bottomRight()), veil)

    def _paint_place(self, painter: QPainter) -> None:
        size = max(self.height() * READABLE, 13)
        painter.setFont(sans(size, QFont.Weight.DemiBold))
        painter.setPen(self._ink("ink"))
        room = self._corner.adjusted(round(size / 2), round(size / 2), -4, -4)
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, self._place)

    def _paint_spot(self, painter: QPainter, at: QPoint) -> None:
        radius = self._radius()
        painter.setPen(QPen(self._ink("accentLine"), radius / 6))
        painter.setBrush(self._ink("accentLine", _SPOT))
        painter.drawEllipse(QPointF(at), radius, radius)

    def _paint_hint(self, painter: QPainter) -> None:
        size = max(self.height() * READABLE, 13)
        painter.setFont(sans(size))
        width = painter.fontMetrics().horizontalAdvance(self._hint) + 2 * size
        place = QRectF((self.width() - width) / 2, self.height() - 3.2 * size, width, 2 * size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink("ink"))
        painter.drawRoundedRect(place, size, size)
        painter.setPen(self._ink("canvas"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._hint)

    def _move_spot(self, at: QPoint | None) -> None:
        before, self._spot = self._spot, at
        for place in (before, at):
            if place is not None:
                reach = round(self._radius() * 1.25)
                self.update(QRect(place.x() - reach, place.y() - reach, 2 * reach, 2 * reach))

    def _radius(self) -> float:
        return max(self.height() * READABLE, 13)

    def _ink(self, token: str, opacity: float = 1.0) -> QColor:
        colour = QColor(self._theme.colour(token) or Qt.GlobalColor.transparent)
        colour.setAlphaF(opacity)
        return colour
