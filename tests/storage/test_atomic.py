"""A file is the old or the new one whatever fails: every call to the system is made to fail once."""

import errno
import os
from pathlib import Path

import pytest

from journeymapper.messages import text
from journeymapper.storage.atomic import Saved, System, atomic_write, digest_of
from journeymapper.storage.errors import CannotSave, Conflict, WriteFailed
from tests.storage.failing import FAULTS, FailingSystem, Killed, attempts, failing_with, kill
from tests.storage.sentences import is_one_sentence

OLD = b"old " * 10
NEW = b"new! " * 210_000
"""A little more than is written at once."""
NAME = "map.journey"


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
    passes = fault == "short write" or (fault == "lost connection" and not lasting)
    assert outcomes == {"Saved"} if passes else "Saved" in outcomes and len(outcomes) > 1


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


@pytest.mark.parametrize("code", [errno.EBUSY, errno.ESTALE, errno.EAGAIN])
def test_a_file_that_is_in_use_is_tried_again_for_a_moment(tmp_path: Path, code: int) -> None:
    path = tmp_path / NAME
    path.write_bytes(OLD)
    tries = []

    def in_use(source: str, target: str) -> None:
        tries.append(source)
        if len(tries) < 4:
            raise OSError(code, os.strerror(code))
        os.replace(source, target)

    waited: list[float] = []
    atomic_write(path, NEW, system=System(replace=in_use, pause=waited.append))
    assert path.read_bytes() == NEW
    assert len(waited) == 3
    assert sum(waited) < 0.2
    assert [each.name for each in tmp_path.iterdir()] == [NAME]


def test_a_share_that_did_what_it_said_it_could_not_is_no_conflict(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.write_bytes(OLD)

    def replace_and_fail(source: str, target: str) -> None:
        os.replace(source, target)
        raise OSError(errno.ETIMEDOUT, "timed out")

    with pytest.raises(WriteFailed) as caught:
        atomic_write(path, NEW, expected=digest_of(OLD), system=System(replace=replace_and_fail))
    assert is_one_sentence(caught.value.message, NAME)
    atomic_write(path, NEW, expected=digest_of(OLD))
    assert path.read_bytes() == NEW


def test_a_name_may_be_as_long_as_the_disk_allows(tmp_path: Path) -> None:
    path = tmp_path / ("ü" * 123 + ".journey")
    atomic_write(path, OLD)
    atomic_write(path, NEW, expected=digest_of(OLD))
    assert path.read_bytes() == NEW
    assert len(list(tmp_path.iterdir())) == 1


REFUSED = {
    errno.ENOSPC: "make room",
    errno.EDQUOT: "make room",
    errno.EFBIG: "another folder",
    errno.EROFS: "another folder",
    errno.EACCES: "another folder",
    errno.EIO: "try again",
    errno.ETIMEDOUT: "try again",
    errno.ENODEV: "connect the drive",
    errno.ENOENT: "connect the drive",
    errno.EHOSTDOWN: "connect the drive",
    errno.ENAMETOOLONG: "a shorter name",
    errno.EINVAL: "another name",
    errno.EMFILE: "try again",
    errno.ENOMEM: "close other programs",
    errno.EXDEV: "another folder",
}


@pytest.mark.parametrize("code", REFUSED, ids=errno.errorcode.get)
def test_a_refusal_says_what_to_do(tmp_path: Path, code: int) -> None:
    def refuse(path: str, flags: int, mode: int) -> int:
        raise OSError(code, os.strerror(code))

    with pytest.raises(WriteFailed) as caught:
        atomic_write(tmp_path / NAME, NEW, system=System(open=refuse))
    assert is_one_sentence(caught.value.message, NAME), text(caught.value.message)
    assert REFUSED[code] in text(caught.value.advice)
