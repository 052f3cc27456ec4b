"""Commands on many cards: locked, changed and selected together, by keys, menus and Ctrl+K."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.messages import text
from journeymapper.model.cards import Card
from tests.ui.conftest import Answers, select, spot_of

_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def program(program: ProjectWindow, qtbot: QtBot) -> ProjectWindow:
    """The window has the keyboard."""
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    program.view.setFocus()
    QApplication.processEvents()
    return program


def open_menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, words: str) -> None:
    action = next(action for action in menu.actions() if action.text() == words)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    QApplication.processEvents()


def test_ctrl_shift_l_locks_and_unlocks_all(program: ProjectWindow) -> None:
    select(program, "card_page", "card_pay")
    QTest.keyClick(program.window.focusWidget(), Qt.Key.Key_L, _CTRL_SHIFT)
    project = program.desk.project
    assert all(project.get(Card, id_).locked for id_ in ("card_page", "card_pay"))
    assert program.actions["card-lock"].text() == "Unlock"
    label = program.store.undo_label
    assert label is not None
    assert text(label) == "Lock 2 cards"
    spot = spot_of(program, "card_page")
    assert program.context.scene.card_at(*program.context.layout.rect("card_page").centre) == "card_page"
    QTest.mouseDClick(program.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert "locked" in program.window.messages.words


def test_how_sure_several_are_is_one_undo_step(program: ProjectWindow) -> None:
    cards = ("card_page", "card_pay", "card_question")
    select(program, *cards)
    program.actions.run("cards-standing")
    choose(open_menu(), "Backed by evidence")
    assert {card.standing for card in program.desk.project.many(Card, cards)} == {"backed"}
    program.store.undo()
    assert {card.standing for card in program.desk.project.many(Card, cards)} == {"assumed"}


def test_a_new_tag_is_asked_for(program: ProjectWindow, person: Answers) -> None:
    select(program, "card_page", "card_question")
    person.words = " holiday  trade "
    program.actions.run("cards-tags")
    choose(open_menu(), "New tag…")
    tagged = program.desk.project.many(Card, ("card_page", "card_question"))
    assert [card.tags for card in tagged] == [("holiday trade",), ("holiday trade",)]


def test_the_menu_of_cards_offers_what_they_have(program: ProjectWindow) -> None:
    select(program, "card_question", "card_page")
    program.place_menu.show_at(program.window.pos())
    words = [action.text() for action in open_menu().actions() if action.text()]
    open_menu().close()
    assert {"Copy", "Lock", "Channel", "Owner", "Friction", "How often", "How sure", "Tags"} <= set(words)
    select(program, "feeling_pay")
    program.place_menu.show_at(program.window.pos())
    words = [action.text() for action in open_menu().actions() if action.text()]
    open_menu().close()
    assert words == ["How sure", "Feeling", "Delete"]


def test_what_is_alike_is_selected(program: ProjectWindow) -> None:
    select(program, "card_pay")
    program.actions.run("select-channel")
    assert program.session.selection == {"card_page", "card_pay"}
    program.actions.run("select-others")
    assert program.session.selection == {"card_question"}
    select(program, "stage_buy")
    program.actions.run("select-stage")
    assert program.session.selection == {"card_pay", "card_question"}
