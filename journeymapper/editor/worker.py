"""One warm process beside the window, for work above 5 ms.

A thread would take turns with the window for Python's lock and make its frames late; a process does not.
"""

import multiprocessing
import pickle
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from multiprocessing.connection import Connection as Pipe
from multiprocessing.context import SpawnProcess

from journeymapper.editor.serving import READY, Answer, Failed, Order, packed, serve
from journeymapper.messages import Message, message
from journeymapper.model.base import Record
from journeymapper.model.change import Change
from journeymapper.model.project import Project
from journeymapper.storage.codec import encode

_ATTEMPTS = 2
_PATIENCE_SECONDS = 5.0


@dataclass
class _Request:
    """A check that was asked for and is not answered yet."""

    project: Project
    map: str
    as_of: date
    revision: int
    callback: Callable[[Answer], None]
    attempts: int = 0


class Worker:
    """The worker process as the window sees it. No call waits for it.

    The process is given an order only while it is idle, so that a full pipe never stops the window. Of the
    checks asked for meanwhile only the newest is kept.
    """

    def __init__(self, on_trouble: Callable[[Message], None] | None = None) -> None:
        """`on_trouble` is told what went wrong, once each time, in a sentence for people."""
        self._on_trouble = on_trouble
        self._process: SpawnProcess | None = None
        self._pipe: Pipe | None = None
        self._ready = False
        self._known: Project | None = None
        self._running: _Request | None = None
        self._waiting: _Request | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come: as long as it is, somebody has to `poll`."""
        return self._running is not None or self._waiting is not None

    @property
    def process_id(self) -> int | None:
        """The id of the process; None while there is none."""
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Start the process, which takes a while to be ready; nothing where it runs."""
        if self._process is not None:
            return
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(
            target=serve, args=(theirs,), name="journeymapper worker", daemon=True
        )
        self._process.start()
        theirs.close()

    def check(
        self, project: Project, map_: str, as_of: date, revision: int, callback: Callable[[Answer], None]
    ) -> None:
        """Ask for the findings of a map. `callback` gets the answer from a later `poll`.

        A check that was asked for before and has not begun is dropped, its callback never called.
        """
        self._waiting = _Request(project, map_, as_of, revision, callback)
        self._hand_over()

    def poll(self) -> None:
        """Take what the process said since; call the callback. To be called now and then from the window."""
        if self._pipe is None or self._process is None:
            return
        try:
            while self._pipe.poll():
                self._hear(self._pipe.recv_bytes())
        except (EOFError, OSError):
            self._crashed()
        self._hand_over()

    def cancel(self) -> None:
        """Give up every check at once. The process is killed and a new one started."""
        self._waiting = self._running = None
        self._end()
        self.start()

    def stop(self) -> None:
        """End the process for good, whatever it is doing."""
        self._waiting = self._running = None
        self._end()

    def _hand_over(self) -> None:
        """Give the process its next order, if it is idle and there is one."""
        request = self._waiting
        if request is None or self._running is not None or self._pipe is None or not self._ready:
            return
        self._running, self._waiting = request, None
        request.attempts += 1
        try:
            self._pipe.send_bytes(packed(self._order(request)))
        except OSError:
            self._crashed()

    def _order(self, request: _Request) -> Order:
        """The order for a request: the whole project at first, later only what differs."""
        file, change = None, None
        if self._known is None:
            file = encode(Project(request.project.records))
        else:
            change = _difference(self._known, request.project)
        self._known = request.project
        return Order(request.map, request.as_of, request.revision, file, change)

    def _hear(self, data: bytes) -> None:
        if data == READY:
            self._ready = True
            return
        said: Answer | Failed = pickle.loads(data)
        request, self._running = self._running, None
        if isinstance(said, Answer):
            if request is not None:
                request.callback(said)
            return
        self._known = None
        words = message("The map could not be checked ({reason}).", reason=said.reason)
        self._try_again(request, words)

    def _crashed(self) -> None:
        """Start anew after the process died, unless it never came to life."""
        request, self._running = self._running, None
        never_ready = not self._ready
        self._end()
        if never_ready:
            self._waiting = None
            self._tell(message("The checker could not be started; the map is not checked."))
            return
        self.start()
        self._try_again(request, message("The checker stopped while it read this map. It was started anew."))

    def _try_again(self, request: _Request | None, words: Message) -> None:
        """Do over what went wrong, with the whole project, unless a newer check waits; twice is told."""
        if request is None or self._waiting is not None:
            return
        if request.attempts < _ATTEMPTS:
            self._waiting = request
        else:
            self._tell(words)

    def _end(self) -> None:
        process, pipe = self._process, self._pipe
        self._process = self._pipe = self._known = None
        self._ready = False
        if pipe is not None:
            pipe.close()
        if process is not None:
            process.kill()
            process.join(_PATIENCE_SECONDS)
            process.close()

    def _tell(self, words: Message) -> None:
        if self._on_trouble is not None:
            self._on_trouble(words)


def _difference(before: Project, after: Project) -> Change | None:
    """What differs by identity: records that are the same object are equal, so none is looked into."""
    old: dict[str, Record | None] = {}
    new: dict[str, Record | None] = {}
    for id_, record in after.records.items():
        known = before.records.get(id_)
        if known is not record:
            old[id_], new[id_] = known, record
    for id_, record in before.records.items():
        if id_ not in after.records:
            old[id_], new[id_] = record, None
    return Change(old, new) if new else None
