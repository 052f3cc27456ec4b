"""One project that can be had back: what is known of it, and what can be done with it."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from journeymapper.editor.recovery import Work
from journeymapper.editor.recovery_words import (
    cards_words,
    edits_words,
    name_of,
    original_words,
    restoring_words,
)
from journeymapper.messages import Message, message, text
from journeymapper.model.dates import listed_moment
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.flow import FlowLayout
from journeymapper.ui.literal import apart, caption, sentence
from journeymapper.ui.map_picture import MapPicture
from journeymapper.ui.recovery.picture import SIZE, picture_of

_DIFFERENCES = 260
"""The height of the differences at most."""


class WorkCard(QFrame):
    """`restored` asks to open it, `dismissed` to put it aside; what is aside, to delete it."""

    restored = Signal()
    dismissed = Signal()

    def __init__(self, desk: Desk, work: Work) -> None:
        super().__init__()
        self._desk = desk
        self.work = work
        self.setObjectName("keptWork")
        self.setAccessibleName(name_of(work))
        self.picture = MapPicture(desk, SIZE)
        self.restore = self._button(restoring_words(work), "dark")
        self.compare = self._button(message("Show differences"), "outlined")
        self.dismiss = self._button(_dismissal(work), "outlined")
        self.restore.setVisible(work.kept is not None)
        self.compare.setVisible(work.comparison is not None)
        self.restore.clicked.connect(self.restored)
        self.compare.clicked.connect(self._turn_differences)
        self.dismiss.clicked.connect(self.dismissed)
        self._body = parts.column(margins=(16, 16, 16, 16), gap=14)
        line = parts.row(gap=18)
        line.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(self._told(), 1)
        self._body.addLayout(line)
        self.setLayout(self._body)
        self._differences: QWidget | None = None

    def draw(self) -> None:
        """Draws the picture in the theme of now."""
        if self.work.kept is not None:
            self.picture.show_picture(picture_of(self.work.kept.opened.project, self._desk.theme))

    def take_keyboard(self) -> None:
        """Gives the keyboard to what most people do, which is never what throws away."""
        (self.restore if self.work.kept is not None else self.dismiss).setFocus()

    def _told(self) -> QVBoxLayout:
        name = parts.label(apart(name_of(self.work)), weight="semibold", size="panel", wraps=True)
        told = parts.column(name, gap=3)
        for label in self._lines():
            told.addWidget(label)
        told.addSpacing(9)
        buttons = FlowLayout(8)
        for button in (self.restore, self.compare, self.dismiss):
            buttons.addWidget(button)
        told.addLayout(buttons)
        told.addStretch(1)
        return told

    def _lines(self) -> Iterator[QLabel]:
        work = self.work
        yield parts.label(sentence(edits_words(work)), ink="ink2", wraps=True)
        size = cards_words(work)
        when = listed_moment(work.written, datetime.now())
        last = message("{when}, {others}", when=when, others=size) if size else when
        if work.kept is not None:
            last = message("{facts}. {original}", facts=last, original=original_words(work))
        yield parts.label(sentence(last), ink="ink3", size="note", wraps=True)
        for loss in work.kept.losses if work.kept else ():
            yield parts.label(sentence(loss), ink="highInk", size="note", wraps=True)
        if work.kept is None:
            where = message("Its files are in {folder}.", folder=str(work.folder))
            yield parts.label(sentence(where), ink="ink3", size="note", wraps=True)

    def _button(self, words: Message, look: str) -> QPushButton:
        """A button that a screen reader tells apart from those of other projects."""
        made = parts.push_button(words, look)
        made.setAutoDefault(False)
        made.setAccessibleName(text(message("{words}: {name}", words=words, name=name_of(self.work))))
        return made

    def _turn_differences(self) -> None:
        """Shows how it differs from the file as it is now, or hides that."""
        shown = self._differences is None or self._differences.isHidden()
        if self._differences is None:
            self._differences = self._made_differences()
            self._body.addWidget(self._differences)
        self._differences.setVisible(shown)
        words = message("Hide differences") if shown else message("Show differences")
        self.compare.setText(caption(text(words)))

    def _made_differences(self) -> QFrame:
        """A list of its own, which scrolls."""
        from journeymapper.ui.comparison.panel import Comparison
        from journeymapper.ui.comparison.rows import Sides

        made = Comparison(self._desk)
        work = self.work
        if work.before is not None and work.kept is not None:
            sides = Sides(message("In the file"), message("What was kept"))
            made.show_projects(work.before, work.kept.opened.project, sides)
        frame = QFrame()
        frame.setObjectName("keptDifferences")
        frame.setMaximumHeight(_DIFFERENCES)
        frame.setLayout(parts.column(made, margins=(1, 1, 1, 1)))
        return frame


def _dismissal(work: Work) -> Message:
    return message("Delete for good") if work.discarded else message("Discard")
