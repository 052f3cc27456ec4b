"""What the worker process does, and how it and the window talk.

Nothing here sees Qt: the process runs the pure rooms alone.
"""

import copyreg
import io
import pickle
import signal
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from journeymapper.model.change import Change, apply
from journeymapper.model.findings import Finding
from journeymapper.model.project import Project

if TYPE_CHECKING:
    from multiprocessing.connection import Connection as Pipe

READY = b"ready"
TAKEN = b"taken"
"""Said of an order that has no map: there is more to come."""


@dataclass(frozen=True, slots=True)
class Order:
    """A map to be checked, with what the process needs to know the project as it is now."""

    map: str | None
    """None: only a part of a project, which the process keeps and says that it has."""
    as_of: date
    revision: int
    anew: bool = False
    """Whether to forget the project that the process knows, before the change."""
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a check found in the project of a revision."""

    map: str
    revision: int
    findings: tuple[Finding, ...]
    """Open ones, in reading order, without numbers."""
    accepted: int
    """How many more people decided to live with."""


@dataclass(frozen=True, slots=True)
class Failed:
    """A check that could not be made, and the reason as the process gives it."""

    reason: str


def packed(value: object) -> bytes:
    """A value as bytes for the other process; read-only mappings are understood too."""
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, protocol=pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = copyreg.dispatch_table | {MappingProxyType: _unfrozen}
    pickler.dump(value)
    return buffer.getvalue()


def _unfrozen(mapping: Mapping[str, object]) -> tuple[Callable[..., object], tuple[dict[str, object]]]:
    """How to make a read-only mapping again: pickle does not find its type, which has another name there."""
    return _frozen, (dict(mapping),)


def _frozen(mapping: dict[str, object]) -> Mapping[str, object]:
    return MappingProxyType(mapping)


def serve(pipe: "Pipe") -> None:
    """Answer orders until the window is gone. Runs in the worker process."""
    # Ctrl+C in the terminal is for the window, which then ends this process in its own time.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    from journeymapper.checks import run

    pipe.send_bytes(READY)
    project = Project()
    while True:
        try:
            order: Order = pickle.loads(pipe.recv_bytes())
        except (EOFError, OSError):
            return
        answer: Answer | Failed
        try:
            if order.anew:
                project = Project()
            if order.change is not None:
                project = apply(project, order.change)
            if order.map is None:
                pipe.send_bytes(TAKEN)
                continue
            found = run.checked(project, order.map, order.as_of)
            answer = Answer(order.map, order.revision, found.open, len(found.accepted))
        except Exception as error:
            # Whatever went wrong is told in the window; the process lives on for the next order.
            answer = Failed(f"{type(error).__name__}: {error}")
        pipe.send_bytes(packed(answer))
