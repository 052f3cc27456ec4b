"""What there is to say of the pages, below them: each remark with its places and what mends it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from journeymapper.export.preflight.remarks import SEVERITIES, Remark, Severity
from journeymapper.messages import Message, message, text
from journeymapper.ui import parts
from journeymapper.ui.controls import Painted, Pin, Tick
from journeymapper.ui.desk import Desk
from journeymapper.ui.flow import FlowLayout

_SEEN = 4
"""Rows that are in view before one has to scroll."""
_WORDS: dict[Severity, Message] = {
    "fine": message("Fine"),
    "look": message("Worth a look"),
    "warning": message("Not as it should be"),
}


class RemarkRow(QFrame):
    """One remark. `shown` carries the next of its places, `mended` one of its remedies."""

    shown = Signal(object)
    mended = Signal(object)

    def __init__(self, desk: Desk, remark: Remark) -> None:
        super().__init__()
        self._remark = remark
        self._next = 0
        self.setObjectName("remark")
        self.words = parts.label(text(remark.words), size="note", wraps=True)
        # Whoever listens hears how much it matters, which others see.
        self.words.setAccessibleName(f"{text(_WORDS[remark.severity])}: {text(remark.words)}")
        flow = FlowLayout(12, between_lines=0)
        if remark.places:
            count = len(remark.places)
            show = message("Show {count} places", count=count) if count > 1 else message("Show")
            self._add(flow, show, self._show_next)
        for remedy in remark.remedies:
            self._add(flow, remedy.words, partial(self.mended.emit, remedy))
        said = parts.column(self.words)
        if flow.count():
            said.addLayout(flow)
        body = parts.row(margins=(18, 3, 18, 3), gap=8)
        sign = parts.column(_sign(desk, remark.severity), None, margins=(0, 1, 0, 0))
        body.addLayout(sign)
        body.addLayout(said, 1)
        self.setLayout(body)
        if remark.places:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press anywhere on it shows the next place."""
        if self._remark.places:
            self._show_next()

    def _add(self, flow: FlowLayout, words: Message, take: object) -> None:
        button = parts.push_button(words, "link")
        button.setAutoDefault(False)
        button.setAccessibleDescription(text(self._remark.words))
        button.clicked.connect(take)
        flow.addWidget(button)

    def _show_next(self) -> None:
        places = self._remark.places
        self.shown.emit(places[self._next])
        self._next = (self._next + 1) % len(places)


class RemarkList(QScrollArea):
    """All remarks, the worst first. `shown` carries a place, `mended` a remedy."""

    shown = Signal(object)
    mended = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._remarks: tuple[Remark, ...] | None = None
        self.rows: list[RemarkRow] = []
        self._column: QVBoxLayout = parts.column(margins=(0, 7, 0, 7))
        inside = QWidget()
        inside.setLayout(self._column)
        self.setObjectName("remarks")
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(text(message("Before you export")))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_remarks(self, remarks: tuple[Remark, ...]) -> None:
        """Shows what there is to say; doing so twice is free."""
        if remarks == self._remarks:
            return
        self._remarks = remarks
        parts.empty(self._column)
        self.rows = []
        for remark in sorted(remarks, key=lambda one: -SEVERITIES.index(one.severity)):
            row = RemarkRow(self._desk, remark)
            row.shown.connect(self.shown)
            row.mended.connect(self.mended)
            self._column.addWidget(row)
            self.rows.append(row)
        self._column.addStretch(1)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        """As high as its rows, up to so many of them."""
        width = self.width()
        heights = [row.heightForWidth(width) for row in self.rows[:_SEEN]]
        self.setFixedHeight(sum(heights) + 16 if heights else 0)


def _sign(desk: Desk, severity: Severity) -> Painted:
    if severity == "fine":
        return Tick(desk)
    return Pin(desk, "high" if severity == "warning" else "medium")
