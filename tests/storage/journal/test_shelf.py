"""Whose journals are whose, with programs that live and programs that have ended."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import pytest

from journeymapper.storage.aside import NOTHING
from journeymapper.storage.journal.about import NAME, About
from journeymapper.storage.journal.shelf import KEPT_DAYS, Held, Shelf
from journeymapper.storage.journal.writing import Journal
from tests.layout.maps import gift_shop

_DAY = 86_400
_HOLDER = """
import sys
from pathlib import Path
from journeymapper.storage.journal.shelf import Held
held = Held(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "journals")


def left_journal(shelf: Shelf) -> Path:
    journal = Journal(shelf.new_folder())
    journal.go_on_from(About("gift"), gift_shop(), NOTHING)
    journal.snapshot(gift_shop())
    journal.close()
    return journal.folder


@contextmanager
def held_elsewhere(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program has the journal open until it is killed."""
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[3])},
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        yield holder
        holder.kill()


def test_what_a_living_program_has_open_is_nobodys_orphan(shelf: Shelf) -> None:
    folder, other = left_journal(shelf), left_journal(shelf)
    with held_elsewhere(folder) as holder:
        assert list(shelf.orphans()) == [other]
        assert shelf.claim(folder) is None
        holder.kill()
        holder.wait()
        assert set(shelf.orphans()) == {folder, other}


def test_one_program_alone_can_claim_it(shelf: Shelf) -> None:
    folder = left_journal(shelf)
    mine = shelf.claim(folder)
    assert mine is not None
    assert shelf.claim(folder) is None
    mine.let_go()
    shelf.remove(folder)
    assert shelf.claim(folder) is None
    assert not folder.exists(), "asking for what is gone leaves nothing"


@contextmanager
def looked_at(folder: Path) -> Iterator[None]:
    """Somebody else finds out just now whether the journal is held."""
    begun = Event()

    def look() -> None:
        looking = Held(folder)
        begun.set()
        time.sleep(0.02)
        looking.let_go()

    other = Thread(target=look)
    other.start()
    begun.wait()
    yield
    other.join()


def test_who_only_looks_keeps_nobody_from_it(shelf: Shelf) -> None:
    folder = left_journal(shelf)
    with looked_at(folder):
        assert [*shelf.orphans()] == [folder]
    with looked_at(folder):
        mine = shelf.claim(folder)
    assert mine is not None
    mine.let_go()


def test_what_was_discarded_goes_after_thirty_days(shelf: Shelf) -> None:
    folder = left_journal(shelf)
    shelf.discard(folder)
    (kept,) = shelf.discarded()
    then = kept.stat().st_mtime
    shelf.sweep(then + (KEPT_DAYS - 1) * _DAY)
    assert shelf.discarded() == (kept,)
    shelf.sweep(then + (KEPT_DAYS + 1) * _DAY)
    assert shelf.discarded() == (kept,), "the clock may be wrong"
    shelf.sweep(then + (KEPT_DAYS + 2.1) * _DAY)
    assert not shelf.discarded()
    shelf.sweep(then + (KEPT_DAYS + 3) * _DAY)
    assert not [*kept.parent.iterdir()], "nothing is left of it"


def test_a_clock_that_is_years_ahead_for_once_takes_nothing(shelf: Shelf) -> None:
    shelf.discard(left_journal(shelf))
    (kept,) = shelf.discarded()
    now = kept.stat().st_mtime
    for ahead in (1000, 1, 3000, 2, 1002):
        shelf.sweep(now + ahead * _DAY)
        assert shelf.discarded() == (kept,)


def test_empty_folders_go_and_those_in_use_stay(shelf: Shelf, tmp_path: Path) -> None:
    left, used, new = (shelf.new_folder() for _ in range(3))
    for folder in (left, used, new):
        folder.mkdir(parents=True)
    held = Held(used)
    old = left.stat().st_mtime - 2 * 3600
    for folder in (left, used):
        os.utime(folder, (old, old))
    orphan = left_journal(shelf)
    os.utime(orphan, (old, old))
    shelf.sweep(new.stat().st_mtime)
    assert not left.exists()
    assert used.exists()
    assert new.exists(), "somebody may be about to use it"
    assert (orphan / NAME).exists()
    held.let_go()
