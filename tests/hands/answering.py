"""Answers the program's dialogs and menus as a person would, by keys and clicks."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLineEdit, QMessageBox

from journeymapper.ui.question import Question

_LOOKS_EVERY_MS = 10
_PATIENCE = 50
"""Looks at a dialog that takes no name, before it is left."""


class Answering(QObject):
    """Looks out for what waits for an answer. `name` says which file to save to, for a proposed ending.

    Another file's name is typed over an old one and replaces it; what asks for anything else is left by Esc.
    """

    def __init__(self, name: Callable[[str], str]) -> None:
        super().__init__()
        self._name = name
        self._typed: str | None = None
        self._dialog: QFileDialog | None = None
        self._looks = 0
        # One timer: PySide keeps something of each `QTimer.singleShot`, which in an hour looked like a leak.
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._look)
        self._next.start(_LOOKS_EVERY_MS)

    def _look(self) -> None:
        # First, since an answer may bring up the next question, and does not return before that is answered.
        self._next.start(_LOOKS_EVERY_MS)
        waiting = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if isinstance(waiting, QMessageBox):
            _agree(waiting)
        elif isinstance(waiting, Question):
            first = next(button for button in waiting.answers if button.isDefault())
            QTest.mouseClick(first, Qt.MouseButton.LeftButton)
        elif isinstance(waiting, QFileDialog) and waiting.acceptMode() == QFileDialog.AcceptMode.AcceptSave:
            self._give_name(waiting)
        elif waiting is not None:
            QTest.keyClick(waiting, Qt.Key.Key_Escape)

    def _give_name(self, dialog: QFileDialog) -> None:
        """Types the name at the first look and agrees at those that follow: Qt may need two clicks."""
        line, buttons = dialog.findChild(QLineEdit), dialog.findChild(QDialogButtonBox)
        assert line is not None
        assert buttons is not None
        self._looks = 0 if dialog is not self._dialog else self._looks + 1
        self._dialog = dialog
        if self._looks > _PATIENCE:
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
            return
        if line.text() == self._typed:
            QTest.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Save), Qt.MouseButton.LeftButton)
        else:
            self._typed = self._name(dialog.defaultSuffix())
            line.selectAll()
            QTest.keyClicks(line, self._typed)


def _agree(box: QMessageBox) -> None:
    """To a file's being replaced; else the answer that is offered first."""
    button = box.button(QMessageBox.StandardButton.Yes) or box.defaultButton() or box.buttons()[0]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
