"""One warm process beside the window, for work above 5 ms.

A thread would take turns with the window for Python's lock and make its frames late; a process does not.
"""

import pickle
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Literal

from journeymapper.diagnosis.accounts import account_of_end
from journeymapper.diagnosis.diary import own_diary
from journeymapper.editor.second_process import SecondProcess
from journeymapper.editor.serving import READY, TAKEN, Answer, Failed, News, Order, packed, serve
from journeymapper.editor.supposing import Supposed
from journeymapper.messages import Message, message
from journeymapper.model.base import Record
from journeymapper.model.change import Change
from journeymapper.model.findings import Finding
from journeymapper.model.project import Project

_ATTEMPTS = 2
_PART = 400
"""Records that are handed over at a time: some 5 ms, and a frame of the window has 16."""


_Kind = Literal["check", "suppose"]
_FIRST: tuple[_Kind, ...] = ("check", "suppose")
"""What is asked of the process first."""


@dataclass
class _Request:
    """What was asked for and is not answered yet."""

    project: Project
    map: str
    as_of: date
    revision: int
    take: Callable[[Answer | Supposed], None]
    suppose: Change | None = None
    attempts: int = 0

    @property
    def kind(self) -> _Kind:
        """Whether findings are asked for, or what a change would do to them."""
        return "check" if self.suppose is None else "suppose"


class Worker:
    """The worker process as the window sees it. No call waits for it.

    The process is given an order only while it is idle, so that a full pipe never stops the window. Of the
    checks asked for meanwhile only the newest is kept, and of the suppositions too; a check goes first.
    """

    def __init__(self, on_trouble: Callable[[Message], None] | None = None) -> None:
        """`on_trouble` is told what went wrong, once each time, in a sentence for people."""
        self._on_trouble = on_trouble
        self._process: SecondProcess | None = None
        self._ready = False
        self._known: Project | None = None
        self._told: dict[str, Finding] = {}
        self._running: _Request | None = None
        self._waiting: dict[_Kind, _Request] = {}

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come: as long as it is, somebody has to `poll`."""
        return self._running is not None or bool(self._waiting)

    @property
    def process_id(self) -> int | None:
        """The id of the process; None while there is none."""
        return self._process.id if self._process else None

    def start(self) -> None:
        """Start the process, which takes a while to be ready; nothing where it runs."""
        if self._process is None:
            self._process = SecondProcess("worker", serve)

    def check(
        self, project: Project, map_: str, as_of: date, revision: int, callback: Callable[[Answer], None]
    ) -> None:
        """Ask for the findings of a map. `callback` gets the answer from a later `poll`.

        A check that was asked for before and has not begun is dropped, its callback never called.
        """

        def take(said: Answer | Supposed) -> None:
            if isinstance(said, Answer):
                callback(said)

        self._waiting["check"] = _Request(project, map_, as_of, revision, take)
        self._hand_over()

    def suppose(
        self, project: Project, map_: str, as_of: date, change: Change, callback: Callable[[Supposed], None]
    ) -> None:
        """Ask what a change would do to the findings of a map. Nothing of it is kept.

        A supposition that was asked for before and has not begun is dropped, its callback never called.
        """

        def take(said: Answer | Supposed) -> None:
            if isinstance(said, Supposed):
                callback(said)

        self._waiting["suppose"] = _Request(project, map_, as_of, 0, take, change)
        self._hand_over()

    def forget_supposed(self) -> None:
        """Nobody wants to know any more what a change would do: it is not asked if it was not yet."""
        self._waiting.pop("suppose", None)

    def poll(self) -> None:
        """Take what the process said since; call the callback. To be called now and then from the window."""
        if self._process is None:
            return
        try:
            while self._process.pipe.poll():
                self._hear(self._process.pipe.recv_bytes())
        except (EOFError, OSError):
            self._crashed()
        self._hand_over()

    def cancel(self) -> None:
        """Give up every check at once. The process is killed and a new one started."""
        self._forget()
        self._end()
        self.start()

    def stop(self) -> None:
        """End the process for good, whatever it is doing."""
        self._forget()
        self._end()

    def _forget(self) -> None:
        self._running = None
        self._waiting.clear()

    def _hand_over(self) -> None:
        """Give the process its next order, if it is idle and there is one."""
        kind = next((kind for kind in _FIRST if kind in self._waiting), None)
        if kind is None or self._running is not None or self._process is None or not self._ready:
            return
        request = self._running = self._waiting.pop(kind)
        try:
            self._process.pipe.send_bytes(packed(self._order(request)))
        except OSError:
            self._crashed()

    def _order(self, request: _Request) -> Order:
        """The order for a request: what differs from what the process knows, or a part of it."""
        anew = self._known is None
        if anew:
            self._told = {}
        known = self._known or Project()
        change, whole = _difference(known, request.project)
        if anew or not request.attempts:
            request.attempts += 1
        self._known = request.project
        if not whole and change is not None:
            told = {**known.records, **change.after}
            self._known = Project({id_: record for id_, record in told.items() if record is not None})
        if not whole:
            return Order(None, request.as_of, request.revision, anew, change)
        return Order(request.map, request.as_of, request.revision, anew, change, request.suppose)

    def _hear(self, data: bytes) -> None:
        if data == READY:
            self._ready = True
            return
        if data == TAKEN:
            if self._running is not None:
                self._waiting.setdefault(self._running.kind, self._running)
            self._running = None
            return
        said: News | Supposed | Failed = pickle.loads(data)
        request, self._running = self._running, None
        if not isinstance(said, Failed):
            answer = said.told(self._told) if isinstance(said, News) else said
            if request is not None:
                request.take(answer)
            return
        self._known = None
        words = message("The map could not be checked, because something went wrong in the program.")
        self._try_again(request, words)

    def _crashed(self) -> None:
        """Start anew after the process died, unless it never came to life."""
        request, self._running = self._running, None
        never_ready = not self._ready
        if self._process is not None:
            own_diary().write(account_of_end("checker", self._process.died()))
        self._end()
        if never_ready:
            self._waiting.clear()
            self._tell(message("The checker could not be started; the map is not checked."))
            return
        self.start()
        self._try_again(request, message("The checker stopped while it read this map. It was started anew."))

    def _try_again(self, request: _Request | None, words: Message) -> None:
        """Do over what went wrong, with the whole project, unless a newer one waits; twice is told."""
        if request is None or request.kind in self._waiting:
            return
        if request.attempts < _ATTEMPTS:
            self._waiting[request.kind] = request
        else:
            self._tell(words)

    def _end(self) -> None:
        """Ends the process where it runs."""
        if self._process is not None:
            self._process.end()
        self._process = self._known = None
        self._ready = False

    def _tell(self, words: Message) -> None:
        if self._on_trouble is not None:
            self._on_trouble(words)


def _difference(before: Project, after: Project) -> tuple[Change | None, bool]:
    """What differs by identity, and whether that is all of it: records that are new come in parts.

    Records that are the same object are equal, so none is looked into.
    """
    if before is after:
        return None, True
    new: dict[str, Record] = {}
    changed: dict[str, Record | None] = {}
    for id_, record in after.records.items():
        known = before.records.get(id_)
        if known is None:
            new[id_] = record
        elif known is not record:
            changed[id_] = record
    changed |= dict.fromkeys(before.records.keys() - after.records.keys())
    whole = len(new) <= _PART
    changed |= dict(islice(new.items(), _PART))
    old = {id_: before.records.get(id_) for id_ in changed}
    return (Change(old, changed) if changed else None), whole
