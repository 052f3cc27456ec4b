"""Living with a finding, planning what comes of it, and taking that back: by keys and by the mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.model.cards import Opportunity
from journeymapper.model.people import Person
from journeymapper.model.review import Response, RuleSetting
from journeymapper.ui.findings.accepting import AcceptPopover
from journeymapper.ui.findings.planning import PlanPopover
from tests.ui.findings.hands import click_row, link, listed, press_link, rows_checked, sheet

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def key(program: ProjectWindow, qtbot: QtBot) -> str:
    """The finding that is current: nothing reaches the customer in Receive."""
    rows_checked(program, qtbot)
    found = next(one for one in program.desk.reading.findings if "stage_receive" in one.finding.subjects)
    click_row(program, found.finding.key)
    return found.finding.key


def response(program: ProjectWindow) -> Response:
    (only,) = program.desk.project.all(Response)
    return only


def asked(program: ProjectWindow) -> AcceptPopover:
    press_link(program, "Accept…")
    opened = sheet(program)
    assert isinstance(opened, AcceptPopover)
    return opened


def planned(program: ProjectWindow) -> PlanPopover:
    press_link(program, "Plan…")
    opened = sheet(program)
    assert isinstance(opened, PlanPopover)
    return opened


def popup() -> QWidget:
    """The list of offers, which has the keyboard while it is open."""
    found = QApplication.activePopupWidget()
    assert found is not None
    return found


def test_enter_presses_the_action_that_has_the_keyboard(
    program: ProjectWindow, qtbot: QtBot, key: str
) -> None:
    plan = link(program, "Plan…")
    plan.setFocus()
    QTest.keyClick(plan, Qt.Key.Key_Return)
    opened = sheet(program)
    assert isinstance(opened, PlanPopover)
    assert opened.next_step.hasFocus()


def test_enter_accepts_with_the_reason_and_undo_takes_it_back(
    program: ProjectWindow, qtbot: QtBot, key: str
) -> None:
    opened = asked(program)
    assert opened.reason.hasFocus()
    QTest.keyClicks(opened.reason, "Only in winter")
    QTest.keyClick(opened.reason, Qt.Key.Key_Return)
    assert (response(program).finding, response(program).decision) == (key, "accept")
    assert response(program).reason == "Only in winter"
    rows_checked(program, qtbot)
    assert "Accepted 1" in listed(program)
    program.actions.run("undo")
    assert not list(program.desk.project.all(Response))


def test_escape_and_a_press_elsewhere_leave_it_open(program: ProjectWindow, key: str) -> None:
    opened = asked(program)
    QTest.keyClicks(opened.reason, "No")
    QTest.keyClick(opened.reason, Qt.Key.Key_Escape)
    opened = asked(program)
    QTest.keyClicks(opened.reason, "No")
    QTest.mouseClick(program.view.viewport(), LEFT, pos=QPoint(5, 5))
    QApplication.processEvents()
    assert not list(program.desk.project.all(Response))


def test_a_plan_names_step_owner_day_and_a_new_opportunity(
    program: ProjectWindow, qtbot: QtBot, key: str
) -> None:
    steps = program.desk.store.revision
    opened = planned(program)
    QTest.keyClicks(opened.next_step, "Write a dispatch note")
    opened.owner.line.setFocus()
    QTest.keyClicks(opened.owner.line, "ida")
    QTest.keyClick(popup(), Qt.Key.Key_Return)
    opened.due.line.setFocus()
    QTest.keyClicks(opened.due.line, "1 Dec 2030")
    opened.opportunity.line.setFocus()
    QTest.keyClicks(opened.opportunity.line, "Say that it is on its way")
    QTest.keyClick(opened.opportunity.line, Qt.Key.Key_Tab)
    QTest.mouseClick(opened.button, LEFT)
    said = response(program)
    assert (said.decision, said.next_step, said.owner) == ("plan", "Write a dispatch note", "person_ida")
    assert said.due == "2030-12-01"
    assert program.desk.store.revision == steps + 1
    rows_checked(program, qtbot)
    assert "Planned 1" in listed(program)


def test_the_offered_opportunity_is_called_as_the_finding(program: ProjectWindow, key: str) -> None:
    opened = planned(program)
    opened.opportunity.line.setFocus()
    offer = opened.opportunity.suggestions.exact("New opportunity “Gap in Receive”")
    assert offer is not None
    opened.opportunity.suggestions.picked.emit(offer)
    assert opened.opportunity.line.text() == "Gap in Receive"
    QTest.mouseClick(opened.button, LEFT)
    (made,) = program.desk.project.all(Opportunity)
    assert (made.title, made.findings) == ("Gap in Receive", (key,))
    assert response(program).opportunity == made.id


def test_a_new_owner_comes_with_the_plan_in_one_step(program: ProjectWindow, key: str) -> None:
    opened = planned(program)
    opened.owner.line.setFocus()
    QTest.keyClicks(opened.owner.line, "Jon Aske")
    opened.owner.suggestions.hide()
    QTest.keyClick(opened.owner.line, Qt.Key.Key_Return)
    if opened.isVisible():
        QTest.mouseClick(opened.button, LEFT)
    people = {person.name: person.id for person in program.desk.project.all(Person)}
    assert response(program).owner == people["Jon Aske"]
    program.actions.run("undo")
    assert "Jon Aske" not in {person.name for person in program.desk.project.all(Person)}


def test_what_is_no_day_keeps_the_sheet_open(program: ProjectWindow, key: str) -> None:
    opened = planned(program)
    opened.due.line.setFocus()
    QTest.keyClicks(opened.due.line, "sometime")
    QTest.keyClick(opened.due.line, Qt.Key.Key_Tab)
    QTest.mouseClick(opened.button, LEFT)
    assert opened.isVisible()
    assert not list(program.desk.project.all(Response))


def test_an_answer_is_edited_and_the_finding_opened_again(
    program: ProjectWindow, qtbot: QtBot, key: str
) -> None:
    opened = asked(program)
    QTest.keyClicks(opened.reason, "Only in winter")
    QTest.keyClick(opened.reason, Qt.Key.Key_Return)
    rows_checked(program, qtbot)
    click_row(program, "answered")
    click_row(program, f"answered {key}")
    press_link(program, "Edit…")
    again = sheet(program)
    assert isinstance(again, AcceptPopover)
    assert again.reason.text() == "Only in winter"
    QTest.keyClicks(again.reason, "All year")
    QTest.keyClick(again.reason, Qt.Key.Key_Return)
    assert response(program).reason == "All year"
    rows_checked(program, qtbot)
    press_link(program, "Open again")
    assert not list(program.desk.project.all(Response))
    rows_checked(program, qtbot)
    assert key in [one.finding.key for one in program.desk.reading.findings]


def test_a_rule_is_weighed_and_switched_off_from_its_finding(
    program: ProjectWindow, qtbot: QtBot, key: str
) -> None:
    program.actions.run("rule-low")
    rows_checked(program, qtbot)
    weighed = next(one.finding for one in program.desk.reading.findings if one.finding.key == key)
    assert weighed.severity == "low"
    program.actions.run("rule-usual")
    assert not list(program.desk.project.all(RuleSetting))
    program.actions.run("rule-off")
    rows_checked(program, qtbot)
    assert key not in [one.finding.key for one in program.desk.reading.findings]


def test_a_finding_is_copied_in_words(program: ProjectWindow, key: str) -> None:
    program.actions.run("finding-copy")
    said = QGuiApplication.clipboard().text().splitlines()
    assert "Gap in Receive (High)" in said[0]
    assert len(said) == 3
