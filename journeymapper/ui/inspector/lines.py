"""Editors of one line: words, numbers, durations and frequencies."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStyle, QStyleOptionFrame

from journeymapper.editor.durations import parse_duration
from journeymapper.editor.frequencies import frequency_words, parse_frequency
from journeymapper.messages import Message, message, text
from journeymapper.model import durations as spans
from journeymapper.model.cards import Frequency
from journeymapper.model.journeys import Duration
from journeymapper.model.numbers import number_of, quantity
from journeymapper.ui import parts
from journeymapper.ui.controls import Bars
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector.editor import PASSING, SEVERAL_WORDS, FieldEditor

_LIST_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
_QT_MARGIN = 2
"""What a line edit leaves free on both sides of its words."""
LINE_INSET = 5 + _QT_MARGIN
"""With the edge and the padding of a plain line."""


class Line(QLineEdit):
    """Ends in an ellipsis where its words are too long, until one types in it.

    `visited` tells that the keyboard came, `escaped` that Escape is to put back what was there then, `gone`
    that the keyboard is elsewhere.
    """

    visited = Signal()
    escaped = Signal()
    gone = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._found = ""
        self.offering: Callable[[], bool] = lambda: False
        """Whether a list is open under the line: Enter and Escape are the list's then."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in PASSING:
            self._found = self.text()
            self.visited.emit()

    def keep(self) -> None:
        """What stands here is what Escape goes back to from now on."""
        if self.hasFocus() and self.text() != self._found:
            self._found = self.text()
            self.visited.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self.gone.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.offering() and event.key() in _LIST_KEYS:
            event.ignore()
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.text() != self._found:
            self.escaped.emit()
        else:
            event.ignore()  # the panel leaves

    def fitted(self) -> str:
        """The words as far as they fit."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self._room().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        fitted = self.fitted()
        if self.hasFocus() or fitted == self.text():
            super().paintEvent(event)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        painter.setPen(self.palette().text().color())
        painter.drawText(self._room(), int(Qt.AlignmentFlag.AlignVCenter | self.alignment()), fitted)

    def _room(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return inside.adjusted(_QT_MARGIN, 0, -_QT_MARGIN, 0)


class LineEditor(FieldEditor):
    """Short words. Enter keeps them, Escape puts back what was there when one came."""

    inset = LINE_INSET

    def __init__(self, look: str = "plain", hint: Message | None = None) -> None:
        super().__init__()
        self.line = Line()
        self.line.setProperty("look", look)
        self.setLayout(parts.row(self.line))
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._type)
        self.line.editingFinished.connect(self._finish)
        self.line.visited.connect(self.visited)
        self.line.escaped.connect(self.escaped)
        self._typing = False
        self._refused = False
        self._shown: object = None
        self._placeholder = ""
        if hint is not None:
            self.hint(text(hint))

    def hint(self, words: str) -> None:
        """What the empty field says."""
        self._placeholder = words
        self.line.setPlaceholderText(words)

    def show_value(self, value: object) -> None:
        half_typed = (self._typing and self._means(value)) or (self._refused and value == self._shown)
        self._shown = value
        self.line.setPlaceholderText(self._placeholder)
        if half_typed:
            return
        self._refused = False
        words = self.written(value)
        if words != self.line.text():
            self.line.setText(words)
            self.line.setCursorPosition(0)

    def show_several(self) -> None:
        self.show_value(None)
        self.line.setPlaceholderText(text(SEVERAL_WORDS))

    def forget(self) -> None:
        self._typing = False
        self._accept()

    def written(self, value: object) -> str:
        """The value as it stands in the field."""
        return "" if value is None else str(value)

    def read(self, words: str) -> object:
        """The value that words mean. Raises ValueError where they mean none."""
        return words

    def refusal(self) -> Message:
        """What is said of words that mean no value."""
        return message("This means nothing here.")

    def _means(self, value: object) -> bool:
        """Whether what stands in the field means this value, or nothing yet."""
        try:
            return self.read(self.line.text()) == value
        except ValueError:
            return True

    def _finish(self) -> None:
        try:
            self.read(self.line.text())
        except ValueError:
            self._refused = self._typing or self._refused
            self.refused.emit(self.refusal() if self._refused else None)
        self._typing = False
        if not self._refused:
            self.line.keep()
        self.left.emit()

    def _accept(self) -> None:
        if self._refused:
            self._refused = False
            self.refused.emit(None)

    def _type(self, words: str) -> None:
        self._typing = True
        try:
            value = self.read(words)
        except ValueError:
            return
        self._accept()
        self.edited.emit(value)


class NumberEditor(LineEditor):
    """A number, or nothing, in the signs of the project's language; its unit after it where it has one."""

    def __init__(self, desk: Desk, unit: str = "", factor: float = 1) -> None:
        super().__init__(hint=message("Not known"))
        self._desk = desk
        self._unit = unit
        self._factor = factor

    def use_unit(self, unit: str) -> None:
        """Writes numbers with another unit from now on."""
        if unit != self._unit:
            self._unit = unit
            self.forget()
            self.line.setText(self.written(self._shown))

    def written(self, value: object) -> str:
        if not isinstance(value, (int, float)):
            return ""
        return quantity(value * self._factor, self._unit, self._desk.project.info.language)

    def read(self, words: str) -> object:
        plain = words.strip().removesuffix(self._unit) if self._unit else words
        found = number_of(plain, self._desk.project.info.language)
        return None if found is None else found / self._factor

    def refusal(self) -> Message:
        return message("“{words}” is no number.", words=self.line.text())


class DurationEditor(LineEditor):
    """A duration in figures or in words of its own, as in "2–6 days"."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(hint=message("As in “2–6 days”"))
        self._desk = desk

    def written(self, value: object) -> str:
        if not isinstance(value, Duration):
            return ""
        return text(spans.in_words(value, self._desk.project.info.language))

    def read(self, words: str) -> object:
        return parse_duration(words, self._desk.project.info.language)


class FrequencyEditor(LineEditor):
    """How often, as in "171 a month"; the bars beside it are worked out."""

    inset = 0

    def __init__(self, desk: Desk) -> None:
        super().__init__(hint=message("As in “12 a week”"))
        self._desk = desk
        self.bars = Bars(desk)
        line = self.layout()
        if isinstance(line, QHBoxLayout):
            line.insertWidget(0, self.bars)
            line.insertSpacing(1, 4)

    def written(self, value: object) -> str:
        if not isinstance(value, Frequency):
            return ""
        return frequency_words(value, self._desk.project.info.language)

    def read(self, words: str) -> object:
        return parse_frequency(words, self._desk.project.info.language)

    def refusal(self) -> Message:
        return message("“{words}” is no frequency. Try “12 a week”.", words=self.line.text())
