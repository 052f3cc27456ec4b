"""What ended the program from below, where no Python could catch it: Python's own dump, a file a process.

A file is opened at the start and removed at the end. One that stays and is not empty tells of an end that
nobody wanted; one that is empty, of a process that was killed.
"""

import faulthandler
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from journeymapper.diagnosis.accounts import place_of
from journeymapper.storage.atomic import REAL

_KEPT = 5
_NAME = re.compile(r"fault-(\d{1,10})\.txt")
_CAUSE = re.compile(r"(Fatal Python error|Windows fatal exception): ([A-Za-z0-9 -]{1,60})$")
_THREAD = re.compile(r"(Current thread|Thread) 0x[0-9a-f]+ .*\(most recent call first\):$")
_CALL = re.compile(r'  File "(.*)", line (\d+|\?\?\?) in (\S+)$')


@contextmanager
def faults_kept(folder: Path) -> Iterator[None]:
    """While this is open, what ends the process from below is written down; where it can't be, to nowhere."""
    file = folder / f"fault-{os.getpid()}.txt"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _tidy(folder)
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    except OSError:
        yield
        return
    faulthandler.enable(descriptor)
    try:
        yield
    finally:
        faulthandler.disable()
        with suppress(OSError):
            os.close(descriptor)
            if not file.stat().st_size:
                file.unlink()


def faults_in(folder: Path) -> tuple[tuple[str, ...], ...]:
    """What ended the program earlier, the last first: the time, then lines that hold no path of a person."""
    told = (_told(file) for file in reversed(_files(folder)))
    return tuple(lines for lines in told if lines)


def _told(file: Path) -> tuple[str, ...]:
    try:
        words = file.read_text("utf-8", "replace")
        when = datetime.fromtimestamp(file.stat().st_mtime, UTC)
    except OSError:
        return ()
    lines = tuple(line for raw in words.splitlines() if (line := _without_paths(raw)))
    return (f"{when:%Y-%m-%d %H:%M:%S} UTC", *lines) if lines else ()


def _without_paths(line: str) -> str:
    """A line of a dump as it can be told; nothing of one that is not known to be harmless.

    >>> _without_paths('  File "/home/ida/letters.py", line 3 in send')
    '  elsewhere:3 send'
    """
    if (call := _CALL.match(line)) is not None:
        return f"  {place_of(call[1], call[2], call[3])}"
    if _THREAD.match(line):
        return line.partition(" 0x")[0]
    cause = _CAUSE.match(line)
    return cause[2] if cause is not None else ""


def _files(folder: Path) -> list[Path]:
    """The dumps, the oldest first."""
    try:
        found = [file for file in folder.iterdir() if _NAME.fullmatch(file.name)]
        return sorted(found, key=lambda file: (file.stat().st_mtime, file.name))
    except OSError:
        return []


def _tidy(folder: Path) -> None:
    """Removes what processes that are gone left empty, and all but the last dumps."""
    full: list[Path] = []
    for file in _files(folder):
        named = _NAME.fullmatch(file.name)
        if named is None or REAL.is_alive(int(named[1])):
            continue
        with suppress(OSError):
            if file.stat().st_size:
                full.append(file)
            else:
                file.unlink()
    for file in full[:-_KEPT]:
        with suppress(OSError):
            file.unlink()
