"""What was kept of work that is in no file: found after the start, offered in every window, had back."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from time import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from journeymapper.editor.recovery import Work, crashed_work, delete, hand_over, put_aside
from journeymapper.editor.recovery_words import name_of
from journeymapper.messages import Message, message, text
from journeymapper.storage.errors import printable
from journeymapper.storage.journal.reading import Kept
from journeymapper.storage.journal.shelf import KEPT_DAYS, Shelf
from journeymapper.ui.beside import Beside
from journeymapper.ui.message_bar import Offer
from journeymapper.ui.window import Window

if TYPE_CHECKING:
    from journeymapper.app.project_window import ProjectWindow

_AFTER_START_MS = 100
_AGAIN_MS = 2000


class Recovering(QObject):
    """`changed`: other work is offered. `room_for` gives the window that may take another project."""

    changed = Signal()

    def __init__(
        self,
        shelf: Shelf,
        windows: Callable[[], "Sequence[ProjectWindow]"],
        room_for: Callable[[Window], "ProjectWindow"],
    ) -> None:
        super().__init__()
        self.shelf = shelf
        self.offered: tuple[Work, ...] = ()
        """What programs left that ended unexpectedly, and nobody has decided about."""
        self.looking = False
        """Whether more may still be found."""
        self._windows = windows
        self._room_for = room_for
        self._told = ""
        """What a window says of what was kept."""
        self._coming: list[Work] = []
        self._looking = Beside(self)
        self._looking.came.connect(lambda work: self._coming.append(work))
        self._looking.over.connect(self._offer)

    def begin(self) -> None:
        """Looks for what earlier programs left, once the first window is seen: no start waits for that."""
        self.looking = True
        QTimer.singleShot(_AFTER_START_MS, self, lambda: self._looking.begin(partial(_found, self.shelf)))

    def restore(self, work: Work, near: Window) -> None:
        """Opens what was kept as a copy, where nothing is lost by it."""
        self._forget(work)
        kept = hand_over(self.shelf, work.folder, partial(self._show, near))
        if kept is None:
            words = message("{name} can’t be recovered: another program has it.", name=name_of(work))
            self._of(near).window.messages.say(words, "wrong")
        self.changed.emit()

    def restore_all(self, near: Window) -> None:
        """Opens each in a window of its own."""
        for work in self.offered:
            if work.kept is not None:
                self.restore(work, near)

    def dismiss(self, work: Work, near: Window) -> None:
        """Puts work aside; what is aside already is deleted, if the person means it."""
        here, name = self._of(near), name_of(work)
        if not work.discarded:
            if put_aside(self.shelf, work.folder):  # else another program has it, or had it
                words = message(
                    "{name} was discarded. It can be recovered for {days} days.", name=name, days=KEPT_DAYS
                )
                here.window.messages.say(words, "plain", (), self._to_dialog(here))
        else:
            words = message("Delete for good what was kept of {name}?", name=name)
            if here.asks.delete_with(words, for_good=True):
                delete(self.shelf, work.folder)
        self._forget(work)

    def _show(self, near: Window, kept: Kept) -> bool:
        """Shows a copy, and says what it is. Whether it is kept anew."""
        target = self._room_for(near)
        if not target.documents.restore(kept):
            target.show(near)
            return False
        target.show(near)
        offers = [Offer(message("Save as…"), partial(target.actions.run, "save-as"))]
        if more := len(self.offered):
            words = message("Recover {count} more…", count=more)
            offers.append(Offer(words, partial(target.actions.run, "recover")))
        words = _of_copy(kept)
        target.window.messages.say(words, "plain", kept.losses, *offers)
        once = Qt.ConnectionType.SingleShotConnection
        target.documents.saved.connect(partial(self._forget_copy, target, text(words)), once)
        return True

    def _forget_copy(self, here: "ProjectWindow", words: str) -> None:
        """It has a file now. What else was kept is told of again."""
        here.window.messages.withdraw(words)
        self._tell()

    def _offer(self) -> None:
        # What can't be read comes last: nobody begins with that.
        self.offered = tuple(sorted(self._coming, key=lambda work: work.kept is None))
        self._coming, self.looking = [], False
        if self.offered:
            self.changed.emit()
            self._tell()

    def _tell(self) -> None:
        """Says in a window with a project what was kept, unless the start panel offers it."""
        windows = self._windows()
        if not windows or not self.offered or not all(one.pages.project_shown() for one in windows):
            return
        first = windows[0]
        if first.window.messages.words:
            QTimer.singleShot(_AGAIN_MS, self, self._tell)  # what is said there may be as important
            return
        words = _of_work(self.offered)
        self._told = text(words)
        first.window.messages.say(words, "plain", (), self._to_dialog(first))

    def _to_dialog(self, here: "ProjectWindow") -> Offer:
        return Offer(message("Recover work…"), partial(here.actions.run, "recover"))

    def _forget(self, work: Work) -> None:
        self.offered = tuple(one for one in self.offered if one.folder != work.folder)
        if not self.offered:
            for one in self._windows():
                one.window.messages.withdraw(self._told)
        self.changed.emit()

    def _of(self, window: Window) -> "ProjectWindow":
        return next(one for one in self._windows() if one.window is window)


def _found(shelf: Shelf) -> Iterator[Work]:
    """What is offered, once what is too old is gone."""
    shelf.sweep(time())
    yield from crashed_work(shelf)


def _of_work(offered: Sequence[Work]) -> Message:
    if len(offered) > 1:
        return message(
            "Journeymapper ended unexpectedly. Your unsaved work on {count} projects was kept.",
            count=len(offered),
        )
    return message(
        "Journeymapper ended unexpectedly. Your unsaved work on {name} was kept.", name=name_of(offered[0])
    )


def _of_copy(kept: Kept) -> Message:
    if not kept.about.path:
        return message("This project was recovered. It has no file yet.")
    name = printable(kept.about.path.replace("\\", "/").rpartition("/")[2])
    return message("This is a recovered copy. {file} stays as it is.", file=name)
