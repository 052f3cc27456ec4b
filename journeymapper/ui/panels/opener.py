"""A part of a bar that is pressed as a whole, as what opens in the inspector."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame

from journeymapper.ui.literal import tip


class Opener(QFrame):
    """Pressed by a click, by Enter or by Space; whatever lies in it is shown as it is."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("opener")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say(self, words: str) -> None:
        """Names what is opened, for a screen reader and beside the pointer."""
        self.setAccessibleName(words)
        self.setToolTip(tip(words))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)
