"""Each save of a window is kept as a version, while the person works on."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from journeymapper.editor.holding import held_to_write
from journeymapper.messages import Message, message
from journeymapper.storage import files
from journeymapper.storage.atomic import Saved
from journeymapper.storage.backups import Backups, Replaced, Version, about_to_go, bytes_of, keep_saved
from journeymapper.storage.errors import CannotSave, printable
from journeymapper.storage.refusals import reason_not_saved

if TYPE_CHECKING:
    from concurrent.futures import Executor


class Versions:
    """The versions of what a window saves.

    They are written in a thread that waits for the disk; the process ends only when all are there. `wrong`
    hears in that thread why one could not be kept.
    """

    def __init__(self, backups: Backups, wrong: Callable[[Message], object]) -> None:
        self._backups = backups
        self._wrong = wrong
        self._thread: Executor | None = None

    def about_to_go(self, path: Path, expected: str | None) -> Replaced | None:
        """What a save takes the place of, if no version has it: to be asked before, and handed to `keep`."""
        return about_to_go(self._backups, path, expected)

    def keep(self, path: Path, saved: Saved, replaced: Replaced | None) -> None:
        """Keeps what was saved, and what it has taken the place of."""
        self._later(path, saved.data, replaced, datetime.now(UTC))

    def keep_now(self, path: Path, data: bytes) -> None:
        """Keeps a version before anything else is done. Raises a `CannotSave`."""
        self.finish()
        self._backups.keep(path, data, datetime.now(UTC))

    def write(self, version: Version, path: Path) -> None:
        """Writes a version to another file, as it was saved then.

        Raises a `StorageError`, also where somebody has that file open.
        """
        data, replaced = bytes_of(version), self.about_to_go(path, None)
        with held_to_write(path):
            saved = files.create(path, data, force=True)
        self.keep(path, saved, replaced)

    def of(self, path: Path) -> tuple[Version, ...]:
        """The versions of a file, the last first, those that are being written too."""
        self.finish()
        return self._backups.versions(path)

    def finish(self) -> None:
        """Waits until all that was saved is kept."""
        if self._thread is not None:
            self._thread.shutdown()
            self._thread = None

    def _later(self, path: Path, data: bytes, replaced: Replaced | None, now: datetime) -> None:
        if self._thread is None:
            from concurrent.futures import ThreadPoolExecutor  # not before the first save

            # Python itself waits at its end for what was handed to one.
            self._thread = ThreadPoolExecutor(1)
        self._thread.submit(self._keep, path, data, replaced, now)

    def _keep(self, path: Path, data: bytes, replaced: Replaced | None, now: datetime) -> None:
        try:
            keep_saved(self._backups, path, data, replaced, now)
        except CannotSave as error:
            words = message(
                "{file} is saved, but this version of it could not be kept, because {reason}.",
                file=printable(path.name),
                reason=reason_not_saved(error),
            )
            self._wrong(words)
        except Exception as error:  # an executor would tell nobody
            told = type(error), error, error.__traceback__, threading.current_thread()
            threading.excepthook(threading.ExceptHookArgs(told))
