"""What every state of a gesture answers: the state that follows, or None when the gesture is over."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent

from journeymapper.canvas.context import Context
from journeymapper.canvas.overlay import Overlay
from journeymapper.editor.store import Committed
from journeymapper.layout.grid import Cell

TOGGLE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True, slots=True)
class Pointer:
    """The mouse at one moment."""

    x: float
    """On the map, in layout units."""
    y: float
    at: QPoint
    """In the viewport, in pixels."""
    on_screen: QPoint
    button: Qt.MouseButton = Qt.MouseButton.NoButton
    """Of a press or release, the button that it is about."""
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier

    @property
    def toggles(self) -> bool:
        """Whether Shift or Ctrl is held."""
        return bool(self.modifiers & TOGGLE)

    @property
    def duplicates(self) -> bool:
        """Whether Alt is held."""
        return bool(self.modifiers & Qt.KeyboardModifier.AltModifier)


class Pane(Protocol):
    """What gestures need of the view."""

    @property
    def zoom(self) -> float:
        """Pixels to a layout unit."""

    @property
    def over(self) -> Overlay:
        """What is drawn over the map and the names at its edges."""

    def holds(self, on_screen: QPoint) -> bool:
        """Whether a point of the screen lies on the map or on the names at its edges."""

    def scroll_by(self, dx: float, dy: float) -> None:
        """Move the map by pixels."""

    def show_card(self, card: str) -> None:
        """Scroll until a card is in view."""

    def show_cell(self, cell: Cell) -> None:
        """Scroll until a cell is in view."""

    def show_name(self, record: str) -> None:
        """Scroll until a column or a lane is in view."""

    def label_connection(self, connection: str) -> bool:
        """Open the field of a connection's label; False where its wire is not shown."""

    def accept_text(self, caret: QRectF) -> None:
        """An editor is open with its caret here; an empty rectangle: none is."""


class State:
    """One state of a gesture. What it does not care about leaves it as it is."""

    cursor = Qt.CursorShape.ArrowCursor
    held: Qt.MouseButton | None = None
    """The button that holds the gesture: another one that goes up means nothing to it. None: any."""
    at_edges = False
    """Whether the map scrolls while the mouse is held near an edge."""

    def __init__(self, context: Context, pane: Pane) -> None:
        self.context = context
        self.pane = pane

    def enter(self) -> None:
        """The gesture has come to this state."""

    def press(self, pointer: Pointer) -> "State | None":
        """A button goes down."""
        return self

    def move(self, pointer: Pointer) -> "State | None":
        """The mouse moves, or a modifier changes under it."""
        return self

    def release(self, pointer: Pointer) -> "State | None":
        """A button goes up."""
        return self

    def double_click(self, pointer: Pointer) -> "State | None":
        """A second press soon after the first."""
        return self.press(pointer)

    def key(self, event: QKeyEvent) -> "State | None":
        """A key goes down; an event that is not of interest is ignored, as Qt calls it."""
        event.ignore()
        return self

    def cancel(self) -> None:
        """Put everything back: Escape, the window lost the keyboard, or a foreign edit."""

    def leave(self) -> None:
        """The window lost the keyboard: a gesture is put back."""
        self.cancel()

    def interrupted(self, committed: Committed) -> "State | None":
        """Somebody else edited the project, as undo does. What the gesture relied on may be gone."""
        self.cancel()
        return None
