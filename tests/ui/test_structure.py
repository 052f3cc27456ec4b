"""A map grows: stages, steps, phases and lanes by menu, keys and Ctrl+K, each with one undo step."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.model.cards import Card
from journeymapper.model.structure import Lane, Phase, Stage, Step
from journeymapper.resources import resource
from tests.ui.conftest import Answers, click_card, select

_LEFT, _RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def program(program: ProjectWindow, qtbot: QtBot) -> ProjectWindow:
    """The window has the keyboard, and keeps it."""
    take_keyboard(program, qtbot)
    return program


def take_keyboard(program: ProjectWindow, qtbot: QtBot) -> None:
    """Waits until the window is the one that is typed into: only then have its shortcuts a meaning."""
    QApplication.processEvents()
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    program.view.setFocus()


def key(
    program: ProjectWindow, key_: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Presses a key where the keyboard is."""
    QApplication.processEvents()
    QTest.keyClick(program.window.focusWidget(), key_, held)
    QApplication.processEvents()


def type_words(program: ProjectWindow, words: str) -> None:
    """Types where the keyboard is, and Enter."""
    field = program.window.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, words)
    key(program, Qt.Key.Key_Return)


def stages(program: ProjectWindow) -> list[str]:
    project = program.desk.project
    return [project.get(Stage, id_).name for id_ in project.index.stages_of_map(program.session.map)]


def lanes(program: ProjectWindow) -> list[str]:
    project = program.desk.project
    return [project.get(Lane, id_).name for id_ in project.index.lanes(program.session.map)]


def steps(program: ProjectWindow, stage: str) -> list[str]:
    project = program.desk.project
    return [project.get(Step, id_).name for id_ in project.index.steps(stage)]


def menu(program: ProjectWindow, lane: str) -> QMenu:
    """The menu of a right click on the name of a lane."""
    QApplication.processEvents()
    band = program.context.layout.lane(lane)
    down = program.view.mapFromScene(0, band.y + 15).y() + program.view.viewport().y()
    edge = program.view.childAt(QPoint(40, down))
    assert edge is not None
    at = edge.mapFrom(program.view, QPoint(40, down))
    QTest.mousePress(edge, _RIGHT, pos=at)
    # Tests have no window system that turns the press into this.
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, edge.mapToGlobal(at))
    QApplication.sendEvent(edge, event)
    return open_menu()


def open_menu() -> QMenu:
    QApplication.processEvents()
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    return opened


def words_of(opened: QMenu) -> list[str]:
    return [action.text() for action in opened.actions() if not action.isSeparator()]


def choose(opened: QMenu, words: str) -> None:
    """Clicks an entry of a menu."""
    action = next(action for action in opened.actions() if action.text() == words)
    QTest.mouseClick(opened, _LEFT, pos=opened.actionGeometry(action).center())
    QApplication.processEvents()


def test_a_blank_map_grows_to_a_real_one_by_keys_alone(program: ProjectWindow) -> None:
    assert program.documents.open(resource("templates/blank.journey"))
    key(program, Qt.Key.Key_Right)
    key(program, Qt.Key.Key_F2)
    type_words(program, "Discover")
    for name in ("Buy", "Receive"):
        key(program, Qt.Key.Key_Right, _CTRL_SHIFT)
        type_words(program, name)
    assert stages(program) == ["Discover", "Buy", "Receive"]
    key(program, Qt.Key.Key_S)
    type_words(program, "Unpack")
    receive = program.desk.project.index.stages_of_map(program.session.map)[2]
    assert steps(program, receive) == ["", "Unpack"]
    program.actions.run("undo")
    assert steps(program, receive) == [""]
    program.actions.run("undo")
    assert stages(program) == ["Discover", "Buy"]


def test_ctrl_k_adds_a_lane(program: ProjectWindow, qtbot: QtBot) -> None:
    key(program, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(program.overlays.finder.field, "lane below backstage")
    QTest.keyClick(program.overlays.finder.field, Qt.Key.Key_Return)
    type_words(program, "Workshop")
    assert lanes(program)[-1] == "Workshop"
    lane = program.desk.selected
    assert isinstance(lane, Lane)
    assert lane.lane_kind == "backstage"
    program.actions.run("undo")
    assert lanes(program) == ["Touchpoints", "Emotion", "Questions"]


def test_ctrl_k_brings_a_lane_into_view(program: ProjectWindow) -> None:
    program.view.zoom_to(3)
    program.view.headings.show("lane_touch")
    assert not in_view(program, "lane_questions")
    key(program, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(program.overlays.finder.field, "Questions")
    QTest.keyClick(program.overlays.finder.field, Qt.Key.Key_Return)
    assert program.session.selection == {"lane_questions"}
    assert in_view(program, "lane_questions")


def in_view(program: ProjectWindow, lane: str) -> bool:
    top = program.view.mapFromScene(0, program.context.layout.lane(lane).y).y()
    return 0 <= top < program.view.viewport().height()


def test_the_menu_of_a_lane_adds_one_above_by_its_kind(program: ProjectWindow) -> None:
    opened = menu(program, "lane_emotion")
    assert {"Rename", "Add lane above", "Add lane below", "Move up", "Move down", "Fold", "Delete"} <= set(
        words_of(opened)
    )
    above = next(action for action in opened.actions() if action.text() == "Add lane above")
    kinds = above.menu()
    assert isinstance(kinds, QMenu)
    opened.setActiveAction(above)
    QTest.keyClick(opened, Qt.Key.Key_Right)
    choose(kinds, "Thoughts")
    type_words(program, "In their head")
    assert lanes(program) == ["Touchpoints", "In their head", "Emotion", "Questions"]


def test_the_menu_moves_folds_and_copies_a_lane(program: ProjectWindow) -> None:
    choose(menu(program, "lane_questions"), "Move up")
    assert lanes(program) == ["Touchpoints", "Questions", "Emotion"]
    choose(menu(program, "lane_questions"), "Fold")
    assert program.context.layout.lane("lane_questions").folded
    assert "Unfold" in words_of(menu(program, "lane_questions"))
    open_menu().close()
    choose(menu(program, "lane_questions"), "Duplicate with cards")
    copy = program.desk.selected
    assert isinstance(copy, Lane)
    assert len(program.desk.project.index.cell("step_buy", copy.id)) == 1
    for _ in range(3):
        program.actions.run("undo")
    assert lanes(program) == ["Touchpoints", "Emotion", "Questions"]


def test_the_menu_key_opens_the_menu_of_the_selected_stage(program: ProjectWindow) -> None:
    select(program, "stage_buy")
    at = program.view.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, program.view.mapToGlobal(at))
    QApplication.sendEvent(program.view, event)
    opened = open_menu()
    assert "Add stage before" in words_of(opened)
    choose(opened, "Add stage before")
    type_words(program, "Decide")
    assert stages(program) == ["Consider", "Decide", "Buy", "Receive"]


def test_ctrl_and_an_arrow_move_a_stage_with_its_cards(program: ProjectWindow) -> None:
    select(program, "stage_buy")
    program.view.setFocus()
    key(program, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert stages(program) == ["Buy", "Consider", "Receive"]
    assert program.context.layout.rect("card_pay").x < program.context.layout.rect("card_page").x
    assert not program.actions["structure-back"].isEnabled()
    program.actions.run("undo")
    assert stages(program) == ["Consider", "Buy", "Receive"]


def test_deleting_a_stage_says_what_goes_and_undo_brings_it_back(
    program: ProjectWindow, person: Answers
) -> None:
    before = program.desk.project.records
    select(program, "stage_buy")
    program.view.setFocus()
    key(program, Qt.Key.Key_Delete)
    assert person.told[-1] == ("Delete the stage “Buy”? 2 cards stand there. With it goes: 1 feeling.")
    assert stages(program) == ["Consider", "Receive"]
    assert program.desk.project.get(Card, "card_pay").step is None
    program.actions.run("undo")
    assert program.desk.project.records == before


def test_an_empty_stage_goes_without_a_question(program: ProjectWindow, person: Answers) -> None:
    select(program, "stage_receive")
    program.actions.run("delete")
    assert stages(program) == ["Consider", "Buy"]
    assert person.told == []


def test_a_card_is_enough_to_say_where_a_step_goes(program: ProjectWindow, qtbot: QtBot) -> None:
    click_card(qtbot, program, "card_pay")
    key(program, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    type_words(program, "Compare")
    assert steps(program, "stage_buy") == ["Compare", ""]


def test_a_phase_comes_with_a_first_stage(program: ProjectWindow) -> None:
    select(program, "stage_receive")
    program.actions.run("phase-after")
    type_words(program, "Afterwards")
    assert [phase.name for phase in program.desk.project.all(Phase)] == ["Purchase", "Afterwards"]
    assert stages(program)[-1] == "New stage"


def test_what_does_not_apply_is_not_offered(program: ProjectWindow) -> None:
    select(program, "card_pay")
    assert not program.actions["rename"].isEnabled()
    assert not program.actions["fold"].isEnabled()
    select(program, "lane_touch")
    assert program.actions["rename"].isEnabled()
    assert not program.actions["structure-back"].isEnabled()
    assert program.actions["structure-on"].text() == "Move down"


def test_an_empty_map_shows_the_shape_of_what_belongs_there(program: ProjectWindow) -> None:
    for stage in ("stage_consider", "stage_buy", "stage_receive"):
        select(program, stage)
        program.actions.run("delete")
    action = next(one for one in program.view.findChildren(QPushButton) if one.isVisible())
    assert action.text() == "Name your first stage"
    QTest.mouseClick(action, _LEFT)
    type_words(program, "Discover")
    assert stages(program) == ["Discover"]
    assert not action.isVisible()
    program.actions.run("undo")
    assert action.isVisible()
    program.view.setFocus()
    key(program, Qt.Key.Key_Return)
    type_words(program, "Wonder")
    assert stages(program) == ["Wonder"]


def test_a_map_without_lanes_offers_the_first(program: ProjectWindow) -> None:
    for lane in ("lane_touch", "lane_emotion", "lane_questions"):
        select(program, lane)
        program.actions.run("delete")
    action = next(one for one in program.view.findChildren(QPushButton) if one.isVisible())
    QTest.mouseClick(action, _LEFT)
    type_words(program, "What they meet")
    assert lanes(program) == ["What they meet"]
    assert not action.isVisible()
