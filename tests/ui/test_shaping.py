"""Sizes, reaches, durations, deletions and copies of the grid by commands, as the keyboard reaches them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.messages import message
from journeymapper.model.cards import Card
from journeymapper.model.edits import set_fields
from journeymapper.model.journeys import Duration, Map
from journeymapper.model.structure import Lane, Stage, Step
from tests.ui.conftest import Answers, select
from tests.ui.test_structure import key, take_keyboard

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_REACH = _SHIFT | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def program(program: ProjectWindow, qtbot: QtBot) -> ProjectWindow:
    """The window has the keyboard, and keeps it."""
    take_keyboard(program, qtbot)
    return program


def record_width(program: ProjectWindow) -> float | None:
    return program.desk.project.get(Step, "step_buy").width


def test_a_column_grows_and_shrinks_by_keys(program: ProjectWindow) -> None:
    select(program, "stage_buy")
    assert program.actions["reach-more"].text() == "Make wider"
    key(program, Qt.Key.Key_Right, _REACH)
    key(program, Qt.Key.Key_Right, _REACH)
    assert record_width(program) == 177
    key(program, Qt.Key.Key_Left, _REACH)
    assert record_width(program) == 161
    program.actions.run("size-reset")
    assert record_width(program) is None
    assert not program.actions["size-reset"].isEnabled()
    program.actions.run("undo")
    assert record_width(program) == 161


def test_a_lane_grows_by_the_same_keys_and_shrinks_to_what_it_needs(program: ProjectWindow) -> None:
    select(program, "lane_questions")
    natural = program.context.layout.lane("lane_questions").height
    assert program.actions["reach-more"].text() == "Make higher"
    key(program, Qt.Key.Key_Right, _REACH)
    assert program.context.layout.lane("lane_questions").height == natural + 16
    key(program, Qt.Key.Key_Left, _REACH)
    key(program, Qt.Key.Key_Left, _REACH)
    assert program.desk.project.get(Lane, "lane_questions").height is None


def test_a_card_reaches_on_by_the_same_keys(program: ProjectWindow) -> None:
    select(program, "card_page")
    key(program, Qt.Key.Key_Right, _REACH)
    key(program, Qt.Key.Key_Right, _REACH)
    key(program, Qt.Key.Key_Right, _REACH)
    assert program.desk.project.get(Card, "card_page").until == "step_receive"
    key(program, Qt.Key.Key_Left, _REACH)
    assert program.desk.project.get(Card, "card_page").until == "step_buy"
    assert program.window.messages.isHidden()


def test_a_locked_card_says_why_it_stays(program: ProjectWindow) -> None:
    locked = set_fields(program.desk.project, "card_page", locked=True)
    program.desk.commit(locked, message("Lock"))
    select(program, "card_page")
    key(program, Qt.Key.Key_Right, _REACH)
    assert program.desk.project.get(Card, "card_page").until is None
    assert "locked" in program.window.messages.accessibleName()


def test_a_duration_is_typed_by_keys_alone(program: ProjectWindow) -> None:
    select(program, "stage_buy")
    key(program, Qt.Key.Key_F2, _SHIFT)
    field = program.window.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "3-4 h")
    key(program, Qt.Key.Key_Return)
    assert program.desk.project.get(Stage, "stage_buy").duration == Duration(min=3, max=4, unit="hour")
    assert program.view.hasFocus()


def test_a_phase_folds_with_all_its_stages(program: ProjectWindow) -> None:
    select(program, "phase_all")
    program.actions.run("fold")
    assert all(stage.collapsed for stage in program.desk.project.all(Stage))
    assert program.actions["fold"].text() == "Unfold"


def test_the_cards_of_a_stage_go_too_or_stay_or_nothing_goes(program: ProjectWindow, person: Answers) -> None:
    before = program.desk.project.records
    select(program, "stage_buy")
    person.cards_answer = "cancel"
    program.actions.run("delete")
    assert program.desk.project.records == before
    person.cards_answer = "delete"
    program.actions.run("delete")
    assert (
        not {"stage_buy", "card_pay", "card_question", "connection_1"} & program.desk.project.records.keys()
    )
    program.actions.run("undo")
    assert program.desk.project.records == before


def test_locked_cards_go_to_the_tray_in_any_case(program: ProjectWindow, person: Answers) -> None:
    locked = set_fields(program.desk.project, "card_pay", locked=True)
    program.desk.commit(locked, message("Lock"))
    select(program, "stage_buy")
    person.cards_answer = "delete"
    program.actions.run("delete")
    assert "1 of them is locked" in person.told[-1]
    assert program.desk.project.get(Card, "card_pay").step is None
    assert "card_question" not in program.desk.project.records


def test_a_stage_is_copied_to_another_map(program: ProjectWindow, person: Answers) -> None:
    select(program, "stage_buy")
    assert not program.actions["copy-to-map"].isEnabled(), "there is no other map"
    program.actions.run("map-duplicate")
    program.session.show_map("map_now")
    select(program, "stage_buy")
    program.actions.run("copy-to-map")
    assert person.told[-1] == "Copy “Buy” with its cards to:\nIdeal"
    ideal = next(map_.id for map_ in program.desk.project.all(Map) if map_.id != "map_now")
    project = program.desk.project
    names = [stage.name for stage in project.many(Stage, project.index.stages_of_map(ideal))]
    assert names == ["Consider", "Buy", "Receive", "Buy"]
    assert program.window.messages.accessibleName() == "“Buy” is copied to “Ideal”."
    person.chosen = None
    program.actions.run("copy-to-map")
    program.actions.run("undo")
    assert len(program.desk.project.index.stages_of_map(ideal)) == 3
