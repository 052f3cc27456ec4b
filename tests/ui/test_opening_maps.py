"""Cards that open another map, and the way back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.messages import message
from journeymapper.model.cards import Card
from journeymapper.model.edits import set_fields
from journeymapper.model.journeys import Map
from journeymapper.ui.panels.breadcrumb import Breadcrumb
from tests.ui.conftest import Answers, select, shown_words
from tests.ui.test_structure import key, take_keyboard


@pytest.fixture
def program(program: ProjectWindow, qtbot: QtBot) -> ProjectWindow:
    """The window has the keyboard; its checkout opens a new map."""
    take_keyboard(program, qtbot)
    select(program, "card_pay")
    program.actions.run("card-opens")
    return program


def crumbs(program: ProjectWindow) -> Breadcrumb:
    return program.window.findChildren(Breadcrumb)[0]


def inside(program: ProjectWindow) -> str:
    return program.desk.project.get(Card, "card_pay").opens or ""


def test_a_card_is_given_a_new_map_in_one_step(program: ProjectWindow, person: Answers) -> None:
    assert person.told[-1].startswith("“Online checkout” opens:\nA new map")
    assert program.desk.project.get(Map, inside(program)).name == "Online checkout"
    program.actions.run("undo")
    assert inside(program) == ""
    assert len(list(program.desk.project.all(Map))) == 1


def test_keys_go_in_and_come_back(program: ProjectWindow) -> None:
    assert crumbs(program).isHidden()
    program.view.setFocus()
    key(program, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert program.session.map == inside(program)
    words = shown_words(crumbs(program))
    assert words == ["Current", "Back to “Current”", "›", "Online checkout"], (
        "the map is called like its card"
    )
    assert program.actions["map-back"].text() == "Back to “Current”"
    key(program, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert program.session.map == "map_now"
    assert program.session.selection == {"card_pay"}
    assert crumbs(program).isHidden()


def test_the_card_stands_between_maps_that_are_called_otherwise(program: ProjectWindow) -> None:
    renamed = set_fields(program.desk.project, inside(program), name="Paying")
    program.desk.commit(renamed, message("Rename"))
    program.actions.run("card-enter")
    words = shown_words(crumbs(program))
    assert [word for word in words if "Back" not in word] == [
        "Current",
        "›",
        "Online checkout",
        "›",
        "Paying",
    ]


def test_the_breadcrumb_leads_back(program: ProjectWindow) -> None:
    program.actions.run("card-enter")
    back = crumbs(program).findChildren(QPushButton)[0]
    assert back.accessibleName() == "Back to “Current”"
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert program.session.map == "map_now"


def test_a_double_click_on_its_row_goes_in(program: ProjectWindow) -> None:
    QApplication.processEvents()
    home = program.context.layout.rect("card_pay")
    program.view.show_card("card_pay")
    spot = program.view.mapFromScene(home.x + 60, home.bottom - 9)
    viewport = program.view.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(spot))
    assert program.session.map == inside(program)


def test_it_can_open_no_map_again(program: ProjectWindow, person: Answers) -> None:
    person.chosen = 2
    program.actions.run("card-opens")
    assert person.told[-1].splitlines()[-1] == "No map"
    assert inside(program) == ""
    assert not program.actions["card-enter"].isEnabled()
    person.chosen = None
    program.actions.run("card-opens")
    assert inside(program) == ""
