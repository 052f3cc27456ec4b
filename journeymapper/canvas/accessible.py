"""The map for who listens to it: a list of cards, each with its words, made when somebody asks."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from PySide6.QtCore import QObject, QPoint, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QGraphicsView

from journeymapper.canvas.context import Context
from journeymapper.layout.map_layout import MapLayout


class CardEntry(QAccessibleInterface):
    """One card of the list."""

    def __init__(self, view: QGraphicsView, context: Context, card: str) -> None:
        super().__init__()
        self._view = view
        self._context = context
        self.card = card

    def isValid(self) -> bool:
        """Whether the card is still on the map."""
        return self.card in self._context.layout.cards

    def object(self) -> QObject | None:  # type: ignore[override]
        """Cards are items of a scene, no objects of Qt."""
        return None

    def parent(self) -> QAccessibleInterface:
        """The list."""
        return QAccessible.queryAccessibleInterface(self._view)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Nothing is in a card."""
        return None

    def childCount(self) -> int:
        """None."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Nothing is in a card."""
        return -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Nothing is in a card."""
        return None

    def role(self) -> QAccessible.Role:
        """An entry of a list."""
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        """The words of the card's figure as its name."""
        if kind != QAccessible.Text.Name or not self.isValid():
            return ""
        return self._context.scene.figure_of(self.card).words

    def setText(self, kind: QAccessible.Text, words: str) -> None:
        """Words are edited on the map alone."""

    def state(self) -> QAccessible.State:
        """Whether it is selected and has the focus."""
        state = QAccessible.State()
        state.focusable = state.selectable = True
        state.invalid = not self.isValid()
        state.selected = self.card in self._context.session.selection
        state.focused = self.card == self._context.attention.focused
        return state

    def rect(self) -> QRect:
        """Its place on the screen."""
        if not self.isValid():
            return QRect()
        home = self._context.layout.rect(self.card)
        on_view = self._view.mapFromScene(QRectF(home.x, home.y, home.width, home.height)).boundingRect()
        return QRect(self._view.viewport().mapToGlobal(on_view.topLeft()), on_view.size())

    def window(self) -> QWindow | None:  # type: ignore[override]
        """The window of the map."""
        return self._view.window().windowHandle()


_Entries = dict[str, tuple[CardEntry, int]]
"""Card → its entry and the number that Qt gave it."""


class CardList(QAccessibleWidget):
    """The map as a list of its cards, step by step and in each from top to bottom."""

    def __init__(self, view: QGraphicsView, context: Context) -> None:
        super().__init__(view, QAccessible.Role.List)
        self._view = view
        self._context = context
        self._layout: MapLayout | None = None
        self._order: dict[str, int] = {}
        self._cards: tuple[str, ...] = ()
        self._entries: _Entries = {}
        entries = self._entries
        view.destroyed.connect(lambda _: _forget(entries, tuple(entries)))

    def childCount(self) -> int:
        """As many as there are cards on the map."""
        self._follow()
        return len(self._cards)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The entry of a card, made when it is first asked for."""
        self._follow()
        return self._entry(self._cards[index]) if 0 <= index < len(self._cards) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Where an entry stands; -1 for what is none."""
        self._follow()
        return self._order.get(child.card, -1) if isinstance(child, CardEntry) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The card at a point of the screen."""
        at = self._view.mapToScene(self._view.viewport().mapFromGlobal(QPoint(x, y)))
        card = self._context.scene.card_at(at.x(), at.y())
        return self._entry(card) if card and card in self._context.layout.cards else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The card that the keys have reached."""
        card = self._context.attention.focused
        return self._entry(card) if card and card in self._context.layout.cards else None

    def tell_focus(self, card: str) -> None:
        """The keys have reached a card of the map."""
        if not QAccessible.isActive():
            return
        self._follow()
        event = QAccessibleEvent(self._view, QAccessible.Event.Focus)
        event.setChild(self._order[card])
        QAccessible.updateAccessibility(event)

    def _entry(self, card: str) -> CardEntry:
        if card not in self._entries:
            entry = CardEntry(self._view, self._context, card)
            # Qt keeps what it has given a number, so only Qt may delete it.
            self._entries[card] = entry, QAccessible.registerAccessibleInterface(entry)
        return self._entries[card][0]

    def _follow(self) -> None:
        layout = self._context.layout
        if layout is self._layout:
            return
        self._layout = layout
        lanes = {band.lane: number for number, band in enumerate(layout.lanes)}
        boxes = sorted(layout.cards.values(), key=lambda box: (box.x, lanes[box.lane], box.dy))
        self._cards = tuple(box.card for box in boxes)
        self._order = {card: number for number, card in enumerate(self._cards)}
        _forget(self._entries, self._entries.keys() - self._order.keys())


def _forget(entries: _Entries, cards: Iterable[str]) -> None:
    for card in cards:
        # Qt deletes the entry: it must still be there, or Qt deletes it once more.
        QAccessible.deleteAccessibleInterface(entries[card][1])
        del entries[card]


@cache
def offer_lists() -> None:
    """Let Qt ask views for the list that they have as `spoken`. Told twice, it does nothing."""
    QAccessible.installFactory(_list_of)


def _list_of(name: str, asked: QObject) -> QAccessibleInterface | None:
    spoken = getattr(asked, "spoken", None)
    return spoken if isinstance(spoken, CardList) else None
