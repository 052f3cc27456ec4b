"""The window's end of the process that draws what an export dialog shows. Nothing here waits."""

import pickle
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QObject, Signal

from journeymapper.canvas.timers import again
from journeymapper.diagnosis.accounts import account_of_end
from journeymapper.diagnosis.diary import own_diary
from journeymapper.editor.second_process import SecondProcess
from journeymapper.editor.serving import packed
from journeymapper.messages import language, message
from journeymapper.model.project import Project
from journeymapper.ui.export_dialog.press_room import print_on
from journeymapper.ui.export_dialog.told import (
    Answer,
    Asked,
    Look,
    NotWritten,
    Portion,
    Proofed,
    Prove,
    Refused,
    Rows,
    Saving,
    Subject,
    Taken,
    Write,
    Written,
)
from journeymapper.ui.export_dialog.wish import Wish

_POLL_MS = 5
_TURN_SECONDS = 0.004
"""The longest that one turn of the event loop is taken."""
_PORTION = 100
"""Records that are handed over at a time: some 2 ms."""
_AHEAD = 2
"""Portions on their way: few enough that the pipe always has room for them."""


@dataclass(frozen=True, slots=True)
class Material:
    """All that the press has to know before it can draw."""

    project: Project
    subject: Subject


class Press(QObject):
    """Draws pages of one map, paints what is looked at, and writes files, in a process of its own.

    `proofed` and `refused` answer the newest wish alone; `painted` carries `Rows`; `saving` tells that a
    file can't be given up any more, and `written` or `failed` (a `NotWritten`) how it went.
    """

    proofed = Signal(object)
    refused = Signal(object)
    painted = Signal(object)
    saving = Signal()
    written = Signal(object)
    failed = Signal(object)

    def __init__(self, material: Material) -> None:
        super().__init__()
        self._material = material
        self._number = 0
        self._wish: Wish | None = None
        self._proving = False
        self._writing = False
        self._process: SecondProcess | None = None
        self._later: deque[Asked] = deque()
        self._looks: dict[str, Look] = {}
        self._portions: Iterator[Portion] = iter(())
        self._on_their_way = 0
        self._handed_over = False
        self._poll = again(self, _POLL_MS, self._turn)

    @property
    def writing(self) -> bool:
        """Whether a file is on its way."""
        return self._writing

    def prove(self, wish: Wish) -> None:
        """Has the pages of a wish drawn; earlier ones are given up."""
        self._number += 1
        self._wish = wish
        self._proving = True
        self._looks.clear()
        self._ask(Prove(self._number, wish))

    def look(self, look: Look) -> None:
        """Has a part of a page painted; of a proof that is none any more it is not."""
        if look.number == self._number and not self._proving:
            if self._process is None and self._wish is not None:
                # What drew the pages ended over a file: they are drawn again for whoever looks at them.
                self._ask(Prove(self._number, self._wish))
            self._looks[look.name] = look
            self._ask(look)

    def write(self, wish: Wish, target: Path) -> None:
        """Has the file made."""
        self._writing = True
        self._ask(Write(wish, target))

    def give_up(self) -> None:
        """Stops writing. The process is ended, and a new one draws the pages again."""
        if self._writing:
            self.stop()
            if self._wish is not None:
                self.prove(self._wish)

    def stop(self) -> None:
        """Ends the process, whatever it is doing."""
        self._poll.stop()
        self._proving = self._writing = self._handed_over = False
        self._later.clear()
        self._looks.clear()
        self._on_their_way = 0
        if self._process is not None:
            self._process.end()
            self._process = None

    def _start(self) -> None:
        # Words that are not the project's own are those of the window's language.
        self._process = SecondProcess("press", print_on, language())
        self._portions = _portions(self._material.project)
        for portion in islice(self._portions, _AHEAD):
            self._send(portion)

    def _ask(self, asked: Asked) -> None:
        if self._process is None:
            self._start()
        if self._handed_over:
            self._send(asked)
        else:
            self._later.append(asked)

    def _send(self, asked: Asked) -> None:
        if self._process is None:
            return
        try:
            self._process.pipe.send_bytes(packed(asked))
        except OSError:
            self._die()
            return
        self._on_their_way += isinstance(asked, Portion)
        self._poll.start()

    def _turn(self) -> None:
        end = perf_counter() + _TURN_SECONDS
        try:
            while self._process is not None and self._process.pipe.poll():
                self._hear(pickle.loads(self._process.pipe.recv_bytes()))
                if perf_counter() > end:
                    return
        except (EOFError, OSError):
            self._die()
            return
        if not (self._on_their_way or self._proving or self._writing or self._looks):
            self._poll.stop()

    def _hear(self, answer: Answer) -> None:
        match answer:
            case Taken():
                self._on_their_way -= 1
                self._hand_over()
            case Proofed() | Refused() if self._proving and answer.number == self._number:
                self._proving = False
                (self.proofed if isinstance(answer, Proofed) else self.refused).emit(answer)
            case Rows() if answer.look.number == self._number:
                if answer.ends and self._looks.get(answer.look.name) == answer.look:
                    del self._looks[answer.look.name]
                self.painted.emit(answer)
            case Saving():
                self.saving.emit()
            case Written():
                self._writing = False
                self.written.emit(answer)
            case NotWritten():
                self._writing = False
                self.failed.emit(answer)

    def _hand_over(self) -> None:
        """Sends the next part of the project; after the last what has been asked for meanwhile."""
        portion = next(self._portions, None)
        if portion is not None:
            self._send(portion)
        elif not self._on_their_way:
            self._handed_over = True
            self._send(self._material.subject)
            while self._later:
                self._send(self._later.popleft())

    def _die(self) -> None:
        """The process is gone without having been told to."""
        was_writing, number = self._writing, self._number
        if self._process is not None:
            own_diary().write(account_of_end("press", self._process.died()))
        self.stop()
        words = message("The pages could not be drawn: the program that draws them ended.")
        if was_writing:
            self.failed.emit(NotWritten(words))
        else:
            self.refused.emit(Refused(number, words))


def _portions(project: Project) -> Iterator[Portion]:
    """A project in parts, at least one."""
    records = iter(project.records.values())
    while part := tuple(islice(records, _PORTION)):
        yield Portion(part)
    for name, asset in project.assets.items():
        yield Portion(assets=((name, asset),))
    yield Portion()
