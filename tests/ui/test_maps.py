"""Turning from one map of a project to another, and a project without any."""

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTabBar, QToolButton
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.messages import message
from journeymapper.model.cards import Touchpoint
from journeymapper.model.edits import delete_records
from journeymapper.model.journeys import Map
from journeymapper.model.people import ProjectInfo
from journeymapper.model.project import Project
from journeymapper.storage import files
from tests.ui.conftest import Answers, click_card, shown_words


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
    assert not empty.actions["export"].isEnabled()
    assert "went wrong" not in empty.window.messages.words


def with_an_ideal_map(program: ProjectWindow) -> str:
    """Copies the map, which shows the copy; its id."""
    program.actions.run("map-duplicate")
    return program.session.map


def click_tab(program: ProjectWindow, words: str) -> None:
    bar = tabs(program)
    index = tab_words(program).index(words)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(index).center())


def mouse(bar: QTabBar, kind: QEvent.Type, at: QPoint) -> None:
    """The left button, held between its press and its release.

    A move by QTest also moves the cursor, which knows of no button: a bar may take that for a release.
    """
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    button = none if kind == QEvent.Type.MouseMove else left
    held = none if kind == QEvent.Type.MouseButtonRelease else left
    place = QPointF(at)
    event = QMouseEvent(kind, place, bar.mapToGlobal(place), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(bar, event)
    QApplication.processEvents()


def tabs(program: ProjectWindow) -> QTabBar:
    QApplication.processEvents()
    return program.window.bottom_bar.tabs.bar


def tab_words(program: ProjectWindow) -> list[str]:
    bar = tabs(program)
    return [bar.tabText(index) for index in range(bar.count())]


def test_a_map_is_renamed_on_its_tab(program: ProjectWindow) -> None:
    bar = tabs(program)
    QTest.mouseDClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(0).center())
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "As buyers told it")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert tab_words(program) == ["As buyers told it"]
    assert program.desk.project.get(Map, "map_now").name == "As buyers told it"
    program.actions.run("undo")
    assert tab_words(program) == ["Current"]


def test_escape_keeps_the_old_name_of_a_map(program: ProjectWindow) -> None:
    program.actions.run("map-rename")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "Nothing")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert program.desk.project.get(Map, "map_now").name == ""
    assert not program.store.can_undo


def test_a_name_of_a_map_stays_when_one_clicks_elsewhere(program: ProjectWindow, qtbot: QtBot) -> None:
    program.actions.run("map-rename")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "As buyers told it")
    program.actions.run("map-rename")
    assert QApplication.focusWidget() is field, "asked for twice, the same field stays open"
    click_card(qtbot, program, "card_pay")
    assert program.desk.project.get(Map, "map_now").name == "As buyers told it"
    assert program.view.hasFocus()


def test_tabs_are_dragged_to_another_place_in_one_step(program: ProjectWindow, qtbot: QtBot) -> None:
    with_an_ideal_map(program)
    bar = tabs(program)
    start, end = bar.tabRect(1).center(), bar.tabRect(0).center() - QPoint(20, 0)
    mouse(bar, QEvent.Type.MouseButtonPress, start)
    for part in range(1, 9):
        mouse(bar, QEvent.Type.MouseMove, start + (end - start) * part / 8)
    mouse(bar, QEvent.Type.MouseButtonRelease, end)
    qtbot.waitUntil(lambda: tab_words(program) == ["Ideal", "Current"])
    assert program.desk.project.index.maps("journey_gift")[1] == "map_now"
    program.actions.run("undo")
    assert tab_words(program) == ["Current", "Ideal"]


def test_a_map_moves_and_goes_by_commands(program: ProjectWindow) -> None:
    ideal = with_an_ideal_map(program)
    program.actions.run("map-left")
    assert tab_words(program) == ["Ideal", "Current"]
    program.actions.run("map-delete")
    assert program.desk.project.find(Map, ideal) is None
    assert program.session.map == "map_now"
    program.actions.run("undo")
    assert tab_words(program) == ["Ideal", "Current"]


def test_a_map_stays_where_the_person_says_no(program: ProjectWindow, person: Answers) -> None:
    person.deletes = False
    program.actions.run("map-delete")
    assert program.session.map == "map_now"
    assert not program.store.can_undo


def test_a_project_without_a_map_gets_one(program: ProjectWindow) -> None:
    program.actions.run("map-delete")
    assert program.desk.map is None
    program.actions.run("map-new")
    assert tab_words(program) == ["Current"]
    assert program.context.layout.columns


def test_a_new_journey_is_shown_and_asks_for_its_title(program: ProjectWindow) -> None:
    program.actions.run("journey-new")
    assert program.desk.journey is not None
    assert program.session.selection == {program.desk.journey.id}
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "Ring repair")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert program.desk.journey.title == "Ring repair"
    assert "Ring repair" in program.window.command_bar.journey.text()


def test_a_journey_goes_with_its_maps(program: ProjectWindow) -> None:
    program.actions.run("journey-new")
    program.actions.run("journey-delete")
    assert program.session.map == "map_now"
    assert len(program.desk.project.index.journeys()) == 1


def test_the_button_for_another_map_stands_beside_the_last_tab(program: ProjectWindow) -> None:
    QApplication.processEvents()
    tabs = program.window.bottom_bar.tabs
    plus = next(one for one in tabs.findChildren(QToolButton) if one.accessibleName() == "New map")
    last = tabs.bar.tabRect(tabs.bar.count() - 1).translated(tabs.bar.pos())
    assert 0 < plus.x() - last.right() < 12
