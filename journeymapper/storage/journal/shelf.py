"""The journals of all projects that are open anywhere, and of those that nobody holds any more."""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from journeymapper.storage.journal.about import NAME, last_written
from journeymapper.storage.lock.here import here
from journeymapper.storage.lock.holder import holder_in, text_of

if TYPE_CHECKING:
    from filelock import FileLock

_LOCK = "held"
_HOLDER = "holder"
_DISCARDED = "discarded"
_LEFT_S = 3600
"""After so many seconds a folder without a journal was left, and is not about to be used."""
KEPT_DAYS = 30
"""So long stays what somebody has discarded."""
_DAY_S = 86_400
_OVERDUE = ".overdue"
"""Ends the name of a file that says since when a discarded journal is known to be too old."""
_LOOK_S = 0.2
"""Who only looks whether a journal is held has its lock for a moment, which others wait for."""


class Held:
    """A folder that is ours while we live: the system lets go of it however the process ends."""

    def __init__(self, folder: Path) -> None:
        from filelock import FileLock  # only when the first edit is made

        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.folder = folder
        self._lock = FileLock(folder / _LOCK)
        ours = _is_acquired(self._lock)
        if ours is None:
            # Where the disk knows no locks, as some shares don't, it says at least who writes here.
            (folder / _HOLDER).write_bytes(text_of(here().new_holder()))
        elif not ours:
            raise BlockingIOError(f"somebody holds {folder}")

    def let_go(self) -> None:
        """The folder is anybody's."""
        self._lock.release()
        with suppress(OSError):
            (self.folder / _HOLDER).unlink(missing_ok=True)


class Shelf:
    """The folder of all journals."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def new_folder(self) -> Path:
        """Where a journal can be begun."""
        return self._root / secrets.token_hex(8)

    def check(self) -> None:
        """Raises an `OSError` where nobody can tell what is kept: to those who look, it would seem empty."""
        with suppress(FileNotFoundError):
            os.listdir(self._root)

    def orphans(self) -> Iterator[Path]:
        """The journals that nobody holds, the last first: their programs ended without saying so."""
        found = [about.parent for about in self._root.glob(f"*/{NAME}")]
        for folder in sorted(found, key=lambda one: last_written(one) or 0, reverse=True):
            if not is_held(folder):
                yield folder

    def claim(self, folder: Path) -> Held | None:
        """Takes an orphan, or what was discarded; None where another program has it, or it is gone."""
        try:
            if not (folder / NAME).is_file():
                return None
            held = Held(folder)
        except OSError:
            return None
        if (folder / NAME).is_file():
            return held
        held.let_go()
        return None

    def remove(self, folder: Path) -> None:
        """Takes away a journal that nobody needs any more."""
        # First what says that there is something: without it the rest is nothing.
        with suppress(OSError):
            (folder / NAME).unlink(missing_ok=True)
        shutil.rmtree(folder, ignore_errors=True)

    def discard(self, folder: Path) -> None:
        """Puts a journal aside; it can be had back for 30 days."""
        target = self._root / _DISCARDED / folder.name
        target.parent.mkdir(mode=0o700, exist_ok=True)
        folder.rename(target)
        target.touch()

    def discarded(self) -> tuple[Path, ...]:
        """What was put aside, the last first."""
        found = (self._root / _DISCARDED).glob(f"*/{NAME}")
        return tuple(sorted((about.parent for about in found), key=_written, reverse=True))

    def sweep(self, now: float) -> None:
        """Removes what was discarded more than 30 days before `now`, in seconds of the epoch, and the folders
        in which programs that ended have left nothing.

        A clock may be years ahead for once: what is too old is removed where it still is a day later.
        """
        for folder in self.discarded():
            with suppress(OSError):
                if _is_overdue(folder, now):
                    self.remove(folder)
        for mark in (self._root / _DISCARDED).glob(f"*{_OVERDUE}"):
            with suppress(OSError):
                if not mark.with_suffix("").exists():
                    mark.unlink(missing_ok=True)
        for folder in self._root.glob("*/"):
            empty = folder.name != _DISCARDED and not (folder / NAME).exists()
            if empty and now - _written(folder) > _LEFT_S and not is_held(folder):
                self.remove(folder)


def is_held(folder: Path) -> bool:
    """Whether a program that lives has this journal open."""
    from filelock import FileLock

    lock = FileLock(folder / _LOCK)
    free = _is_acquired(lock)
    if free:
        with suppress(OSError):
            lock.release()
    return free is False or _holder_lives(folder)


def _is_overdue(folder: Path, now: float) -> bool:
    """Whether what was discarded was too old a day ago already; notes it where it is for the first time."""
    mark = folder.with_name(folder.name + _OVERDUE)
    if now - _written(folder) <= KEPT_DAYS * _DAY_S:
        mark.unlink(missing_ok=True)
    elif not mark.exists():
        mark.touch()
        os.utime(mark, (now, now))
    else:
        return now - _written(mark) > _DAY_S
    return False


def _is_acquired(lock: "FileLock") -> bool | None:
    """Whether a lock is ours now; None where the disk knows no locks, or may not be written."""
    from filelock import Timeout

    try:
        lock.acquire(timeout=_LOOK_S)
    except Timeout:
        return False
    except (OSError, NotImplementedError):  # the latter is what `filelock` makes of some disks
        return None
    return True


def _holder_lives(folder: Path) -> bool:
    """Whether a program that could not lock the folder has written itself down, and may still run."""
    try:
        holder = holder_in((folder / _HOLDER).read_bytes())
    except OSError:
        return False
    return holder.known and not here().is_gone(holder)


def _written(folder: Path) -> float:
    with suppress(OSError):
        return folder.stat().st_mtime
    return 0.0
