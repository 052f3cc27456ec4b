"""Earlier versions of a person's files: the last ten saves, and one a day for two weeks."""

import hashlib
import os
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from journeymapper.storage.atomic import REAL, System, atomic_write, digest_of

LAST_SAVES = 10
DAYS = 14
_STAMP = "%Y%m%dT%H%M%S"
_NAME = re.compile(r"(\d{8}T\d{6})-(\d{3})-([0-9a-f]{16})\.journey")


@dataclass(frozen=True, slots=True)
class Version:
    """A file as it was saved once."""

    file: Path
    """Where the version is kept."""
    when: datetime
    """When it was saved, UTC."""
    mark: str
    """The beginning of its SHA-256."""
    size: int


class Backups:
    """The folder of all versions. A file's versions stay where the file is gone."""

    def __init__(self, root: Path, system: System = REAL) -> None:
        self._root = root
        self._system = system

    def keep(self, path: Path, data: bytes, now: datetime) -> None:
        """Keeps what was saved to a file as a version of it, and lets go of those that are too many.

        The same content twice in a row is one version. Raises a `CannotSave`.
        """
        folder = self._folder(path)
        known, mark = self.versions(path), digest_of(data)[:16]
        if known and known[0].mark == mark:
            return
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        stamp = now.astimezone(UTC).strftime(_STAMP)
        number = sum(1 for version in known if version.file.name.startswith(stamp))
        atomic_write(folder / f"{stamp}-{number:03d}-{mark}.journey", data, system=self._system)
        for version in outdated(self.versions(path), now):
            with suppress(OSError):
                self._system.unlink(str(version.file))

    def versions(self, path: Path) -> tuple[Version, ...]:
        """What is kept of a file, the last first."""
        found = []
        with suppress(OSError):
            found = [version for file in self._folder(path).iterdir() if (version := _version(file))]
        return tuple(sorted(found, key=lambda version: version.file.name, reverse=True))

    def _folder(self, path: Path) -> Path:
        real = os.path.realpath(path)
        return self._root / f"{hashlib.sha256(os.fsencode(real)).hexdigest()[:24]}"


def outdated(versions: Iterable[Version], now: datetime) -> tuple[Version, ...]:
    """The versions that are neither among the last ten nor the last one of a day of the last two weeks."""
    newest_first = sorted(versions, key=lambda version: version.file.name, reverse=True)
    kept = newest_first[:LAST_SAVES]
    since = now.astimezone(UTC) - timedelta(days=DAYS)
    days = {version.when.date() for version in kept}
    for version in newest_first[LAST_SAVES:]:
        if version.when >= since and version.when.date() not in days:
            days.add(version.when.date())
            kept.append(version)
    return tuple(version for version in newest_first if version not in kept)


def _version(file: Path) -> Version | None:
    named = _NAME.fullmatch(file.name)
    if named is None:
        return None
    with suppress(OSError, ValueError):
        when = datetime.strptime(named[1], _STAMP).replace(tzinfo=UTC)
        return Version(file, when, named[3], file.stat().st_size)
    return None
