"""What is watched in a program that works for long: memory, handles, stalls, and whether all is kept. Linux.

A turn of the event loop is counted without the time in which other programs had the processor, which says
nothing of this one.
"""

import faulthandler
import gc
import json
import os
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from journeymapper.app import Program
from journeymapper.editor.store import Committed
from journeymapper.storage.folders import state_dir
from tests.hands.acts import Act
from tests.hands.troubles import troubles_in
from tests.long.keeping import is_kept

_BEAT_MS = 50
_HANG_S = 1.0
_MINUTE_MS = 60_000
_KINDS = 10


@dataclass(frozen=True)
class Minute:
    """What a minute ended with."""

    acts: int
    """Since the run began, as are edits, troubles and hangs."""
    edits: int
    memory_mb: float
    handles: int
    threads: int
    widgets: int
    kinds: dict[str, int]
    """Of widgets, those that there are most of."""
    windows: int
    """Top-level widgets, shown or not."""
    objects: int
    """What Python's garbage collector watches."""
    journal_kb: float
    stall_s: float
    """The longest turn of the event loop in this minute."""
    longest_s: float
    """The same with what other programs took."""
    hangs: int
    troubles: int
    cards: int
    kept: bool
    """Whether the journal, or the file where nothing is unsaved, has the project as it is."""


class Watch(QObject):
    """Feels the pulse of the event loop, and looks closely once a minute."""

    def __init__(self, program: Program, folder: Path) -> None:
        super().__init__()
        self._program = program
        self._here = program.windows[0]
        self._record = folder / "minutes.jsonl"
        self._hung = (folder / "hangs.txt").open("a")
        self._acts = self._edits = self._hangs = 0
        self._stall = self._longest = 0.0
        self._last, self._last_own = time.monotonic(), _own_time()
        self.minutes: list[Minute] = []
        self.minute_ended: Callable[[Minute], object] = lambda _minute: None
        self._here.store.listen(self._follow)
        self._beat = QTimer(self)
        self._beat.timeout.connect(self._feel)
        self._beat.start(_BEAT_MS)
        self._minute = QTimer(self)
        self._minute.timeout.connect(self._look)
        self._minute.start(_MINUTE_MS)

    def count(self, _act: Act) -> None:
        """Something is about to be done."""
        self._acts += 1

    def _follow(self, _committed: Committed) -> None:
        self._edits += 1

    def _feel(self) -> None:
        now, own = time.monotonic(), _own_time()
        turn = own - self._last_own
        self._stall = max(self._stall, turn)
        self._longest = max(self._longest, now - self._last)
        self._hangs += turn > _HANG_S
        self._last, self._last_own = now, own
        # Says where the program is, should the next beat not come.
        faulthandler.dump_traceback_later(_HANG_S, file=self._hung)

    def _look(self) -> None:
        minute = self._measured()
        self.minutes.append(minute)
        with self._record.open("a") as record:
            record.write(json.dumps(asdict(minute)) + "\n")
        self.minute_ended(minute)
        self._stall = self._longest = 0.0
        # The look itself is none of the program's turns.
        self._last, self._last_own = time.monotonic(), _own_time()

    def _measured(self) -> Minute:
        journals = state_dir() / "journals"
        return Minute(
            acts=self._acts,
            edits=self._edits,
            memory_mb=_memory_mb(),
            handles=len(os.listdir("/proc/self/fd")),
            threads=threading.active_count(),
            widgets=len(QApplication.allWidgets()),
            kinds=dict(Counter(type(one).__name__ for one in QApplication.allWidgets()).most_common(_KINDS)),
            windows=len(QApplication.topLevelWidgets()),
            objects=len(gc.get_objects()),
            journal_kb=sum(file.stat().st_size for file in journals.glob("*/*") if file.is_file()) / 1024,
            stall_s=self._stall,
            longest_s=self._longest,
            hangs=self._hangs,
            troubles=len(troubles_in(self._program.trouble.diary)),
            cards=len(self._here.context.layout.cards),
            kept=is_kept(self._here),
        )


def _memory_mb() -> float:
    """What the program has of the machine's memory now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def _own_time() -> float:
    """A clock that stands still while other programs have the processor that this thread waits for."""
    waited_ns = int(Path("/proc/thread-self/schedstat").read_text().split()[1])
    return time.monotonic() - waited_ns / 1e9
