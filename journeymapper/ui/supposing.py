"""What letting go of carried cards would solve and break: asked once the hand has rested in a place."""

from PySide6.QtCore import QObject

from journeymapper.canvas.timers import again, once
from journeymapper.editor.supposing import Supposed
from journeymapper.editor.worker import Worker
from journeymapper.model.change import Change
from journeymapper.ui.checking import POLL_MS, REST_MS
from journeymapper.ui.desk import Desk


class Supposing(QObject):
    """Asks the worker, which takes the time that it takes: the hand that carries never waits for it."""

    def __init__(self, desk: Desk, worker: Worker) -> None:
        super().__init__()
        self._desk = desk
        self._worker = worker
        self._carrying = False
        self._change: Change | None = None
        self._rest = once(self, REST_MS, self._ask)
        self._poll = again(self, POLL_MS, self._listen)

    def consider(self, change: Change | None) -> None:
        """Cards are carried over a place where letting go would make this change; None: none."""
        if self._carrying and change is self._change:
            if self._rest.isActive():
                self._rest.start()  # the same place, and the hand still moves
            return
        self._carrying, self._change = True, change
        self._rest.start()
        if self._desk.carrying:
            self._desk.show_drop(None)  # what was said was of another place

    def forget(self) -> None:
        """Nothing is carried any more."""
        self._carrying, self._change = False, None
        self._rest.stop()
        self._worker.forget_supposed()
        self._desk.show_drop(None, carrying=False)

    def _ask(self) -> None:
        change = self._change
        if change is None:
            self._desk.show_drop(Supposed())
        elif self._worker.process_id is not None:
            desk = self._desk

            def take(supposed: Supposed) -> None:
                if self._change is change:
                    desk.show_drop(supposed)

            self._worker.suppose(desk.project, desk.session.map, desk.as_of, change, take)
            self._poll.start()

    def _listen(self) -> None:
        self._worker.poll()
        if not self._worker.busy:
            self._poll.stop()
