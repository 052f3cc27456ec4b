"""A power cut takes what was not synced, in any order: a file stays whole, a journal stays readable."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from journeymapper.storage.atomic import atomic_write, digest_of
from journeymapper.storage.codec import encode
from journeymapper.storage.journal.about import About
from journeymapper.storage.journal.writing import Journal
from tests.storage.journal.small import EDITS, PROJECT, TITLES, append, begin, kept_title
from tests.storage.power import Disk, PowerCut

CHANGES = ("make_folder", "write", "fsync", "replace", "unlink")
OLD, NEW = b"old " * 10, b"new! " * 10


def cuts(top: Path, work: Callable[[Disk], object]) -> Iterator[Disk]:
    """A disk whose power goes after the first call that changes anything, one after the second, … all."""
    sound = Disk(top)
    work(sound)
    changing = [number for number, name in enumerate(sound.calls, 1) if name in CHANGES]
    for last in (*changing, len(sound.calls)):
        disk = Disk(top, last + 1)
        work(disk)
        yield disk


@pytest.mark.parametrize("there_before", [OLD, None], ids=["replaced", "new"])
def test_a_file_is_old_or_new(tmp_path: Path, there_before: bytes | None) -> None:
    top = tmp_path / "disk"
    file = top / "map.journey"
    done: list[bool] = []

    def work(disk: Disk) -> None:
        done.clear()
        if there_before:
            disk.put(file, there_before)
        try:
            atomic_write(file, NEW, system=disk.system())
            done.append(True)
        except PowerCut:
            pass

    for disk in cuts(top, work):
        for seed in range(4):
            disk.give_back_power(random.Random(seed))
            found = file.read_bytes() if file.exists() else None
            assert found == NEW if done else found in (there_before, NEW)
    assert done, "the last one had power to the end"


class Sitting:
    """Edits, some of them synced. Remembers which, and what was tried last."""

    def __init__(self, disk: Disk, folder: Path, about: About) -> None:
        self.synced = self.tried = TITLES[0]
        self.journal = Journal(folder, disk.system(), long=1)
        try:
            begin(self.journal, about)
            self._edit(2)
            self._sync()
            self.journal.keep_base()
            self._edit(2)
            self.journal.renew()
            self._edit(1)
            self._sync()
            self.journal.snapshot(EDITS[4].after)
            self._edit(2)
            self._sync()
        except PowerCut:
            pass

    def _edit(self, times: int) -> None:
        for _ in range(times):
            edit = EDITS[TITLES.index(self.tried)]
            self.tried = edit.title
            append(self.journal, edit)

    def _sync(self) -> None:
        promised = self.tried
        self.journal.sync()
        self.synced = promised


@pytest.mark.parametrize("untitled", [True, False], ids=["untitled", "of a file"])
def test_what_was_synced_is_there_and_all_is_readable(tmp_path: Path, untitled: bool) -> None:
    top = tmp_path / "disk"
    file, folder = top / "gift.journey", top / "safe" / "journals" / "0badcafe"
    saved = encode(PROJECT)
    about = About("gift", "" if untitled else str(file), digest_of(saved))
    sittings: list[Sitting] = []

    def work(disk: Disk) -> None:
        disk.put(file, saved)
        sittings.append(Sitting(disk, folder, about))

    for disk in cuts(top, work):
        sitting = sittings[-1]
        for seed in range(2):
            disk.give_back_power(random.Random(seed))
            kept = kept_title(folder)
            assert kept in TITLES[TITLES.index(sitting.synced) : TITLES.index(sitting.tried) + 1]
    assert sittings[-1].synced == EDITS[6].title
