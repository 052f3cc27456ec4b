"""Lock files as other people's computers put them there."""

from dataclasses import replace
from pathlib import Path

from journeymapper.storage.lock.here import here
from journeymapper.storage.lock.holder import Holder, text_of
from journeymapper.storage.lock.taking import lock_file

IDA = Holder(
    token="1da0000000000000",
    who="Ida Berg",
    host="studio-mac",
    machine="of Ida",
    since="2026-11-21T14:02:00+00:00",
    program="Journeymapper",
    pid=4711,
)
"""Somebody at another computer."""
COLLEAGUE = replace(here().new_holder(), token="c011ea90e0000000", who="Ola Lind")
"""Somebody else on this computer, whose program is alive: it has the number of this one."""
GONE = replace(here().new_holder(), token="90e0000000000000", pid=999_999_999)
"""A program of this computer that runs no more."""


def put_lock(path: Path, holder: Holder | bytes) -> Path:
    """Has somebody hold a file; gives the lock file."""
    lock = Path(lock_file(path))
    lock.write_bytes(holder if isinstance(holder, bytes) else text_of(holder))
    return lock
