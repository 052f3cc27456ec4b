"""Looks at versions beside the window, which stays as quick as it was."""

import pickle
from collections.abc import Iterator
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from journeymapper.canvas.timers import again
from journeymapper.editor.second_process import SecondProcess
from journeymapper.editor.serving import packed
from journeymapper.messages import language, message
from journeymapper.model.project import Project
from journeymapper.storage.codec import encode
from journeymapper.ui.versions.room import Asked, Seen, serve

if TYPE_CHECKING:
    from multiprocessing.connection import Connection as Pipe

_POLL_MS = 15


class Looking(QObject):
    """`seen` carries what there is to see of the version that was looked at last."""

    seen = Signal(object)

    def __init__(self, present: Project) -> None:
        super().__init__()
        self._present = present
        self._asked: Asked | None = None
        self._process: SecondProcess | None = None
        self._letters: SimpleQueue[bytes] = SimpleQueue()
        self._sending = Thread()
        self._poll = again(self, _POLL_MS, self._listen)

    def look(self, asked: Asked) -> None:
        """Looks at a version, and at none of those before any more."""
        self._asked = asked
        if self._process is None:
            self._start()
        self._letters.put(packed(asked))
        self._poll.start()

    def stop(self) -> None:
        """Ends the process, whatever it is doing."""
        self._poll.stop()
        if self._process is not None:
            self._letters.put(b"")
            self._process.kill()
            # Nobody may be writing to a pipe that is closed: its number may be another file's by then.
            self._sending.join()
            self._process.end()
            self._process = None

    def _start(self) -> None:
        self._process = SecondProcess("versions", serve, language())
        self._letters = SimpleQueue()
        self._letters.put(encode(self._present))
        # A pipe holds less than a project, and nobody reads it until the process has begun.
        self._sending = Thread(target=_send_all, args=(self._letters, self._process.pipe), daemon=True)
        self._sending.start()

    def _listen(self) -> None:
        for seen in self._heard():
            if seen.asked == self._asked:
                self._poll.stop()
                self.seen.emit(seen)

    def _heard(self) -> Iterator[Seen]:
        try:
            while self._process is not None and self._process.pipe.poll():
                yield pickle.loads(self._process.pipe.recv_bytes())
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
