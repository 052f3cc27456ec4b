"""The outline as a table: steps go down, lanes go across, and cells are typed into."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.messages import message
from journeymapper.model import edits
from journeymapper.model.cards import Note, Touchpoint
from journeymapper.model.structure import Stage
from journeymapper.ui.outline.table_view import OutlineTableView
from tests.ui.conftest import select

_NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def table(program: ProjectWindow, qtbot: QtBot) -> OutlineTableView:
    """The outline is shown as a table and has the keyboard."""
    QApplication.processEvents()
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    program.actions.run("outline-table")
    QApplication.processEvents()
    found = program.window.findChild(OutlineTableView)
    assert isinstance(found, OutlineTableView)
    assert found.hasFocus()
    return found


def cells(table: OutlineTableView) -> list[list[str]]:
    """Every row with what its cells say."""
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def click(table: OutlineTableView, index: QModelIndex) -> None:
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, _NONE, table.visualRect(index).center())
    QApplication.processEvents()


def key(program: ProjectWindow, key_: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> None:
    """Presses a key where the keyboard is."""
    QTest.keyClick(program.window.focusWidget(), key_, held)
    QApplication.processEvents()


def test_steps_go_down_and_lanes_go_across(table: OutlineTableView) -> None:
    model = table.model()
    across = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert across == ["Stage", "Step", "Touchpoints", "Emotion", "Questions"]
    assert cells(table) == [
        ["Consider", "", "Ring page", "", ""],
        ["Buy", "", "Online checkout", "Very low", "Here by Friday?"],
        ["Receive", "", "", "", ""],
    ]


def test_letters_in_an_empty_cell_begin_a_card(program: ProjectWindow, table: OutlineTableView) -> None:
    click(table, table.model().index(2, 4))
    QTest.keyClick(table, Qt.Key.Key_K)
    field = program.window.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "not a box?")
    key(program, Qt.Key.Key_Return)
    (card,) = program.desk.project.index.cell("step_receive", "lane_questions")
    note = program.desk.project.get(Note, card)
    assert (note.text.casefold(), note.note_kind) == ("knot a box?", "question")
    program.actions.run("undo")
    assert not program.desk.project.index.cell("step_receive", "lane_questions")
    assert not program.store.can_undo


def test_a_title_is_edited_and_tab_goes_on(program: ProjectWindow, table: OutlineTableView) -> None:
    click(table, table.model().index(1, 2))
    assert program.session.selection == {"card_pay"}
    key(program, Qt.Key.Key_F2)
    QTest.keyClicks(program.window.focusWidget(), "Paying")
    key(program, Qt.Key.Key_Tab)
    assert program.desk.project.get(Touchpoint, "card_pay").title == "Paying"
    field = program.window.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "Oh no")
    key(program, Qt.Key.Key_Return)
    assert cells(table)[1][2:4] == ["Paying", "Oh no"]


def test_a_stage_is_renamed_and_selected(program: ProjectWindow, table: OutlineTableView) -> None:
    click(table, table.model().index(1, 0))
    assert program.session.selection == {"stage_buy"}
    key(program, Qt.Key.Key_F2)
    QTest.keyClicks(program.window.focusWidget(), "Pay")
    key(program, Qt.Key.Key_Return)
    assert program.desk.project.get(Stage, "stage_buy").name == "Pay"


def test_what_is_selected_elsewhere_is_selected_here(program: ProjectWindow, table: OutlineTableView) -> None:
    select(program, "card_question")
    assert [index.data() for index in table.selectionModel().selectedIndexes()] == ["Here by Friday?"]


def test_commits_bring_rows_and_columns_and_keep_what_is_selected(
    program: ProjectWindow, table: OutlineTableView
) -> None:
    select(program, "card_question")
    project = program.desk.project
    placed = edits.move_cards(project, ("card_waiting",), "step_buy", "lane_touch")
    program.desk.commit(placed, message("Move"))
    program.desk.commit(edits.reorder(program.desk.project, "lane_questions", 0), message("Move"))
    assert cells(table)[1:3] == [
        ["Buy", "", "Here by Friday?", "Online checkout", "Very low"],
        ["", "", "", "Gift wrap film", ""],
    ]
    assert [index.data() for index in table.selectionModel().selectedIndexes()] == ["Here by Friday?"]


def test_delete_takes_the_card_of_a_cell(program: ProjectWindow, table: OutlineTableView) -> None:
    click(table, table.model().index(0, 2))
    key(program, Qt.Key.Key_Delete)
    assert "card_page" not in program.desk.project.records
    assert cells(table)[0] == ["Consider", "", "", "", ""]


def test_a_map_without_stages_says_how_to_begin(program: ProjectWindow, table: OutlineTableView) -> None:
    gone = edits.delete_records(program.desk.project, ("phase_all",))
    program.desk.commit(gone, message("Delete"))
    QApplication.processEvents()
    assert not table.isVisible()
    program.actions.run("stage-after")
    assert table.isVisible()
    QTest.keyClicks(program.window.focusWidget(), "Discover")
    key(program, Qt.Key.Key_Return)
    assert cells(table)[0][0] == "Discover"
