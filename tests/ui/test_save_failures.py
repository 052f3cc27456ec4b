"""What can't be saved where it is can be saved elsewhere; nobody loses work or is kept in a window."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from resource import RLIMIT_FSIZE, getrlimit, setrlimit

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from journeymapper.app import Program, ProjectWindow
from journeymapper.editor.not_saved import NotSaved
from journeymapper.messages import message
from journeymapper.model import edits
from journeymapper.model.cards import Touchpoint
from journeymapper.storage import files
from journeymapper.storage.errors import WriteProtected
from journeymapper.storage.journal.reading import read_journal
from journeymapper.storage.journal.shelf import Shelf
from journeymapper.ui.asking import Dialogs
from journeymapper.ui.question import Question
from tests.ui.conftest import Answers, shown_words


def rename(program: ProjectWindow, title: str) -> None:
    change = edits.set_fields(program.desk.project, "card_pay", title=title)
    assert program.desk.commit(change, message("Rename"))


def title_in(file: Path) -> str:
    return files.read(file).project.get(Touchpoint, "card_pay").title


def save(program: ProjectWindow) -> None:
    QTest.keyClick(program.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def take(program: ProjectWindow, offer: str) -> None:
    """Presses what the message bar offers."""
    buttons = program.window.messages.findChildren(QPushButton)
    (button,) = (one for one in buttons if one.text() == offer and one.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@contextmanager
def no_room() -> Iterator[None]:
    """No file of this process takes another byte, wherever it is."""
    before = getrlimit(RLIMIT_FSIZE)
    setrlimit(RLIMIT_FSIZE, (1, before[1]))
    try:
        yield
    finally:
        setrlimit(RLIMIT_FSIZE, before)


def vanish(file: Path) -> None:
    file.parent.rename(file.parent.with_name("unplugged"))


def protect(file: Path) -> None:
    file.chmod(0o444)


def become_a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


FAILURES = {
    "its folder is not there, but your work is kept safe; connect the drive": vanish,
    "is write-protected, but your work is kept safe; save under another name": protect,
    "is not an ordinary file, but your work is kept safe; save under another name": become_a_folder,
}


@pytest.fixture
def drive(project: object, tmp_path: Path, file: Path) -> Path:
    """The project's file on a drive of its own."""
    folder = tmp_path / "drive"
    folder.mkdir()
    return Path(shutil.copy(file, folder))


@pytest.fixture
def there(empty: ProjectWindow, drive: Path) -> ProjectWindow:
    """The window with the project of the drive, and one edit."""
    assert empty.documents.open(drive)
    rename(empty, "Pay")
    return empty


@pytest.mark.parametrize("words", FAILURES)
def test_what_cannot_be_saved_is_saved_elsewhere(
    there: ProjectWindow, drive: Path, tmp_path: Path, person: Answers, words: str
) -> None:
    FAILURES[words](drive)
    save(there)
    assert there.window.messages.words.startswith("shop.journey")
    assert words in there.window.messages.words
    assert "Unsaved changes" in shown_words(there.window.command_bar)
    take(there, "Save elsewhere…")
    assert words in there.window.messages.words, "the question was cancelled"
    person.target = tmp_path / "rescued.journey"
    take(there, "Save elsewhere…")
    assert title_in(person.target) == "Pay"
    assert there.documents.path == person.target
    assert there.window.messages.words == ""
    assert "Unsaved changes" not in shown_words(there.window.command_bar)
    rename(there, "Pay at once")
    save(there)
    assert title_in(person.target) == "Pay at once", "the project lives there now"


def test_saving_again_helps_once_the_drive_is_back(there: ProjectWindow, drive: Path) -> None:
    vanish(drive)
    save(there)
    take(there, "Try again")
    assert "its folder is not there" in there.window.messages.words
    drive.parent.with_name("unplugged").rename(drive.parent)
    take(there, "Try again")
    assert there.window.messages.words == ""
    assert title_in(drive) == "Pay"
    assert not there.store.modified


def test_where_nothing_can_be_kept_either_it_is_said(there: ProjectWindow, drive: Path) -> None:
    with no_room():
        rename(there, "Pay at once")
        save(there)
    assert "takes no file of this size, and your work is kept nowhere else" in there.window.messages.words
    assert title_in(drive) == "Online checkout"
    take(there, "Try again")
    assert title_in(drive) == "Pay at once"
    assert there.window.messages.words == ""


def test_what_is_not_kept_yet_is_kept_before_it_is_said_to_be(there: ProjectWindow, drive: Path) -> None:
    with no_room():
        rename(there, "Pay at once")
    vanish(drive)
    save(there)
    assert "your work is kept safe" in there.window.messages.words
    (about,) = (drive.parents[1] / "safe" / "journals").glob("*/about.json")
    kept = read_journal(about.parent)
    assert kept is not None
    assert kept.opened.project.get(Touchpoint, "card_pay").title == "Pay at once"


def test_a_bad_place_for_save_as_leaves_the_project_where_it_is(
    there: ProjectWindow, drive: Path, tmp_path: Path, person: Answers
) -> None:
    person.target = tmp_path / "nowhere" / "shop.journey"
    there.actions.run("save-as")
    assert "its folder is not there" in there.window.messages.words
    assert there.documents.path == drive
    person.target.parent.mkdir()
    take(there, "Try again")
    assert there.documents.path == person.target
    assert title_in(person.target) == "Pay"
    assert title_in(drive) == "Online checkout"


def test_on_the_way_out_it_is_saved_elsewhere(
    whole: Program, there: ProjectWindow, drive: Path, tmp_path: Path, person: Answers
) -> None:
    vanish(drive)
    person.unsaved_answer, person.ways_out = "save", ["cancel"]
    whole.quit()
    assert there.window.isVisible()
    person.target = tmp_path / "rescued.journey"
    person.ways_out = ["again", "elsewhere"]
    whole.quit()
    assert not whole.windows
    assert title_in(person.target) == "Pay"


def test_on_the_way_out_nobody_is_kept_by_a_full_disk(
    whole: Program, there: ProjectWindow, drive: Path, tmp_path: Path, person: Answers
) -> None:
    vanish(drive)
    person.unsaved_answer, person.ways_out = "save", ["discard"]
    whole.quit()
    assert not whole.windows
    (folder,) = Shelf(tmp_path / "safe" / "journals").discarded()
    kept = read_journal(folder)
    assert kept is not None
    assert kept.opened.project.get(Touchpoint, "card_pay").title == "Pay"


@pytest.mark.parametrize("kept", [True, False])
def test_the_question_on_the_way_out_says_what_becomes_of_the_work(empty: ProjectWindow, kept: bool) -> None:
    failed = NotSaved(Path("shop.journey"), WriteProtected("shop.journey"), kept)
    seen: list[str] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, Question)
        seen.append(next(button.text() for button in box.answers if button.isDefault()))
        seen.extend(shown_words(box))
        QTest.keyClick(box, Qt.Key.Key_Escape)

    QTimer.singleShot(0, answer)
    assert Dialogs(empty.window).not_saved(failed) == "cancel"
    assert seen[0] == "Save elsewhere…"
    assert any(("30 days" if kept else "is lost") in words for words in seen)
    assert {"Try again", "Don’t save", "Cancel"} <= set(seen)
