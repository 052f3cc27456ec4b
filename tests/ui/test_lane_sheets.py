"""Kinds and owners of lanes chosen by picture, with the mouse and by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.model.people import Channel
from journeymapper.model.structure import Lane
from journeymapper.ui.pickers.choice_popover import ChoiceList, ChoicePopover
from tests.ui.conftest import select, shown_words
from tests.ui.test_structure import key, lanes, take_keyboard, type_words


@pytest.fixture
def program(program: ProjectWindow, qtbot: QtBot) -> ProjectWindow:
    """The window has the keyboard, and keeps it."""
    take_keyboard(program, qtbot)
    return program


def sheet(program: ProjectWindow) -> ChoiceList:
    """The choices that are shown."""
    QApplication.processEvents()
    found = [one for one in program.window.findChildren(ChoicePopover) if one.isVisible()]
    return found[0].list


def names(choices: ChoiceList) -> list[str]:
    return [choices.item(row).text() for row in range(choices.count())]


def spoken(choices: ChoiceList, row: int) -> str:
    return str(choices.item(row).data(Qt.ItemDataRole.AccessibleTextRole))


def pick(choices: ChoiceList, name: str) -> None:
    """A click on a choice."""
    item = choices.item(names(choices).index(name))
    choices.scrollToItem(item)
    spot = choices.visualItemRect(item).center()
    QTest.mouseClick(choices.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QApplication.processEvents()


def test_a_lane_is_added_by_keys_alone(program: ProjectWindow) -> None:
    select(program, "lane_touch")
    program.view.setFocus()
    key(program, Qt.Key.Key_L)
    choices = sheet(program)
    assert choices.accessibleName() == "Add a lane"
    assert choices.currentItem().text() == "Touchpoints"
    assert spoken(choices, 0) == "Customer actions, What the customer does, step by step"
    QTest.keyClicks(choices, "Syst")
    key(program, Qt.Key.Key_Return)
    assert isinstance(program.window.focusWidget(), QLineEdit), "its name is asked for"
    type_words(program, "Tools")
    assert lanes(program) == ["Touchpoints", "Tools", "Emotion", "Questions"]
    program.actions.run("undo")
    assert lanes(program) == ["Touchpoints", "Emotion", "Questions"]


def test_escape_adds_none(program: ProjectWindow) -> None:
    program.actions.run("lane-add")
    QTest.keyClick(sheet(program), Qt.Key.Key_Escape)
    assert not any(one.isVisible() for one in program.window.findChildren(ChoicePopover))
    assert program.view.hasFocus(), "the keyboard is the map's again"
    assert not program.store.can_undo


def test_a_kind_is_changed_where_the_cards_allow_it(program: ProjectWindow) -> None:
    select(program, "lane_questions")
    program.actions.run("lane-kind")
    choices = sheet(program)
    assert choices.currentItem().text() == "Questions and pains"
    backstage = names(choices).index("Backstage")
    assert spoken(choices, backstage) == "Backstage, 1 card would not fit there. Move or delete them first."
    pick(choices, "Backstage")
    assert program.desk.project.get(Lane, "lane_questions").lane_kind == "questions"
    pick(choices, "Thoughts")
    assert program.desk.project.get(Lane, "lane_questions").lane_kind == "thoughts"
    program.actions.run("undo")
    assert program.desk.project.get(Lane, "lane_questions").lane_kind == "questions"


def test_feelings_hold_an_emotion_lane(program: ProjectWindow) -> None:
    select(program, "lane_emotion")
    program.actions.run("lane-kind")
    choices = sheet(program)
    notes = names(choices).index("Notes")
    assert "1 feeling would not fit there" in spoken(choices, notes)


def test_a_lane_belongs_to_whom_one_sees(program: ProjectWindow) -> None:
    select(program, "lane_touch")
    program.actions.run("lane-holder")
    choices = sheet(program)
    assert names(choices) == ["Nobody and nothing", "Nora Lindqvist", "Ida Berg", "Email", "Web & shop"]
    before = choices.grab().toImage()
    pick(choices, "Email")
    email = program.desk.project.get(Channel, "channel_email")
    assert program.desk.project.get(Lane, "lane_touch").belongs_to == email.id
    program.actions.run("lane-holder")
    assert sheet(program).currentItem().text() == "Email"
    assert sheet(program).grab().toImage() != before
    pick(sheet(program), "Nobody and nothing")
    assert program.desk.project.get(Lane, "lane_touch").belongs_to is None


def test_the_inspector_keeps_the_same_rule(program: ProjectWindow) -> None:
    select(program, "lane_questions")
    buttons = program.window.inspector.findChildren(QPushButton)
    next(button for button in buttons if "more field" in button.text() and button.isVisible()).click()
    boxes = program.window.inspector.findChildren(QComboBox)
    kind = next(box for box in boxes if box.accessibleName() == "Kind" and box.findText("Backstage") >= 0)
    QTest.keyClick(kind, Qt.Key.Key_Down)  # to “Frontstage”
    assert program.desk.project.get(Lane, "lane_questions").lane_kind == "questions"
    assert kind.currentText() == "Questions and pains"
    assert not program.store.can_undo
    assert any("would not fit there" in words for words in shown_words(program.window.inspector))
    QTest.keyClick(kind, Qt.Key.Key_End)
    assert program.desk.project.get(Lane, "lane_questions").lane_kind == "notes"
