"""A finding leads to what a person has to fill in."""

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.messages import message
from journeymapper.model.edits import set_fields
from tests.ui.findings.hands import click_row, press_link, rows_checked


@pytest.mark.parametrize(
    ("fields", "key", "link", "adds"),
    [
        ({"moment_of_truth": True}, "no-measure:card_page", "Fill in “What is measured”", "Add measure"),
        ({"standing": "backed"}, "no-evidence:card_page", "Fill in “What we know”", "Add evidence"),
    ],
    ids=["measures", "evidence"],
)
def test_what_belongs_to_a_card_is_added_where_its_finding_leads(
    program: ProjectWindow, qtbot: QtBot, fields: dict[str, object], key: str, link: str, adds: str
) -> None:
    change = set_fields(program.desk.project, "card_page", **fields)
    program.desk.commit(change, message("Change"))
    rows_checked(program, qtbot)
    click_row(program, key)
    press_link(program, link)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == adds
    assert program.desk.session.selection == {"card_page"}


def test_a_field_that_is_filled_is_to_be_changed(program: ProjectWindow, qtbot: QtBot) -> None:
    change = set_fields(program.desk.project, "card_page", moment_of_truth=True, friction=5)
    program.desk.commit(change, message("Change"))
    rows_checked(program, qtbot)
    click_row(program, "friction-at-moment-of-truth:card_page")
    press_link(program, "Change “Friction”")
    assert program.desk.session.selection == {"card_page"}
    focused = QApplication.focusWidget()
    assert focused is not None
    assert program.window.inspector.isAncestorOf(focused)


def test_an_objective_is_shown_with_the_field_that_is_empty(program: ProjectWindow, qtbot: QtBot) -> None:
    rows_checked(program, qtbot)
    click_row(program, "unmeasured-objective:objective_a")
    assert program.desk.session.selection == {"objective_a"}
    press_link(program, "Fill in “Measure”")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert program.window.inspector.isAncestorOf(focused)


def test_a_field_that_waits_behind_more_is_brought_out(program: ProjectWindow, qtbot: QtBot) -> None:
    rows_checked(program, qtbot)
    program.desk.visit("card_page")
    QApplication.processEvents()
    program.window.inspector.edit_field("what", "dominant")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Dominant"
