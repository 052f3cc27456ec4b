"""Work that waits for the disk, in a thread beside the window, and comes back to it piece by piece."""

from collections.abc import Callable, Iterable
from queue import Empty, SimpleQueue
from threading import Thread

from PySide6.QtCore import QObject, Signal

from journeymapper.canvas.timers import again

_POLL_MS = 15
_OVER = object()
Work = Callable[[], Iterable[object]]


class Beside(QObject):
    """`came` carries each piece that the work gives, `over` comes at its end, whatever ended it.

    Only for looking: a program that ends waits for nothing here.
    """

    came = Signal(object)
    over = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pieces: SimpleQueue[object] = SimpleQueue()
        self._following: Work | None = None
        self._poll = again(self, _POLL_MS, self._take)

    @property
    def busy(self) -> bool:
        """Whether something may still come."""
        return self._poll.isActive()

    def begin(self, work: Work) -> None:
        """Begins at once; nobody hears any more of what was begun before."""
        self._following = None
        pieces = self._pieces = SimpleQueue()
        Thread(target=_run, args=(work, pieces), daemon=True).start()
        self._poll.start()

    def begin_after(self, work: Work) -> None:
        """Begins when what is in work is over: a disk that doesn't answer keeps one thread, not many."""
        if self.busy:
            self._following = work
        else:
            self.begin(work)

    def stop(self) -> None:
        """Nobody hears any more of what was begun."""
        self._following = None
        self._poll.stop()

    def _take(self) -> None:
        try:
            piece = self._pieces.get_nowait()
        except Empty:
            return
        if piece is not _OVER:
            self.came.emit(piece)
            return
        self._poll.stop()
        following = self._following
        if following is not None:
            self.begin(following)
        else:
            self.over.emit()


def _run(work: Work, pieces: SimpleQueue[object]) -> None:
    try:
        for piece in work():
            pieces.put(piece)
    finally:
        pieces.put(_OVER)
