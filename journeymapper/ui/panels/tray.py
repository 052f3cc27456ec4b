"""The tray under the map: cards that are not placed. They are typed into it, and dragged out and back."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from journeymapper.messages import message, plural, text
from journeymapper.model.cards import Card
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.panels.tray_card import TrayCard
from journeymapper.ui.panels.tray_entry import TrayEntry

HEIGHT = 44


class Tray(QFrame):
    """A line to type into, and the cards. An empty tray shows while it is typed into or cards are carried."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("tray")
        self.setFixedHeight(HEIGHT)
        self._desk = desk
        self._shown: tuple[Card, ...] = ()
        self._held: list[TrayCard] = []
        self._wanted = False
        self._opened = False
        self.entry = TrayEntry(desk)
        self.entry.left.connect(self._close)
        self._empty = parts.label(
            text(
                message("Cards that have no place yet wait here. Drag them onto the map when they have one.")
            ),
            ink="ink3",
        )
        self._count = parts.label(weight="semibold", size="note")
        inside = QWidget()
        self._cards = parts.row(margins=(0, 0, 12, 0), gap=8)
        inside.setLayout(self._cards)
        self.area = QScrollArea()
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inside)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        line = parts.row(self._count, self.entry, self._empty, margins=(14, 0, 0, 0), gap=14)
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
        self._empty.setVisible(not cards)
        self.area.setVisible(bool(cards))
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

    def open(self) -> None:
        """Shows the tray, ready to be typed into."""
        self._opened = True
        self._show_or_hide()
        self.entry.line.setFocus()

    def _close(self) -> None:
        """Whoever was typing goes back to the map; an empty tray goes too."""
        self._opened = False
        self._show_or_hide()

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
        self.setVisible(bool(cards) or self._wanted or self._opened)
