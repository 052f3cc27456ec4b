"""Rapid entry into the tray: type, Enter, type, Enter; lines pasted; an empty tray that is opened."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.messages import message, text
from journeymapper.model.cards import Card, Note, Touchpoint
from journeymapper.model.edits import delete_records
from journeymapper.model.titles import title_of
from tests.ui.conftest import Answers, shown_words


@pytest.fixture
def program(program: ProjectWindow, qtbot: QtBot) -> ProjectWindow:
    """The tray is open, and was opened by its key."""
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    program.view.setFocus()
    QApplication.processEvents()
    QTest.keyClick(program.window.focusWidget(), Qt.Key.Key_B)
    assert program.window.tray.entry.line.hasFocus()
    return program


def tray(program: ProjectWindow) -> list[str]:
    project = program.desk.project
    return [title_of(card) for card in project.many(Card, project.index.tray("map_now"))]


def test_each_line_is_a_card_and_an_undo_step(program: ProjectWindow) -> None:
    line = program.window.tray.entry.line
    for words in ("Ask a friend", "", "Read reviews"):
        QTest.keyClicks(line, words)
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert tray(program) == ["Gift wrap film", "Ask a friend", "Read reviews"]
    assert line.text() == ""
    QApplication.processEvents()
    assert {"Ask a friend", "Read reviews"} <= set(shown_words(program.window.tray))
    program.store.undo()
    assert tray(program) == ["Gift wrap film", "Ask a friend"]


def test_the_kind_is_chosen_beside(program: ProjectWindow) -> None:
    entry = program.window.tray.entry
    QTest.keyClick(entry.kind, Qt.Key.Key_Q)
    QTest.keyClicks(entry.line, "Is it real?")
    QTest.keyClick(entry.line, Qt.Key.Key_Return)
    (note,) = [card for card in program.desk.project.all(Note) if card.step is None]
    assert (note.text, note.note_kind) == ("Is it real?", "question")


def test_lines_that_are_pasted_are_cards_at_once(program: ProjectWindow, person: Answers) -> None:
    line = program.window.tray.entry.line
    QGuiApplication.clipboard().setText("Advert\n\nLeaflet\n")
    QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert tray(program)[1:] == ["Advert", "Leaflet"]
    label = program.store.undo_label
    assert label is not None
    assert text(label) == "Add 2 cards to the tray"
    QGuiApplication.clipboard().setText("Letter\tby post")
    QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert person.told == ["title note"]
    (letter,) = [card for card in program.desk.project.all(Touchpoint) if card.title == "Letter"]
    assert (letter.note, letter.step) == ("by post", None)


def test_an_empty_tray_says_what_it_is_for_until_one_leaves_it(program: ProjectWindow) -> None:
    program.desk.commit(delete_records(program.desk.project, ["card_waiting"]), message("Delete"))
    assert program.window.tray.isVisible()
    assert any("no place yet" in words for words in shown_words(program.window.tray))
    QTest.keyClick(program.window.tray.entry.line, Qt.Key.Key_Escape)
    assert not program.window.tray.isVisible()
    assert program.view.hasFocus()
