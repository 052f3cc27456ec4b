"""Lock files taken, taken over and given back, so that of all who try exactly one has it.

A lock appears whole under its name, by a hard link, or not at all. It is changed or removed only by who holds
the *claim* to it, which is a lock as well: so nobody replaces a lock in the belief that it is still the one
that was looked at. Nothing here keeps a file from being saved: where no lock can be put, there is none.
"""

import errno
import os
import secrets
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from journeymapper.storage.atomic import REAL, System
from journeymapper.storage.lock.here import Here, here
from journeymapper.storage.lock.holder import MOST_BYTES, UNREADABLE, Holder, holder_in, text_of

_WRITE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
# Whatever somebody put under this name: no link is followed, and no pipe waited for.
_READ |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_PAUSES_S = (0.005, 0.01, 0.02, 0.04, 0.08, 0.16, 0.0)
"""Between attempts, in seconds: a claim is held for a few calls to the system."""
_CLAIM = "+"
_FULL = (errno.ENOSPC, errno.EDQUOT)


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock that is ours."""

    file: str
    holder: Holder


def lock_file(path: Path) -> str:
    """Where the lock of a file is, by whichever link the file was reached.

    >>> lock_file(Path("/maps/shop.journey"))
    '/maps/.~lock.shop.journey#'
    """
    folder, name = os.path.split(os.path.realpath(path))
    return os.path.join(folder, f".~lock.{name}#")


def take(path: Path, system: System = REAL, at: Here | None = None) -> Lock | Holder | None:
    """Takes the lock of a file, also from a process of this computer that runs no more.

    Gives who has it where somebody else may; None where there can be no lock.
    """
    at = at or here()
    try:
        return _take(lock_file(path), at.new_holder(), system, at)
    except OSError:
        return None


def take_over(
    path: Path, theirs: Holder, system: System = REAL, at: Here | None = None
) -> Lock | Holder | None:
    """Takes the lock from somebody who has it; as `take`, where it is not theirs any more."""
    at = at or here()
    file, mine = lock_file(path), at.new_holder()
    try:
        if _exchange(file, theirs, mine, system, at):
            return Lock(file, mine)
        return _take(file, mine, system, at)
    except OSError:
        return None


def give_back(lock: Lock, system: System = REAL, at: Here | None = None) -> None:
    """Removes our lock, and nobody else's."""
    with suppress(OSError):
        for pause in _PAUSES_S:
            found = _found(lock.file, system)
            if found is None or found.token != lock.holder.token:
                return
            try:
                if _exchange(lock.file, lock.holder, None, system, at or here()):
                    return
            except OSError as refused:
                if refused.errno not in _FULL:
                    raise
                system.unlink(lock.file)  # where no claim can be written, nobody else can write a lock either
                return
            time.sleep(pause)


def holder_of(path: Path, system: System = REAL, at: Here | None = None) -> Holder | None:
    """Who has a file open; None: nobody that is known of."""
    try:
        found = _settled(lock_file(path), system)
    except OSError:
        return None
    return None if found is None or (at or here()).is_gone(found) else found


def _take(file: str, mine: Holder, system: System, at: Here) -> Lock | Holder:
    found = None
    for pause in _PAUSES_S:
        found = _settled(file, system)
        if found is None:
            if _put(file, mine, system):
                return Lock(file, mine)
        elif found.token == mine.token:
            return Lock(file, mine)
        elif not at.is_gone(found):
            return found
        elif _exchange(file, found, mine, system, at):
            return Lock(file, mine)
        time.sleep(pause)
    return found or UNREADABLE


def _exchange(file: str, old: Holder, new: Holder | None, system: System, at: Here) -> bool:
    """Puts one lock in the place of another, or removes it; False where it is not `old` any more, or
    somebody else is just about to change it."""
    claim = _take(file + _CLAIM, new or old, system, at)
    if not isinstance(claim, Lock):
        if not at.has(claim):
            system.unlink(file + _CLAIM)  # nobody claims for so long: that computer went down meanwhile
        return False
    try:
        found = _found(file, system)
        if found is None or found.token != old.token:
            return False
        if new is None:
            system.unlink(file)
        else:
            _replace(file, new, system)
        return True
    finally:
        with suppress(OSError):
            system.unlink(claim.file)


def _settled(file: str, system: System) -> Holder | None:
    """The holder that a lock file names. One that says nothing may be just written: it is looked at again."""
    found = _found(file, system)
    for pause in _PAUSES_S[:2]:
        if found is None or found.known:
            break
        time.sleep(pause)
        found = _found(file, system)
    return found


def _found(file: str, system: System) -> Holder | None:
    """The holder that a lock file names; None: there is none. Raises OSError where something else is."""
    try:
        descriptor = system.open(file, _READ, 0)
    except FileNotFoundError:
        return None
    except PermissionError:
        return UNREADABLE
    try:
        return holder_in(system.read(descriptor, MOST_BYTES + 1))
    finally:
        system.close(descriptor)


def _put(file: str, holder: Holder, system: System) -> bool:
    """Puts a lock where there is none; False where somebody was quicker."""
    temporary = _written_beside(file, holder, system)
    try:
        system.link(temporary, file)
    except FileExistsError:
        return False
    except OSError:
        return _put_in_place(file, holder, system)
    finally:
        with suppress(OSError):
            system.unlink(temporary)
    return True


def _put_in_place(file: str, holder: Holder, system: System) -> bool:
    """As `_put`, on disks that know no hard links: for a moment it can be seen before it is whole."""
    try:
        _write(file, text_of(holder), system)
    except FileExistsError:
        return False
    return True


def _replace(file: str, holder: Holder, system: System) -> None:
    temporary = _written_beside(file, holder, system)
    try:
        system.replace(temporary, file)
    except BaseException:
        with suppress(OSError):
            system.unlink(temporary)
        raise


def _written_beside(file: str, holder: Holder, system: System) -> str:
    """A temporary file with the lock. Its name is one of those that saving clears away after a crash."""
    folder, name = os.path.split(file)
    of = name.removeprefix(".~lock.").rstrip(_CLAIM).removesuffix("#")
    temporary = os.path.join(folder, f".~{of}.{os.getpid()}.{secrets.token_hex(4)}.tmp")
    _write(temporary, text_of(holder), system)
    return temporary


def _write(file: str, data: bytes, system: System) -> None:
    """Writes a new file to the disk. Who may read what this person makes may read it, and see who it is."""
    descriptor = system.open(file, _WRITE, 0o666)
    try:
        try:
            written = system.write(descriptor, memoryview(data))
            if not written == system.size(descriptor) == len(data):
                raise OSError(0, "the disk takes no more")
            with suppress(OSError):
                system.fsync(descriptor)  # else a power cut may leave it empty
        finally:
            system.close(descriptor)
        _hide(file)
    except BaseException:
        with suppress(OSError):
            system.unlink(file)
        raise


def _hide(file: str) -> None:
    """Where a dot hides nothing."""
    if sys.platform == "win32":
        import ctypes

        hidden = 0x2
        ctypes.windll.kernel32.SetFileAttributesW(file, hidden)
