"""What the worker process does, and how it and the window talk.

Nothing here sees Qt: the process runs the pure rooms alone.
"""

import copyreg
import io
import pickle
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from journeymapper.diagnosis.diary import write_down
from journeymapper.editor.supposing import Supposed, supposed
from journeymapper.model.change import Change, apply
from journeymapper.model.findings import Answered, Checked, Finding, Health
from journeymapper.model.project import Project
from journeymapper.model.review import Response

if TYPE_CHECKING:
    from multiprocessing.connection import Connection as Pipe

    from journeymapper.checks.checker import Checker

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
    suppose: Change | None = None
    """Not to be made: only what it would do to the findings is asked, once the change above is made."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a check found in the project of a revision."""

    map: str
    revision: int
    checked: Checked


@dataclass(frozen=True, slots=True)
class News:
    """What a check found that differs from what was said last, so that little goes through the pipe."""

    map: str
    revision: int
    open: tuple[str, ...]
    """Keys, in reading order."""
    answered: tuple[tuple[str, Response], ...]
    """Keys and what was decided, in reading order."""
    health: Health | None
    come: tuple[Finding, ...]
    """Findings that are new or have new words."""

    def told(self, known: dict[str, Finding]) -> Answer:
        """The whole answer. `known` are the findings told so far; it is brought up to date."""
        fresh = {finding.key: finding for finding in self.come}
        keys = (*self.open, *(key for key, _ in self.answered))
        now = {key: fresh[key] if key in fresh else known[key] for key in keys}
        known.clear()
        known.update(now)
        answered = tuple(Answered(now[key], response) for key, response in self.answered)
        checked = Checked(tuple(now[key] for key in self.open), answered, self.health)
        return Answer(self.map, self.revision, checked)


@dataclass(frozen=True, slots=True)
class Failed:
    """A check that could not be made; why is in the diary."""


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


class Service:
    """The project as the process knows it, with the check of the map that was asked for last."""

    def __init__(self) -> None:
        """Knows nothing yet."""
        self._project = Project()
        self._checker: Checker | None = None
        self._told: dict[str, Finding] = {}

    def follow(self, order: Order) -> News | Supposed | None:
        """Do what an order says; None where it asks for nothing."""
        if order.anew:
            self._project, self._checker, self._told = Project(), None, {}
        checker, self._checker = self._checker, None  # what fails half-way is not gone on with
        checker = self._checked_as_it_is(checker, order)
        if checker is None:
            return None
        # What is supposed is no news: what has been told stays what it was.
        suppose = order.suppose
        said = supposed(checker, suppose) if suppose is not None else self._news(order, checker.checked)
        self._checker = checker
        return said

    def _checked_as_it_is(self, checker: "Checker | None", order: Order) -> "Checker | None":
        """The check of the project as it is now; None where the order has no map to be checked."""
        if checker is not None and (checker.map, checker.as_of) == (order.map, order.as_of):
            if order.change is not None:
                checker.after(order.change)
            self._project = checker.project
            return checker
        if order.change is not None:
            self._project = apply(self._project, order.change)
        if order.map is None:
            return None
        from journeymapper.checks.checker import Checker

        return Checker(self._project, order.map, order.as_of)

    def _news(self, order: Order, checked: Checked) -> News:
        told, self._told = self._told, _by_key(checked)
        come = tuple(
            finding
            for key, finding in self._told.items()
            if (known := told.get(key)) is not finding and known != finding
        )
        return News(
            map=order.map or "",
            revision=order.revision,
            open=tuple(finding.key for finding in checked.open),
            answered=tuple((one.finding.key, one.response) for one in checked.answered),
            health=checked.health,
            come=come,
        )


def _by_key(checked: Checked) -> dict[str, Finding]:
    findings = (*checked.open, *(one.finding for one in checked.answered))
    return {finding.key: finding for finding in findings}


def serve(pipe: "Pipe") -> None:
    """Answer orders until the window is gone. Runs in the worker process."""
    import journeymapper.checks.checker  # noqa: F401 – before the first order, which then waits no longer

    try:
        pipe.send_bytes(READY)
    except OSError:
        return  # the window was closed before it needed this
    service = Service()
    while True:
        try:
            order: Order = pickle.loads(pipe.recv_bytes())
        except (EOFError, OSError):
            return
        said: News | Supposed | Failed | None
        try:
            said = service.follow(order)
        except Exception as error:
            # Whatever went wrong is told in the window; the process lives on for the next order.
            write_down(error, "checker")
            said = Failed()
        try:
            pipe.send_bytes(TAKEN if said is None else packed(said))
        except OSError:
            return  # the window ended while this was found out
