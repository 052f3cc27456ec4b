"""Turning from one map of a project to another, and a project without any."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.messages import message
from journeymapper.model.cards import Touchpoint
from journeymapper.model.edits import delete_records
from journeymapper.model.people import ProjectInfo
from journeymapper.model.project import Project
from journeymapper.storage import files
from tests.ui.conftest import Answers, shown_words


def test_an_editor_closes_when_another_map_is_shown(program: ProjectWindow) -> None:
    ideal = with_an_ideal_map(program)
    program.session.show_map("map_now")
    program.view.setFocus()
    program.view.edit_title("card_pay")
    QTest.keyClicks(program.view, "Pay")
    click_tab(program, "Ideal")
    QTest.keyClicks(program.view, "never seen")
    assert program.desk.project.get(Touchpoint, "card_pay").title == "Pay"
    assert program.session.map == ideal


def test_findings_of_a_map_are_not_shown_on_another(program: ProjectWindow, qtbot: QtBot) -> None:
    ideal = with_an_ideal_map(program)
    program.session.show_map("map_now")
    qtbot.waitUntil(lambda: bool(program.desk.reading.findings), timeout=20_000)
    program.session.show_map(ideal)
    assert program.desk.reading.findings == ()
    assert not program.desk.reading.checked
    assert "Not checked yet." in shown_words(program.window.findings)
    assert program.context.layout.pins == ()


def test_a_map_may_lose_its_last_stage(program: ProjectWindow) -> None:
    stages = program.desk.project.index.stages_of_map("map_now")
    program.desk.commit(delete_records(program.desk.project, stages), message("Delete stages"))
    assert program.context.layout.columns == ()
    assert program.window.messages.words == ""


def test_every_command_is_harmless_where_a_project_has_no_map(
    empty: ProjectWindow, person: Answers, tmp_path: Path
) -> None:
    file = tmp_path / "bare.journey"
    files.save(file, Project({"project": ProjectInfo(id="project", title="Bare")}))
    person.target = tmp_path / "copy.journey"
    assert empty.documents.open(file)
    for id_, _ in list(empty.actions):
        if id_ not in ("new", "new-window", "open", "import-mermaid", "close-window", "quit"):
            empty.actions.run(id_)
    QApplication.processEvents()
    assert not empty.actions["export-pdf"].isEnabled()
    assert "went wrong" not in empty.window.messages.words


def with_an_ideal_map(program: ProjectWindow) -> str:
    """Copies the map, which shows the copy; its id."""
    program.actions.run("map-duplicate")
    return program.session.map


def click_tab(program: ProjectWindow, words: str) -> None:
    QApplication.processEvents()
    tabs = program.window.bottom_bar.tabs.findChildren(QToolButton)
    shown = next(one for one in tabs if one.isVisible() and words in one.text())
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton)
