"""What went wrong on this machine, in a small file that holds nothing of anybody's work."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from journeymapper import __version__
from journeymapper.diagnosis.accounts import Account, account_of
from journeymapper.storage.folders import trouble_dir

_NAME, _EARLIER = "trouble.log", "trouble.log.1"
_ROOM = 128 * 1024
"""Bytes; then the file makes place for a new one, and the one before it goes."""
_HEAD = "== "


class Diary:
    """A folder with accounts of trouble, written by the window and by the processes beside it.

    Nothing here raises: who writes has something worse to tell.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, account: Account, note: str = "") -> bool:
        """Adds an account, now; False where it can't be written."""
        now = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
        head = " · ".join(part for part in (now, __version__, account.where, note) if part)
        words = "\n".join((_HEAD + head, *account.lines, ""))
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._make_room()
            flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
            with os.fdopen(os.open(self.folder / _NAME, flags, 0o600), "ab") as file:
                file.write(words.encode("utf-8", "backslashreplace"))
        except OSError:
            return False
        return True

    def entries(self) -> tuple[str, ...]:
        """All that is remembered, the last first, each with its head and its lines."""
        words = ""
        for name in (_EARLIER, _NAME):
            with suppress(OSError):
                words += (self.folder / name).read_text("utf-8", "replace")
        return tuple(reversed([entry.strip() for entry in f"\n{words}".split(f"\n{_HEAD}")[1:]]))

    def _make_room(self) -> None:
        file = self.folder / _NAME
        if file.exists() and file.stat().st_size > _ROOM:
            file.replace(self.folder / _EARLIER)


def own_diary() -> Diary:
    """The diary of the person who runs this process."""
    return Diary(trouble_dir())


def write_down(error: BaseException, where: str) -> None:
    """Adds an exception to the person's own diary."""
    own_diary().write(account_of(error, where))


@contextmanager
def written_down(where: str) -> Iterator[None]:
    """What goes wrong inside, in a process beside the window, is in the diary before the process ends."""
    try:
        yield
    except Exception as error:
        write_down(error, where)
        raise
