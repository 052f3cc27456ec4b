"""What stands in for a process beside the window where no test is about the process: a thread of this one."""

import multiprocessing
import os
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from threading import Thread

_PATIENCE_SECONDS = 20.0


class Beside:
    """Does the same work by the same letters: to start a process takes longer than most tests."""

    def __init__(self, name: str, work: Callable[..., object], *arguments: object) -> None:
        self.pipe, theirs = multiprocessing.Pipe()
        self._thread = Thread(target=_do, args=(work, theirs, arguments), name=name, daemon=True)
        self._thread.start()

    @property
    def id(self) -> int:
        """The system's number of the process that it runs in."""
        return os.getpid()

    def end(self) -> None:
        """Lets the work end: a thread can't be killed, but who hears or says something finds nobody there."""
        if not self.pipe.closed:
            self.pipe.close()
            self._thread.join(_PATIENCE_SECONDS)

    def died(self) -> int | None:
        """It ended by itself."""
        self.end()
        return 0


def _do(work: Callable[..., object], pipe: Connection, arguments: tuple[object, ...]) -> None:
    with suppress(OSError, EOFError), pipe:
        work(pipe, *arguments)
