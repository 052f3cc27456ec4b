"""The map for who listens to it: a list of what is on it, each with its words, made when somebody asks."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from operator import is_

from PySide6.QtCore import QObject, QPoint, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QGraphicsView

from journeymapper.canvas.context import Context
from journeymapper.canvas.hearing import Heard, in_reading_order, more_of, place_of


class Entry(QAccessibleInterface):
    """A card, a gap, or a name of the grid in the list."""

    def __init__(self, view: QGraphicsView, context: Context, heard: Heard) -> None:
        super().__init__()
        self._view = view
        self._context = context
        self.heard = heard

    def isValid(self) -> bool:
        """Whether it is still on the map."""
        return place_of(self._context.layout, self.heard).height > 0

    def object(self) -> QObject | None:  # type: ignore[override]
        """What is on the map are items of a scene, no objects of Qt."""
        return None

    def parent(self) -> QAccessibleInterface:
        """The list."""
        return QAccessible.queryAccessibleInterface(self._view)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Nothing is in an entry."""
        return None

    def childCount(self) -> int:
        """None."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Nothing is in an entry."""
        return -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Nothing is in an entry."""
        return None

    def role(self) -> QAccessible.Role:
        """Phases, stages, steps and lanes are headings, all else is an entry of the list."""
        headed = self.heard.kind not in ("card", "gap")
        return QAccessible.Role.Heading if headed else QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        """Its words as its name; as its description, where it stands and which findings speak of it."""
        if not self.isValid():
            return ""
        if kind == QAccessible.Text.Description:
            return more_of(self._context.project, self._context.scene.reading, self.heard)
        if kind != QAccessible.Text.Name:
            return ""
        if self.heard.kind == "card":
            return self._context.scene.figure_of(self.heard.id).words
        return self.heard.words

    def setText(self, kind: QAccessible.Text, words: str) -> None:
        """Words are edited on the map alone."""

    def state(self) -> QAccessible.State:
        """Whether it is selected and has the focus."""
        state = QAccessible.State()
        state.focusable = state.selectable = self.heard.kind != "gap"
        state.invalid = not self.isValid()
        state.selected = self.heard.id in self._context.session.selection
        state.focused = self.heard.id == self._context.attention.focused
        return state

    def rect(self) -> QRect:
        """Its place on the screen."""
        home = place_of(self._context.layout, self.heard)
        if not home.height:
            return QRect()
        on_view = self._view.mapFromScene(QRectF(home.x, home.y, home.width, home.height)).boundingRect()
        return QRect(self._view.viewport().mapToGlobal(on_view.topLeft()), on_view.size())

    def window(self) -> QWindow | None:  # type: ignore[override]
        """The window of the map."""
        return self._view.window().windowHandle()


_Entries = dict[Heard, tuple[Entry, int]]
"""What is heard → its entry and the number that Qt gave it."""


class MapList(QAccessibleWidget):
    """The map as a list: its lanes, then each stage with its steps, cards and gaps, from lane to lane."""

    def __init__(self, view: QGraphicsView, context: Context) -> None:
        super().__init__(view, QAccessible.Role.List)
        self._view = view
        self._context = context
        self._seen: tuple[object, ...] = ()
        self._order: dict[Heard, int] = {}
        self._heard: tuple[Heard, ...] = ()
        self._entries: _Entries = {}
        entries = self._entries
        view.destroyed.connect(lambda _: _forget(entries, tuple(entries)))
        context.session.listen(self._tell_selection)

    def childCount(self) -> int:
        """As many as there are names, cards and gaps on the map."""
        self._follow()
        return len(self._heard)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """An entry, made when it is first asked for."""
        self._follow()
        return self._entry(self._heard[index]) if 0 <= index < len(self._heard) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Where an entry stands; -1 for what is none."""
        self._follow()
        return self._order.get(child.heard, -1) if isinstance(child, Entry) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The card at a point of the screen."""
        at = self._view.mapToScene(self._view.viewport().mapFromGlobal(QPoint(x, y)))
        return self._entry_of(self._context.scene.card_at(at.x(), at.y()))

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The card or the name that the keys have reached."""
        return self._entry_of(self._context.attention.focused)

    def tell_focus(self, record: str) -> None:
        """The keys have reached a card, a stage or a lane of the map."""
        if not QAccessible.isActive():
            return
        self._follow()
        number = next((number for heard, number in self._order.items() if heard.id == record), None)
        if number is not None:
            event = QAccessibleEvent(self._view, QAccessible.Event.Focus)
            event.setChild(number)
            QAccessible.updateAccessibility(event)

    def _tell_selection(self) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self._view, QAccessible.Event.SelectionWithin))

    def _entry_of(self, record: str | None) -> Entry | None:
        self._follow()
        heard = next((heard for heard in self._heard if heard.id == record), None)
        return self._entry(heard) if heard is not None else None

    def _entry(self, heard: Heard) -> Entry:
        if heard not in self._entries:
            entry = Entry(self._view, self._context, heard)
            # Qt keeps what it has given a number, so only Qt may delete it.
            self._entries[heard] = entry, QAccessible.registerAccessibleInterface(entry)
        return self._entries[heard][0]

    def _follow(self) -> None:
        context = self._context
        seen = (context.layout, context.project, context.scene.reading)
        if all(map(is_, seen, self._seen)) and self._seen:
            return
        self._seen = seen
        self._heard = in_reading_order(context.project, context.layout, context.scene.reading)
        self._order = {heard: number for number, heard in enumerate(self._heard)}
        _forget(self._entries, self._entries.keys() - self._order.keys())


def _forget(entries: _Entries, gone: Iterable[Heard]) -> None:
    for heard in gone:
        # Qt deletes the entry: it must still be there, or Qt deletes it once more.
        QAccessible.deleteAccessibleInterface(entries[heard][1])
        del entries[heard]


@cache
def offer_lists() -> None:
    """Let Qt ask views for the list that they have as `spoken`. Told twice, it does nothing."""
    QAccessible.installFactory(_list_of)


def _list_of(name: str, asked: QObject) -> QAccessibleInterface | None:
    spoken = getattr(asked, "spoken", None)
    return spoken if isinstance(spoken, MapList) else None
