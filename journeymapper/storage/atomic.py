"""A file replaced as a whole or not at all.

The bytes go to a temporary file beside the target, reach the disk, are read back and compared, and only
then take the target's name. Qt's `QSaveFile` is not used: after a short write on a full disk it reports
success and leaves a truncated document. A link stays a link and the mode is kept; hard links and extended
attributes are not.
"""

import hashlib
import os
import re
import secrets
import stat
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from journeymapper.messages import Message, message
from journeymapper.storage.errors import (
    Conflict,
    NotAFile,
    WriteFailed,
    WriteProtected,
    reason_not_saved,
    reason_of,
)

_CHUNK = 1 << 20
_BINARY = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def _is_alive(pid: int) -> bool:
    """Whether a process runs. Where that can't be asked (Windows ends a process by asking), say yes."""
    if os.name != "posix":
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _size_of(descriptor: int) -> int:
    return os.fstat(descriptor).st_size


@dataclass(frozen=True, slots=True)
class System:
    """What saving asks of the operating system; tests hand in one that fails."""

    stat: Callable[[str], os.stat_result] = os.stat
    listdir: Callable[[str], list[str]] = os.listdir
    open: Callable[[str, int, int], int] = os.open
    write: Callable[[int, memoryview], int] = os.write
    read: Callable[[int, int], bytes] = os.read
    fsync: Callable[[int], None] = os.fsync
    dup: Callable[[int], int] = os.dup
    truncate: Callable[[int, int], None] = os.ftruncate
    size: Callable[[int], int] = _size_of
    close: Callable[[int], None] = os.close
    chmod: Callable[[str, int], None] = os.chmod
    replace: Callable[[str, str], None] = os.replace
    unlink: Callable[[str], None] = os.unlink
    is_alive: Callable[[int], bool] = _is_alive


REAL = System()


@dataclass(frozen=True, slots=True)
class Saved:
    """A file that is written."""

    digest: str
    """The SHA-256 of what is now on disk; hand it in as `expected` the next time."""
    warnings: tuple[Message, ...] = ()


def digest_of(data: bytes) -> str:
    """What two versions of a file are told apart by."""
    return hashlib.sha256(data).hexdigest()


def atomic_write(path: Path, data: bytes, *, expected: str | None = None, system: System = REAL) -> Saved:
    """Writes a file so that it is the old or the new one at any moment, even without power.

    `expected` is the digest of what should be there before: another content raises `Conflict`. Raises a
    `CannotSave`, and then the old file is untouched.
    """
    target = os.path.realpath(path)
    folder, name = os.path.split(target)
    try:
        mode = _mode_of(target, path.name, system)
        _drop_stale(folder, name, system)
        temporary = os.path.join(folder, f".~{name}.{os.getpid()}.{secrets.token_hex(4)}.tmp")
        try:
            _write_new(temporary, data, mode, system)
            digest = digest_of(data)
            if _digest_on_disk(temporary, system) != digest:
                raise WriteFailed(path.name, message("the disk didn't keep what was written"))
            if expected is not None and mode is not None and _digest_on_disk(target, system) != expected:
                raise Conflict(path.name)
            system.replace(temporary, target)
        except BaseException:
            with suppress(OSError):
                system.unlink(temporary)
            raise
    except OSError as error:
        raise WriteFailed(path.name, reason_not_saved(error)) from error
    return Saved(digest, _sync_folder(folder, path.name, system))


def _mode_of(target: str, name: str, system: System) -> int | None:
    """The mode of the file to be replaced; None where there is none yet."""
    try:
        mode = system.stat(target).st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(mode):
        raise NotAFile(name)
    if not mode & 0o222:
        raise WriteProtected(name)
    return stat.S_IMODE(mode)


def _write_new(temporary: str, data: bytes, mode: int | None, system: System) -> None:
    """Writes the temporary file to the disk itself. Nobody else may read it before it has the target's mode;
    a file that is all new gets the mode that new files have here."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY
    descriptor = system.open(temporary, flags, 0o666 if mode is None else 0o600)
    try:
        rest = memoryview(data)
        while rest:
            written = system.write(descriptor, rest[:_CHUNK])
            if written <= 0:
                raise OSError(0, "the disk takes no more")
            rest = rest[written:]
        if mode is not None:
            system.chmod(temporary, mode)
        system.fsync(descriptor)
    except BaseException:
        with suppress(OSError):
            system.close(descriptor)
        raise
    system.close(descriptor)


def _digest_on_disk(path: str, system: System) -> str:
    digest = hashlib.sha256()
    descriptor = system.open(path, os.O_RDONLY | _BINARY, 0)
    try:
        while chunk := system.read(descriptor, _CHUNK):
            digest.update(chunk)
    finally:
        system.close(descriptor)
    return digest.hexdigest()


def _drop_stale(folder: str, name: str, system: System) -> None:
    """Removes what crashed processes left of earlier saves of this file."""
    pattern = re.compile(rf"\.~{re.escape(name)}\.(\d{{1,10}})\.[0-9a-f]{{8}}\.tmp")
    with suppress(OSError):
        for entry in system.listdir(folder):
            match = pattern.fullmatch(entry)
            if match and not system.is_alive(int(match[1])):
                system.unlink(os.path.join(folder, entry))


def _sync_folder(folder: str, name: str, system: System) -> tuple[Message, ...]:
    """Puts the new name on the disk. A failure is a warning: the new file is in place already."""
    if os.name != "posix":
        return ()
    try:
        descriptor = system.open(folder, os.O_RDONLY | _BINARY, 0)
        try:
            system.fsync(descriptor)
        finally:
            system.close(descriptor)
    except OSError as error:
        return (
            message(
                "{file} is saved, but {reason}, so a power cut in the next seconds"
                " may bring back the old version.",
                file=name,
                reason=reason_of(error),
            ),
        )
    return ()
