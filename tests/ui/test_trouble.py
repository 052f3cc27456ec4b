"""Something goes wrong inside: the person is told, the project is kept, work goes on."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer, qWarning
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.app import Program, ProjectWindow
from journeymapper.app.hooks import trouble_met
from journeymapper.editor.store import Committed
from journeymapper.messages import message
from journeymapper.model.cards import Touchpoint
from journeymapper.model.edits import set_fields
from journeymapper.model.project import Project
from journeymapper.storage.journal.about import NAME, lines_file
from journeymapper.storage.journal.reading import about_of, read_journal
from journeymapper.ui.actions import Command
from tests.ui.conftest import Answers, spot_of

pytestmark = pytest.mark.qt_no_exception_capture

KEPT = "Something went wrong. Your work is kept; you can go on."
NOT_KEPT = "Something went wrong, and your work could not be kept safe. Save it now."
SECRET = "Zimtstern"
"""What only the person knows: it stands in the project, in messages and in variables of exceptions."""


@pytest.fixture
def _hooked(whole: Program, capsys: pytest.CaptureFixture[str]) -> Iterator[None]:
    """What nobody catches reaches the program as in a real run; the terminal hears of it too."""
    with trouble_met(whole.trouble, whole.quit):
        yield
    capsys.readouterr()


@pytest.fixture
def journals(tmp_path: Path) -> Path:
    return tmp_path / "safe" / "journals"


def kept_in(journals: Path) -> Project:
    """The one project that is kept."""
    (about,) = journals.glob(f"*/{NAME}")
    kept = read_journal(about.parent)
    assert kept is not None
    return kept.opened.project


def rename(program: ProjectWindow, words: str) -> None:
    program.desk.commit(set_fields(program.desk.project, "card_pay", title=words), message("Rename"))


def raise_often() -> None:
    """A mistake of ours that has got hold of what people wrote."""
    written = {SECRET: SECRET}
    raise KeyError(written[SECRET])


def add_command(program: ProjectWindow, run: Callable[[], object]) -> None:
    program.actions.add([Command("stumble", message("Stumble"), run, shortcuts=("Ctrl+Alt+9",))])


def press_stumble(program: ProjectWindow) -> None:
    QTest.keyClick(
        program.window, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    QApplication.processEvents()


def from_the_loop(act: Callable[[], object]) -> None:
    """Does something as events of the system come: what fails goes to nobody who called."""
    QTimer.singleShot(0, act)
    QApplication.processEvents()


def offer(program: ProjectWindow, words: str) -> QPushButton:
    (found,) = [
        one
        for one in program.window.messages.findChildren(QPushButton)
        if one.isVisible() and one.text() == words
    ]
    return found


def entries(program: ProjectWindow) -> tuple[str, ...]:
    return program.around.trouble.diary.entries()


@pytest.mark.usefixtures("_hooked")
def test_a_command_that_fails_is_told_in_a_sentence_and_work_goes_on(
    program: ProjectWindow, journals: Path
) -> None:
    rename(program, SECRET)
    add_command(program, raise_often)
    press_stumble(program)
    assert program.window.messages.words == KEPT
    assert kept_in(journals) == program.desk.project
    rename(program, "Pay at once")
    assert kept_in(journals).records["card_pay"] == program.desk.project.records["card_pay"]
    assert len(entries(program)) == 1


@pytest.mark.usefixtures("_hooked")
def test_what_is_saved_needs_no_journal(program: ProjectWindow, journals: Path) -> None:
    add_command(program, raise_often)
    press_stumble(program)
    assert program.window.messages.words == KEPT
    assert not [*journals.glob(f"*/{NAME}")]


@pytest.mark.usefixtures("_hooked")
def test_the_diagnostic_is_one_click_away_and_holds_nothing_of_the_project(program: ProjectWindow) -> None:
    rename(program, SECRET)
    add_command(program, raise_often)
    press_stumble(program)
    QTest.mouseClick(offer(program, "Copy diagnostic information"), Qt.MouseButton.LeftButton)
    told = QGuiApplication.clipboard().text()
    assert SECRET not in told
    assert "KeyError" in told
    assert "elsewhere:" in told, "the place of the mistake, which is in this file"
    assert "journeymapper/ui/actions.py" in told
    assert "command stumble" in told
    assert "do “Rename” +0 ~1 −0" in told
    assert "3 touchpoint" in told
    assert program.window.messages.words.startswith("The diagnostic information is copied.")


def test_the_diagnostic_can_be_copied_though_nothing_went_wrong(program: ProjectWindow) -> None:
    program.actions.run("copy-diagnostic")
    told = QGuiApplication.clipboard().text()
    assert told.startswith("Journeymapper diagnostic.")
    assert "# Trouble" not in told
    assert "PySide6-Essentials" in told
    assert "platform offscreen" in told


@pytest.mark.usefixtures("_hooked")
def test_trouble_that_comes_a_hundred_times_is_told_once_and_counted(
    program: ProjectWindow, journals: Path, qtbot: QtBot
) -> None:
    rename(program, "Pay")
    (folder,) = (about.parent for about in journals.glob(f"*/{NAME}"))
    often = QTimer()
    often.timeout.connect(raise_often)
    often.start(0)
    qtbot.waitUntil(lambda: program.window.messages.words == KEPT)
    program.window.messages.hide()
    qtbot.waitUntil(lambda: len(entries(program)) == 3)
    often.stop()
    assert not program.window.messages.isVisible()
    assert [entry.splitlines()[0].rpartition(" · ")[2] for entry in entries(program)] == [
        "100 times",
        "10 times",
        "window",
    ]
    about = about_of(folder)
    assert about is not None
    assert about.generation == 2, "one snapshot for all of them"


@pytest.mark.usefixtures("_hooked")
def test_a_widget_that_cannot_be_painted_stops_nobody(program: ProjectWindow, qtbot: QtBot) -> None:
    class Unpaintable(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            raise_often()

    broken = Unpaintable(program.window.messages)
    qtbot.addWidget(broken)
    program.window.messages.say(message("Anything"))
    broken.resize(40, 10)
    broken.show()
    qtbot.waitUntil(lambda: program.window.messages.words == KEPT)
    assert len(entries(program)) < 4
    rename(program, "Pay at once")
    assert program.desk.store.can_undo


@pytest.mark.usefixtures("_hooked")
def test_a_listener_that_fails_harms_neither_the_edit_nor_the_others(
    program: ProjectWindow, journals: Path
) -> None:
    heard: list[Committed] = []

    def fail(committed: Committed) -> None:
        raise_often()

    program.store.listen(fail)
    program.store.listen(heard.append)
    rename(program, "Pay at once")
    QApplication.processEvents()
    assert len(heard) == 1
    assert program.window.messages.words == KEPT
    assert kept_in(journals) == program.desk.project
    program.actions.run("undo")
    pay = program.desk.project.records["card_pay"]
    assert isinstance(pay, Touchpoint)
    assert pay.title == "Online checkout"
    assert "listener" in entries(program)[-1]


@pytest.mark.usefixtures("_hooked")
def test_a_project_that_cannot_be_kept_is_told_to_be_saved(
    program: ProjectWindow, journals: Path, person: Answers, tmp_path: Path
) -> None:
    journals.parent.mkdir(parents=True, exist_ok=True)
    journals.write_text("a file where a folder should be")
    rename(program, "Pay at once")
    add_command(program, raise_often)
    press_stumble(program)
    assert program.window.messages.words == NOT_KEPT
    person.target = tmp_path / "elsewhere.journey"
    QTest.mouseClick(offer(program, "Save as…"), Qt.MouseButton.LeftButton)
    assert person.target.exists()
    assert not program.store.modified


@pytest.mark.usefixtures("_hooked")
def test_an_edit_that_the_journal_missed_is_in_the_snapshot(program: ProjectWindow, journals: Path) -> None:
    rename(program, "Pay")
    (about,) = journals.glob(f"*/{NAME}")
    told = about_of(about.parent)
    assert told is not None
    lines = lines_file(about.parent, told.generation)
    lines.write_bytes(b"damaged" + lines.read_bytes())
    add_command(program, raise_often)
    press_stumble(program)
    assert kept_in(journals) == program.desk.project


@pytest.mark.usefixtures("_hooked")
def test_a_drag_that_fails_lets_go_of_the_card(program: ProjectWindow) -> None:
    viewport, start = program.view.viewport(), spot_of(program, "card_pay")
    before = program.desk.project

    def fail(change: object) -> None:
        program.context.consider_drop = lambda change: None
        raise_often()

    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    program.context.consider_drop = fail
    for step in range(1, 5):
        from_the_loop(partial(QTest.mouseMove, viewport, start - QPoint(30 * step, 0)))
    assert not program.view.busy
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start - QPoint(120, 0))
    assert program.desk.project is before
    assert program.window.messages.words == KEPT
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=spot_of(program, "card_page"))
    assert program.session.selection == {"card_page"}


@pytest.mark.usefixtures("_hooked")
def test_a_drop_that_somebody_fails_to_follow_is_done_and_over(program: ProjectWindow) -> None:
    def fail(committed: Committed) -> None:
        raise_often()

    program.store.listen(fail)
    viewport, start = program.view.viewport(), spot_of(program, "card_pay")
    target = spot_of(program, "card_page") + QPoint(0, 60)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for part in (0.3, 0.6, 1.0):
        from_the_loop(partial(QTest.mouseMove, viewport, start + (target - start) * part))
    from_the_loop(
        partial(
            QTest.mouseRelease, viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, target
        )
    )
    QApplication.processEvents()
    pay = program.desk.project.records["card_pay"]
    assert isinstance(pay, Touchpoint)
    assert pay.step == "step_consider"
    assert not program.view.busy
    assert program.window.messages.words == KEPT
    program.actions.run("undo")
    assert spot_of(program, "card_pay") == start


@pytest.mark.usefixtures("_hooked")
def test_a_map_that_could_not_follow_an_edit_catches_up(program: ProjectWindow) -> None:
    def fail_once(committed: Committed) -> None:
        if not failed:
            failed.append(True)
            raise_often()

    failed: list[bool] = []
    program.context.on_foreign_commit(fail_once)
    program.session.select(("card_question",))
    program.actions.run("delete")
    assert "card_question" in program.context.layout.cards, "the map did not hear of it"
    QApplication.processEvents()
    assert "card_question" not in program.context.layout.cards
    assert program.window.messages.words == KEPT


@pytest.mark.usefixtures("_hooked")
def test_a_thread_that_fails_is_told_in_the_window(program: ProjectWindow) -> None:
    thread = threading.Thread(target=raise_often)
    thread.start()
    thread.join()
    QApplication.processEvents()
    QApplication.processEvents()
    assert program.window.messages.words == KEPT
    assert "thread" in entries(program)[0]


@pytest.mark.usefixtures("_hooked")
def test_what_python_drops_and_what_qt_warns_of_is_remembered_and_not_told(program: ProjectWindow) -> None:
    class Dropped:
        def __del__(self) -> None:
            raise_often()

    Dropped()
    qWarning(f"QFile::open: no such file /home/{SECRET}")
    QApplication.processEvents()
    assert program.window.messages.words == ""
    told = program.around.diagnostic()
    assert "unraisable" in told
    assert "1× warning default QFile::open" in told
    assert SECRET not in told


@pytest.mark.usefixtures("_hooked")
def test_ctrl_c_in_the_terminal_asks_to_leave(program: ProjectWindow, person: Answers) -> None:
    rename(program, "Pay at once")
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert person.told == ["shop"], "whether to save"
    assert program.window.messages.words == ""


@pytest.mark.usefixtures("checker_process")
def test_a_checker_that_is_killed_is_started_anew(program: ProjectWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.desk.reading.checked, timeout=20_000)
    (worker,) = {one for one in process_ids() if one != os.getpid()}
    os.kill(worker, signal.SIGKILL)
    rename(program, "Pay at once")
    qtbot.waitUntil(lambda: program.desk.reading.checked, timeout=20_000)
    assert "checker" in entries(program)[0]
    assert "the process ended with -9" in entries(program)[0]


def test_an_export_that_is_killed_is_told_and_work_goes_on(
    program: ProjectWindow, person: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    person.target = tmp_path / "tables.xlsx"
    before = process_ids()
    program.actions.run("export-tables")
    (process,) = process_ids() - before
    os.kill(process, signal.SIGKILL)
    qtbot.waitUntil(lambda: program.window.messages.words == "The file could not be made.")
    assert not person.target.exists()
    assert entries(program)[0].endswith("· export\nthe process ended with -9")
    QTest.mouseClick(offer(program, "Copy diagnostic information"), Qt.MouseButton.LeftButton)
    assert "the process ended with -9" in QGuiApplication.clipboard().text()
    program.actions.run("export-tables")
    qtbot.waitUntil(person.target.exists, timeout=30_000)


def process_ids() -> set[int]:
    """The processes that multiprocessing has started from here and that live."""
    import multiprocessing

    return {one.pid for one in multiprocessing.active_children() if one.pid is not None}
