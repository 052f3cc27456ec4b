"""Journeys, personas, objectives, people and channels are edited where they show, by mouse and by keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QToolButton

from journeymapper.app.project_window import ProjectWindow
from journeymapper.model.journeys import Journey, Objective
from journeymapper.model.people import Channel, Persona, ProjectInfo
from journeymapper.ui.inspector.section import GroupHead
from journeymapper.ui.panels.opener import Opener
from tests.ui.conftest import Answers, select, shown_words
from tests.ui.test_inspector import named

_LEFT = Qt.MouseButton.LeftButton


def opener(program: ProjectWindow, words: str) -> Opener:
    openers = program.window.persona.findChildren(Opener)
    return next(one for one in openers if one.accessibleName() == words and one.isVisible())


def button(program: ProjectWindow, words: str) -> QPushButton:
    QApplication.processEvents()
    buttons = program.window.inspector.findChildren(QPushButton)
    return next(one for one in buttons if one.text() == words and one.isVisible())


def test_a_click_on_the_persona_opens_her(program: ProjectWindow) -> None:
    QTest.mouseClick(opener(program, "Persona Nora Lindqvist"), _LEFT)
    assert program.session.selection == {"persona_nora"}
    assert named(program, "Title", QLineEdit).text() == "Nora Lindqvist"
    assert "Persona" in shown_words(program.window.inspector)


def test_enter_on_an_objective_opens_it(program: ProjectWindow) -> None:
    QTest.keyClick(opener(program, "Objective Repeat orders"), Qt.Key.Key_Return)
    target = named(program, "Target", QLineEdit)
    target.setFocus()
    target.selectAll()
    QTest.keyClicks(target, "30")
    assert program.desk.project.get(Objective, "objective_a").target == 30
    assert "30\u202f%" in shown_words(program.window.persona)


def test_one_goes_from_map_to_journey_to_project_and_back(program: ProjectWindow) -> None:
    select(program)
    QTest.mouseClick(button(program, "Journey"), _LEFT)
    assert named(program, "Title", QLineEdit).text() == "Gift buyer"
    QTest.mouseClick(button(program, "Project"), _LEFT)
    organisation = named(program, "Organisation", QLineEdit)
    organisation.setFocus()
    QTest.keyClick(organisation, Qt.Key.Key_End)
    QTest.keyClicks(organisation, "!")
    assert program.desk.project.get(ProjectInfo, "project").organisation == "Saltmarsh Silver!"
    QTest.mouseClick(button(program, "Map"), _LEFT)
    assert program.session.selection == frozenset()


def test_an_added_persona_is_one_of_the_journeys_and_named_at_once(program: ProjectWindow) -> None:
    before = program.desk.project.records
    program.actions.run("add-persona")
    title = named(program, "Title", QLineEdit)
    title.selectAll()
    QTest.keyClicks(title, "Olaf")
    project = program.desk.project
    second = project.get(Persona, project.get(Journey, "journey_gift").personas[1])
    assert second.name == "Olaf"
    program.actions.run("undo")
    program.actions.run("undo")
    assert program.desk.project.records == before


def test_goals_are_typed_one_after_another_and_keep_their_ids(program: ProjectWindow) -> None:
    select(program, "persona_nora")
    window = program.window
    QTest.mouseClick(button(program, "Add a goal"), _LEFT)
    QTest.keyClicks(window.focusWidget(), "On time")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClicks(window.focusWidget(), "Wrapped")
    goals = program.desk.project.get(Persona, "persona_nora").goals
    assert [goal.text for goal in goals] == ["On time", "Wrapped"]
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    turned = program.desk.project.get(Persona, "persona_nora").goals
    assert turned == (goals[1], goals[0])
    first = named(program, "Goals 1", QPlainTextEdit)
    first.selectAll()
    QTest.keyClick(first, Qt.Key.Key_Backspace)
    QTest.keyClick(first, Qt.Key.Key_Backspace)
    assert program.desk.project.get(Persona, "persona_nora").goals == (goals[0],)


def test_deleting_a_channel_says_who_loses_it(program: ProjectWindow, person: Answers) -> None:
    select(program, "channel_web")
    program.actions.run("delete")
    assert person.told == ["Delete the channel “Web & shop”? 2 touchpoints name it."]
    assert program.desk.project.find(Channel, "channel_web") is None
    program.actions.run("undo")
    assert program.desk.project.get(Channel, "channel_web").family == "web"


def test_tab_goes_from_the_map_through_the_fields_as_they_stand(program: ProjectWindow) -> None:
    select(program, "card_pay")
    program.window.activateWindow()
    program.view.setFocus()
    names: list[str] = []
    for _ in range(8):
        QTest.keyClick(program.window.focusWidget(), Qt.Key.Key_Tab)
        QApplication.processEvents()
        focused = program.window.focusWidget()
        names.append(focused.text() if isinstance(focused, QToolButton) else focused.accessibleName())
    assert names == ["Title", "", "Moment of truth", "Lock", "What it is", "Owner", "Channel", "Frequency"]


def test_escape_puts_back_what_was_typed_and_then_leaves(program: ProjectWindow) -> None:
    select(program, "card_pay")
    title = named(program, "Title", QLineEdit)
    title.setFocus()
    QTest.keyClicks(title, " again")
    QTest.keyClick(title, Qt.Key.Key_Escape)
    assert title.text() == "Online checkout"
    assert not program.store.can_undo
    QTest.keyClick(title, Qt.Key.Key_Escape)
    assert program.view.hasFocus()


def test_a_head_is_reached_by_keys(program: ProjectWindow) -> None:
    select(program, "persona_nora")
    head = named(program, "What hurts", GroupHead)
    head.setFocus()
    QTest.keyClick(head, Qt.Key.Key_Right)
    assert button(program, "Add a pain").isVisible()
