"""Find and replace: typed, listed, lit on the map, replaced one by one and all at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.model.cards import Note, Touchpoint
from journeymapper.ui.panels.replacing import ReplacePanel

_LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(program: ProjectWindow, qtbot: QtBot) -> ReplacePanel:
    """The sheet, opened by its keys."""
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    program.view.setFocus()
    QApplication.processEvents()
    QTest.keyClick(program.window.focusWidget(), Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    panel = program.replacing.panel
    assert panel.words.hasFocus()
    return panel


def look_for(panel: ReplacePanel, qtbot: QtBot, words: str, places: int) -> None:
    panel.words.clear()
    QTest.keyClicks(panel.words, words)
    qtbot.waitUntil(lambda: panel.list.count() == places)


def titles(program: ProjectWindow) -> list[str]:
    return [card.title for card in program.desk.project.many(Touchpoint, ("card_page", "card_pay"))]


def test_what_is_typed_is_found_and_lit(program: ProjectWindow, panel: ReplacePanel, qtbot: QtBot) -> None:
    look_for(panel, qtbot, "page", 1)
    assert panel.told.text() == "1 place in 1 record"
    assert program.context.scene.state_of("card_page").found
    assert not program.context.scene.state_of("card_pay").found
    QTest.keyClick(panel.words, Qt.Key.Key_Return)
    assert program.session.selection == {"card_page"}
    assert not program.view.busy, "the map below takes no key of the sheet"
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    assert program.session.selection == {"card_page"}
    QTest.mouseClick(panel, _LEFT, pos=panel.told.geometry().bottomRight())
    assert program.session.selection == {"card_page"}
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert not program.context.scene.state_of("card_page").found


def test_one_is_replaced_and_then_all(program: ProjectWindow, panel: ReplacePanel, qtbot: QtBot) -> None:
    panel.pattern.click()
    look_for(panel, qtbot, "(page|by)|checkout", 3)
    QTest.keyClicks(panel.by, "shop")
    panel.list.setCurrentRow(1)
    QTest.mouseClick(panel.one, _LEFT)
    assert titles(program) == ["Ring page", "Online shop"]
    assert panel.list.count() == 2
    QTest.mouseClick(panel.all, _LEFT)
    assert titles(program) == ["Ring shop", "Online shop"]
    assert program.desk.project.get(Note, "card_question").text == "Here shop Friday?"
    program.store.undo()
    assert titles(program) == ["Ring page", "Online shop"]
    qtbot.waitUntil(lambda: panel.list.count() == 2)


def test_the_whole_project_is_a_scope(program: ProjectWindow, panel: ReplacePanel, qtbot: QtBot) -> None:
    panel.words.setText("Nora")
    qtbot.waitUntil(lambda: panel.told.text() == "Found nowhere.")
    panel.scope.setCurrentIndex(1)
    assert panel.list.count() == 1


def test_an_unfinished_expression_is_said(panel: ReplacePanel, qtbot: QtBot) -> None:
    panel.pattern.click()
    look_for(panel, qtbot, "page", 1)
    QTest.keyClicks(panel.words, "(")
    qtbot.waitUntil(lambda: panel.list.count() == 0)
    assert panel.told.text().startswith("This is no regular expression yet")
    assert not panel.all.isEnabled()


def test_search_and_replace_share_a_corner_below_the_header(
    program: ProjectWindow, panel: ReplacePanel, qtbot: QtBot
) -> None:
    look_for(panel, qtbot, "page", 1)
    assert panel.geometry().top() > program.view.viewport().geometry().top()
    QTest.keyClick(program.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = program.look_sheets.bar
    assert (bar.isVisible(), panel.isVisible()) == (True, False)
    assert not program.context.scene.state_of("card_page").found, "what the other one lit is lit no more"
    assert bar.geometry().right() == panel.geometry().right()
    QTest.keyClick(program.view, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert (bar.isVisible(), panel.isVisible()) == (False, True)
    assert not program.session.sought
