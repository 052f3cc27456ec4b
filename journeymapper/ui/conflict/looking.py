"""A look at a file on a disk that may be slow: its size and time, and its content where they differ."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

Stamp = tuple[int, int, int]
"""A file's size, the nanosecond of its last change, and its number on the disk."""

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was when somebody looked."""

    path: Path
    stamp: Stamp | None
    """None: it is not there."""
    digest: str
    """The SHA-256 of its content; empty where it is not there."""


class Look:
    """Looks in a thread that only waits for the disk. `seen` stays None where nobody can say."""

    def __init__(self, path: Path, known: Seen | None) -> None:
        self.path = path
        self._known = known
        self._answers: SimpleQueue[Seen | None] = SimpleQueue()
        self.seen: Seen | None = None
        Thread(target=self._run, daemon=True).start()

    def poll(self) -> bool:
        """Whether the look is over."""
        try:
            self.seen = self._answers.get_nowait()
        except Empty:
            return False
        return True

    def _run(self) -> None:
        try:
            self._answers.put(seen_at(self.path, self._known))
        except OSError:
            # A disk that doesn't answer says nothing about the file.
            self._answers.put(None)


def seen_at(path: Path, known: Seen | None) -> Seen:
    """What a file is now. What is of the same size and time as before is not read again. Raises OSError."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return Seen(path, None, "")
    stamp = (found.st_size, found.st_mtime_ns, found.st_ino)
    if known is not None and known.stamp == stamp:
        return known
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return Seen(path, stamp, digest.hexdigest())
