"""What letting go of carried cards would solve and break: in place of the findings while they are carried."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from journeymapper.editor.check_words import drop_words
from journeymapper.editor.supposing import Supposed
from journeymapper.messages import Message, message, plural, text
from journeymapper.model.findings import Finding
from journeymapper.ui import parts
from journeymapper.ui.controls import Pin, Tick
from journeymapper.ui.desk import Desk
from journeymapper.ui.wrapped import Wrapped

_MOST = 3
"""Of what goes and of what comes so many are told one by one: nobody reads more while holding a card."""


class WhatIf(QFrame):
    """Lies over a panel, whose list neither moves nor is filled anew when a card is picked up and let go.

    It comes with the first answer of a drag and stays until the drag ends, so that nothing flickers from cell
    to cell; where the answer is not there yet it says what to wait for.
    """

    def __init__(self, desk: Desk, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("whatIf")
        self._desk = desk
        self._over = over
        top = QWidget()
        top.setFixedHeight(38)
        heading = parts.label(text(message("If you drop it here")), weight="semibold", size="panel")
        top.setLayout(parts.row(heading, None, margins=(16, 0, 14, 0)))
        self._lines = parts.column(margins=(16, 2, 14, 8), gap=6)
        body = parts.column(top)
        body.addLayout(self._lines)
        body.addStretch(1)
        self.setLayout(body)
        self.hide()
        over.installEventFilter(self)
        desk.supposed.connect(self.sync)

    def sync(self) -> None:
        """Shows what is known of the drop; nothing where nothing is carried."""
        if not self._desk.carrying:
            self.hide()
            return
        parts.empty(self._lines)
        drop = self._desk.drop
        if drop is None:
            self._say(message("Hold still to see what a drop here would do."))
        elif drop.nothing:
            self._say(drop_words(drop))
        else:
            self._tell(drop)
        self.setAccessibleName(text(drop_words(drop)) if drop is not None else "")
        self._cover()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays as large as what it lies over."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._cover()
        return False

    def _cover(self) -> None:
        self.setGeometry(self._over.rect())

    def _say(self, words: Message) -> None:
        self._lines.addWidget(Wrapped(self._desk, text(words), 14, 18, "ink2"))

    def _tell(self, drop: Supposed) -> None:
        numbers = {one.finding.key: one.number for one in self._desk.reading.findings}
        if drop.solved:
            self._head(message("Solves"))
            for finding in drop.solved[:_MOST]:
                number = numbers.get(finding.key)
                title = text(finding.title)
                self._line(Tick(self._desk), title if number is None else f"{number}\u2002{title}")
            self._tell_of_more(drop.solved)
        if drop.broken:
            self._head(message("Breaks"))
            in_full = len(drop.solved) + len(drop.broken) <= _MOST
            for finding in drop.broken[:_MOST]:
                sentence = text(finding.sentence) if in_full else ""
                self._line(Pin(self._desk, finding.severity), text(finding.title), sentence)
            self._tell_of_more(drop.broken)

    def _head(self, words: Message) -> None:
        self._lines.addWidget(parts.label(text(words), ink="ink2", size="note"))

    def _line(self, mark: QWidget, title: str, sentence: str = "") -> None:
        said = parts.column(Wrapped(self._desk, title, 14, 18, "ink", 600))
        if sentence:
            said.addWidget(Wrapped(self._desk, sentence, 13, 16, "ink2"))
        line = parts.row(gap=9)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(said, 1)
        _add_line(self._lines, line)

    def _tell_of_more(self, findings: Sequence[Finding]) -> None:
        more = len(findings) - _MOST
        if more > 0:
            words = plural("and {count} more", "and {count} more", more)
            self._lines.addWidget(parts.label(text(words), ink="ink2", size="note"))


def _add_line(lines: QLayout, line: QLayout) -> None:
    """Puts a line in as a widget: one that is taken out again takes its parts along."""
    widget = QWidget()
    widget.setLayout(line)
    lines.addWidget(widget)
