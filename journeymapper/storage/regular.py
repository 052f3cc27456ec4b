"""Bytes of ordinary files only: a pipe would never end to be waited for, a device never to be read."""

import errno
import os
import stat
from pathlib import Path

_BINARY = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_AT_ONCE = getattr(os, "O_NONBLOCK", 0)


class NotRegular(OSError):
    """A folder, a device, a pipe."""


def regular_bytes(path: Path, most: int) -> bytes:
    """The bytes of a file, at most one more than `most`, so that a caller sees that there are more.

    A link is followed to what it names. Raises OSError, as `NotRegular` where it is no file.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | _BINARY | _AT_ONCE)
    except ValueError as error:
        raise FileNotFoundError(errno.ENOENT, "its name has a zero byte") from error
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise NotRegular(errno.EINVAL, "it is not an ordinary file")
    with open(descriptor, "rb") as file:
        return file.read(most + 1)
