"""Everything that can be had back: from programs that ended, and what was left unsaved or put aside."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from journeymapper.editor.recovery import Work, crashed_work, discarded_work
from journeymapper.messages import Message, message, text
from journeymapper.storage.journal.shelf import KEPT_DAYS, Shelf
from journeymapper.ui import parts
from journeymapper.ui.beside import Beside
from journeymapper.ui.desk import Desk
from journeymapper.ui.focus import chain, focusable
from journeymapper.ui.nothing import Nothing
from journeymapper.ui.placing import fitting
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
        self.resize(fitting(_SIZE, over))
        self.crashed = _Group(desk, message("From programs that ended unexpectedly"))
        words = message("Left unsaved or discarded in the last {days} days", days=KEPT_DAYS)
        self.discarded = _Group(desk, words)
        for group in (self.crashed, self.discarded):
            group.works.restored.connect(self._restore)
            group.works.dismissed.connect(self.dismissed)
        self._nothing = Nothing(desk)
        self._works = self._scrolled()
        self._close = parts.push_button(message("Close"), "outlined")
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
        keyboard = self.focusWidget()
        if self._coming and (keyboard is None or keyboard is self._close):
            next(
                card for group in (self.crashed, self.discarded) for card in group.works.cards
            ).take_keyboard()

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
        self._nothing.say(message("Looking…") if looking else nothing, shaped=not looking)
        self._nothing.setVisible(not shown)
        self._works.setVisible(bool(shown))
        stops = (*focusable(self.crashed), *focusable(self.discarded), self._close)
        chain(stops[0], stops[1:])

    def _scrolled(self) -> QScrollArea:
        inside = QWidget()
        inner = parts.column(self.crashed, self.discarded, None, margins=(24, 22, 24, 22), gap=26)
        inside.setLayout(inner)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return scroll

    def _built(self) -> QVBoxLayout:
        self._close.setAutoDefault(False)
        self._close.clicked.connect(self.close)
        foot = QFrame()
        foot.setObjectName("exportFoot")
        foot.setLayout(parts.row(None, self._close, margins=(16, 10, 16, 10)))
        body = parts.column()
        body.addWidget(self._works, 1)
        body.addWidget(self._nothing, 1)
        body.addWidget(foot)
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
        self.hide()

    def show_work(self, shown: tuple[Work, ...]) -> None:
        self.works.show_work(shown)
        self.setVisible(bool(shown))
