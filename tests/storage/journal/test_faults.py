"""Whatever call to the system fails, and wherever the program ends: what the journal took is there."""

import errno
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from journeymapper.storage.aside import NOTHING
from journeymapper.storage.atomic import System
from journeymapper.storage.errors import StorageError
from journeymapper.storage.journal.about import About
from journeymapper.storage.journal.reading import read_journal
from journeymapper.storage.journal.writing import Journal
from tests.storage.failing import FAULTS, FEWER_FAULTS, WAYS, FailingSystem, Killed, attempts, failing_with
from tests.storage.journal.small import EDITS, PROJECT, TITLES, Edit, append, begin, kept_title, saved

Step = Callable[[Journal], object]


class Work:
    """A sitting: edits, and all that is done to a journal beside them. Remembers what was promised."""

    def __init__(self, folder: Path, about: About, system: System) -> None:
        self.journal = Journal(folder, system, long=1)
        self._about = about
        self.taken = self.tried = TITLES[0]

    def run(self) -> None:
        """All of it, or as much as there is before the program is killed."""
        with suppress(Killed):
            begin(self.journal, self._about)
            for step in self._steps():
                with suppress(OSError, StorageError):
                    step()

    def _steps(self) -> Iterator[Callable[[], object]]:
        journal, rest = self.journal, iter(EDITS)
        yield lambda: self._append(next(rest))
        yield journal.sync
        yield journal.keep_base
        yield lambda: self._append(next(rest))
        yield lambda: self._append(next(rest))
        yield journal.renew
        yield lambda: self._append(next(rest))
        yield lambda: journal.snapshot(EDITS[3].after)
        yield lambda: self._append(next(rest))
        yield journal.sync

    def _append(self, edit: Edit) -> None:
        self.tried = edit.title
        append(self.journal, edit)
        self.taken = edit.title


@pytest.mark.parametrize(("fault", "lasting"), WAYS)
def test_no_edit_that_was_taken_is_lost(tmp_path: Path, fault: str, lasting: bool) -> None:
    about = saved(tmp_path)
    for number, failing in enumerate(attempts(FEWER_FAULTS[fault], lasting)):
        work = Work(tmp_path / f"kept-{number}", about, failing.system())
        work.run()
        kept = kept_title(work.journal.folder)
        assert kept in TITLES[TITLES.index(work.taken) : TITLES.index(work.tried) + 1]
        if not lasting:
            assert work.taken == EDITS[4].title, "what fails once is tried again"
        failing.heal()
        work.journal.close()


@pytest.mark.parametrize("fault", ["full disk", "broken disk", "kill"])
def test_what_is_dropped_is_gone_or_still_what_it_was(tmp_path: Path, fault: str) -> None:
    about = saved(tmp_path)
    reached, number = True, 0
    while reached:
        number += 1
        failing = FailingSystem(10**6, FAULTS[fault], lasting=True)
        journal = Journal(tmp_path / f"kept-{number}", failing.system())
        begin(journal, about)
        append(journal, EDITS[0])
        append(journal, EDITS[1])
        journal.keep_base()
        failing.at = len(failing.calls) + number
        with suppress(Killed):
            journal.drop()
        assert kept_title(journal.folder) in (TITLES[0], TITLES[2])
        reached = failing.reached
    assert number > 3


@pytest.mark.parametrize("fault", ["full disk", "broken disk", "kill"])
def test_what_was_kept_holds_until_what_takes_its_place_does(tmp_path: Path, fault: str) -> None:
    about = saved(tmp_path)
    reached, number = True, 0
    while reached:
        number += 1
        failing = FailingSystem(10**6, FAULTS[fault], lasting=True)
        journal = Journal(tmp_path / f"kept-{number}", failing.system())
        begin(journal, about)
        append(journal, EDITS[0])
        failing.at = len(failing.calls) + number
        with suppress(Killed, OSError, StorageError):
            journal.take_up(replace(about, digest="another"), EDITS[1].after, NOTHING)
        reached = failing.reached
        assert kept_title(journal.folder) in (EDITS[0].title, EDITS[1].title)
    assert number > 10


def test_after_a_failed_sync_the_next_commit_begins_anew(tmp_path: Path) -> None:
    failing = FailingSystem(10**6, failing_with(errno.EIO), lasting=False)
    journal = Journal(tmp_path / "kept", failing.system())
    begin(journal, saved(tmp_path))
    append(journal, EDITS[0])
    failing.at = len(failing.calls) + 2
    with pytest.raises(OSError, match="Input/output"):
        journal.sync()
    assert failing.calls[failing.at - 1] == "fsync"
    assert not journal.whole
    append(journal, EDITS[1])
    assert journal.whole
    assert (tmp_path / "kept" / "base-2.journey").exists()
    assert kept_title(journal.folder) == EDITS[1].title


def test_the_file_may_change_or_go_once_a_journal_is_begun(tmp_path: Path) -> None:
    for change in (Path.unlink, lambda file: file.write_bytes(b"somebody else's")):
        about = saved(tmp_path)
        journal = Journal(tmp_path / about.digest[:3] / str(id(change)))
        begin(journal, about)
        append(journal, EDITS[0])
        change(Path(about.path))
        journal.keep_base()
        assert journal.renew()
        assert journal.whole
        assert kept_title(journal.folder) == EDITS[0].title


def names_of(folder: Path) -> Sequence[str]:
    return sorted(file.name for file in folder.iterdir())


def test_long_lines_become_a_copy_of_the_project(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "kept", long=1000)
    begin(journal, About("untitled"))
    renewed = 0
    for edit in (*EDITS, *EDITS[3:] * 30):
        append(journal, edit)
        renewed += journal.renew()
    assert renewed > 10
    assert sum(file.stat().st_size for file in journal.folder.rglob("lines-*")) < 1500
    assert kept_title(journal.folder) == EDITS[-1].title
    journal.drop()
    assert names_of(journal.folder) in ([], ["pictures"])
    assert PROJECT.info.title == kept_title(journal.folder)


@pytest.mark.parametrize("part", ["lines-1.jsonl", "base-1.journey"])
def test_a_journal_that_the_disk_does_not_hand_out_is_not_taken_for_less(tmp_path: Path, part: str) -> None:
    journal = Journal(tmp_path / "kept")
    begin(journal, About("untitled"))
    append(journal, EDITS[0])
    file = journal.folder / part
    aside = file.rename(tmp_path / "aside")
    file.symlink_to(file)
    assert read_journal(journal.folder) is None
    file.unlink()
    aside.rename(file)
    assert kept_title(journal.folder) == EDITS[0].title
    journal.close()
