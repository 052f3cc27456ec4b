"""What a damaged journal still gives, and what it says of the rest."""

from pathlib import Path

import pytest

from journeymapper.messages import text
from journeymapper.storage import files
from journeymapper.storage.aside import NOTHING
from journeymapper.storage.journal.about import NAME, About, base_file, lines_file, picture_file
from journeymapper.storage.journal.reading import Kept, copy_base, read_journal
from journeymapper.storage.journal.writing import Journal
from tests.layout.maps import gift_shop
from tests.storage.journal.test_journal import EDITS, LABEL, saved, title_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A journal of four edits to a saved file, the third with a picture."""
    journal = Journal(tmp_path / "kept")
    journal.go_on_from(saved(tmp_path), gift_shop(), NOTHING)
    for before, change, after in EDITS:
        journal.append(before, change, after, LABEL)
    journal.close()
    return journal.folder


def kept_in(folder: Path) -> Kept:
    kept = read_journal(folder)
    assert kept is not None
    return kept


def losses_in(folder: Path) -> list[str]:
    return [text(loss) for loss in kept_in(folder).losses]


def test_a_line_that_was_never_finished_is_no_loss(folder: Path) -> None:
    lines = lines_file(folder, 1)
    lines.write_bytes(lines.read_bytes()[:-20])
    kept = kept_in(folder)
    assert (title_of(kept.opened.project), kept.edits, kept.losses) == ("Title 3", 3, ())


def test_damage_in_the_middle_costs_what_comes_after_and_is_told(folder: Path) -> None:
    lines = lines_file(folder, 1)
    data = bytearray(lines.read_bytes())
    data[data.index(b"Title 2")] = ord("t")
    lines.write_bytes(data)
    assert title_of(kept_in(folder).opened.project) == "Title 1"
    assert losses_in(folder) == ["What was edited after a damaged place can’t be read."]


def test_edits_are_made_to_the_file_as_it_is_now_where_nothing_else_is_left(
    folder: Path, tmp_path: Path
) -> None:
    files.save(tmp_path / "gift.journey", EDITS[0][2])
    kept = kept_in(folder)
    assert kept.opened.project == EDITS[-1][2]
    assert losses_in(folder) == ["The file was changed since; the edits were made to it as it is now."]


def test_nothing_but_edits_is_no_project(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "gift.journey").unlink()
    assert read_journal(folder) is None


def test_a_copy_of_the_file_makes_up_for_it(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "gift.journey").rename(base_file(folder, 1))
    kept = kept_in(folder)
    assert kept.opened.project == EDITS[-1][2]
    assert not kept.losses


@pytest.mark.parametrize("damaged", [b"", b"\0" * 4096, b"{"])
def test_the_file_makes_up_for_its_copy(folder: Path, damaged: bytes) -> None:
    copy_base(folder)
    base_file(folder, 1).write_bytes(damaged)
    kept = kept_in(folder)
    assert (kept.opened.project, kept.losses) == (EDITS[-1][2], ())


@pytest.mark.parametrize("damaged", [b"", b"\0" * 200, b'{"format": "journeymapper journal 1", "na'])
def test_edits_outlive_the_damage_of_what_tells_whose_they_are(folder: Path, damaged: bytes) -> None:
    copy_base(folder)
    (folder / NAME).write_bytes(damaged)
    kept = kept_in(folder)
    assert (kept.opened.project, kept.edits) == (EDITS[-1][2], len(EDITS))
    assert (kept.about.name, kept.about.path) == (EDITS[-1][2].info.title, "")
    assert losses_in(folder) == ["Which file it was can’t be read any more."]


def test_what_a_later_version_tells_is_not_taken_for_damage(folder: Path) -> None:
    copy_base(folder)
    about = folder / NAME
    about.write_bytes(about.read_bytes().replace(b"journal 1", b"journal 2"))
    assert read_journal(folder) is None


def test_the_file_makes_up_for_no_project_that_was_edited_since(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "kept")
    journal.go_on_from(saved(tmp_path), gift_shop(), NOTHING)
    journal.append(*EDITS[0], LABEL)
    journal.snapshot(EDITS[0][2])
    journal.append(*EDITS[1], LABEL)
    journal.close()
    base_file(journal.folder, 2).unlink()
    copy_base(journal.folder)
    assert read_journal(journal.folder) is None, "half of it would pass for the whole"


def test_a_missing_picture_is_told_and_costs_nothing_else(folder: Path) -> None:
    (picture,) = (folder / "pictures").iterdir()
    assert picture == picture_file(folder, picture.name)
    picture.unlink()
    assert title_of(kept_in(folder).opened.project) == "Title 4"
    assert losses_in(folder) == ["1 picture can’t be read."]


@pytest.mark.parametrize("about", [b"", b"{", b'{"format":"something else"}', b"[]", b"\xff\xfe"])
def test_of_a_journal_that_does_not_know_what_it_is_nothing_is_read(folder: Path, about: bytes) -> None:
    (folder / NAME).write_bytes(about)
    assert read_journal(folder) is None
    assert lines_file(folder, 1).exists(), "and nothing of it is taken away"


def test_edits_are_counted_over_all_generations(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "kept")
    journal.go_on_from(About("gift"), gift_shop(), NOTHING)
    for before, change, after in EDITS:
        journal.append(before, change, after, LABEL)
    journal.snapshot(EDITS[-1][2])
    kept = kept_in(journal.folder)
    assert (kept.edits, kept.last) == (4, LABEL)
    assert kept.opened.project == EDITS[-1][2]
