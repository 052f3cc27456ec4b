"""Panning: the map follows the mouse while a button is held."""

from PySide6.QtCore import Qt

from journeymapper.canvas.context import Context
from journeymapper.canvas.tools.base import Pane, Pointer, State


class Panning(State):
    """The map is held."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, context: Context, pane: Pane, pointer: Pointer) -> None:
        super().__init__(context, pane)
        self._last = pointer.at
        self.held = pointer.button

    def move(self, pointer: Pointer) -> State:
        """The map follows."""
        way = pointer.at - self._last
        self._last = pointer.at
        self.pane.scroll_by(-way.x(), -way.y())
        return self

    def release(self, pointer: Pointer) -> None:
        """The map is let go."""


class HandIdle(State):
    """The hand tool at rest: every press holds the map."""

    cursor = Qt.CursorShape.OpenHandCursor

    def press(self, pointer: Pointer) -> State:
        """Hold the map."""
        return Panning(self.context, self.pane, pointer)
