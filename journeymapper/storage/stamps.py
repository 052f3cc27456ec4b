"""Small pictures of the maps in a person's files, kept in a cache folder and never inside a project.

A picture is found by the file's path and by when and how large it was written, so one that is out of date is
not found. Whatever goes wrong here costs a picture and nothing else.
"""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from journeymapper.storage.regular import regular_bytes

_MOST = 64
"""Pictures that are kept; the oldest go first."""
_BYTES = 2**20
"""A picture of more is none of ours."""


class Stamps:
    """The pictures in one folder; each is there in several themes, as PNG."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, file: Path, theme: str) -> bytes | None:
        """The picture of a file as it is now; None where there is none."""
        try:
            data = regular_bytes(self._folder / _name(file, theme), _BYTES)
        except (OSError, ValueError):
            return None
        return data if len(data) <= _BYTES else None

    def keep(self, file: Path, pictures: Mapping[str, bytes]) -> None:
        """Keeps pictures of a file as it is now, by theme; those of earlier versions of it go."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self.forget(file)
            for theme, data in pictures.items():
                (self._folder / _name(file, theme)).write_bytes(data)
            self._thin_out()
        except OSError:
            return

    def forget(self, file: Path) -> None:
        """Removes every picture of a file."""
        for old in self._folder.glob(f"{_of_path(file)}-*.png"):
            old.unlink(missing_ok=True)

    def _thin_out(self) -> None:
        kept = sorted(self._folder.glob("*.png"), key=lambda one: one.stat().st_mtime_ns, reverse=True)
        for old in kept[_MOST:]:
            old.unlink(missing_ok=True)


def _name(file: Path, theme: str) -> str:
    found = file.stat()
    version = sha256(f"{found.st_mtime_ns} {found.st_size}".encode()).hexdigest()[:16]
    return f"{_of_path(file)}-{version}-{theme}.png"


def _of_path(file: Path) -> str:
    return sha256(str(file.absolute()).encode(errors="surrogateescape")).hexdigest()[:24]
