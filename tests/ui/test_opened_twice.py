"""A file that somebody else has open: asked about, read, copied, taken over, edited once they are done."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from journeymapper.app import Program, ProjectWindow
from journeymapper.editor.holding import Held, held
from journeymapper.model.cards import Touchpoint
from journeymapper.model.project import Project
from journeymapper.storage import files
from journeymapper.storage.lock.here import here
from journeymapper.storage.lock.taking import holder_of, lock_file
from journeymapper.ui.asking import Dialogs
from journeymapper.ui.held_dialog import HeldDialog
from tests.storage.lock.beside import holding
from tests.storage.lock.holders import COLLEAGUE, GONE, IDA, put_lock
from tests.ui.conftest import Answers, shown_words
from tests.ui.test_opening import rename

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def read(empty: ProjectWindow, file: Path, person: Answers) -> ProjectWindow:
    """The project, opened read-only since Ida has it."""
    put_lock(file, IDA)
    person.way = "read"
    assert empty.documents.open(file)
    return empty


def title_in(file: Path) -> str:
    return files.read(file).project.get(Touchpoint, "card_pay").title


def come_back(program: ProjectWindow) -> None:
    """Somebody comes back to the window from another program."""
    QCoreApplication.sendEvent(program.window, QEvent(QEvent.Type.WindowActivate))
    while program.lock_watch.looking:
        QTest.qWait(5)


def press(program: ProjectWindow, words: str) -> None:
    found = program.window.read_only.findChildren(QPushButton)
    button = next(one for one in found if one.text() == words and one.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_open_file_is_locked_until_its_window_closes(program: ProjectWindow, file: Path) -> None:
    holder = holder_of(file)
    assert holder is not None
    assert here().is_mine(holder)
    rename(program, "Pay")
    program.actions.run("save")
    assert holder_of(file) == holder
    program.window.close()
    assert holder_of(file) is None


def test_another_project_in_the_window_gives_the_file_back(program: ProjectWindow, file: Path) -> None:
    program.documents.begin(program.desk.project, saved=False)
    assert holder_of(file) is None


def test_the_lock_goes_along_to_another_name(
    program: ProjectWindow, file: Path, person: Answers, tmp_path: Path
) -> None:
    person.target = tmp_path / "other.journey"
    program.actions.run("save-as")
    assert holder_of(file) is None
    assert holder_of(person.target) is not None


def test_what_somebody_has_open_is_asked_about(
    whole: Program, empty: ProjectWindow, file: Path, person: Answers
) -> None:
    put_lock(file, IDA)
    assert not whole.open(file, empty.window)
    assert person.told[0].startswith("Ida Berg has had “shop.journey” open on “studio-mac” since ")
    assert len(whole.windows) == 1
    assert not empty.window.map_shown
    assert holder_of(file) == IDA


def test_read_only_can_be_edited_and_is_saved_elsewhere(
    read: ProjectWindow, file: Path, person: Answers, tmp_path: Path
) -> None:
    assert read.window.read_only.words.startswith("Read-only: Ida Berg has had “shop.journey” open")
    assert "Read-only" in shown_words(read.window.command_bar)
    rename(read, "Mine")
    assert "Unsaved changes" in shown_words(read.window.command_bar)
    person.target = tmp_path / "copy.journey"
    QTest.keyClick(read.window, Qt.Key.Key_S, CTRL)
    assert title_in(file) == "Online checkout"
    assert title_in(person.target) == "Mine"
    assert not read.window.read_only.words
    assert holder_of(file) == IDA
    assert holder_of(person.target) is not None


def test_nothing_is_saved_over_what_somebody_has_open(
    program: ProjectWindow, project: Project, person: Answers, tmp_path: Path
) -> None:
    theirs = tmp_path / "theirs.journey"
    files.save(theirs, project)
    put_lock(theirs, IDA)
    before = theirs.read_bytes()
    rename(program, "Mine")
    person.target = theirs
    program.actions.run("save-as")
    assert theirs.read_bytes() == before
    assert "Ida Berg has had “theirs.journey” open on “studio-mac”" in " ".join(shown_words(program.window))
    assert holder_of(theirs) == IDA
    assert program.documents.path != theirs


def test_it_can_be_edited_once_they_have_closed_it(read: ProjectWindow, file: Path) -> None:
    Path(lock_file(file)).unlink()
    come_back(read)
    assert read.window.read_only.words == "Ida Berg has closed shop.journey. You can edit it now."
    press(read, "Edit now")
    assert not read.window.read_only.words
    rename(read, "Mine")
    read.actions.run("save")
    assert title_in(file) == "Mine"


def test_what_they_saved_is_shown_before_it_is_edited(read: ProjectWindow, file: Path) -> None:
    theirs = files.read(file).project
    card = theirs.get(Touchpoint, "card_pay").evolve(title="Theirs")
    files.save(file, Project({**theirs.records, card.id: card}))
    Path(lock_file(file)).unlink()
    come_back(read)
    press(read, "Edit now")
    assert read.desk.project.get(Touchpoint, "card_pay").title == "Theirs"


def test_somebody_quicker_has_it_then(read: ProjectWindow, file: Path) -> None:
    Path(lock_file(file)).unlink()
    come_back(read)
    put_lock(file, COLLEAGUE)
    press(read, "Edit now")
    assert "Ola Lind has had “shop.journey” open on this computer" in read.window.read_only.words
    assert holder_of(file) == COLLEAGUE


def test_another_program_is_named_and_waited_for(empty: ProjectWindow, file: Path, person: Answers) -> None:
    person.way = "read"
    with holding(file) as other:
        assert empty.documents.open(file)
        said = "has been open in another window of Journeymapper since "
        assert said in person.told[0]
        other.kill()
        other.wait()
        come_back(empty)
        press(empty, "Edit now")
    assert not empty.window.read_only.words
    holder = holder_of(file)
    assert holder is not None
    assert holder.pid == os.getpid()


def test_a_copy_is_a_project_of_its_own(empty: ProjectWindow, file: Path, person: Answers) -> None:
    put_lock(file, IDA)
    person.way = "copy"
    assert empty.documents.open(file)
    assert empty.documents.path is None
    assert empty.window.isWindowModified()
    assert empty.window.messages.words == "This is a copy of shop.journey, which stays as it is."


def test_taken_over_it_is_ours(empty: ProjectWindow, file: Path, person: Answers) -> None:
    put_lock(file, IDA)
    person.way = "take over"
    assert empty.documents.open(file)
    assert not empty.window.read_only.words
    rename(empty, "Mine")
    empty.actions.run("save")
    assert title_in(file) == "Mine"


def test_a_crash_leaves_nothing_to_ask(empty: ProjectWindow, file: Path, person: Answers) -> None:
    put_lock(file, GONE)
    assert empty.documents.open(file)
    assert not person.told


def test_who_lost_the_file_is_asked_before_saving(
    program: ProjectWindow, file: Path, person: Answers, tmp_path: Path
) -> None:
    put_lock(file, IDA)
    rename(program, "Mine")
    program.actions.run("save")
    assert title_in(file) == "Online checkout"
    said = "It was taken over meanwhile: Ida Berg has had “shop.journey” open on “studio-mac”"
    assert person.told[-1].startswith(said)
    assert program.window.read_only.words.startswith("Read-only: Ida Berg has had “shop.journey” open")
    person.target = tmp_path / "copy.journey"
    program.actions.run("save")
    assert title_in(person.target) == "Mine"


def test_who_lost_the_file_can_take_it_back(program: ProjectWindow, file: Path, person: Answers) -> None:
    put_lock(file, IDA)
    rename(program, "Mine")
    person.way = "take over"
    program.actions.run("save")
    assert title_in(file) == "Mine"
    assert not program.window.read_only.words


def test_losing_the_file_is_seen_on_coming_back(program: ProjectWindow, file: Path) -> None:
    put_lock(file, IDA)
    come_back(program)
    assert program.window.read_only.words.startswith("Read-only: Ida Berg has had “shop.journey” open")


def test_a_lock_that_somebody_deleted_is_put_back(program: ProjectWindow, file: Path) -> None:
    Path(lock_file(file)).unlink()
    rename(program, "Mine")
    program.actions.run("save")
    assert title_in(file) == "Mine"
    assert holder_of(file) is not None


def test_a_write_protected_file_says_so_and_is_saved_elsewhere(
    empty: ProjectWindow, file: Path, person: Answers, tmp_path: Path
) -> None:
    file.chmod(0o444)
    assert empty.documents.open(file)
    assert empty.window.read_only.words.startswith("Read-only: shop.journey is write-protected.")
    rename(empty, "Mine")
    person.target = tmp_path / "copy.journey"
    press(empty, "Save a copy…")
    assert title_in(person.target) == "Mine"
    assert not empty.window.read_only.words


def test_it_is_seen_that_a_file_may_be_written_again(empty: ProjectWindow, file: Path) -> None:
    file.chmod(0o444)
    assert empty.documents.open(file)
    file.chmod(0o644)
    come_back(empty)
    assert not empty.window.read_only.words


def test_nothing_is_saved_over_what_another_window_shows(
    whole: Program, program: ProjectWindow, project: Project, person: Answers, tmp_path: Path
) -> None:
    other = tmp_path / "other.journey"
    files.save(other, project)
    whole.open(other, program.window)
    rename(program, "Mine")
    person.target = other
    program.actions.run("save-as")
    assert title_in(other) == "Online checkout"
    assert "“other.journey” has been open in another window" in " ".join(shown_words(program.window))


@pytest.fixture
def question(file: Path) -> Held:
    return held(file, IDA)


def answer(words: str) -> None:
    """Presses a button of the question that is asked next."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, HeldDialog)
        button = next(one for one in dialog.findChildren(QPushButton) if one.text() == words)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, look)


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("Open read-only", "read"),
        ("Open as a copy", "copy"),
        ("Take over", "take over"),
        ("Cancel", "cancel"),
    ],
)
def test_each_button_is_a_way(empty: ProjectWindow, question: Held, words: str, way: str) -> None:
    answer(words)
    assert Dialogs(empty.window).held(question) == way


def test_enter_does_no_harm_and_escape_nothing(empty: ProjectWindow, question: Held, qtbot: QtBot) -> None:
    for key, way in ((Qt.Key.Key_Return, "read"), (Qt.Key.Key_Escape, "cancel")):
        dialog = HeldDialog(question, empty.window)
        qtbot.addWidget(dialog)
        dialog.show()
        QTest.keyClick(dialog, key)
        assert dialog.way == way


def test_names_are_shown_as_plain_text(empty: ProjectWindow, file: Path, qtbot: QtBot) -> None:
    dialog = HeldDialog(held(file, replace(IDA, who="<h1>Ida</h1>", host="&mac")), empty.window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert any("<h1>Ida</h1> has" in words and "“&mac”" in words for words in shown_words(dialog))


@pytest.fixture(autouse=True)
def _no_lock_is_left(file: Path) -> Iterator[None]:
    yield
    assert not list(file.parent.glob("*.tmp"))
