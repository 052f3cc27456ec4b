"""To Mermaid, and from Mermaid to a new project."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from journeymapper.app import Program, ProjectWindow
from journeymapper.messages import message
from journeymapper.model.cards import Touchpoint
from journeymapper.ui.asking import Dialogs
from journeymapper.ui.question import Question
from tests.ui.conftest import Answers, shown_words


def take(program: ProjectWindow, offer: str) -> None:
    buttons = program.window.messages.findChildren(QPushButton)
    QTest.mouseClick(next(one for one in buttons if one.text() == offer), Qt.MouseButton.LeftButton)


def test_what_cannot_be_written_is_told_and_written_elsewhere(
    program: ProjectWindow, person: Answers, tmp_path: Path
) -> None:
    person.target = tmp_path / "nowhere" / "map.mmd"
    program.actions.run("export-mermaid")
    assert program.window.messages.words.startswith(
        "map.mmd couldn’t be saved because its folder is not there"
    )
    take(program, "Try again")
    assert program.window.messages.words.startswith("map.mmd couldn’t be saved")
    person.target = tmp_path / "here"
    take(program, "Save elsewhere…")
    assert Path(person.proposed).name == "map.mmd"
    assert program.window.messages.words == "here.mmd is written."
    assert "Online checkout" in (tmp_path / "here.mmd").read_text(encoding="utf-8")


def test_mermaid_goes_out_and_comes_back_as_a_new_project(
    whole: Program, program: ProjectWindow, person: Answers, tmp_path: Path
) -> None:
    person.target = person.source = tmp_path / "map.mmd"
    program.actions.run("export-mermaid")
    assert "Online checkout" in person.target.read_text(encoding="utf-8")
    program.actions.run("import-mermaid")
    imported = whole.windows[-1]
    assert imported.documents.path is None
    assert imported.window.isWindowModified()
    assert imported.window.messages.words == "map.mmd was imported."
    assert "Online checkout" in [card.title for card in imported.desk.project.all(Touchpoint)]
    assert not program.window.isWindowModified()


def test_a_file_that_is_no_mermaid_is_told(program: ProjectWindow, person: Answers, file: Path) -> None:
    person.source = file
    program.actions.run("import-mermaid")
    assert program.window.messages.words
    assert program.documents.path == file


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints", extend=True)
@pytest.mark.parametrize(
    ("pressed", "answer"), [("Save", "save"), ("Don’t save", "discard"), ("Cancel", "cancel")]
)
def test_the_question_about_unsaved_changes_has_three_answers(
    program: ProjectWindow, pressed: str, answer: str
) -> None:
    said: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, Question)
        said.append(shown_words(box)[0])
        next(button for button in box.answers if button.text() == pressed).click()

    QTimer.singleShot(0, press)
    assert Dialogs(program.window).unsaved("<b>shop</b>") == answer
    assert said == ["Save changes to <b>shop</b>?"]


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints", extend=True)
@pytest.mark.parametrize(("pressed", "goes"), [("Remove from the list", True), ("Keep it", False)])
def test_a_file_that_is_gone_may_leave_the_list(program: ProjectWindow, pressed: str, goes: bool) -> None:
    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, Question)
        next(button for button in box.answers if button.text() == pressed).click()

    QTimer.singleShot(0, press)
    assert Dialogs(program.window).forget_recent(message("old.journey is not there any more.")) is goes


def test_typing_on_the_map_is_no_shortcut(program: ProjectWindow, qtbot: QtBot) -> None:
    program.view.edit_title("card_pay")
    QTest.keyClicks(program.view, "vhn")
    QTest.keyClick(program.view, Qt.Key.Key_Return)
    assert "vhn" in program.desk.project.get(Touchpoint, "card_pay").title
    assert len(list(program.desk.project.all(Touchpoint))) == 3
    assert "Online checkout" not in shown_words(program.window.inspector)
