"""A system of which any call can be made to fail."""

import errno
import os
from collections.abc import Callable, Iterator
from dataclasses import fields
from itertools import cycle

from journeymapper.storage.atomic import REAL, System


class Killed(BaseException):
    """The process is gone: nothing that it would do any more is done."""


Fault = Callable[[str, Callable[..., object], tuple[object, ...]], object]


def failing_with(code: int) -> Fault:
    """A call that fails with an error of the system; a file is closed all the same."""

    def fail(name: str, real: Callable[..., object], args: tuple[object, ...]) -> object:
        if name == "close":
            real(*args)
        raise OSError(code, os.strerror(code))

    return fail


def _one_after_the_other(*codes: int) -> Fault:
    """A call that fails with the next of these errors."""
    faults = cycle([failing_with(code) for code in codes])
    return lambda name, real, args: next(faults)(name, real, args)


def _write_less(told: Callable[[int, int], int]) -> Fault:
    """A write that writes half and says what `told` makes of the bytes written and wanted."""

    def write(name: str, real: Callable[..., object], args: tuple[object, ...]) -> object:
        if name != "write":
            return real(*args)
        descriptor, data = args
        assert isinstance(data, memoryview)
        written = real(descriptor, data[: (len(data) + 1) // 2])
        assert isinstance(written, int)
        return told(written, len(data))

    return write


def kill(name: str, real: Callable[..., object], args: tuple[object, ...]) -> object:
    """The call is never made."""
    raise Killed


FAULTS: dict[str, Fault] = {
    "full disk": failing_with(errno.ENOSPC),
    "broken disk": failing_with(errno.EIO),
    "no right": failing_with(errno.EACCES),
    "lost connection": failing_with(errno.ESTALE),
    "short write": _write_less(lambda written, wanted: written),
    "write that takes nothing": lambda name, real, args: 0 if name == "write" else real(*args),
    "write that lies": _write_less(lambda written, wanted: wanted),
    "kill": kill,
}

_OF_WRITES = tuple(FAULTS[name] for name in ("short write", "write that takes nothing", "write that lies"))

FEWER_FAULTS: dict[str, Fault] = {
    "refusals": _one_after_the_other(errno.ENOSPC, errno.EIO, errno.EACCES),
    **{name: fault for name, fault in FAULTS.items() if fault in (*_OF_WRITES, kill)},
    "lost connection": FAULTS["lost connection"],
}
"""For work of hundreds of calls: a call fails in one of three ways that nothing tells apart."""


def _no_wait(*args: object) -> None:
    pass


class FailingSystem:
    """A system of which one call fails, or every call from one on. Counts the calls.

    It never waits for the disk, since only power cuts take what the system has.
    """

    def __init__(self, at: int, fault: Fault, lasting: bool) -> None:
        self.at, self.fault, self.lasting = at, fault, lasting
        self.calls: list[str] = []
        self.pauses: list[float] = []

    def system(self) -> System:
        """The functions to hand in."""
        functions = {each.name: self._wrapped(each.name) for each in fields(System) if each.name != "pause"}
        return System(**functions, pause=self._pass_time)  # type: ignore[arg-type]  # each stands for its name

    def _pass_time(self, seconds: float) -> None:
        """Nobody waits in a test."""
        self.pauses.append(seconds)

    def _wrapped(self, name: str) -> Callable[..., object]:
        real = getattr(REAL, name) if name != "fsync" else _no_wait

        def call(*args: object) -> object:
            self.calls.append(name)
            number = len(self.calls)
            if number == self.at or (self.lasting and number > self.at):
                return self.fault(name, real, args)
            return real(*args)

        return call

    def heal(self) -> None:
        """From now on nothing fails."""
        self.at = len(self.calls) + 10**9

    @property
    def reached(self) -> bool:
        """Whether the work went on to the call that fails."""
        return len(self.calls) >= self.at


WAYS = tuple(
    (name, lasting)
    for name in FEWER_FAULTS
    for lasting in (False, True)
    if (name, lasting) not in (("kill", False), ("lost connection", True))
)
"""Each of these faults, once and from then on. Nobody comes back from a kill; a connection that stays away is
a refusal."""


def attempts(fault: Fault, lasting: bool) -> Iterator[FailingSystem]:
    """A system that does not fail, and then one for each call that it was asked for, which fails there."""
    sound = FailingSystem(0, fault, lasting=False)
    yield sound
    for at, name in enumerate(sound.calls, 1):
        if fault not in _OF_WRITES or name == "write":
            yield FailingSystem(at, fault, lasting)
