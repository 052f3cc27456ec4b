"""Everything that can be had back: from programs that ended, and what was left unsaved or put aside."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from journeymapper.editor.recovery import Work, crashed_work, discarded_work
from journeymapper.messages import Message, message, text
from journeymapper.storage.journal.shelf import KEPT_DAYS, Shelf
from journeymapper.ui import parts
from journeymapper.ui.beside import Beside
from journeymapper.ui.desk import Desk
from journeymapper.ui.recovery.work_list import WorkList

_SIZE = QSize(760, 620)


class RecoveryDialog(QDialog):
    """`restored` carries work to open as a copy, `dismissed` what is to be put aside, or deleted."""

    restored = Signal(object)
    dismissed = Signal(object)

    def __init__(self, desk: Desk, shelf: Shelf, over: QWidget) -> None:
        super().__init__(over)
        self._shelf = shelf
        self._coming: list[Work] = []
        self._shown: tuple[Work, ...] = ()
        self._looking = Beside(self)
        self._looking.came.connect(self._take)
        self._looking.over.connect(self._finish)
        self.setWindowTitle(text(message("Recover work")))
        self.resize(_SIZE)
        self.crashed = _Group(desk, message("From programs that ended unexpectedly"))
        words = message("Left unsaved or discarded in the last {days} days", days=KEPT_DAYS)
        self.discarded = _Group(desk, words)
        for group in (self.crashed, self.discarded):
            group.works.restored.connect(self._restore)
            group.works.dismissed.connect(self.dismissed)
        self._told = parts.label(ink="ink2", size="story", wraps=True)
        self._told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setLayout(self._built())

    @property
    def looking(self) -> bool:
        """Whether more may be found."""
        return self._looking.busy

    def look(self) -> None:
        """Looks for everything anew, unless nobody sees it."""
        if self.isVisible():
            self._coming.clear()
            self._looking.begin(partial(_all_work, self._shelf))
            self._show(self._shown, looking=True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._looking.stop()
        self._coming.clear()  # whole projects hang on it
        self._show((), looking=True)

    def _take(self, work: Work) -> None:
        """What was shown stays until all is found, so that nothing jumps."""
        self._coming.append(work)
        if len(self._coming) > len(self._shown):
            self._show(tuple(self._coming), looking=True)

    def _finish(self) -> None:
        self._show(tuple(self._coming), looking=False)

    def _restore(self, work: Work) -> None:
        self.close()
        self.restored.emit(work)

    def _show(self, shown: tuple[Work, ...], *, looking: bool) -> None:
        self._shown = shown
        readable_first = sorted(shown, key=lambda work: work.kept is None)
        self.crashed.show_work(tuple(work for work in readable_first if not work.discarded))
        self.discarded.show_work(tuple(work for work in readable_first if work.discarded))
        nothing = message(
            "Nothing to recover. What you do is kept from the first edit on, and what you leave unsaved"
            " stays here for {days} days.",
            days=KEPT_DAYS,
        )
        self._told.setText(text(message("Looking…") if looking else nothing))
        self._told.setVisible(not shown)

    def _built(self) -> QVBoxLayout:
        inside = QWidget()
        inner = parts.column(self.crashed, self.discarded, margins=(24, 22, 24, 22), gap=26)
        inner.addWidget(self._told, 1)
        inner.addStretch(0)
        inside.setLayout(inner)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        close = parts.push_button(message("Close"), "outlined")
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        body = parts.column()
        body.addWidget(scroll, 1)
        body.addWidget(parts.rule("level"))
        body.addLayout(parts.row(None, close, margins=(24, 12, 24, 12)))
        return body


def _all_work(shelf: Shelf) -> Iterator[Work]:
    yield from crashed_work(shelf)
    yield from discarded_work(shelf)


class _Group(QWidget):
    """Work of one origin under its heading; hidden while there is none."""

    def __init__(self, desk: Desk, words: Message) -> None:
        super().__init__()
        heading: QLabel = parts.label(text(words), weight="semibold", size="panel", wraps=True)
        self.works = WorkList(desk)
        self.setLayout(parts.column(heading, 12, self.works))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def show_work(self, shown: tuple[Work, ...]) -> None:
        self.works.show_work(shown)
        self.setVisible(bool(shown))
