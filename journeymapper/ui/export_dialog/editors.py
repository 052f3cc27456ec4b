"""The editors of the options: each shows a value and tells what the person makes of it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QSizePolicy

from journeymapper.editor.fields import Choice
from journeymapper.messages import Message, text
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector.editor import FieldEditor
from journeymapper.ui.inspector.picks import ArrowedBox
from journeymapper.ui.literal import caption


class BoxEditor(FieldEditor):
    """One of several values, in a box that folds out."""

    def __init__(self, desk: Desk, choices: tuple[Choice, ...]) -> None:
        super().__init__()
        self.box = ArrowedBox(desk)
        self.box.addItems([text(choice.words) for choice in choices])
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLayout(parts.row(self.box))
        self.setFocusProxy(self.box)
        self._values = tuple(choice.value for choice in choices)
        self.box.activated.connect(lambda row: self.edited.emit(self._values[row]))

    def show_value(self, value: object) -> None:
        row = self._values.index(value) if value in self._values else -1
        if self.box.currentIndex() != row:
            self.box.setCurrentIndex(row)


class TickEditor(FieldEditor):
    """Yes or no, with its words beside the box."""

    def __init__(self, words: Message) -> None:
        super().__init__()
        self.box = QCheckBox(caption(text(words)))
        self.setLayout(parts.row(self.box, None))
        self.setFocusProxy(self.box)
        self.box.clicked.connect(lambda: self.edited.emit(self.box.isChecked()))

    def show_value(self, value: object) -> None:
        self.box.setChecked(bool(value))


class Number(QDoubleSpinBox):
    """A number that is typed or stepped by the arrow keys; the wheel scrolls what it stands in."""

    def __init__(self, least: float, most: float, words: Message, *, decimals: int = 0) -> None:
        super().__init__()
        self.setRange(least, most)
        self.setDecimals(decimals)
        self.setKeyboardTracking(False)
        self.setAccessibleName(text(words))
        self.setFixedWidth(72)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What comes by Tab is typed over."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def textFromValue(self, value: float) -> str:
        """Without zeros that say nothing."""
        shown = f"{value:.{self.decimals()}f}"
        return (shown.rstrip("0").rstrip(".") if "." in shown else shown).replace(
            ".", self.locale().decimalPoint()
        )

    def event(self, event: QEvent) -> bool:
        """Enter takes what is typed first; only then does it mean the dialog's button."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if entered and self.lineEdit().isModified():
                self.interpretText()
                self.lineEdit().setModified(False)
                return True
        return super().event(event)
