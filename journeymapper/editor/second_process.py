"""A process beside the window that does what takes long, so that the window stays as quick as it was."""

import signal
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.connection import Connection as Pipe
    from multiprocessing.context import SpawnProcess

_PATIENCE_SECONDS = 5.0


class SecondProcess:
    """Runs `work(pipe, *arguments)` from its making on; what both say to each other goes through `pipe`."""

    def __init__(self, name: str, work: Callable[..., object], *arguments: object) -> None:
        import multiprocessing  # 10 ms, and a start needs no second process yet

        context = multiprocessing.get_context("spawn")
        self.pipe: Pipe
        self.pipe, theirs = context.Pipe()
        self._process: SpawnProcess = context.Process(
            target=_begin, args=(work, theirs, *arguments), name=f"journeymapper {name}", daemon=True
        )
        self._process.start()
        theirs.close()

    @property
    def id(self) -> int:
        """The system's number of the process."""
        return self._process.pid or 0

    def kill(self) -> None:
        """Ends the process, whatever it is doing; the pipe is there, and broken."""
        self._process.kill()
        self._process.join(_PATIENCE_SECONDS)

    def end(self) -> None:
        """Ends the process, and leaves nothing of it; nothing where it has been ended."""
        if not self.pipe.closed:
            self.kill()
            self._process.close()
            self.pipe.close()

    def died(self) -> int | None:
        """How a process ended whose pipe is broken, as `Process.exitcode` has it; nothing is left of it."""
        self._process.join(_PATIENCE_SECONDS)
        code = self._process.exitcode
        self.end()
        return code


def _begin(work: Callable[..., object], pipe: "Pipe", *arguments: object) -> None:
    # Ctrl+C in the terminal is for the window, which then ends this process in its own time.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    work(pipe, *arguments)
