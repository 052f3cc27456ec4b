"""A file is the old or the new one whatever fails: every call to the system is made to fail once."""

import errno
import os
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from journeymapper.messages import text
from journeymapper.storage.atomic import REAL, Saved, System, atomic_write, digest_of
from journeymapper.storage.errors import CannotSave, Conflict
from tests.storage.sentences import is_one_sentence

OLD = b"old " * 10
NEW = b"new! " * 210_000
"""A little more than is written at once."""
NAME = "map.journey"


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
    "short write": _write_less(lambda written, wanted: written),
    "write that takes nothing": lambda name, real, args: 0 if name == "write" else real(*args),
    "write that lies": _write_less(lambda written, wanted: wanted),
    "kill": kill,
}


class FailingSystem:
    """A system of which one call fails, or every call from one on. Counts the calls."""

    def __init__(self, at: int, fault: Fault, lasting: bool) -> None:
        self.at, self.fault, self.lasting = at, fault, lasting
        self.calls: list[str] = []

    def system(self) -> System:
        """The functions to hand in."""
        functions = {each.name: self._wrapped(each.name) for each in fields(System)}
        return System(**functions)  # type: ignore[arg-type]  # each stands for the function of its name

    def _wrapped(self, name: str) -> Callable[..., object]:
        real = getattr(REAL, name)

        def call(*args: object) -> object:
            self.calls.append(name)
            number = len(self.calls)
            if number == self.at or (self.lasting and number > self.at):
                return self.fault(name, real, args)
            return real(*args)

        return call

    @property
    def reached(self) -> bool:
        """Whether the work went on to the call that fails."""
        return len(self.calls) >= self.at


def attempts(fault: Fault, lasting: bool) -> Iterator[FailingSystem]:
    """Systems that fail at the first call, at the second, … until none fails any more."""
    at, reached = 1, True
    while reached:
        system = FailingSystem(at, fault, lasting)
        yield system
        at, reached = at + 1, system.reached


@pytest.mark.parametrize("there_before", [OLD, None], ids=["replaced", "new"])
@pytest.mark.parametrize("lasting", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize("fault", FAULTS)
def test_the_file_is_old_or_new_and_the_error_is_told(
    tmp_path: Path, fault: str, lasting: bool, there_before: bytes | None
) -> None:
    path = tmp_path / NAME
    stale = tmp_path / f".~{NAME}.999999999.0badcafe.tmp"
    outcomes = set()
    for failing in attempts(FAULTS[fault], lasting or fault == "kill"):
        path.unlink(missing_ok=True)
        if there_before is not None:
            path.write_bytes(there_before)
        stale.write_bytes(b"left by a crash")
        outcome = _attempt(path, failing.system(), None if there_before is None else digest_of(OLD))
        there_now = path.read_bytes() if path.exists() else None
        left = [each for each in tmp_path.iterdir() if each not in (path, stale)]
        if outcome is None:
            assert there_now in (there_before, NEW)
        elif isinstance(outcome, Saved):
            assert there_now == NEW
            assert outcome.digest == digest_of(NEW)
            assert not left
        else:
            assert there_now == there_before
            assert is_one_sentence(outcome.message, NAME), text(outcome.message)
            assert lasting or not left
        outcomes.add(type(outcome).__name__)
        for each in left:
            each.unlink()
    assert outcomes == {"Saved"} if fault == "short write" else "Saved" in outcomes and len(outcomes) > 1


def _attempt(path: Path, system: System, expected: str | None) -> Saved | CannotSave | None:
    try:
        return atomic_write(path, NEW, expected=expected, system=system)
    except CannotSave as error:
        return error
    except Killed:
        return None


def test_a_folder_that_cannot_be_synced_is_a_warning(tmp_path: Path) -> None:
    path = tmp_path / NAME
    counting = FailingSystem(10_000, kill, lasting=False)
    atomic_write(path, NEW, system=counting.system())
    last_sync = len(counting.calls) - counting.calls[::-1].index("fsync")
    path.write_bytes(OLD)
    failing = FailingSystem(last_sync, failing_with(errno.EIO), lasting=False)
    saved = atomic_write(path, NEW, system=failing.system())
    assert path.read_bytes() == NEW
    (warning,) = saved.warnings
    assert is_one_sentence(warning, NAME)
    assert "the disk reports an error" in text(warning)


def test_what_crashed_saves_left_is_cleaned_up(tmp_path: Path) -> None:
    path = tmp_path / NAME
    dead = tmp_path / f".~{NAME}.999999999.0badcafe.tmp"
    alive = tmp_path / f".~{NAME}.{os.getpid()}.0badcafe.tmp"
    others = tmp_path / ".~other.journey.999999999.0badcafe.tmp"
    own = tmp_path / f".~{NAME}.999999999.notes.tmp"
    for each in (dead, alive, others, own):
        each.write_bytes(b"")
    atomic_write(path, NEW)
    assert {each.name for each in tmp_path.iterdir()} == {NAME, alive.name, others.name, own.name}


def test_a_change_by_somebody_else_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.write_bytes(b"somebody else's")
    with pytest.raises(Conflict) as caught:
        atomic_write(path, NEW, expected=digest_of(OLD))
    assert is_one_sentence(caught.value.message, NAME)
    assert path.read_bytes() == b"somebody else's"
    assert [each.name for each in tmp_path.iterdir()] == [NAME]
    path.unlink()
    atomic_write(path, NEW, expected=digest_of(OLD))
    assert path.read_bytes() == NEW
