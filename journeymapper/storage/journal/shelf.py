"""The journals of all projects that are open anywhere, and of those that nobody holds any more."""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from journeymapper.storage.journal.about import NAME

_LOCK = "held"
_DISCARDED = "discarded"
KEPT_DAYS = 30
"""So long stays what somebody has discarded."""


class Held:
    """A folder that is ours while we live: the system lets go of it however the process ends."""

    def __init__(self, folder: Path) -> None:
        from filelock import FileLock  # only when the first edit is made

        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.folder = folder
        self._lock = FileLock(folder / _LOCK)
        self._lock.acquire(timeout=0)

    def let_go(self) -> None:
        """The folder is anybody's."""
        self._lock.release()


class Shelf:
    """The folder of all journals."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def new_folder(self) -> Path:
        """Where a journal can be begun."""
        return self._root / secrets.token_hex(8)

    def orphans(self) -> Iterator[Path]:
        """The journals that nobody holds, the last first: their programs ended without saying so."""
        found = [about.parent for about in self._root.glob(f"*/{NAME}")]
        for folder in sorted(found, key=_written, reverse=True):
            if not is_held(folder):
                yield folder

    def remove(self, folder: Path) -> None:
        """Takes away a journal that nobody needs any more."""
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
        """Removes what was discarded more than 30 days before `now`, in seconds of the epoch."""
        for folder in self.discarded():
            if now - _written(folder) > KEPT_DAYS * 86_400:
                shutil.rmtree(folder, ignore_errors=True)


def is_held(folder: Path) -> bool:
    """Whether a program that lives has this journal open."""
    from filelock import FileLock, Timeout

    lock = FileLock(folder / _LOCK)
    try:
        lock.acquire(timeout=0)
    except (Timeout, OSError):
        return True
    with suppress(OSError):
        lock.release()
    return False


def _written(folder: Path) -> float:
    with suppress(OSError):
        return folder.stat().st_mtime
    return 0.0
