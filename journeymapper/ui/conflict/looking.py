"""A look at a file on a disk that may be slow: its size and time, and its content where they differ."""

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

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


def look_at(path: Path, known: Seen | None) -> Iterator[Seen]:
    """What a file is now; nothing where the disk doesn't answer, which says nothing about the file."""
    with suppress(OSError):
        yield seen_at(path, known)


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
