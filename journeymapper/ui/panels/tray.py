"""The tray under the map: cards that are not placed. They are dragged out of it and back into it."""

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QObject, QPoint, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QDrag, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from journeymapper.canvas.tools.dropping import CARDS_MIME
from journeymapper.messages import message, plural, text
from journeymapper.model.cards import Card, Touchpoint
from journeymapper.model.people import Channel
from journeymapper.model.titles import title_of
from journeymapper.ui import fonts, marks, parts
from journeymapper.ui.desk import Desk

HEIGHT = 44


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
        marks.paint_tile(
            painter, theme, QRectF(6, 6, 18, 18), 5, self._family(), "" if self._family() else "card"
        )
        painter.setFont(fonts.sans(13))
        painter.setPen(QColor(theme.colour("ink")))
        room = self.width() - 38
        words = painter.fontMetrics().elidedText(self.accessibleName(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(30, 19, words)
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


class Tray(QFrame):
    """Count and cards. An empty tray shows itself only while cards are carried over the map."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("tray")
        self.setFixedHeight(HEIGHT)
        self._desk = desk
        self._shown: tuple[Card, ...] = ()
        self._held: list[TrayCard] = []
        self._wanted = False
        self._count = parts.label(weight="semibold", size="note")
        inside = QWidget()
        self._cards = parts.row(margins=(0, 0, 12, 0), gap=8)
        inside.setLayout(self._cards)
        self.area = QScrollArea()
        self.area.setWidget(inside)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        line = parts.row(self._count, margins=(14, 0, 0, 0), gap=14)
        line.addWidget(self.area, 1)
        self.setLayout(line)
        desk.changed.connect(self.sync)
        desk.looked.connect(self.sync)
        self.sync()

    def sync(self) -> None:
        """Shows the unplaced cards of the map."""
        project = self._desk.project
        cards = project.many(Card, project.index.tray(self._desk.session.map))
        words = plural("Tray: {count} card", "Tray: {count} cards", len(cards))
        self._count.setText(text(words if cards else message("Tray")))
        self._show_or_hide()
        if cards == self._shown:
            for card in self._held:
                card.update()
            return
        self._shown = cards
        self._fill(cards)

    def _fill(self, cards: tuple[Card, ...]) -> None:
        """Cards that are as they were keep their widgets: a large tray takes long to make."""
        held = {widget.card.id: widget for widget in self._held}
        kept = [held.get(card.id) for card in cards]
        self._held = [
            widget if widget is not None and widget.card is card else TrayCard(self._desk, card)
            for widget, card in zip(kept, cards, strict=True)
        ]
        for widget in self._held:
            self._cards.removeWidget(widget)
        parts.empty(self._cards)
        for widget in self._held:
            self._cards.addWidget(widget)
        self._cards.addStretch(1)

    def watch(self, viewport: QWidget) -> None:
        """Shows the empty tray while something is dragged over a viewport, so that it can be dropped here."""
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            if event.type() == QEvent.Type.MouseMove and event.buttons() & Qt.MouseButton.LeftButton:
                self._want(self._is_carrying())
            elif event.type() == QEvent.Type.MouseButtonRelease:
                QTimer.singleShot(0, self, self._let_go)  # the drop has to find the tray still there
        return False

    def _want(self, wanted: bool) -> None:
        self._wanted = wanted
        self._show_or_hide()

    def _let_go(self) -> None:
        self._want(False)

    def holds(self, point: QPoint) -> bool:
        """Whether a point of the screen lies on the tray."""
        return self.isVisible() and self.rect().contains(self.mapFromGlobal(point))

    def _is_carrying(self) -> bool:
        return any(
            isinstance(record, Card)
            for record in map(self._desk.project.records.get, self._desk.session.selection)
        )

    def _show_or_hide(self) -> None:
        cards = self._desk.project.index.tray(self._desk.session.map)
        self.setVisible(bool(cards) or self._wanted)
