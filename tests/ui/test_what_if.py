"""While a card is carried the panel says what letting go would solve and break."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragLeaveEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.editor.check_words import drop_words
from journeymapper.layout.grid import Cell, cell_rect
from journeymapper.messages import message, text
from journeymapper.model.cards import Touchpoint
from journeymapper.model.edits import set_fields
from journeymapper.ui.checking import REST_MS
from tests.ui.conftest import shown_words, spot_of
from tests.ui.pictures import drag_over

LEFT = Qt.MouseButton.LeftButton
GAP = "empty-stage:stage_receive"


@pytest.fixture
def checked(program: ProjectWindow, qtbot: QtBot) -> ProjectWindow:
    """The window once the checker has spoken: nothing meets the customer in Receive."""
    qtbot.waitUntil(lambda: program.desk.reading.checked, timeout=20_000)
    assert GAP in open_keys(program)
    QApplication.processEvents()
    return program


def open_keys(program: ProjectWindow) -> list[str]:
    return [numbered.finding.key for numbered in program.desk.reading.findings]


def cell_spot(program: ProjectWindow, stage: str, lane: str = "lane_touch") -> QPoint:
    """The middle of a stage's cell."""
    x, y = cell_rect(program.context.layout, Cell(f"step_{stage}", lane)).centre
    return program.view.mapFromScene(QPointF(x, y))


def carry(program: ProjectWindow, card: str, to: QPoint) -> None:
    """Takes hold of a card and holds it elsewhere."""
    viewport, start = program.view.viewport(), spot_of(program, card)
    QTest.mousePress(viewport, LEFT, pos=start)
    for part in range(1, 9):
        QTest.mouseMove(viewport, start + (to - start) * part / 8)


def said(program: ProjectWindow, qtbot: QtBot) -> list[str]:
    """What is said of the drop, once it is known."""
    qtbot.waitUntil(lambda: program.desk.drop is not None, timeout=20_000)
    assert program.window.what_if.isVisible()
    QApplication.processEvents()
    return shown_words(program.window.what_if)


def test_resting_on_a_cell_says_what_a_drop_would_solve_and_break(
    checked: ProjectWindow, qtbot: QtBot
) -> None:
    before = checked.desk.project
    carry(checked, "card_page", cell_spot(checked, "receive"))
    words = said(checked, qtbot)
    number = next(one.number for one in checked.desk.reading.findings if one.finding.key == GAP)
    assert words.index("Solves") < words.index(f"{number}\u2002Gap in Receive")
    assert words.index("Breaks") < words.index("Gap in Consider")
    assert checked.desk.project is before
    assert GAP in open_keys(checked)


def test_what_was_said_comes_true_and_goes_when_the_card_is_let_go(
    checked: ProjectWindow, qtbot: QtBot
) -> None:
    to = cell_spot(checked, "receive")
    carry(checked, "card_page", to)
    said(checked, qtbot)
    drop = checked.desk.drop
    assert drop is not None
    QTest.mouseRelease(checked.view.viewport(), LEFT, pos=to)
    assert not checked.window.what_if.isVisible()
    assert checked.desk.project.get(Touchpoint, "card_page").step == "step_receive"
    expected = set(open_keys(checked)) - {one.key for one in drop.solved} | {one.key for one in drop.broken}
    qtbot.waitUntil(lambda: checked.desk.reading.checked, timeout=20_000)
    assert set(open_keys(checked)) == expected


def test_escape_takes_the_words_away_with_the_gesture(checked: ProjectWindow, qtbot: QtBot) -> None:
    carry(checked, "card_page", cell_spot(checked, "receive"))
    said(checked, qtbot)
    QTest.keyClick(checked.view, Qt.Key.Key_Escape)
    assert not checked.window.what_if.isVisible()
    assert (checked.desk.carrying, checked.desk.drop) == (False, None)
    assert not checked.store.can_undo


def test_an_edit_from_elsewhere_takes_the_words_away(checked: ProjectWindow, qtbot: QtBot) -> None:
    carry(checked, "card_page", cell_spot(checked, "receive"))
    said(checked, qtbot)
    change = set_fields(checked.desk.project, "card_pay", title="Till")
    checked.desk.commit(change, message("Rename"))
    assert not checked.window.what_if.isVisible()


def test_in_another_place_nothing_is_said_that_was_true_of_the_last(
    checked: ProjectWindow, qtbot: QtBot
) -> None:
    carry(checked, "card_page", cell_spot(checked, "receive"))
    said(checked, qtbot)
    QTest.mouseMove(checked.view.viewport(), cell_spot(checked, "consider"))
    QApplication.processEvents()
    words = shown_words(checked.window.what_if)
    assert "Hold still to see what a drop here would do." in words
    assert "Gap in Consider" not in words
    assert "A drop here changes no finding" in said(checked, qtbot)


def test_a_card_let_go_at_once_is_not_asked_about(checked: ProjectWindow, qtbot: QtBot) -> None:
    spoken: list[None] = []
    checked.desk.supposed.connect(lambda: spoken.append(None))
    carry(checked, "card_page", cell_spot(checked, "receive"))
    QTest.mouseRelease(checked.view.viewport(), LEFT, pos=cell_spot(checked, "receive"))
    qtbot.wait(2 * REST_MS)
    assert spoken == []


def test_a_card_of_the_tray_is_asked_about_too(checked: ProjectWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setData("application/x-journeymapper-cards", b"card_waiting")
    drag_over(checked.view.viewport(), data, cell_spot(checked, "receive"))
    assert any(word.endswith("Gap in Receive") for word in said(checked, qtbot))
    QApplication.sendEvent(checked.view.viewport(), QDragLeaveEvent())
    assert not checked.window.what_if.isVisible()


def test_a_touchpoint_of_the_library_is_asked_about_too(checked: ProjectWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setData("application/x-journeymapper-library", b"touchpoint_survey")
    drag_over(checked.view.viewport(), data, cell_spot(checked, "receive"))
    assert any(word.endswith("Gap in Receive") for word in said(checked, qtbot))
    QApplication.sendEvent(checked.view.viewport(), QDragLeaveEvent())


def test_several_cards_are_asked_about_together(checked: ProjectWindow, qtbot: QtBot) -> None:
    checked.session.select(["card_page", "card_pay"])
    carry(checked, "card_page", cell_spot(checked, "receive"))
    words = said(checked, qtbot)
    assert {"Gap in Consider", "Gap in Buy"} <= set(words)
    QTest.keyClick(checked.view, Qt.Key.Key_Escape)


def test_other_gestures_ask_nothing(checked: ProjectWindow, qtbot: QtBot) -> None:
    viewport, start = checked.view.viewport(), cell_spot(checked, "receive", "lane_questions")
    QTest.mousePress(viewport, LEFT, pos=start)
    for part in range(1, 9):
        QTest.mouseMove(viewport, start - QPoint(20 * part, 10 * part))
    qtbot.wait(2 * REST_MS)
    assert checked.view.busy
    assert not checked.desk.carrying
    QTest.keyClick(checked.view, Qt.Key.Key_Escape)


def test_where_the_panels_are_folded_the_bar_at_the_bottom_says_it(
    checked: ProjectWindow, qtbot: QtBot
) -> None:
    checked.window.resize(1150, 900)
    QApplication.processEvents()
    carry(checked, "card_page", cell_spot(checked, "receive"))
    qtbot.waitUntil(lambda: checked.desk.drop is not None, timeout=20_000)
    drop = checked.desk.drop
    assert drop is not None
    assert not checked.window.what_if.isVisible()
    line = checked.window.bottom_bar.check
    assert not drop.nothing
    assert line.text() == text(drop_words(drop))
    QTest.keyClick(checked.view, Qt.Key.Key_Escape)
    assert line.text().startswith("Checked just now")
