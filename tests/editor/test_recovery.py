"""What is offered after a crash, what is not, and that it is there until it is kept anew."""

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from journeymapper.editor.blank import blank_project
from journeymapper.editor.recovery import Work, crashed_work, delete, discarded_work, hand_over, put_aside
from journeymapper.model.cards import Touchpoint
from journeymapper.model.change import Change, apply
from journeymapper.model.edits import set_fields
from journeymapper.model.project import Project
from journeymapper.model.review import ExportSetting
from journeymapper.storage import files
from journeymapper.storage.aside import Aside
from journeymapper.storage.atomic import System
from journeymapper.storage.errors import StorageError
from journeymapper.storage.journal.about import NAME, About, as_recovered
from journeymapper.storage.journal.reading import Kept, read_journal
from journeymapper.storage.journal.shelf import Shelf
from journeymapper.storage.journal.writing import Journal
from tests.layout.maps import gift_shop
from tests.storage.failing import FEWER_FAULTS, Killed, attempts

ASIDE = Aside(top={"mood": "calm"})


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "journals")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "gift-shop.journey"
    files.save(path, gift_shop(), ASIDE)
    return path


def renamed(project: Project, title: str) -> Project:
    change = set_fields(project, "card_reel", title=title)
    assert change is not None
    return apply(project, change)


def crash(shelf: Shelf, file: Path | None, *titles: str, begun: Project | None = None) -> Path:
    """A program edits a project and ends without a word."""
    journal = Journal(shelf.new_folder())
    project = begun or gift_shop()
    opened = files.read(file) if file else None
    about = About("gift-shop", str(file), opened.digest) if file and opened else About("Gifts")
    journal.go_on_from(about, project, opened.aside if opened else Aside())
    if file is None:
        journal.snapshot(project)
    for title in titles:
        change = set_fields(project, "card_reel", title=title)
        assert change is not None
        after = apply(project, change)
        journal.append(project, change, after, f"Call it {title}")
        project = after
    journal.close()
    return journal.folder


def offered(shelf: Shelf) -> Sequence[Work]:
    return tuple(crashed_work(shelf))


def title_of(project: Project) -> str:
    return project.get(Touchpoint, "card_reel").title


def test_it_says_all_that_one_needs_to_know(shelf: Shelf, file: Path) -> None:
    crash(shelf, file, "One", "Two")
    (work,) = offered(shelf)
    assert work.kept is not None
    assert (work.about.name, work.path, work.original) == ("gift-shop", file, "same")
    assert (work.kept.edits, work.kept.last) == (2, "Call it Two")
    assert work.comparison is not None
    assert [one.after.id for one in work.comparison.changed] == ["card_reel"]
    assert not work.discarded


def test_it_says_what_has_become_of_the_file(shelf: Shelf, file: Path) -> None:
    crash(shelf, file, "One")
    assert [work.original for work in offered(shelf)] == ["same"]
    files.save(file, renamed(gift_shop(), "Somebody else’s"))
    (work,) = offered(shelf)
    assert work.original == "changed"
    assert work.kept is not None
    assert not work.kept.losses, "it was copied when it was looked at first"
    file.unlink()
    crash(shelf, None, "Never saved")
    assert {work.original for work in offered(shelf)} == {"none", "gone"}


def test_what_is_in_its_file_or_was_never_begun_is_cleared_away(shelf: Shelf, file: Path) -> None:
    saved = crash(shelf, file, "One")
    files.save(file, renamed(gift_shop(), "One"))
    blank = crash(shelf, None, begun=blank_project())
    assert not offered(shelf)
    assert not saved.exists()
    assert not blank.exists()


def test_how_it_was_exported_last_is_nobody_s_work(shelf: Shelf, file: Path) -> None:
    journal, project, about = Journal(shelf.new_folder()), gift_shop(), About("shop", str(file))
    journal.go_on_from(about, project, Aside())
    setting = ExportSetting(id="export_1", mode="poster")
    change = Change({setting.id: None}, {setting.id: setting})
    journal.append(project, change, apply(project, change), "Export")
    journal.close()
    assert not offered(shelf)
    assert not journal.folder.exists()


def test_what_cannot_be_read_is_told_of_and_stays(shelf: Shelf, file: Path) -> None:
    folder = crash(shelf, file, "One")
    (folder / NAME).write_bytes(b"\x00" * 80)
    (work,) = offered(shelf)
    assert work.kept is None
    assert folder.exists()
    assert put_aside(shelf, work.folder)
    assert [work.kept for work in discarded_work(shelf)] == [None]


def test_what_was_put_aside_can_be_had_back_or_deleted(shelf: Shelf, file: Path) -> None:
    crash(shelf, file, "One")
    assert put_aside(shelf, offered(shelf)[0].folder)
    assert not offered(shelf)
    (work,) = discarded_work(shelf)
    assert work.discarded
    assert delete(shelf, work.folder)
    assert not tuple(discarded_work(shelf))
    assert not put_aside(shelf, work.folder)
    assert not delete(shelf, work.folder)


def test_what_is_recovered_twice_is_called_recovered_once() -> None:
    once = as_recovered(About("gift-shop", "/maps/gift-shop.journey", "d1", 3), 12, "Move card")
    twice = as_recovered(once, 14, "Delete")
    assert (twice.name, twice.path, twice.digest) == (
        "gift-shop (recovered)",
        "/maps/gift-shop.journey",
        "d1",
    )
    assert (twice.edits, twice.last, twice.generation) == (14, "Delete", 0)


@pytest.mark.parametrize(("fault", "lasting"), [("refusals", False), ("refusals", True), ("kill", True)])
def test_it_is_kept_somewhere_whatever_fails(
    shelf: Shelf, file: Path, tmp_path: Path, fault: str, lasting: bool
) -> None:
    for number, failing in enumerate(attempts(FEWER_FAULTS[fault], lasting)):
        old, new = crash(shelf, file, "One", "Two"), tmp_path / f"new-{number}"
        with suppress(Killed):
            hand_over(shelf, old, partial(keep, new, failing.system()))
        found = [kept for folder in (old, new) if (kept := read_journal(folder))]
        assert found
        for kept in found:
            assert title_of(kept.opened.project) == "Two"
            assert kept.opened.aside == ASIDE
        shelf.remove(old)


def keep(folder: Path, system: System, kept: Kept) -> bool:
    """A window that shows it, and keeps it in a journal of its own."""
    journal = Journal(folder, system)
    about = as_recovered(kept.about, kept.edits, kept.last)
    journal.go_on_from(about, kept.opened.project, kept.opened.aside)
    try:
        journal.snapshot(kept.opened.project)
    except (OSError, StorageError):
        return False
    return True
