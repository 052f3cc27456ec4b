"""The marquee: a rectangle that selects the cards it touches, or else the connections."""

from PySide6.QtCore import QRectF, Qt

from journeymapper.canvas.context import Context
from journeymapper.canvas.feedback import Frame
from journeymapper.canvas.tools.base import Pane, Pointer, State
from journeymapper.canvas.tools.targets import connections_in
from journeymapper.layout.geometry import Rect


class Marquee(State):
    """A rectangle is drawn from where the press was. With Shift or Ctrl it adds to what is selected.

    Who draws it around cards means these cards: connections are selected where it touches no card.
    """

    cursor = Qt.CursorShape.CrossCursor
    held = Qt.MouseButton.LeftButton

    def __init__(self, context: Context, pane: Pane, start: Pointer) -> None:
        super().__init__(context, pane)
        self._start = start
        self._before = context.session.selection
        self._kept = self._before if start.toggles else frozenset()
        self._frame = Frame(context.scene)

    def move(self, pointer: Pointer) -> State:
        """Select what the rectangle touches."""
        area = QRectF(
            min(self._start.x, pointer.x),
            min(self._start.y, pointer.y),
            abs(pointer.x - self._start.x),
            abs(pointer.y - self._start.y),
        )
        self._frame.show_area(area, self.pane.zoom)
        found = self.context.scene.cards_in(area)
        if not found:
            touched = Rect(area.x(), area.y(), area.width(), area.height())
            found = connections_in(self.context.layout, touched)
        self.context.session.select(self._kept | found)
        return self

    def release(self, pointer: Pointer) -> None:
        """What is selected stays so."""
        self._frame.remove()

    def cancel(self) -> None:
        """What was selected is selected again."""
        self._frame.remove()
        self.context.session.select(self._before & self.context.project.records.keys())
