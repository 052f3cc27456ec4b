"""The file with the commits of one generation, while it is written."""

import os
from contextlib import suppress
from pathlib import Path

from journeymapper.storage.atomic import System

_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND
_FLAGS |= getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class LinesFile:
    """A new file; whoever makes it closes it. What is written is in the hands of the system at once."""

    def __init__(self, path: Path, system: System) -> None:
        self._system = system
        self._descriptor = system.open(str(path), _FLAGS, 0o600)
        self.number = 0
        """How many whole lines there are."""
        self.length = 0
        """Their bytes."""

    def append(self, line: bytes) -> None:
        """Writes a line as a whole; where that fails, takes away what is there of it. Raises OSError.

        After a failure nothing may be appended any more: nobody reads on behind half a line.
        """
        try:
            self._write(line)
        except BaseException:
            with suppress(OSError):
                self._system.truncate(self._descriptor, self.length)
            raise
        self.number += 1
        self.length += len(line)

    def copy(self) -> int:
        """Another descriptor of the file, to be synced and closed by whoever asked. Raises OSError."""
        return self._system.dup(self._descriptor)

    def close(self) -> None:
        """Lets go of the file; what is in it stays."""
        with suppress(OSError):
            self._system.close(self._descriptor)

    def _write(self, line: bytes) -> None:
        rest = memoryview(line)
        while rest:
            written = self._system.write(self._descriptor, rest)
            if written <= 0:
                raise OSError(0, "the disk takes no more")
            rest = rest[written:]
        if self._system.size(self._descriptor) != self.length + len(line):
            raise OSError(0, "the disk didn't keep what was written")
