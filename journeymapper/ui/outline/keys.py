"""What keys and right clicks mean in both forms of the outline."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from journeymapper.ui.desk import Desk

Run = Callable[[str], object]
EDITS = QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.AnyKeyPressed
_WAYS: dict[int, tuple[str, str]] = {
    Qt.Key.Key_Left: ("card-left", "structure-back"),
    Qt.Key.Key_Right: ("card-right", "structure-on"),
    Qt.Key.Key_Up: ("card-up", "structure-back"),
    Qt.Key.Key_Down: ("card-down", "structure-on"),
}
_MOVES = (Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier)


class Typed(Protocol):
    """A form as its keys see it."""

    @property
    def typing(self) -> bool:
        """Whether a cell is being edited."""
        ...

    def edit_current(self) -> None:
        """Opens the editor of the cell that the keys have reached."""
        ...

    def takes_letters(self) -> bool:
        """Whether letters begin a card where the keys are; else they are the window’s."""
        ...


def run_key(form: Typed, event: QKeyEvent, desk: Desk, run: Run) -> bool:
    """Does what a key means in both outlines; False where it means nothing here.

    Enter and F2 edit, arrows with Alt or Ctrl move what is selected, Insert and Ctrl+Enter begin a card.
    """
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    if (
        held in (Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier)
        and event.key() in _WAYS
    ):
        of_card, of_heading = _WAYS[event.key()]
        headed = desk.selected is not None and desk.selected.kind in ("phase", "stage", "step", "lane")
        run(of_heading if headed else of_card)
    elif event.key() == Qt.Key.Key_Insert or (enter and held == Qt.KeyboardModifier.ControlModifier):
        run("outline-add")
    elif (enter or event.key() == Qt.Key.Key_F2) and not form.typing:
        form.edit_current()
    elif event.text().isprintable() and event.text() and not form.takes_letters():
        event.ignore()  # letters are the window's
    else:
        return False
    return True


def menu_place(view: QAbstractItemView, event: QContextMenuEvent) -> QPoint:
    """Where the mouse is, or under the row that the keys have reached."""
    if event.reason() != QContextMenuEvent.Reason.Keyboard:
        return event.globalPos()
    return view.viewport().mapToGlobal(view.visualRect(view.currentIndex()).bottomLeft())
