"""What the system itself refuses, nothing of it made up: the sentence is right, and nothing is changed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from journeymapper.editor.safekeeping import Safekeeping
from journeymapper.messages import text
from journeymapper.storage import files
from journeymapper.storage.aside import NOTHING
from journeymapper.storage.errors import CannotSave, Unreadable
from journeymapper.storage.journal.about import About
from journeymapper.storage.journal.shelf import Shelf
from journeymapper.storage.lock.taking import Lock, take
from tests.storage.journal.small import EDITS, PROJECT
from tests.storage.modes import modes_count


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder with a file, in which nobody may make another one."""
    place = tmp_path / "maps"
    place.mkdir()
    files.save(place / "gift.journey", PROJECT)
    place.chmod(0o555)
    with modes_count():
        yield place
    place.chmod(0o755)


def test_a_folder_that_may_not_be_written_keeps_its_file(folder: Path) -> None:
    before = (folder / "gift.journey").read_bytes()
    with pytest.raises(CannotSave, match="you have no right to"):
        files.save(folder / "gift.journey", EDITS[0].after)
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == {"gift.journey": before}
    assert not isinstance(take(folder / "gift.journey"), Lock), "there can be no lock either"


def test_a_file_that_may_not_be_read_is_said(folder: Path) -> None:
    (folder / "gift.journey").chmod(0)
    with pytest.raises(Unreadable, match="you have no right to"):
        files.read(folder / "gift.journey")


def test_edits_that_can_not_be_kept_are_said_once_and_kept_as_soon_as_they_can_be(folder: Path) -> None:
    said, again = list[str](), list[bool]()
    keeping = Safekeeping(
        Shelf(folder / "journals"), lambda why: said.append(text(why)), lambda: again.append(True)
    )
    keeping.go_on_from(About("gift"), PROJECT, NOTHING, unsaved=True)
    assert not keeping.snapshot(EDITS[0].after)
    assert len(said) == 1
    assert "you have no right to" in said[0]
    folder.chmod(0o755)
    assert keeping.snapshot(EDITS[1].after)
    assert again == [True]
    keeping.close(unsaved=False)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (lambda folder: folder / "gift.journey" / "more.journey", "not a folder"),
        (lambda folder: folder / "nowhere" / "more.journey", "is not there"),
        (lambda folder: folder / f"{'x' * 300}.journey", "too long"),
        (lambda folder: folder.with_name("circle") / "more.journey", "circle"),
    ],
)
def test_what_can_be_no_file_is_said(folder: Path, place: Callable[[Path], Path], words: str) -> None:
    folder.with_name("circle").symlink_to(folder.with_name("circle"))
    with pytest.raises(CannotSave, match=words):
        files.save(place(folder), PROJECT)
