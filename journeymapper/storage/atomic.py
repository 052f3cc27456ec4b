"""A file replaced as a whole or not at all.

The bytes go to a temporary file beside the target, reach the disk, are read back and compared, and only
then take the target's name. Qt's `QSaveFile` is not used: after a short write on a full disk it reports
success and leaves a truncated document. A link stays a link and the mode is kept; hard links and extended
attributes are not.
"""

import errno
import hashlib
import os
import re
import secrets
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from journeymapper.messages import Message, message
from journeymapper.storage.errors import Conflict, NotAFile, WriteFailed, WriteProtected
from journeymapper.storage.refusals import Refusal, is_passing, reason_of, refusal_to_save
from journeymapper.storage.regular import READ, NotRegular, is_file

_CHUNK = 1 << 20
_PAUSES_S = (0.02, 0.05, 0.1)
"""Before what another program is in the way of is tried again."""
_NAME_BYTES = 200
"""Of a file's name in that of its temporary file: a name may have 255 bytes on most disks."""
_BINARY = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def is_alive(pid: int) -> bool:
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


def _make_folder(path: str, mode: int) -> None:
    os.makedirs(path, mode, exist_ok=True)


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
    is_file: Callable[[int], bool] = is_file
    close: Callable[[int], None] = os.close
    chmod: Callable[[str, int], None] = os.chmod
    replace: Callable[[str, str], None] = os.replace
    unlink: Callable[[str], None] = os.unlink
    link: Callable[[str, str], None] = os.link
    make_folder: Callable[[str, int], None] = _make_folder
    is_alive: Callable[[int], bool] = is_alive
    pause: Callable[[float], None] = time.sleep


REAL = System()


@dataclass(frozen=True, slots=True)
class Saved:
    """A file that is written."""

    digest: str
    """The SHA-256 of what is now on disk; hand it in as `expected` the next time."""
    data: bytes = field(repr=False)
    """What is now on disk."""
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
    for pause in (*_PAUSES_S, None):
        try:
            _replace(target, path.name, data, expected, system)
        except OSError as error:
            if pause is None or not is_passing(error):
                raise WriteFailed(path.name, refusal_to_save(error)) from error
            system.pause(pause)
        else:
            break
    return Saved(digest_of(data), data, _warnings(os.path.dirname(target), path.name, system))


def _replace(target: str, name: str, data: bytes, expected: str | None, system: System) -> None:
    """Puts a new file in the place of the old one, if there is one. Raises OSError or a `CannotSave`."""
    mode = _mode_of(target, name, system)
    folder, stem = os.path.dirname(target), _stem(target)
    _drop_stale(folder, stem, system)
    temporary = os.path.join(folder, f"{stem}.{os.getpid()}.{secrets.token_hex(4)}.tmp")
    digest = digest_of(data)
    try:
        _write_new(temporary, data, mode, system)
        if _digest_on_disk(temporary, system) != digest:
            raise WriteFailed(name, Refusal(message("the disk didn't keep what was written")))
        # A share may have done what it said that it couldn't: then there is already what is to be there.
        if expected and mode is not None and _digest_on_disk(target, system) not in (expected, digest):
            raise Conflict(name)
        system.replace(temporary, target)
    except BaseException:
        with suppress(OSError):
            system.unlink(temporary)
        raise


def _stem(target: str) -> str:
    """What the names of a file's temporary files begin with.

    >>> _stem("/maps/shop.journey")
    '.~shop.journey'
    """
    name = os.path.basename(target)
    while len(os.fsencode(name)) > _NAME_BYTES:
        name = name[:-1]
    return f".~{name}"


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


def read_whole(path: str, system: System = REAL) -> bytes:
    """What is in a file. Raises OSError, as `NotRegular` where it is none: a pipe is never waited for."""
    return b"".join(_pieces(path, system))


def _digest_on_disk(path: str, system: System) -> str:
    digest = hashlib.sha256()
    for piece in _pieces(path, system):
        digest.update(piece)
    return digest.hexdigest()


def _pieces(path: str, system: System) -> Iterator[bytes]:
    descriptor = system.open(path, READ, 0)
    try:
        if not system.is_file(descriptor):
            raise NotRegular
        while piece := system.read(descriptor, _CHUNK):
            yield piece
    finally:
        system.close(descriptor)


def _drop_stale(folder: str, stem: str, system: System) -> None:
    """Removes what crashed processes left of earlier saves of this file."""
    pattern = re.compile(rf"{re.escape(stem)}\.(\d{{1,10}})\.[0-9a-f]{{8}}\.tmp")
    with suppress(OSError):
        for entry in system.listdir(folder):
            match = pattern.fullmatch(entry)
            if match and not system.is_alive(int(match[1])):
                system.unlink(os.path.join(folder, entry))


def sync_folder(folder: str, system: System = REAL) -> None:
    """Puts the names of the files in a folder on the disk, where that must be asked for. Raises OSError."""
    if os.name != "posix":
        return
    descriptor = system.open(folder, os.O_RDONLY | _BINARY, 0)
    try:
        system.fsync(descriptor)
    except OSError as error:
        if error.errno != errno.EINVAL:  # some shares can't be asked: there nothing more can be done
            raise
    finally:
        system.close(descriptor)


def _warnings(folder: str, name: str, system: System) -> tuple[Message, ...]:
    """Puts the new name on the disk. A failure is a warning: the new file is in place already."""
    try:
        sync_folder(folder, system)
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
