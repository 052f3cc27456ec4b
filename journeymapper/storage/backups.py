"""Earlier versions of a person's files: the last ten saves, and of fourteen days before the last of each."""

import hashlib
import os
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from journeymapper.messages import message
from journeymapper.storage.atomic import REAL, System, atomic_write, digest_of
from journeymapper.storage.codec import Opened, decode
from journeymapper.storage.errors import CannotOpen, WriteFailed
from journeymapper.storage.files import SUFFIX, read_bytes
from journeymapper.storage.refusals import refusal_to_save

LAST_SAVES = 10
DAYS = 14
_STAMP = "%Y%m%dT%H%M%S"
_NAME = re.compile(rf"(\d{{6,9}})-(\d{{8}}T\d{{6}})-([0-9a-f]{{16}}){re.escape(SUFFIX)}")


@dataclass(frozen=True, slots=True)
class Version:
    """A file as it was saved once."""

    file: Path
    """Where the version is kept."""
    number: int
    """Versions are numbered as they come: clocks may go backwards, and two saves may share a second."""
    when: datetime
    """When it was saved, UTC."""
    mark: str
    """The beginning of its SHA-256."""
    size: int


@dataclass(frozen=True, slots=True)
class Replaced:
    """What a save takes the place of."""

    data: bytes
    written: datetime
    """When the file was written last."""


class DamagedVersion(CannotOpen):
    """A version that is not any more what was kept."""

    def __init__(self) -> None:
        super().__init__(message("This version is damaged on the disk and can’t be used. Take another one."))


class Backups:
    """The folder of all versions. A file's versions stay where the file is gone."""

    def __init__(self, root: Path, system: System = REAL) -> None:
        self._root = root
        self._system = system

    def keep(self, path: Path, data: bytes, now: datetime, written: datetime | None = None) -> None:
        """Keeps what was saved to a file as a version of it, and lets go of those that are too many.

        `written` is when that was, if not just now. The same content twice in a row is one version. Raises a
        `CannotSave`.
        """
        folder = self._folder(path)
        known, mark = self.versions(path), mark_of(digest_of(data))
        if known and known[0].mark == mark:
            return
        number = known[0].number + 1 if known else 1
        when = min(written or now, now).astimezone(UTC)
        name = f"{number:06d}-{when.strftime(_STAMP)}-{mark}{SUFFIX}"
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise WriteFailed(path.name, refusal_to_save(error)) from error
        atomic_write(folder / name, data, system=self._system)
        for version in outdated(self.versions(path)):
            with suppress(OSError):
                self._system.unlink(str(version.file))

    def versions(self, path: Path) -> tuple[Version, ...]:
        """What is kept of a file, the last first."""
        found = []
        with suppress(OSError):
            found = [version for file in self._folder(path).iterdir() if (version := _version(file))]
        return tuple(sorted(found, key=_order, reverse=True))

    def has(self, path: Path, digest: str) -> bool:
        """Whether a content is among the versions of a file, by its SHA-256."""
        return any(version.mark == mark_of(digest) for version in self.versions(path))

    def _folder(self, path: Path) -> Path:
        real = os.path.realpath(path)
        return self._root / f"{hashlib.sha256(os.fsencode(real)).hexdigest()[:24]}"


def mark_of(digest: str) -> str:
    """What a version is told from others by."""
    return digest[:16]


def bytes_of(version: Version) -> bytes:
    """What was saved then. Raises a `CannotOpen` where that can't be read, or is not what was kept."""
    data = read_bytes(version.file)
    if mark_of(digest_of(data)) != version.mark:
        raise DamagedVersion
    return data


def read_version(version: Version, name: str) -> Opened:
    """The project as it was saved then; `name` is the file's. Raises a `CannotOpen`."""
    return decode(bytes_of(version), name=name)


def outdated(versions: Iterable[Version]) -> tuple[Version, ...]:
    """The versions that are neither among the last ten nor the last one of one of the 14 days before.

    Only days with a save count: a clock that is far ahead for once makes one more day and nothing too old.
    """
    newest_first = sorted(versions, key=_order, reverse=True)
    kept = set(newest_first[:LAST_SAVES])
    days = {version.when.date() for version in kept}
    most = len(days) + DAYS
    for version in newest_first[LAST_SAVES:]:
        if len(days) < most and version.when.date() not in days:
            days.add(version.when.date())
            kept.add(version)
    return tuple(version for version in newest_first if version not in kept)


def about_to_go(backups: Backups, path: Path, expected: str | None = None) -> Replaced | None:
    """What a save to a file takes the place of, where no version has it yet; None where nothing is lost.

    `expected` is the digest of what is there, where that is known: then a known version needs no reading.
    """
    if expected is not None and backups.has(path, expected):
        return None
    try:
        written = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        return Replaced(read_bytes(path), written)
    except (CannotOpen, OSError, ValueError, OverflowError):
        return None


def keep_saved(backups: Backups, path: Path, data: bytes, replaced: Replaced | None, now: datetime) -> None:
    """Keeps what a file holds now, and before it what that has taken the place of. Raises a `CannotSave`."""
    if replaced is not None and not backups.has(path, digest_of(replaced.data)):
        backups.keep(path, replaced.data, now, replaced.written)
    backups.keep(path, data, now)


def _order(version: Version) -> tuple[int, str]:
    return version.number, version.file.name


def _version(file: Path) -> Version | None:
    named = _NAME.fullmatch(file.name)
    if named is None:
        return None
    with suppress(OSError, ValueError):
        when = datetime.strptime(named[2], _STAMP).replace(tzinfo=UTC)
        return Version(file, int(named[1]), when, named[3], file.stat().st_size)
    return None
