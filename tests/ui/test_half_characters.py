"""Input methods and clipboards hand over halves of characters: the whole ones stay, the rest goes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.model.cards import Touchpoint
from journeymapper.storage import files
from tests.ui.conftest import click_card, select

HALF = "\ud83d"
WHOLE = HALF + "\ude00"
"""Both halves of 😀, as two letters."""


def send(to: QWidget, words: str) -> None:
    """What an input method commits."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(to, event)
    QApplication.processEvents()


def fields(within: QWidget) -> list[QWidget]:
    found = [
        *within.findChildren(QLineEdit),
        *within.findChildren(QPlainTextEdit),
        *within.findChildren(QTextEdit),
    ]
    return [one for one in found if one.isVisible() and one.isEnabled()]


@pytest.mark.parametrize("selected", ["card_pay", "card_question", "persona_nora", "stage_buy", "map_now"])
def test_no_field_of_the_inspector_minds(program: ProjectWindow, selected: str, file: Path) -> None:
    select(program, selected)
    shown = fields(program.window.inspector)
    assert shown
    for one in shown:
        one.setFocus()
        send(one, HALF)
        send(one, f"a{HALF}")
        QTest.keyClick(one, Qt.Key.Key_Tab)
        QApplication.processEvents()
    program.actions.run("save")
    assert files.read(file).project == program.desk.project


def test_a_title_keeps_what_is_whole(program: ProjectWindow, qtbot: QtBot, file: Path) -> None:
    click_card(qtbot, program, "card_pay")
    QTest.keyClick(program.view, Qt.Key.Key_F2)
    QApplication.sendEvent(program.view, QInputMethodEvent(f"p{HALF}", []))
    QApplication.processEvents()
    send(program.view, f"Pay{HALF} {WHOLE}")
    QTest.keyClick(program.view, Qt.Key.Key_Return)
    assert program.desk.project.get(Touchpoint, "card_pay").title == "Pay 😀"
    program.actions.run("save")
    assert files.read(file).project.get(Touchpoint, "card_pay").title == "Pay 😀"


def test_a_record_takes_no_half(program: ProjectWindow) -> None:
    card = program.desk.project.get(Touchpoint, "card_pay")
    assert card.evolve(title=f"{HALF}a", note=WHOLE, tags=(f"b{HALF}",)) == card.evolve(
        title="a", note="😀", tags=("b",)
    )
