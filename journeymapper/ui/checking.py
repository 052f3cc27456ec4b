"""When the checker runs: as soon as the hand rests, and never into the middle of a gesture."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from journeymapper.canvas.timers import again, once
from journeymapper.editor.numbering import Numbering
from journeymapper.editor.serving import Answer
from journeymapper.editor.store import Committed
from journeymapper.editor.worker import Worker
from journeymapper.ui.desk import Desk

REST_MS = 150
POLL_MS = 15


class Checking(QObject):
    """Asks the worker after every commit and shows its answer, if it is still about what is open.

    `answered` carries what was found where a person had asked for a check.
    """

    answered = Signal(object)

    def __init__(self, desk: Desk, worker: Worker, hand_is_busy: Callable[[], bool]) -> None:
        super().__init__()
        self._desk = desk
        self._worker = worker
        self._hand_is_busy = hand_is_busy
        self._numbering = Numbering()
        self._map = ""
        self._asked = False
        self._answer: Answer | None = None
        self._rest = once(self, REST_MS, self._ask)
        self._poll = again(self, POLL_MS, self._listen)
        desk.looked.connect(self._look)

    @property
    def numbering(self) -> Numbering:
        """The numbers given to findings since the file was opened."""
        return self._numbering

    def follow(self, committed: Committed) -> None:
        """The store's listener for the checker."""
        if committed.origin == "open":
            self._numbering = Numbering()
            self._asked = False
        self.wait()

    def wait(self) -> None:
        """Checks when the hand has rested."""
        self._answer = None
        self._rest.start()

    def check_now(self) -> None:
        """Checks at once, or as soon as the gesture that is on has ended."""
        self._asked = True
        self._answer = None
        self._rest.stop()
        self._ask()

    def stop(self) -> None:
        """Checks nothing any more."""
        self._rest.stop()
        self._poll.stop()
        self._worker.stop()

    def _look(self) -> None:
        if self._desk.session.map != self._map:
            self._asked = False
            self.wait()

    def _ask(self) -> None:
        if self._hand_is_busy():
            self._rest.start()
        elif self._answer is not None:
            self._show(self._answer)
        elif self._desk.map is not None:
            self._map = self._desk.session.map
            self._worker.start()
            revision = self._desk.store.revision
            self._worker.check(self._desk.project, self._map, self._desk.as_of, revision, self._take)
            self._poll.start()

    def _listen(self) -> None:
        self._worker.poll()
        if not self._worker.busy:
            self._poll.stop()

    def _take(self, answer: Answer) -> None:
        if answer.revision != self._desk.store.revision or answer.map != self._desk.session.map:
            return  # of a project that is no more; the check of the present one is on its way
        if self._hand_is_busy():
            self._answer = answer
            self._rest.start()
        else:
            self._show(answer)

    def _show(self, answer: Answer) -> None:
        self._answer = None
        self._desk.show_checked(self._numbering.number(answer.map, answer.checked.open), answer.checked)
        if self._asked:
            self._asked = False
            self.answered.emit(answer.checked)
