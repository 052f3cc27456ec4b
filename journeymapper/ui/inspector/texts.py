"""The editor of longer words."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy

from journeymapper.messages import Message, text
from journeymapper.ui import parts
from journeymapper.ui.inspector.editor import PASSING, SEVERAL_WORDS, FieldEditor


class GrowingText(QPlainTextEdit):
    """Plain text that is as high as its words."""

    finished = Signal()
    visited = Signal()
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._found = ""
        self.setProperty("look", "plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())
        self._grow()

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        lines = max(1, round(self.document().size().height()))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 10)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in PASSING:
            self._found = self.toPlainText()
            self.visited.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.toPlainText() != self._found:
            self.escaped.emit()
        else:
            event.ignore()  # the panel leaves


class TextEditor(FieldEditor):
    """Longer words."""

    def __init__(self, placeholder: Message | None = None) -> None:
        super().__init__()
        self.field = GrowingText()
        self._placeholder = text(placeholder) if placeholder is not None else ""
        self.field.setPlaceholderText(self._placeholder)
        self.setLayout(parts.row(self.field))
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._type)
        self.field.finished.connect(self.left)
        self.field.visited.connect(self.visited)
        self.field.escaped.connect(self.escaped)
        self._shown = ""

    def show_value(self, value: object) -> None:
        self._shown = str(value or "")
        self.field.setPlaceholderText(self._placeholder)
        if self.field.toPlainText() != self._shown:
            self.field.setPlainText(self._shown)

    def show_several(self) -> None:
        self.show_value("")
        self.field.setPlaceholderText(text(SEVERAL_WORDS))

    def _type(self) -> None:
        words = self.field.toPlainText()
        if words != self._shown:
            self._shown = words
            self.edited.emit(words)
