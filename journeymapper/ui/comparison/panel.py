"""Two projects compared: how much differs, and each difference in a list."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from journeymapper.editor.differences import Differences, Sign, differences
from journeymapper.messages import Message, message, text
from journeymapper.model.project import Project
from journeymapper.ui import parts
from journeymapper.ui.comparison.painter import paint_sign
from journeymapper.ui.comparison.rows import Sides, count_words
from journeymapper.ui.comparison.view import ComparisonView
from journeymapper.ui.controls import Painted
from journeymapper.ui.desk import Desk
from journeymapper.ui.flow import FlowLayout

_SAME = message("Both are the same")
_SIGN = 16


class Comparison(QWidget):
    """What one project has beyond another, what it lacks and what it says otherwise.

    `chosen` carries the id of the record whose row was opened.
    """

    chosen = Signal(str)

    def __init__(self, desk: Desk, same: Message = _SAME) -> None:
        """`same` is what stands there where nothing differs."""
        super().__init__()
        self._desk = desk
        self._same = text(same)
        self._told: Differences | None = None
        self._counts = FlowLayout(14, between_lines=4)
        self._way = parts.label(ink="ink3", size="small", wraps=True)
        self.view = ComparisonView(desk)
        self.view.chosen.connect(self.chosen)
        self._pages = QStackedWidget()
        self._empty = parts.label(self._same, ink="ink3", wraps=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._empty)
        self._head = QWidget()
        words: QVBoxLayout = parts.column(margins=(14, 10, 14, 8), gap=3)
        words.addLayout(self._counts)
        words.addWidget(self._way)
        head = parts.column()
        head.addLayout(words)
        head.addWidget(parts.rule("level"))
        self._head.setLayout(head)
        body = parts.column(self._head)
        body.addWidget(self._pages, 1)
        self.setLayout(body)
        self.setFocusProxy(self.view)

    @property
    def told(self) -> Differences | None:
        """What is shown; None until two projects were compared."""
        return self._told

    def show_projects(self, before: Project, after: Project, sides: Sides) -> None:
        """Compares two projects and shows what differs. 5,000 cards take some 40 ms."""
        self.show_differences(differences(before, after), sides)

    def show_differences(self, told: Differences, sides: Sides) -> None:
        """Shows what was compared elsewhere."""
        self._told = told
        parts.empty(self._counts)
        for sign, words in count_words(told, sides).items():
            self._counts.addWidget(_Count(self._desk, sign, words))
        way = message("{before} → {after}", before=sides.before, after=sides.after)
        self._way.setText(text(way))
        self._head.setHidden(told.is_empty)
        self._empty.setText(self._same)
        self.view.show_rows(told, sides)
        self._pages.setCurrentWidget(self._empty if told.is_empty else self.view)

    def say(self, words: Message) -> None:
        """Shows a sentence in place of a comparison."""
        self._told = None
        self._head.hide()
        self._empty.setText(text(words))
        self._pages.setCurrentWidget(self._empty)


class _Count(QWidget):
    """A sign and how many there are of it."""

    def __init__(self, desk: Desk, sign: Sign, words: str) -> None:
        super().__init__()
        name: QLabel = parts.label(words, weight="semibold", size="note")
        self.setLayout(parts.row(_Disc(desk, sign), name, gap=6))


class _Disc(Painted):
    """A sign as it stands before its rows."""

    def __init__(self, desk: Desk, sign: Sign) -> None:
        super().__init__(desk, _SIGN, _SIGN)
        self._sign = sign

    def paint(self, painter: QPainter) -> None:
        paint_sign(painter, self._desk.theme, QRectF(0, 0, _SIGN, _SIGN), self._sign)
