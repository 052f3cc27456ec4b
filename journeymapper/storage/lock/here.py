"""This computer: who uses it, and whether a process of it still runs."""

import os
import secrets
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path

from journeymapper import __version__
from journeymapper.storage.lock.holder import Holder
from journeymapper.storage.lock.running import started

_MACHINE_IDS = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
_MOST_LETTERS = 100
"""Of a name, so that no lock file gets longer than is ever read."""
_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True, slots=True)
class Here:
    """What there is to know of a computer to tell whether the holder of a lock still runs."""

    host: str
    machine: str
    boot: str
    space: str
    who: str
    started: Callable[[int], str | None]
    """When a process was started, empty where nobody can say; None: there is no such process."""

    def has(self, holder: Holder) -> bool:
        """Whether a holder is on this computer, as far as can be told."""
        return holder.known and (holder.host, holder.machine) == (self.host, self.machine)

    def is_mine(self, holder: Holder) -> bool:
        """Whether it is the same person on the same computer."""
        return self.has(holder) and holder.who == self.who

    def is_gone(self, holder: Holder) -> bool:
        """Whether the holder certainly runs no more. Of other computers nobody here can say."""
        if not self.has(holder):
            return False
        if holder.boot and self.boot and holder.boot != self.boot:
            return True
        if holder.space != self.space:
            return False
        started = self.started(holder.pid)
        return started is None or bool(started and holder.started and started != holder.started)

    def new_holder(self) -> Holder:
        """This process, as from now on the holder of something."""
        return Holder(
            token=secrets.token_hex(8),
            who=self.who,
            host=self.host,
            machine=self.machine,
            since=datetime.now(UTC).isoformat(timespec="seconds"),
            program=f"Journeymapper {__version__}",
            pid=os.getpid(),
            boot=self.boot,
            started=self.started(os.getpid()) or "",
            space=self.space,
        )


@cache
def here() -> Here:
    """This computer and who uses it."""
    host, who = socket.gethostname()[:_MOST_LETTERS], _person()[:_MOST_LETTERS]
    return Here(host, _machine(), _line_in(_BOOT_ID), _space(), who, started)


def _machine() -> str:
    """Tells this computer from others of the same name, by a digest: the id itself is nobody's business."""
    found = next((line for line in map(_line_in, _MACHINE_IDS) if line), "")
    if not found:
        import uuid  # no Linux with systemd needs it

        found = f"{uuid.getnode():x}"
    return sha256(f"journeymapper {found}".encode()).hexdigest()[:16]


def _space() -> str:
    try:
        return os.readlink("/proc/self/ns/pid")
    except OSError:
        return ""


def _person() -> str:
    """Who uses the program: the full name, else what they log in with."""
    if sys.platform == "win32":
        return os.environ.get("USERNAME", "")
    import pwd  # Windows has none

    try:
        entry = pwd.getpwuid(os.getuid())
    except KeyError:
        return ""
    full = entry.pw_gecos.partition(",")[0].replace("&", entry.pw_name.capitalize())
    return full.strip() or entry.pw_name


def _line_in(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
