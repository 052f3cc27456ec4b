"""Bytes of ordinary files only: a pipe would never end to be waited for, a device never to be read."""

import errno
import os
import stat
from pathlib import Path

READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)
"""How a file is opened to be read, without waiting for the other end of a pipe."""


class NotRegular(OSError):
    """A folder, a device, a pipe."""

    def __init__(self) -> None:
        super().__init__(errno.EINVAL, "it is not an ordinary file")


def regular_bytes(path: Path, most: int) -> bytes:
    """The bytes of a file, at most one more than `most`, so that a caller sees that there are more.

    A link is followed to what it names. Raises OSError, as `NotRegular` where it is no file.
    """
    try:
        descriptor = os.open(path, READ)
    except ValueError as error:
        raise FileNotFoundError(errno.ENOENT, "its name has a zero byte") from error
    try:
        if not is_file(descriptor):
            raise NotRegular
        with open(descriptor, "rb", closefd=False) as file:
            return file.read(most + 1)
    finally:
        os.close(descriptor)


def is_file(descriptor: int) -> bool:
    """Whether what was opened is an ordinary file."""
    return stat.S_ISREG(os.fstat(descriptor).st_mode)
