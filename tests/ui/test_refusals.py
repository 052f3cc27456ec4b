"""What may not be done is said in a sentence, whichever way it was asked for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.messages import message
from journeymapper.model.edits import set_fields
from tests.ui.conftest import click_card


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_a_locked_card_says_why_it_stays(
    program: ProjectWindow, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    locked = set_fields(program.desk.project, "card_pay", locked=True)
    program.desk.commit(locked, message("Lock"))
    click_card(qtbot, program, "card_pay")
    before = program.desk.project
    QTest.keyClick(program.view, key, held)
    assert program.window.messages.words.startswith("“Online checkout” is locked.")
    assert program.desk.project is before
