"""The sheets over the map by which one searches, filters and names views, made when first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from journeymapper.messages import Message
from journeymapper.ui.actions import Actions
from journeymapper.ui.desk import Desk

if TYPE_CHECKING:
    from journeymapper.ui.looks.find_bar import FindBar


class LookSheets:
    """Opens them over a window, beside the map's view."""

    def __init__(self, desk: Desk, actions: Actions, view: QAbstractScrollArea, window: QWidget) -> None:
        self._desk = desk
        self._actions = actions
        self._view = view
        self._window = window
        self._bar: FindBar | None = None
        self.create: Callable[[str], object] = _uncreated
        """Begins a touchpoint of a name that was searched for in vain."""

    @property
    def bar(self) -> FindBar:
        """The find bar."""
        from journeymapper.ui.looks.find_bar import FindBar

        if self._bar is None:
            self._bar = FindBar(self._desk, self._actions, self._view, lambda words: self.create(words))
        return self._bar

    def find(self) -> None:
        """Opens the find bar."""
        self.bar.begin()

    def step(self, by: int) -> None:
        """Goes on to another hit; begins to search where nothing is searched."""
        if self._desk.session.sought:
            self.bar.step(by)
        else:
            self.bar.begin()

    def filter(self) -> None:
        """Asks what to filter by."""
        from journeymapper.ui.looks.filter_popover import FilterPopover

        FilterPopover(self._desk, self._window, self._view).open_at(self._anchor())

    def ask_name(self, words: Message, name: str, take: Callable[[str], object]) -> None:
        """Asks for the name of a view."""
        from journeymapper.ui.looks.name_popover import NamePopover

        NamePopover(words, name, take, self._window, self._view).open_at(self._anchor())

    def _anchor(self) -> QRect:
        """The button that was pressed, or else the top of the map."""
        pressed = QApplication.widgetAt(self._view.cursor().pos())
        if pressed is not None and pressed.property("look") == "lookButton":
            return QRect(pressed.mapToGlobal(QPoint(0, 0)), pressed.size())
        return QRect(self._view.mapToGlobal(QPoint(12, 0)), QSize(1, 1))


def _uncreated(words: str) -> None:
    pass
