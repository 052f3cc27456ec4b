"""People and channels are named where they are needed, and are there from then on."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from journeymapper.app import ProjectWindow
from journeymapper.model.cards import Touchpoint
from journeymapper.model.people import Channel, Person
from tests.ui.conftest import select


def box(program: ProjectWindow, name: str) -> QComboBox:
    boxes = program.window.inspector.findChildren(QComboBox)
    return next(one for one in boxes if one.accessibleName() == name and one.isVisible())


def name_anew(program: ProjectWindow, field: str, words: str) -> QLineEdit:
    """Takes the last choice of a field by keys, and types a name."""
    QApplication.processEvents()
    choices = box(program, field)
    choices.setFocus()
    QTest.keyClick(choices, Qt.Key.Key_End)
    typed = program.window.focusWidget()
    assert isinstance(typed, QLineEdit)
    QTest.keyClicks(typed, words)
    return typed


def card(program: ProjectWindow) -> Touchpoint:
    return program.desk.project.get(Touchpoint, "card_page")


def test_a_new_owner_is_named_on_the_spot_and_undone_in_one_step(program: ProjectWindow) -> None:
    before = program.desk.project.records
    select(program, "card_page")
    typed = name_anew(program, "Owner", "Olaf Lind")
    QTest.keyClick(typed, Qt.Key.Key_Return)
    owner = program.desk.project.get(Person, card(program).owner or "")
    assert owner.name == "Olaf Lind"
    assert box(program, "Owner").currentText() == "Olaf Lind"
    program.actions.run("undo")
    assert program.desk.project.records == before


def test_escape_leaves_the_owner_as_it_was(program: ProjectWindow) -> None:
    select(program, "card_pay")
    typed = name_anew(program, "Owner", "Somebody")
    QTest.keyClick(typed, Qt.Key.Key_Escape)
    assert [person.name for person in program.desk.project.all(Person)] == ["Ida Berg"]
    assert box(program, "Owner").currentText() == "Ida Berg"


def test_a_name_that_is_known_makes_nobody_new(program: ProjectWindow) -> None:
    select(program, "card_page")
    typed = name_anew(program, "Owner", "ida berg")
    QTest.keyClick(typed, Qt.Key.Key_Return)
    assert card(program).owner == "person_ida"
    assert len(list(program.desk.project.all(Person))) == 1


def test_a_new_channel_takes_its_family_from_its_name(program: ProjectWindow) -> None:
    select(program, "card_page")
    typed = name_anew(program, "Channel", "Telephone hotline")
    QTest.keyClick(typed, Qt.Key.Key_Return)
    channel = program.desk.project.get(Channel, card(program).channel or "")
    assert (channel.name, channel.family) == ("Telephone hotline", "phone")
    program.actions.run("undo")
    assert card(program).channel == "channel_web"
