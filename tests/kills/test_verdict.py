"""The judge of kills blames a program for nothing that it did right, and says in full what it did wrong."""

from pathlib import Path

import pytest

from journeymapper.storage import files
from journeymapper.storage.atomic import digest_of
from journeymapper.storage.codec import encode
from journeymapper.storage.journal.about import About
from journeymapper.storage.journal.shelf import Shelf
from journeymapper.storage.journal.writing import Journal
from tests.kills.life import Life, documents_of, state_of
from tests.kills.verdict import in_full, verdict_on
from tests.storage.journal.small import EDITS, PROJECT, append, begin

_NO_PROCESS = 2**22 + 1
"""The number of a process that Linux gives to none."""


@pytest.fixture
def life(tmp_path: Path) -> Life:
    """A program with a file in which nothing was done yet."""
    file = documents_of(tmp_path) / "shop.journey"
    file.parent.mkdir()
    saved = files.save(file, PROJECT)
    return Life(tmp_path, [saved.digest], {file: saved.digest})


def journal_of(life: Life) -> Journal:
    (file,) = life.files
    journal = Journal(Shelf(state_of(life.folder) / "journals").new_folder())
    begin(journal, About("shop", str(file), life.files[file]))
    return journal


def tell(life: Life, edits: int) -> None:
    """So many edits were done in front of somebody."""
    life.states += [digest_of(encode(edit.after)) for edit in EDITS[:edits]]


@pytest.mark.parametrize("whole_after", [None, 1, 2])
def test_an_edit_that_nobody_saw_done_may_be_kept(life: Life, whole_after: int | None) -> None:
    journal = journal_of(life)
    for number, edit in enumerate(EDITS[:3], 1):
        append(journal, edit)
        if number == whole_after:
            journal.snapshot(edit.after)
    journal.close()
    tell(life, 2)
    assert verdict_on(life).kept, verdict_on(life)


def test_an_edit_that_somebody_saw_done_must_be_kept(life: Life) -> None:
    journal = journal_of(life)
    append(journal, EDITS[0])
    journal.close()
    tell(life, 2)
    verdict = verdict_on(life)
    assert (verdict.lost, verdict.kept) == (1, False)
    told = in_full([(life, verdict)])
    assert '"lost": 1' in told
    assert all(state in told for state in life.states)
    assert str(life.folder) in told


def test_the_first_save_of_a_file_clears_away_what_a_kill_left_of_it(life: Life) -> None:
    life.saving = documents_of(life.folder) / "first.journey"
    left = life.saving.with_name(f".~first.journey.{_NO_PROCESS}.0123abcd.tmp")
    left.write_bytes(b"half")
    verdict = verdict_on(life)
    assert (verdict.left, verdict.stale, verdict.kept) == (1, (), True)
    assert left.exists(), "what is looked at stays as it was"
