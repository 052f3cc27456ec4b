"""Editors of one line: words, numbers, days, durations and frequencies."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStyle, QStyleOptionFrame

from journeymapper.editor.durations import parse_duration
from journeymapper.messages import text
from journeymapper.model import durations as spans
from journeymapper.model.cards import Frequency
from journeymapper.model.journeys import Duration
from journeymapper.model.numbers import number
from journeymapper.ui import parts
from journeymapper.ui.controls import Bars
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector.editor import FieldEditor
from journeymapper.ui.inspector.frequency import frequency_words, parse_frequency

_QT_MARGIN = 2
"""What a line edit leaves free on both sides of its words."""


class Line(QLineEdit):
    """Ends in an ellipsis where its words are too long, until one types in it."""

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
    """Short words."""

    def __init__(self, look: str = "plain") -> None:
        super().__init__()
        self.line = Line()
        self.line.setProperty("look", look)
        self.setLayout(parts.row(self.line))
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._type)
        self.line.editingFinished.connect(self._finish)
        self._typing = False

    def show_value(self, value: object) -> None:
        words = self.written(value)
        if self._typing and self._means(value):
            return  # what is half typed stays as it is typed
        if words != self.line.text():
            self.line.setText(words)
            self.line.setCursorPosition(0)

    def written(self, value: object) -> str:
        """The value as it stands in the field."""
        return "" if value is None else str(value)

    def read(self, words: str) -> object:
        """The value that words mean. Raises ValueError where they mean none."""
        return words

    def _means(self, value: object) -> bool:
        """Whether what stands in the field means this value, or nothing yet."""
        try:
            return self.read(self.line.text()) == value
        except ValueError:
            return True

    def _finish(self) -> None:
        self._typing = False
        self.left.emit()

    def _type(self, words: str) -> None:
        self._typing = True
        try:
            value = self.read(words)
        except ValueError:
            return
        self.edited.emit(value)


class NumberEditor(LineEditor):
    """A number, or nothing."""

    def written(self, value: object) -> str:
        return number(value) if isinstance(value, (int, float)) else ""

    def read(self, words: str) -> object:
        plain = words.replace(",", "").replace("\u202f", "").replace("−", "-").strip()
        return float(plain) if plain else None


class DayEditor(NumberEditor):
    """A day as ISO 8601 writes it."""

    def __init__(self) -> None:
        super().__init__()
        self.line.setPlaceholderText("2026-12-31")

    def written(self, value: object) -> str:
        return str(value or "")

    def read(self, words: str) -> object:
        return words.strip() or None


class DurationEditor(NumberEditor):
    """A duration in figures or in words of its own, as in "2–6 days"."""

    def written(self, value: object) -> str:
        return text(spans.in_words(value)) if isinstance(value, Duration) else ""

    def read(self, words: str) -> object:
        return parse_duration(words)


class FrequencyEditor(NumberEditor):
    """How often, as in "171 a month"; the bars beside it are worked out."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.bars = Bars(desk)
        line = self.layout()
        if isinstance(line, QHBoxLayout):
            line.insertWidget(0, self.bars)
            line.insertSpacing(1, 4)

    def written(self, value: object) -> str:
        return frequency_words(value) if isinstance(value, Frequency) else ""

    def read(self, words: str) -> object:
        return parse_frequency(words)
