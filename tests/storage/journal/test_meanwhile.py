"""What another thread does to a journal takes nothing of what is committed meanwhile, whenever that is."""

from collections.abc import Callable
from dataclasses import fields, replace
from functools import partial
from pathlib import Path
from threading import Thread

import pytest

from journeymapper.storage import files
from journeymapper.storage.aside import NOTHING
from journeymapper.storage.atomic import REAL, System
from journeymapper.storage.journal.about import About
from journeymapper.storage.journal.writing import Journal
from tests.storage.journal.small import EDITS, TITLES, append, begin, kept_title, saved

_A_MOMENT_S = 0.01
"""Enough for a commit that need not wait for the lock; one that must is made when the lock is free."""


class Interrupted:
    """A system at one of whose calls another thread comes in between."""

    def __init__(self) -> None:
        self.at, self.calls = 0, 0
        self.meanwhile: Callable[[], object] = lambda: None
        self._thread = Thread()

    def system(self) -> System:
        """The functions to hand in."""
        functions = {each.name: self._wrapped(each.name) for each in fields(System)}
        return System(**functions)  # type: ignore[arg-type]  # each stands for the function of its name

    def _wrapped(self, name: str) -> Callable[..., object]:
        real: Callable[..., object] = getattr(REAL, name) if name != "fsync" else lambda descriptor: None

        def call(*args: object) -> object:
            self.calls += 1
            if self.calls == self.at:
                self._thread = Thread(target=self.meanwhile)
                self._thread.start()
                self._thread.join(_A_MOMENT_S)
            return real(*args)

        return call

    def end(self) -> bool:
        """From now on nobody comes in between. Whether somebody did, who is done then."""
        self.at = 0
        came = self._thread.ident is not None
        if came:
            self._thread.join()
        return came


@pytest.mark.parametrize("work", ["renew", "sync", "keep_base"])
def test_a_commit_in_the_middle_of_it_is_kept(tmp_path: Path, work: str) -> None:
    number, came = 0, True
    while came:
        number += 1
        between = Interrupted()
        journal = Journal(tmp_path / str(number), between.system(), long=1)
        begin(journal, About("untitled"))
        append(journal, EDITS[0])
        between.at = between.calls + number
        between.meanwhile = partial(append, journal, EDITS[1])
        getattr(journal, work)()
        came = between.end()
        assert kept_title(journal.folder) == TITLES[2 if came else 1]
        append(journal, EDITS[2 if came else 1])
        assert kept_title(journal.folder) == TITLES[3 if came else 2]
        journal.close()


@pytest.mark.parametrize("work", ["renew", "sync", "keep_base"])
def test_what_is_dropped_in_the_middle_of_it_stays_dropped(tmp_path: Path, work: str) -> None:
    number, came = 0, True
    while came:
        number += 1
        between = Interrupted()
        journal = Journal(tmp_path / str(number), between.system(), long=1)
        begin(journal, About("untitled"))
        append(journal, EDITS[0])
        between.at = between.calls + number
        between.meanwhile = journal.drop
        getattr(journal, work)()
        came = between.end()
        assert kept_title(journal.folder) == TITLES[0 if came else 1]
        begin(journal, About("untitled"))
        append(journal, EDITS[0])
        assert kept_title(journal.folder) == TITLES[1]
        journal.close()


def test_what_is_saved_while_its_file_is_copied_is_trusted_all_the_same(tmp_path: Path) -> None:
    number, came = 0, True
    while came:
        number += 1
        folder = tmp_path / str(number)
        folder.mkdir()
        about, between = saved(folder), Interrupted()
        journal = Journal(folder / "kept", between.system())
        begin(journal, about)
        append(journal, EDITS[0])

        def save(journal: Journal = journal, about: About = about) -> None:
            now = files.save(Path(about.path), EDITS[0].after)
            journal.go_on_from(replace(about, digest=now.digest), EDITS[0].after, NOTHING)
            append(journal, EDITS[1])

        between.at, between.meanwhile = between.calls + number, save
        journal.keep_base()
        came = between.end()
        assert kept_title(journal.folder) == TITLES[2 if came else 1]
        assert not journal.renew(), "nothing is wrong with what was written"
        journal.close()
