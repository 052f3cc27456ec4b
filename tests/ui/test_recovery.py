"""A program ended over unsaved work: what is offered at the next start, and what becomes of it."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.app import Program, ProjectWindow
from journeymapper.messages import message
from journeymapper.model.cards import Touchpoint
from journeymapper.model.change import apply
from journeymapper.model.edits import delete_records, set_fields
from journeymapper.model.project import Project
from journeymapper.storage import files
from journeymapper.storage.aside import Aside
from journeymapper.storage.journal.about import NAME, About
from journeymapper.storage.journal.shelf import Held, Shelf
from journeymapper.storage.journal.writing import Journal
from journeymapper.ui.recovery.dialog import RecoveryDialog
from tests.ui.conftest import Answers, shown_words

Crash = Callable[..., Path]


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "safe" / "journals")


@pytest.fixture
def crash(shelf: Shelf, project: Project) -> Crash:
    """Has a program end over a project, with a file or without, and gives its journal."""

    def crash(file: Path | None = None, title: str = "Pay at once") -> Path:
        journal = Journal(shelf.new_folder())
        opened = files.read(file) if file else None
        about = About("shop", str(file), opened.digest) if file and opened else About("Rings")
        journal.go_on_from(about, project, opened.aside if opened else Aside())
        if file is None:
            journal.snapshot(project)
        change = set_fields(project, "card_pay", title=title)
        assert change is not None
        journal.append(project, change, apply(project, change), "Rename card")
        journal.close()
        return journal.folder

    return crash


@pytest.fixture
def start(whole: Program, qtbot: QtBot) -> Callable[..., ProjectWindow]:
    """Starts the program, and waits until it has looked around."""

    def start(*opened: Path) -> ProjectWindow:
        first = whole.start(opened)
        first.window.resize(1440, 900)
        QTest.qWaitForWindowActive(first.window)
        qtbot.waitUntil(lambda: not whole.recovering.looking)
        return first

    return start


_PROGRAM = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from journeymapper.app import Program
from journeymapper.storage.safe import safe_in
from journeymapper.storage.stamps import Stamps
from journeymapper.ui import fonts
from journeymapper.ui.settings import Settings

file = Path(sys.argv[1])
app = QApplication([])
fonts.load_fonts()
here = file.parent
program = Program(app, Settings(here / "killed.ini"), Stamps(here / "stamps"), safe_in(here / "safe"))
first = program.start([file])
QTest.qWaitForWindowActive(first.window)
first.session.select(("card_pay",))
QTest.keyClick(first.view, Qt.Key.Key_Delete)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_a_killed_program_did_is_there_again(
    start: Callable[..., ProjectWindow], file: Path, project: Project
) -> None:
    done = subprocess.run([sys.executable, "-c", _PROGRAM, str(file)], check=False, capture_output=True)
    assert done.returncode == -9, done.stderr
    first = start()
    press(first.window, "Restore as a copy: shop")
    deletion = delete_records(project, ("card_pay",))
    assert deletion is not None
    assert first.desk.project == apply(project, deletion)
    assert files.read(file).project == project, "its file is as it was"


def test_a_saved_copy_is_not_called_a_recovered_one_any_more(
    crash: Crash, start: Callable[..., ProjectWindow], file: Path, person: Answers, tmp_path: Path
) -> None:
    crash(file)
    first = start()
    keyboard = first.window.focusWidget()
    assert keyboard is not None
    QTest.keyClick(keyboard, Qt.Key.Key_Return)
    assert first.window.messages.words == "This is a recovered copy. shop.journey stays as it is."
    person.target = tmp_path / "again.journey"
    first.actions.run("save")
    assert not first.window.messages.words


def test_nothing_is_left_after_a_clean_end(program: ProjectWindow, shelf: Shelf, project: Project) -> None:
    change = set_fields(project, "card_pay", title="Saved")
    assert program.desk.commit(change, message("Rename"))
    assert program.documents.save()
    program.window.close()
    assert not list(shelf.orphans())
    assert not shelf.discarded()


def press(within: QWidget, name: str) -> None:
    """Presses the button that a screen reader calls so, or that says so."""
    found = [one for one in within.findChildren(QPushButton) if one.isVisible()]
    (button,) = [one for one in found if name in (one.accessibleName(), one.text())]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def names_in(within: QWidget) -> list[str]:
    return [label.text() for label in within.findChildren(QLabel) if label.isVisible()]


def title_of(one: ProjectWindow) -> str:
    return one.desk.project.get(Touchpoint, "card_pay").title


def dialog_of(one: ProjectWindow, qtbot: QtBot) -> RecoveryDialog:
    one.actions.run("recover")
    dialog = one.overlays.recovery
    qtbot.waitUntil(lambda: not dialog.looking)
    return dialog


def test_it_says_what_was_kept(crash: Crash, start: Callable[..., ProjectWindow], file: Path) -> None:
    crash(file)
    panel = start().window.start
    words = names_in(panel)
    assert "Journeymapper ended unexpectedly" in words
    assert "1 edit since it was saved; the last: Rename card" in words
    assert any(line.endswith("4 cards. shop.journey is as it was.") for line in words)
    focused = panel.window().focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Restore as a copy: shop"


def test_it_comes_back_as_a_copy_and_the_file_stays(
    crash: Crash, start: Callable[..., ProjectWindow], file: Path, person: Answers, shelf: Shelf
) -> None:
    files.save(file, files.read(file).project, Aside(top={"mood": "calm"}))
    before = file.read_bytes()
    old = crash(file)
    first = start()
    QTest.keyClick(first.window.focusWidget() or first.window, Qt.Key.Key_Space)
    assert title_of(first) == "Pay at once"
    assert first.window.windowTitle() == "shop (recovered)[*] – Journeymapper"
    assert first.window.isWindowModified()
    assert first.documents.path is None
    assert first.window.messages.words == "This is a recovered copy. shop.journey stays as it is."
    assert not old.exists(), "it is kept anew"
    assert len(list((file.parent / "safe" / "journals").glob(f"*/{NAME}"))) == 1
    person.target = file.with_name("copy.journey")
    assert first.documents.save()
    assert person.proposed == str(file.with_name("shop (recovered).journey"))
    assert b'"mood":"calm"' in person.target.read_bytes()
    assert file.read_bytes() == before
    assert not list(shelf.orphans())


def test_each_comes_back_in_a_window_of_its_own(
    crash: Crash, start: Callable[..., ProjectWindow], whole: Program, file: Path
) -> None:
    crash(file, "With a file")
    crash(None, "Without one")
    first = start()
    press(first.window, "Restore all")
    assert {title_of(one) for one in whole.windows} == {"With a file", "Without one"}
    assert len(whole.windows) == 2
    assert {one.documents.name for one in whole.windows} == {"shop (recovered)", "Rings (recovered)"}


def test_the_rest_can_be_had_after_the_first(
    crash: Crash, start: Callable[..., ProjectWindow], whole: Program, file: Path, qtbot: QtBot
) -> None:
    crash(file, "With a file")
    crash(None, "Without one")
    first = start()
    press(first.window, "Restore: Rings")
    press(first.window, "Recover 1 more…")
    dialog = first.overlays.recovery
    qtbot.waitUntil(lambda: not dialog.looking)
    press(dialog, "Restore as a copy: shop")
    assert not dialog.isVisible()
    assert [title_of(one) for one in whole.windows] == ["Without one", "With a file"]


def test_differences_are_shown_on_demand(
    crash: Crash, start: Callable[..., ProjectWindow], file: Path
) -> None:
    crash(file)
    panel = start().window.start
    press(panel, "Show differences: shop")
    assert "1 changed" in names_in(panel)
    press(panel, "Show differences: shop")
    assert "1 changed" not in names_in(panel)


def test_what_is_put_aside_can_be_had_back_or_deleted_for_good(
    crash: Crash,
    start: Callable[..., ProjectWindow],
    file: Path,
    person: Answers,
    shelf: Shelf,
    qtbot: QtBot,
) -> None:
    crash(file)
    first = start()
    press(first.window, "Discard: shop")
    assert "Look around a finished map" in names_in(first.window)
    assert first.window.messages.words == "shop was discarded. It can be recovered for 30 days."
    dialog = dialog_of(first, qtbot)
    assert "Left unsaved or discarded in the last 30 days" in names_in(dialog)
    person.deletes = False
    press(dialog, "Delete for good: shop")
    assert shelf.discarded()
    person.deletes = True
    press(dialog, "Delete for good: shop")
    assert person.told[-1] == "Delete for good what was kept of shop?"
    assert not shelf.discarded()
    qtbot.waitUntil(lambda: any(words.startswith("Nothing to recover.") for words in names_in(dialog)))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_nobody_saved_can_be_had_back(
    program: ProjectWindow, whole: Program, person: Answers, shelf: Shelf, qtbot: QtBot
) -> None:
    change = set_fields(program.desk.project, "card_pay", title="Not saved")
    assert change is not None
    whole.new_window(program.window)
    program.desk.commit(change, program.actions.commands[0].words)
    person.unsaved_answer = "discard"
    program.window.close()
    (other,) = whole.windows
    press(dialog_of(other, qtbot), "Restore as a copy: shop")
    assert title_of(other) == "Not saved"
    assert not shelf.discarded()


def test_a_file_that_is_opened_at_once_is_shown_and_the_offer_beside_it(
    crash: Crash, start: Callable[..., ProjectWindow], file: Path, qtbot: QtBot
) -> None:
    crash(file)
    first = start(file)
    assert title_of(first) == "Online checkout"
    assert first.window.messages.words.startswith(
        "Journeymapper ended unexpectedly. Your unsaved work on shop was kept."
    )
    press(first.window.messages, "Recover work…")
    assert first.overlays.recovery.isVisible()


def test_nothing_is_said_where_there_is_nothing_to_say(
    start: Callable[..., ProjectWindow], crash: Crash, file: Path, shelf: Shelf
) -> None:
    held = Held(crash(file))
    panel = start().window.start
    assert "Look around a finished map" in names_in(panel)
    assert "Journeymapper ended unexpectedly" not in names_in(panel)
    held.let_go()
    assert list(shelf.orphans()), "what a living program has open stays as it is"


def test_what_another_program_has_taken_is_said(
    crash: Crash, start: Callable[..., ProjectWindow], file: Path
) -> None:
    folder = crash(file)
    first = start()
    held = Held(folder)
    press(first.window, "Restore as a copy: shop")
    assert first.window.messages.words == "shop can’t be recovered: another program has it."
    assert not first.window.map_shown
    held.let_go()


def test_what_cannot_be_read_is_told_of(
    crash: Crash, start: Callable[..., ProjectWindow], file: Path, shelf: Shelf
) -> None:
    folder = crash(file)
    (folder / NAME).write_bytes(b"damaged")
    panel = start().window.start
    words = names_in(panel)
    assert not any("Nothing that you did is lost" in line for line in words)
    assert "None of it can be read any more." in words
    assert f"Its files are in {folder}." in [line.replace("\u200b", "") for line in words]
    assert "Restore as a copy" not in shown_words(panel)
    press(panel, "Discard: Untitled")
    assert len(shelf.discarded()) == 1


def test_what_cannot_be_read_comes_last_and_the_keyboard_goes_to_what_can(
    crash: Crash, start: Callable[..., ProjectWindow], file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    crash(file)
    (crash(tmp_path / "shop.journey") / NAME).write_bytes(b"damaged")
    dialog = dialog_of(start(file), qtbot)
    cards = dialog.crashed.works.cards
    assert [card.work.kept is not None for card in cards] == [True, False]
    assert dialog.focusWidget() is cards[0].restore
    assert cards[1].geometry().top() > cards[0].geometry().bottom()
