"""Looks at versions beside the window, which stays as quick as it was."""

import pickle
from collections.abc import Iterator
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from journeymapper.editor.serving import packed
from journeymapper.messages import language, message
from journeymapper.model.project import Project
from journeymapper.storage.codec import encode
from journeymapper.ui.versions.room import Asked, Seen, serve

if TYPE_CHECKING:
    from multiprocessing.connection import Connection as Pipe
    from multiprocessing.context import SpawnProcess

_POLL_MS = 15
_PATIENCE_SECONDS = 2.0


class Looking(QObject):
    """`seen` carries what there is to see of the version that was looked at last."""

    seen = Signal(object)

    def __init__(self, present: Project) -> None:
        super().__init__()
        self._present = present
        self._asked: Asked | None = None
        self._process: SpawnProcess | None = None
        self._pipe: Pipe | None = None
        self._letters: SimpleQueue[bytes] = SimpleQueue()
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self._listen)

    def look(self, asked: Asked) -> None:
        """Looks at a version, and at none of those before any more."""
        self._asked = asked
        if self._pipe is None:
            self._start()
        self._letters.put(packed(asked))
        self._poll.start()

    def stop(self) -> None:
        """Ends the process, whatever it is doing."""
        self._poll.stop()
        process, pipe = self._process, self._pipe
        self._process = self._pipe = None
        self._letters.put(b"")
        if process is not None:
            process.kill()
            process.join(_PATIENCE_SECONDS)
            process.close()
        if pipe is not None:
            pipe.close()

    def _start(self) -> None:
        import multiprocessing  # 10 ms, and only this needs it

        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(
            target=serve, args=(theirs, language()), name="journeymapper versions", daemon=True
        )
        self._process.start()
        theirs.close()
        self._letters = SimpleQueue()
        self._letters.put(encode(self._present))
        # A pipe holds less than a project, and nobody reads it until the process has begun.
        Thread(target=_send_all, args=(self._letters, self._pipe), daemon=True).start()

    def _listen(self) -> None:
        for seen in self._heard():
            if seen.asked == self._asked:
                self._poll.stop()
                self.seen.emit(seen)

    def _heard(self) -> Iterator[Seen]:
        try:
            while self._pipe is not None and self._pipe.poll():
                yield pickle.loads(self._pipe.recv_bytes())
        except (EOFError, OSError):
            asked = self._asked
            self.stop()
            if asked is not None:
                words = message("This version could not be shown: the program that draws it ended.")
                yield Seen(asked, refused=words)


def _send_all(letters: "SimpleQueue[bytes]", pipe: "Pipe") -> None:
    """In a thread that only waits for the pipe; an empty letter is the last one."""
    with suppress(OSError):
        while letter := letters.get():
            pipe.send_bytes(letter)
