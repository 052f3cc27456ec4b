"""Who has a project open, as its lock file says it."""

import json
import re
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import sha256

FORMAT = "journeymapper lock 1"
MOST_BYTES = 4096
"""No lock file of ours is nearly so long; more is never read."""
_TOKEN = re.compile(r"[0-9a-f]{16}")
_LATEST_PID = 2**31 - 1
_YEARS = range(1900, 9000)
"""A clock may be wrong by decades; what is beyond can't be shown."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A program that has a project open. Whatever is not known is empty."""

    token: str
    """Tells this lock from every other, 16 hexadecimal digits."""
    who: str = ""
    """A person's full name, or what they log in with. It comes from a file: it may be anything."""
    host: str = ""
    machine: str = ""
    """Tells computers of one name apart; nothing else can be told from it."""
    since: str = ""
    """When it was opened, in UTC, as ISO 8601 has it."""
    program: str = ""
    pid: int = 0
    boot: str = ""
    """Which start of that computer it was."""
    started: str = ""
    """When the process was started, as its system counts: a number of a process comes again."""
    space: str = ""
    """Where the number of the process counts: each container begins anew."""

    @property
    def known(self) -> bool:
        """Whether the lock file could be read."""
        return bool(self.since)

    @property
    def moment(self) -> datetime:
        """When it was opened, in UTC. Only of somebody who is known; else, and of nonsense, ValueError."""
        moment = datetime.fromisoformat(self.since).astimezone(UTC)
        if moment.year not in _YEARS:
            raise ValueError(self.since)
        return moment


UNREADABLE = Holder("0" * 16)
"""Somebody whose lock file may not be read."""


def text_of(holder: Holder) -> bytes:
    """The lock file of a holder, one line for each fact."""
    facts = {"format": FORMAT, **asdict(holder)}
    return json.dumps(facts, ensure_ascii=True, indent=1).encode() + b"\n"


def holder_in(data: bytes) -> Holder:
    """The holder that a lock file names; one who is not `known` where it says nothing that can be trusted.

    >>> ida = Holder("0123456789abcdef", "Ida Berg", since="2026-11-21T14:02:00+00:00", pid=4711)
    >>> holder_in(text_of(ida)) == ida
    True
    >>> holder_in(b"[[[[").known
    False
    """
    unknown = Holder(sha256(data).hexdigest()[:16])
    if len(data) > MOST_BYTES:
        return unknown
    try:
        facts = json.loads(data)
        if facts.pop("format") != FORMAT:
            return unknown
        holder = Holder(**facts)
        _ = holder.moment
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
        return unknown
    words = {name: value for name, value in asdict(holder).items() if name != "pid"}
    sound = (
        all(isinstance(value, str) for value in words.values())
        and _TOKEN.fullmatch(holder.token)
        and type(holder.pid) is int
        and 0 < holder.pid <= _LATEST_PID
    )
    return holder if sound else unknown
