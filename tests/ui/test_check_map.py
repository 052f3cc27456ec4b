"""Check map begins care, checks at once and says what came of it; the bar says what was looked at."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.messages import message, text
from journeymapper.model.edits import set_fields
from journeymapper.model.journeys import Journey
from journeymapper.ui.panels.check_line import HealthPopover
from journeymapper.ui.sheets.rules import RuleSheet
from tests.ui.conftest import shown_words

JOURNEY = "journey_gift"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def careless(program: ProjectWindow, qtbot: QtBot) -> ProjectWindow:
    """A project in which nobody asked for a check or a review yet, checked by the other rules."""
    change = set_fields(program.desk.project, JOURNEY, last_review=None, review_every=None)
    program.desk.commit(change, message("Forget the review"))
    until_checked(program, qtbot)
    return program


def until_checked(program: ProjectWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.desk.reading.checked, timeout=20_000)
    QApplication.processEvents()


def journey(program: ProjectWindow) -> Journey:
    return program.desk.project.get(Journey, JOURNEY)


def cares(program: ProjectWindow) -> bool:
    health = program.desk.checked.health
    return health is not None and health.care


def check_map(program: ProjectWindow, qtbot: QtBot) -> str:
    """Presses F7; what the line of messages says."""
    QTest.keyClick(program.view, Qt.Key.Key_F7)
    qtbot.waitUntil(lambda: program.window.messages.words != "", timeout=20_000)
    return program.window.messages.words


def test_the_first_check_begins_care_in_one_step_that_undo_takes_back(
    careless: ProjectWindow, qtbot: QtBot
) -> None:
    assert not cares(careless)
    said = check_map(careless, qtbot)
    count = len(careless.desk.checked.open)
    assert said == (
        f"Checked: {count} findings. From now on owners, measures, evidence and reviews are looked at too."
    )
    assert cares(careless)
    assert journey(careless).checked == careless.desk.as_of.isoformat()
    assert text(careless.store.undo_label or message("")) == "Check map"
    careless.actions.run("undo")
    assert journey(careless).checked is None
    assert careless.window.messages.words == ""
    until_checked(careless, qtbot)
    assert not cares(careless)


def test_a_further_check_changes_nothing_and_says_what_it_found(
    careless: ProjectWindow, qtbot: QtBot
) -> None:
    check_map(careless, qtbot)
    careless.window.messages.hide()
    before = careless.desk.project
    (button,) = (
        one
        for one in careless.window.command_bar.findChildren(QPushButton)
        if one.accessibleName() == "Check map"
    )
    QTest.mouseClick(button, LEFT)
    qtbot.waitUntil(lambda: careless.window.messages.words != "", timeout=20_000)
    assert careless.window.messages.words == f"Checked: {len(careless.desk.checked.open)} findings"
    assert careless.desk.project is before


def test_a_check_opens_the_folded_panel(program: ProjectWindow, qtbot: QtBot) -> None:
    program.window.resize(1150, 900)
    QApplication.processEvents()
    assert not program.window.findings.isVisible()
    check_map(program, qtbot)
    assert program.window.findings.isVisible()


def test_a_check_that_nobody_asked_for_says_nothing(program: ProjectWindow, qtbot: QtBot) -> None:
    until_checked(program, qtbot)
    assert program.window.messages.words == ""


def test_the_bar_tells_what_was_looked_at(program: ProjectWindow, qtbot: QtBot) -> None:
    until_checked(program, qtbot)
    line = program.window.bottom_bar.check
    count = len(program.desk.checked.open)
    assert line.text() == f"Checked just now, {count} findings"
    health = program.desk.checked.health
    assert health is not None
    assert line.accessibleDescription() == f"{health.rules} rules on {health.cards} cards; care included"
    QTest.mouseClick(line, LEFT)
    (told,) = program.window.findChildren(HealthPopover)
    words = shown_words(told)
    assert {f"Checked: {count} findings", line.accessibleDescription()} <= set(words)
    QTest.keyClick(QApplication.focusWidget() or told, Qt.Key.Key_Escape)
    assert not told.isVisible()
    assert QApplication.focusWidget() is line


def test_enter_opens_the_rules_from_what_the_bar_tells(program: ProjectWindow, qtbot: QtBot) -> None:
    until_checked(program, qtbot)
    program.window.bottom_bar.check.setFocus()
    QTest.keyClick(program.window.bottom_bar.check, Qt.Key.Key_Space)
    (told,) = program.window.findChildren(HealthPopover)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return):
        QTest.keyClick(QApplication.focusWidget() or told, key)
    opened = RuleSheet.shown(program.window.inspector)
    assert opened is not None
    opened.close()


def test_the_bar_says_so_while_a_check_is_to_come(program: ProjectWindow, qtbot: QtBot) -> None:
    until_checked(program, qtbot)
    program.desk.commit(set_fields(program.desk.project, "card_pay", title="Till"), message("Rename"))
    assert program.window.bottom_bar.check.text() == "Checking…"
    until_checked(program, qtbot)
    assert program.window.bottom_bar.check.text().startswith("Checked just now")
