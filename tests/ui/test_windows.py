"""Several projects in several windows: where each opens, what closing asks, what all share."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journeymapper.app import Program, ProjectWindow
from journeymapper.messages import message
from journeymapper.model import edits
from journeymapper.model.cards import Touchpoint
from journeymapper.model.project import Project
from journeymapper.storage import files
from tests.ui.conftest import Answers

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def other(project: Project, tmp_path: Path) -> Path:
    """Another file."""
    path = tmp_path / "other.journey"
    files.save(path, project)
    return path


def test_a_file_opens_where_the_start_panel_is(
    whole: Program, empty: ProjectWindow, person: Answers, file: Path
) -> None:
    person.source = file
    QTest.keyClick(empty.window, Qt.Key.Key_O, CTRL)
    assert [one.documents.path for one in whole.windows] == [file]
    assert empty.window.map_shown


def test_a_second_file_opens_beside_the_first(
    whole: Program, program: ProjectWindow, person: Answers, other: Path
) -> None:
    rename(program, "Changed")
    person.source = other
    QTest.keyClick(program.window, Qt.Key.Key_O, CTRL)
    second = whole.windows[-1]
    assert second.documents.path == other
    assert second.window.isVisible()
    assert title(program) == "Changed"
    assert title(second) == "Online checkout"
    assert person.told == [], "nothing is lost, so nothing is asked"


def test_undo_is_each_window_s_own(whole: Program, program: ProjectWindow, other: Path) -> None:
    whole.open(other, program.window)
    second = whole.windows[-1]
    rename(second, "Changed")
    front(program)
    QTest.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    assert title(second) == "Changed"
    front(second)
    QTest.keyClick(second.window, Qt.Key.Key_Z, CTRL)
    assert title(second) == "Online checkout"


def test_a_file_that_is_open_comes_to_the_front(
    whole: Program, program: ProjectWindow, file: Path, other: Path
) -> None:
    whole.open(other, program.window)
    program.window.showMinimized()
    link = file.with_name("link.journey")
    link.symlink_to(file)
    assert whole.open(link, whole.windows[-1].window)
    assert len(whole.windows) == 2
    assert not program.window.isMinimized()


def test_a_file_that_cannot_be_opened_makes_no_window(
    whole: Program, program: ProjectWindow, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.journey"
    wrong.write_bytes(b"\x89PNG")
    assert not whole.open(wrong, program.window)
    assert program.window.messages.words.startswith("wrong.journey")
    assert whole.windows == [program]


def test_ctrl_n_begins_a_blank_map_beside_a_project(whole: Program, program: ProjectWindow) -> None:
    QTest.keyClick(program.window, Qt.Key.Key_N, CTRL)
    second = whole.windows[-1]
    assert len(whole.windows) == 2
    assert second.window.map_shown
    assert second.documents.path is None
    assert title(program) == "Online checkout"


def test_an_untouched_blank_map_gives_way(whole: Program, empty: ProjectWindow, file: Path) -> None:
    empty.actions.run("new")
    assert whole.open(file, empty.window)
    assert whole.windows == [empty]
    assert empty.documents.path == file


def test_a_blank_map_that_was_edited_stays(whole: Program, empty: ProjectWindow, file: Path) -> None:
    empty.actions.run("new")
    change = edits.set_fields(empty.desk.project, "stage_1", name="Hear of it")
    empty.desk.commit(change, message("Rename"))
    assert whole.open(file, empty.window)
    assert len(whole.windows) == 2


def test_ctrl_shift_n_shows_the_start_panel_in_another_window(whole: Program, program: ProjectWindow) -> None:
    QTest.keyClick(program.window, Qt.Key.Key_N, CTRL | SHIFT)
    assert program.window.map_shown
    assert [one.window.map_shown for one in whole.windows] == [True, False]


def test_ctrl_w_asks_about_unsaved_work_of_its_own_window(
    whole: Program, program: ProjectWindow, person: Answers, other: Path
) -> None:
    whole.open(other, program.window)
    second = whole.windows[-1]
    rename(second, "Changed")
    front(second)
    QTest.keyClick(second.window, Qt.Key.Key_W, CTRL)
    assert person.told == ["other"]
    assert second.window.isVisible()
    front(program)
    QTest.keyClick(program.window, Qt.Key.Key_W, CTRL)
    assert person.told == ["other"], "the first has nothing unsaved"
    assert whole.windows == [second]
    person.unsaved_answer = "discard"
    front(second)
    QTest.keyClick(second.window, Qt.Key.Key_W, CTRL)
    assert whole.windows == []


def test_quit_asks_for_each_and_stops_where_somebody_stays(
    whole: Program, program: ProjectWindow, person: Answers, other: Path
) -> None:
    whole.open(other, program.window)
    for one in whole.windows:
        rename(one, "Changed")
    front(program)
    QTest.keyClick(program.window, Qt.Key.Key_Q, CTRL)
    assert person.told == ["shop"]
    assert len(whole.windows) == 2
    person.unsaved_answer = "save"
    front(program)
    QTest.keyClick(program.window, Qt.Key.Key_Q, CTRL)
    assert person.told == ["shop", "shop", "other"]
    assert whole.windows == []
    assert files.read(other).project.get(Touchpoint, "card_pay").title == "Changed"


def test_a_theme_is_of_every_window(whole: Program, program: ProjectWindow, other: Path) -> None:
    whole.open(other, program.window)
    program.actions.run("theme-dark")
    assert [one.context.scene.pen.theme.name for one in whole.windows] == ["dark", "dark"]
    assert whole.windows[-1].actions["theme-dark"].isChecked()


def test_the_program_starts_with_a_window_for_each_file(whole: Program, file: Path, other: Path) -> None:
    whole.start([file, other])
    assert [one.documents.name for one in whole.windows] == ["shop", "other"]
    assert all(one.window.isVisible() for one in whole.windows)


@pytest.mark.parametrize("on", ["window", "map"])
def test_a_dropped_project_opens(whole: Program, program: ProjectWindow, other: Path, on: str) -> None:
    drop(program.window if on == "window" else program.view.viewport(), other)
    assert [one.documents.name for one in whole.windows] == ["shop", "other"]


def test_a_dropped_diagram_is_imported(whole: Program, empty: ProjectWindow, tmp_path: Path) -> None:
    diagram = tmp_path / "flow.mmd"
    diagram.write_text("journey\n  section Buy\n    Pay online: 2: Nora\n", encoding="utf-8")
    drop(empty.window, diagram)
    assert [card.title for card in empty.desk.project.all(Touchpoint)] == ["Pay online"]
    assert empty.window.isWindowModified()


def drop(on: QWidget, file: Path) -> None:
    """Drags a file over a widget and lets it go; Qt finds who around it takes the file."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    at, action = on.rect().center(), Qt.DropAction.CopyAction
    left, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(at, action, data, left, held)
    QApplication.sendEvent(on, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(on, QDropEvent(QPointF(at), action, data, left, held))


def front(program: ProjectWindow) -> None:
    """Goes to a window: shortcuts are of the one that is used."""
    program.window.come_to_front()
    QTest.qWaitForWindowActive(program.window)


def rename(program: ProjectWindow, words: str) -> None:
    change = edits.set_fields(program.desk.project, "card_pay", title=words)
    program.desk.commit(change, message("Rename"))


def title(program: ProjectWindow) -> str:
    return program.desk.project.get(Touchpoint, "card_pay").title
