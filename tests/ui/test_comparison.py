"""The list of what differs between two projects, as a person reads and walks it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.editor.differences import Difference
from journeymapper.messages import message
from journeymapper.model import edits
from journeymapper.model.change import apply
from journeymapper.model.project import Project
from journeymapper.ui.comparison.painter import row_at
from journeymapper.ui.comparison.panel import Comparison
from journeymapper.ui.comparison.rows import Sides
from tests.ui.conftest import shown_words

SIDES = Sides(message("In the file"), message("In this window"))


@pytest.fixture
def changed(project: Project) -> Project:
    """The project with a card changed, one deleted and one in the tray."""
    for change in (
        edits.set_fields(project, "card_pay", title="Pay on the train", friction=2),
        edits.unplace_cards(project, ["card_page"]),
        edits.delete_records(project, ["card_question"]),
    ):
        assert change is not None
        project = apply(project, change)
    return project


@pytest.fixture
def comparison(qtbot: QtBot, program: ProjectWindow) -> Comparison:
    made = Comparison(program.desk)
    qtbot.addWidget(made)
    made.resize(380, 480)
    made.show()
    QTest.qWaitForWindowActive(made)
    return made


def test_it_counts_and_names_what_differs(comparison: Comparison, project: Project, changed: Project) -> None:
    comparison.show_projects(project, changed, SIDES)
    QApplication.processEvents()
    words = shown_words(comparison)
    assert "1 changed" in words
    assert "1 moved" in words
    assert "1 removed" in words
    assert "In the file → In this window" in words
    heard = said(comparison)
    assert heard[0].startswith("Cards on Current")
    assert (
        "Changed: Pay on the train. Touchpoint · Buy, Touchpoints."
        " Title: Online checkout → Pay on the train. Friction: 4 of 5 → 2 of 5"
    ) in heard
    assert "Removed: Here by Friday?. Note · Buy, Questions" in heard


def test_it_says_that_both_are_the_same(comparison: Comparison, project: Project) -> None:
    comparison.show_projects(project, project, SIDES)
    assert "Both are the same" in shown_words(comparison)
    assert not comparison.view.isVisible()


def test_arrows_walk_over_headings_and_enter_chooses(
    comparison: Comparison, project: Project, changed: Project
) -> None:
    chosen: list[str] = []
    comparison.chosen.connect(chosen.append)
    comparison.show_projects(project, changed, SIDES)
    comparison.view.setFocus()
    met = []
    for _ in range(4):
        row = row_at(comparison.view.currentIndex())
        assert isinstance(row, Difference)
        met.append(row.id)
        QTest.keyClick(comparison.view, Qt.Key.Key_Down)
    assert {"card_pay", "card_page", "card_question"} <= set(met)
    QTest.keyClick(comparison.view, Qt.Key.Key_Home)
    QTest.keyClick(comparison.view, Qt.Key.Key_Return)
    assert chosen == met[:1]


def test_other_projects_take_the_place_of_the_ones_before(
    comparison: Comparison, project: Project, changed: Project
) -> None:
    comparison.show_projects(project, changed, SIDES)
    comparison.show_projects(changed, project, SIDES)
    QApplication.processEvents()
    words = shown_words(comparison)
    assert "1 added" in words
    assert "1 removed" not in words


def said(comparison: Comparison) -> list[str]:
    rows = comparison.view.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [rows.index(at, 0).data(role) for at in range(rows.rowCount())]
