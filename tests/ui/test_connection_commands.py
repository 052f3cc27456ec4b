"""Commands on connections: from keys, from the menu of a wire and from Ctrl+K."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.messages import message
from journeymapper.model.edits import connect
from journeymapper.model.links import Connection
from tests.ui.conftest import select

SOURCE, TARGET = "card_page", "card_pay"


def tie(program: ProjectWindow) -> Connection:
    """Select the connection between the two cards."""
    select(program, "connection_1")
    return program.desk.project.get(Connection, "connection_1")


def test_a_connection_is_turned_round_and_back(program: ProjectWindow) -> None:
    arrow = tie(program)
    program.actions.run("connection-reverse")
    turned = program.desk.project.get(Connection, arrow.id)
    assert (turned.source, turned.target) == (TARGET, SOURCE)
    program.store.undo()
    assert program.desk.project.get(Connection, arrow.id) == arrow


def test_kind_and_what_carries_over_are_chosen(program: ProjectWindow) -> None:
    arrow = tie(program)
    program.actions.run("connection-support")
    program.actions.run("connection-carries-ticket")
    changed = program.desk.project.get(Connection, arrow.id)
    assert (changed.connection_kind, changed.carries) == ("support", "ticket")
    assert program.actions["connection-support"].isChecked()
    assert not program.actions["connection-flow"].isChecked()


def test_a_kind_that_leads_there_already_is_refused(program: ProjectWindow, qtbot: QtBot) -> None:
    arrow = tie(program)
    other = connect(program.desk.project, SOURCE, TARGET, "support")
    program.store.commit(other, message("Connect"))
    with qtbot.waitSignal(program.desk.wrong):
        program.actions.run("connection-support")
    assert program.desk.project.get(Connection, arrow.id).connection_kind == "flow"


def test_a_card_is_put_into_a_connection_and_typed_at_once(program: ProjectWindow) -> None:
    arrow = tie(program)
    program.actions.run("connection-insert")
    QTest.keyClicks(program.view, "Waits")
    QTest.keyClick(program.view, Qt.Key.Key_Return)
    project = program.desk.project
    new = project.get(Connection, arrow.id).target
    assert getattr(project.records[new], "title", "") == "Waits"
    (second,) = project.many(Connection, project.index.leading_on(new))
    assert second.target == TARGET
    program.store.undo()
    assert program.desk.project.get(Connection, arrow.id).target == TARGET
    assert new not in program.desk.project.records


def test_brackets_go_from_connection_to_connection_and_say_them(program: ProjectWindow) -> None:
    arrow = tie(program)
    select(program, SOURCE)
    program.view.setFocus()
    program.actions["connection-next"].trigger()
    assert program.session.selection == {arrow.id}
    assert program.view.accessibleDescription().startswith("Connection from ")
    assert program.actions["connection-next"].shortcut().toString() == "]"
    assert program.actions["connection-before"].shortcut().toString() == "["


def test_the_menu_of_a_wire_has_what_can_be_done_with_it(program: ProjectWindow) -> None:
    tie(program)
    program.place_menu.show_at(QPoint(10, 10))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    menu.close()
    assert words[:3] == ["Label the connection", "Insert a card here", "Reverse the connection"]
    assert "Support from backstage" in words
    assert words[-1].startswith("Delete")
