"""What is empty shows the shape of what belongs there, says one sentence and offers one action."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.app import Program, ProjectWindow
from journeymapper.layout.grid import Cell, cell_rect
from journeymapper.messages import message
from journeymapper.model import edits
from journeymapper.model.cards import Note
from journeymapper.model.findings import Checked
from journeymapper.model.journeys import Objective
from journeymapper.model.people import Persona
from journeymapper.ui.panels.opener import Opener
from tests.ui.conftest import shown_words


@pytest.fixture
def blank(whole: Program, empty: ProjectWindow) -> ProjectWindow:
    """A window with a project that was just begun."""
    empty.actions.run("new")
    QApplication.processEvents()
    return next(one for one in whole.windows if one.pages.project_shown())


def test_the_strip_offers_the_first_persona_and_the_first_objective(blank: ProjectWindow) -> None:
    strip = blank.window.persona
    assert {"No persona yet", "Add a persona", "Add an objective"} <= set(shown_words(strip))
    press(blank, "No objective yet: add one")
    assert len(list(blank.desk.project.all(Objective))) == 1
    press(blank, "No persona yet: add one")
    assert len(list(blank.desk.project.all(Persona))) == 1
    assert not {"Add a persona", "Add an objective"} & set(shown_words(strip))


def test_nothing_to_fix_says_when_the_next_review_is(program: ProjectWindow) -> None:
    program.desk.show_checked((), Checked())
    words = shown_words(program.window.findings)
    assert any(one.startswith("Nothing to fix. Review ") for one in words)


def test_a_new_map_has_hints_that_go_with_the_first_edit(blank: ProjectWindow, qtbot: QtBot) -> None:
    assert [hint.kind for hint in blank.view.hints.shown] == ["actions", "touchpoints", "emotion"]
    assert blank.view.accessibleDescription().startswith("Double-click to write what people do")
    with_hints = seen(blank)
    change = edits.set_fields(blank.desk.project, "stage_1", name="Awareness, early")
    blank.desk.commit(change, message("Rename"))
    assert blank.view.hints.shown == ()
    blank.actions.run("undo")
    assert len(blank.view.hints.shown) == 3
    assert seen(blank) == with_hints


def test_a_double_click_where_a_hint_stands_begins_the_card(blank: ProjectWindow) -> None:
    hint = blank.view.hints.shown[0]
    room = cell_rect(blank.context.layout, Cell(hint.step, hint.lane))
    at = blank.view.mapFromScene(QPointF(*room.centre))
    viewport = blank.view.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    QTest.keyClicks(blank.view, "Looks around")
    QTest.keyClick(blank.view, Qt.Key.Key_Return)
    assert [note.text for note in blank.desk.project.all(Note)] == ["Looks around"]
    kinds = [hint.kind for hint in blank.view.hints.shown]
    assert kinds == ["touchpoints", "emotion", "questions", "backstage", "opportunities"]


def test_hints_are_turned_off_in_the_settings_and_seen_nowhere_else(blank: ProjectWindow) -> None:
    with_hints = seen(blank)
    blank.actions.run("hints-off")
    assert blank.view.hints.shown == ()
    assert seen(blank) != with_hints
    blank.actions.run("hints-on")
    assert seen(blank) == with_hints


def press(program: ProjectWindow, words: str) -> None:
    QApplication.processEvents()
    found = program.window.persona.findChildren(Opener)
    opener = next(one for one in found if one.isVisible() and one.accessibleName() == words)
    QTest.mouseClick(opener, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def seen(program: ProjectWindow) -> QImage:
    """The map as it is painted, the mouse away from it."""
    program.session.select(())
    QApplication.sendEvent(program.view.viewport(), QEvent(QEvent.Type.Leave))
    QApplication.processEvents()
    return program.view.viewport().grab().toImage()
