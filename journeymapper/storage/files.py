"""Journey files: read, save, and made anew."""

import os
from dataclasses import replace
from pathlib import Path

from journeymapper.model.project import Project
from journeymapper.storage.aside import NOTHING, Aside
from journeymapper.storage.atomic import Saved, atomic_write, digest_of
from journeymapper.storage.codec import Opened, decode, encode
from journeymapper.storage.embedded import PDF_SUFFIX, is_pdf, source_in
from journeymapper.storage.errors import AlreadyThere, NotAJourney, OpenedReadOnly, Unreadable
from journeymapper.storage.limits import FILE_BYTES, check_size
from journeymapper.storage.regular import NotRegular, regular_bytes

SUFFIX = ".journey"
OPENED = (SUFFIX, PDF_SUFFIX)
"""The endings of what can be opened."""
_NOT_IN_NAMES = '/\\:*?"<>|'
_PROPOSED_BYTES = 200
"""A name may have 255 bytes on most disks, and that of the lock beside it is longer."""


def ending(path: Path, suffix: str) -> Path:
    """A file's name with this ending, added where it isn't there: what follows the dot in “Plan 2.0” is none.

    >>> ending(Path("Plan 2.0"), SUFFIX).name, ending(Path("shop.JOURNEY"), SUFFIX).name
    ('Plan 2.0.journey', 'shop.JOURNEY')
    """
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)


def proposed(name: str) -> str:
    """A name for a project's file, made of what people call it: such as every disk takes.

    >>> proposed("Shop: now/then"), proposed(""), len(proposed("地図" * 100).encode())
    ('Shop- now-then.journey', 'journey.journey', 206)
    """
    plain = "".join("-" if letter in _NOT_IN_NAMES or not letter.isprintable() else letter for letter in name)
    short = plain.encode()[:_PROPOSED_BYTES].decode(errors="ignore")
    return f"{short.strip(' .') or 'journey'}{SUFFIX}"


def read(path: Path) -> Opened:
    """The project in a file, or in a PDF that it travels in. Raises a `CannotOpen`.

    The file stays as it is in any case.
    """
    data = read_bytes(path)
    if is_pdf(data):
        return replace(decode(source_in(data, path.name), name=path.name), borrowed=True)
    return replace(decode(data, name=path.name), digest=digest_of(data))


def read_bytes(path: Path) -> bytes:
    """A file's bytes, never more than may be opened. Raises a `CannotOpen`."""
    try:
        data = regular_bytes(path, FILE_BYTES)
        if len(data) > FILE_BYTES:
            check_size(path.stat().st_size, path.name)
    except NotRegular as error:
        raise NotAJourney(path.name) from error
    except OSError as error:
        raise Unreadable(path.name, error) from error
    return data


def save(
    path: Path, project: Project, aside: Aside = NOTHING, expected: str | None = None, *, own: bool = False
) -> Saved:
    """Writes a project to a file as a whole or not at all.

    `expected` is the digest of the file when it was read (`Opened.digest`) or last saved (`Saved.digest`):
    where it differs now, somebody else wrote it and `Conflict` is raised; None replaces whatever is there.
    Of a newer version only a new file is written, which keeps that version, and later on the same file again
    (`own`): no file loses what this one does not know. Raises a `CannotSave`.
    """
    if aside.newer is not None and not own and os.path.lexists(path):
        raise OpenedReadOnly(path.name)
    return atomic_write(path, encode(project, aside), expected=expected)


def create(path: Path, data: bytes, force: bool = False) -> Saved:
    """Writes a new file of any kind; an existing one is replaced only by `force`. Raises a `CannotSave`."""
    if not force and os.path.lexists(path):
        raise AlreadyThere(path.name)
    return atomic_write(path, data)
