"""Of all who try exactly one has a file; what ended without a word is in nobody's way."""

import errno
import os
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from journeymapper.storage.atomic import System
from journeymapper.storage.lock.here import here
from journeymapper.storage.lock.holder import Holder
from journeymapper.storage.lock.taking import Lock, give_back, holder_of, lock_file, take, take_over
from tests.storage.failing import FAULTS, FailingSystem, Killed, attempts
from tests.storage.lock.beside import heard, let, started
from tests.storage.lock.holders import COLLEAGUE, GONE, IDA, put_lock

NOBODY_LIVES = replace(here(), started=lambda pid: None)


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A project."""
    path = tmp_path / "shop.journey"
    path.write_bytes(b"{}")
    return path


@pytest.fixture
def programs(shop: Path) -> Iterator[ExitStack]:
    """Ends what a test starts."""
    with ExitStack() as stack:
        yield stack


def run_beside(programs: ExitStack, path: Path) -> "subprocess.Popen[str]":
    program = programs.enter_context(started(path))
    programs.callback(program.kill)
    return program


def taken(path: Path, system: System | None = None) -> Lock:
    lock = take(path, system) if system else take(path)
    assert isinstance(lock, Lock)
    return lock


def left(shop: Path) -> set[str]:
    return {each.name for each in shop.parent.iterdir()} - {shop.name}


def test_a_lock_says_who_has_the_file_and_goes_when_it_is_given_back(shop: Path) -> None:
    lock = taken(shop)
    assert left(shop) == {".~lock.shop.journey#"}
    holder = holder_of(shop)
    assert holder == lock.holder
    assert holder is not None
    assert (holder.who, holder.host, holder.pid) == (here().who, here().host, os.getpid())
    give_back(lock)
    assert holder_of(shop) is None
    assert left(shop) == set()


def test_a_second_program_hears_of_the_first(shop: Path, programs: ExitStack) -> None:
    first = run_beside(programs, shop)
    let(first)
    assert heard(first) == "mine"
    theirs = take(shop)
    assert isinstance(theirs, Holder)
    assert theirs.pid == first.pid
    first.communicate()
    taken(shop)


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is a matter of POSIX")
def test_the_lock_of_a_killed_program_is_in_nobody_s_way(shop: Path, programs: ExitStack) -> None:
    first = run_beside(programs, shop)
    let(first)
    assert heard(first) == "mine"
    first.kill()
    assert heard(first) == "", "it has ended, and nobody has asked about it yet"
    second = run_beside(programs, shop)
    let(second)
    assert heard(second) == "mine"


@pytest.mark.parametrize("before", [None, GONE], ids=["free", "left by a crash"])
def test_of_many_who_try_at_once_exactly_one_has_it(
    shop: Path, programs: ExitStack, before: Holder | None
) -> None:
    if before is not None:
        put_lock(shop, before)
    racing = [run_beside(programs, shop) for _ in range(6)]
    for program in racing:
        let(program)
    assert sorted(map(heard, racing)) == ["mine", *["not mine"] * 5]
    for program in racing:
        program.communicate()
    assert left(shop) == set()


@pytest.mark.parametrize(
    "gone",
    [
        GONE,
        replace(COLLEAGUE, boot="of last week"),
        replace(COLLEAGUE, started="1"),
    ],
    ids=["no such process", "another start of the computer", "the number came again"],
)
def test_who_runs_no_more_has_nothing(shop: Path, gone: Holder) -> None:
    put_lock(shop, gone)
    assert holder_of(shop) is None
    assert taken(shop).holder.pid == os.getpid()


@pytest.mark.parametrize(
    "alive",
    [COLLEAGUE, IDA, replace(GONE, machine="of another"), replace(GONE, space="pid:[1]")],
    ids=["on this computer", "elsewhere", "on a computer of the same name", "in a container"],
)
def test_who_may_still_run_is_asked_about(shop: Path, alive: Holder) -> None:
    put_lock(shop, alive)
    assert take(shop) == holder_of(shop) == alive


def test_a_file_can_be_taken_over_on_purpose(shop: Path) -> None:
    put_lock(shop, IDA)
    lock = take_over(shop, IDA)
    assert isinstance(lock, Lock)
    assert holder_of(shop) == lock.holder


def test_only_the_lock_that_one_was_asked_about_is_taken_over(shop: Path) -> None:
    put_lock(shop, COLLEAGUE)
    assert take_over(shop, IDA) == COLLEAGUE


def test_only_our_own_lock_is_given_back(shop: Path) -> None:
    lock = taken(shop)
    put_lock(shop, IDA)
    give_back(lock)
    assert holder_of(shop) == IDA


def test_a_full_disk_keeps_no_lock_of_a_file_that_is_closed(shop: Path) -> None:
    lock = taken(shop)
    give_back(lock, replace(System(), write=_no_room))
    assert left(shop) == set()


def _no_room(descriptor: int, data: memoryview) -> int:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_claim_that_was_never_finished_is_in_nobody_s_way(shop: Path) -> None:
    lock = put_lock(shop, GONE)
    put_lock(shop, GONE).rename(lock.with_name(lock.name + "+"))
    put_lock(shop, GONE)
    give_back(taken(shop))
    assert left(shop) == set()


def test_a_link_has_the_lock_of_its_file(shop: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "link.journey"
    link.symlink_to(shop)
    lock = taken(link)
    assert holder_of(shop) == lock.holder
    assert Path(lock.file).parent == shop.parent


def test_disks_without_hard_links_have_locks_too(shop: Path) -> None:
    def link(source: str, target: str) -> None:
        raise OSError(errno.EPERM, "no links here")

    lock = take(shop, System(link=link))
    assert isinstance(lock, Lock)
    assert holder_of(shop) == lock.holder
    assert take(shop, System(link=link)) == lock.holder
    give_back(lock)
    assert left(shop) == set()


def test_what_is_no_lock_keeps_nobody_from_opening(shop: Path) -> None:
    lock = Path(lock_file(shop))
    lock.mkdir()
    assert take(shop) is None
    assert holder_of(shop) is None
    lock.rmdir()
    lock.symlink_to(shop)
    assert take(shop) is None
    assert shop.read_bytes() == b"{}"
    lock.unlink()
    os.mkfifo(lock)
    found = take(shop)
    assert isinstance(found, Holder)
    assert not found.known


def test_what_is_damaged_can_be_taken_over(shop: Path) -> None:
    put_lock(shop, b"\x00" * 5000)
    found = take(shop)
    assert isinstance(found, Holder)
    assert isinstance(take_over(shop, found), Lock)


def test_a_folder_that_is_not_there_has_no_locks(tmp_path: Path) -> None:
    assert take(tmp_path / "gone" / "shop.journey") is None
    assert take(tmp_path / f"{'n' * 250}.journey") is None


@pytest.mark.parametrize("before", [None, GONE], ids=["free", "left by a crash"])
@pytest.mark.parametrize("lasting", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize("fault", FAULTS)
def test_whatever_fails_the_next_one_gets_the_file(
    shop: Path, fault: str, lasting: bool, before: Holder | None
) -> None:
    outcomes = set()
    for failing in attempts(FAULTS[fault], lasting or fault == "kill"):
        if before is not None:
            put_lock(shop, before)
        outcome = attempt(shop, failing)
        outcomes.add(type(outcome))
        if isinstance(outcome, Lock):
            assert holder_of(shop) == outcome.holder
            give_back(outcome)
        # What could not be taken away either is in the way no longer than this program lives.
        ended = lasting or outcome is Killed
        next_one = take(shop, at=NOBODY_LIVES) if ended else take(shop)
        assert isinstance(next_one, Lock)
        give_back(next_one)
        for each in left(shop):
            assert ended or each.endswith(".tmp")
            (shop.parent / each).unlink()
    assert Lock in outcomes


def attempt(shop: Path, failing: FailingSystem) -> Lock | Holder | type[Killed] | None:
    """What comes of taking a file where the system fails once, or from then on."""
    try:
        return take(shop, failing.system())
    except Killed:
        return Killed
