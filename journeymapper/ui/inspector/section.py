"""A group of fields under a head that folds it; the body is built when it is first seen."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from journeymapper.editor.fields import Group
from journeymapper.messages import text
from journeymapper.ui import fonts, marks, parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.sides import placed

_LEFT, _RIGHT, _ARROW = 6, 12, 12


class GroupHead(QAbstractButton):
    """The name of a group with an arrow, and in short what the folded group holds."""

    def __init__(self, desk: Desk, words: str) -> None:
        super().__init__()
        self._desk = desk
        self._summary = ""
        self.setText(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(fonts.sans(13, QFont.Weight.DemiBold))
        self.setAccessibleName(words)

    def say(self, summary: str) -> None:
        """Says what the group holds; a screen reader hears it too."""
        if summary != self._summary:
            self._summary = summary
            self.setAccessibleDescription(summary)
            self.update()

    @property
    def summary(self) -> str:
        """What is said of the folded group."""
        return self._summary

    def sizeHint(self) -> QSize:
        return QSize(120, max(30, self.fontMetrics().height() + 12))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows fold and unfold, as in a tree."""
        wanted = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}.get(Qt.Key(event.key()))
        if wanted is not None and self.isRightToLeft():
            wanted = not wanted
        if wanted is None:
            super().keyPressEvent(event)
        elif wanted != self.isChecked():
            self.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._desk.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(_LEFT, 1, -_LEFT, -1)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.colour("hover")))
            painter.drawRoundedRect(box, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.colour("accentLine")), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        whole, direction = QRectF(self.rect()), self.layoutDirection()
        at = QRectF(_LEFT + 4, self.height() / 2 - _ARROW / 2, _ARROW, _ARROW)
        on = "left" if self.isRightToLeft() else "right"
        arrow = "down" if self.isChecked() else on
        marks.paint_icon(painter, theme, arrow, placed(whole, at, direction), "ink3")
        room = QRectF(at.right() + 5, 0, self.width() - at.right() - 5 - _RIGHT, self.height())
        self._paint_words(painter, placed(whole, room, direction))
        painter.end()

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        theme = self._desk.theme
        painter.setFont(self.font())
        painter.setPen(QColor(theme.colour("ink")))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self.isChecked() or not self._summary:
            return
        taken = painter.fontMetrics().horizontalAdvance(self.text()) + 12
        room.adjust(0 if self.isRightToLeft() else taken, 0, -taken if self.isRightToLeft() else 0, 0)
        painter.setFont(fonts.sans(12.5))
        painter.setPen(QColor(theme.colour("ink3")))
        said = painter.fontMetrics().elidedText(self._summary, Qt.TextElideMode.ElideRight, int(room.width()))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(room, int(right), said)


class Section(QWidget):
    """A group. `turned` tells that the person folded or unfolded it."""

    turned = Signal(bool)

    def __init__(self, desk: Desk, group: Group, build: Callable[[], QWidget]) -> None:
        super().__init__()
        self.group = group
        self.body: QWidget | None = None
        self.head = GroupHead(desk, text(group.words))
        self._build = build
        line = parts.row(parts.rule("level"), margins=(16, 4, 16, 2))
        self._column = parts.column()
        self._column.addLayout(line)
        self._column.addWidget(self.head)
        self.setLayout(self._column)
        self.head.clicked.connect(self._turn)

    @property
    def is_open(self) -> bool:
        """Whether the body is shown."""
        return self.head.isChecked()

    def open(self, opened: bool) -> None:
        """Shows the body, which is built now where it was not, or hides it."""
        self.head.setChecked(opened)
        if opened and self.body is None:
            self.body = self._build()
            self._column.addWidget(self.body)
        if self.body is not None:
            self.body.setVisible(opened)

    def _turn(self, opened: bool) -> None:
        self.open(opened)
        self.turned.emit(opened)
