"""A card of the tray: it is dragged onto the map from here."""

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QDrag, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from journeymapper.canvas.tools.dropping import CARDS_MIME
from journeymapper.messages import message, text
from journeymapper.model.cards import Card, Touchpoint
from journeymapper.model.people import Channel
from journeymapper.model.titles import title_of
from journeymapper.ui import fonts, marks
from journeymapper.ui.desk import Desk
from journeymapper.ui.sides import placed


class TrayCard(QWidget):
    """One unplaced card: its tile and its title."""

    def __init__(self, desk: Desk, card: Card) -> None:
        super().__init__()
        self._desk = desk
        self._pressed: QPoint | None = None
        self.card = card
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(title_of(card) or text(message("Untitled card")))
        width = QFontMetrics(fonts.sans(13)).horizontalAdvance(self.accessibleName()) + 44
        self.setFixedSize(QSize(min(220, width), 30))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._desk.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = self.card.id in self._desk.session.selection
        edge = "accentLine" if selected or self.hasFocus() else "edge"
        painter.setPen(QPen(QColor(theme.colour(edge)), 2 if selected else 1))
        painter.setBrush(QColor(theme.colour("card")))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)
        whole, direction = QRectF(self.rect()), self.layoutDirection()
        tile = placed(whole, QRectF(6, 6, 18, 18), direction)
        marks.paint_tile(painter, theme, tile, 5, self._family(), "" if self._family() else "card")
        painter.setFont(fonts.sans(13))
        painter.setPen(QColor(theme.colour("ink")))
        room = self.width() - 38
        words = painter.fontMetrics().elidedText(self.accessibleName(), Qt.TextElideMode.ElideRight, room)
        at = placed(whole, QRectF(30, 0, room + 1, 29), direction)
        painter.drawText(at, int(Qt.AlignmentFlag.AlignVCenter), words)
        painter.end()

    def _family(self) -> str:
        channel = self.card.channel if isinstance(self.card, Touchpoint) else None
        found = self._desk.project.find(Channel, channel)
        return found.family if found else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        self._desk.session.select((self.card.id,))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        way = event.position().toPoint() - self._pressed
        if way.manhattanLength() < QApplication.startDragDistance():
            return
        drag = QDrag(self)
        data = QMimeData()
        data.setData(CARDS_MIME, QByteArray(self.card.id.encode()))
        data.setText(self.accessibleName())
        drag.setMimeData(data)
        drag.setPixmap(self.grab())
        drag.setHotSpot(self._pressed)
        self._pressed = None
        drag.exec(Qt.DropAction.MoveAction)
