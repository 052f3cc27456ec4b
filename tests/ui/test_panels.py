"""Library, tray, findings, tabs and the bars do what they show."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.layout.geometry import Rect
from journeymapper.messages import message, text
from journeymapper.model import edits
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Numbered
from journeymapper.model.journeys import Map
from journeymapper.ui.panels.tray_card import TrayCard
from tests.ui.conftest import select, shown_words
from tests.ui.findings.hands import click_row, link, listed, number_of, press_link, rows_checked


def test_the_library_has_all_touchpoints_and_counts_their_use(program: ProjectWindow) -> None:
    rows = program.window.library.rows
    names = [rows.data(rows.index(row)) for row in range(rows.rowCount())]
    assert len(names) == 22 + 4
    assert names[:2] == ["Before purchase", "Social media"]
    said = rows.data(row_of(program, "Website or online shop"), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Website or online shop, used 1 time"


def test_a_search_leaves_what_has_its_words(program: ProjectWindow, qtbot: QtBot) -> None:
    QTest.keyClicks(program.window.library.search, "survey")
    rows = program.window.library.rows
    names = [rows.data(rows.index(row)) for row in range(rows.rowCount())]
    assert names == ["After purchase", "Feedback survey"]


def test_a_search_without_result_offers_to_create_it(program: ProjectWindow, qtbot: QtBot) -> None:
    QTest.keyClicks(program.window.library.search, "Carrier pigeon")
    offer = next(one for one in buttons(program.window.library) if one.text() == "Create “Carrier pigeon”")
    QTest.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert "Carrier pigeon" in [card.title for card in program.desk.project.all(Touchpoint)]


def test_a_phase_folds(program: ProjectWindow, qtbot: QtBot) -> None:
    view, rows = program.window.library.view, program.window.library.rows
    place = view.visualRect(rows.index(0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert rows.data(rows.index(1)) == "During purchase"


def test_a_touchpoint_dragged_from_the_library_lands_in_the_cell(program: ProjectWindow) -> None:
    rows = program.window.library.rows
    data = rows.mimeData([row_of(program, "Feedback survey")])
    drop(program, data, "card_pay")
    made = [card for card in program.desk.project.all(Touchpoint) if card.library == "touchpoint_survey"]
    assert [(card.title, card.step, card.lane) for card in made] == [
        ("Feedback survey", "step_buy", "lane_touch")
    ]
    assert made[0].channel == "channel_email"
    program.actions.run("undo")
    assert made[0].id not in program.desk.project.records


def test_enter_puts_a_touchpoint_into_the_tray(program: ProjectWindow, qtbot: QtBot) -> None:
    view = program.window.library.view
    view.setCurrentIndex(row_of(program, "Point of sale"))
    QTest.keyClick(view, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert "Point of sale" in shown_words(program.window.tray)
    assert "Tray: 2 cards" in shown_words(program.window.tray)


def test_a_card_of_the_tray_is_dragged_onto_the_map(program: ProjectWindow) -> None:
    data = QMimeData()
    data.setData("application/x-journeymapper-cards", b"card_waiting")
    drop(program, data, "card_page")
    assert program.desk.project.get(Touchpoint, "card_waiting").step == "step_consider"
    assert not program.window.tray.isVisible()


def test_a_click_in_the_tray_shows_the_card(program: ProjectWindow, qtbot: QtBot) -> None:
    QApplication.processEvents()
    QTest.mouseClick(program.window.tray.findChildren(TrayCard)[0], Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert "Email, in the tray" in shown_words(program.window.inspector)


def test_the_tray_makes_anew_only_what_differs(program: ProjectWindow) -> None:
    waiting = program.desk.project.get(Touchpoint, "card_waiting")
    other = waiting.evolve(id="card_later", title="Later", order="k")
    program.desk.commit(edits.add_card(program.desk.project, other), message("Add"))
    (first,) = (one for one in tray_cards(program) if one.card.id == "card_waiting")
    change = edits.set_fields(program.desk.project, "card_later", title="Much later")
    program.desk.commit(change, message("Rename"))
    names = [one.accessibleName() for one in tray_cards(program)]
    assert sorted(names) == ["Gift wrap film", "Much later"]
    assert first in tray_cards(program)


def test_the_empty_tray_shows_itself_while_a_card_is_carried(program: ProjectWindow, qtbot: QtBot) -> None:
    select(program, "card_waiting")
    program.actions.run("delete")
    assert not program.window.tray.isVisible()
    viewport = program.view.viewport()
    at = spot(program, "card_pay")
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=at)
    for step in (20, 40):
        QTest.mouseMove(viewport, at + QPoint(step, step))
        QApplication.processEvents()
    assert program.window.tray.isVisible()
    inside = viewport.mapFromGlobal(program.window.tray.mapToGlobal(QPoint(200, 20)))
    QTest.mouseMove(viewport, inside)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=inside)
    assert program.desk.project.get(Touchpoint, "card_pay").step is None


def test_findings_come_by_themselves_and_a_click_shows_the_place(
    program: ProjectWindow, qtbot: QtBot
) -> None:
    row = finding(program, qtbot, "Receive")
    assert "Checked just now" in " ".join(shown_words(program.window.bottom_bar))
    click_row(program, row.finding.key)
    assert program.session.selection == frozenset(row.finding.subjects[:1])
    assert link(program, "Show on map").isVisible()


def test_a_click_on_a_ghost_goes_to_its_finding(program: ProjectWindow, qtbot: QtBot) -> None:
    row = finding(program, qtbot, "Receive")
    ghost = ghost_of(program, row)
    spot = program.view.mapFromScene(QPointF(ghost.x + 20, ghost.y + 20))
    QTest.mouseClick(program.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert program.session.selection == frozenset(row.finding.subjects[:1])
    assert link(program, "Show on map").isVisible()


def test_the_marks_of_a_finding_are_brought_into_view(program: ProjectWindow, qtbot: QtBot) -> None:
    row = finding(program, qtbot, "Receive")
    click_row(program, row.finding.key)
    program.view.zoom_to(3)
    program.view.show_card("card_page")
    QTest.keyClick(program.window.findings.view, Qt.Key.Key_Return)
    ghost = ghost_of(program, row)
    seen = program.view.mapToScene(program.view.viewport().rect()).boundingRect()
    assert seen.contains(QRectF(ghost.x, ghost.y, ghost.width, ghost.height))


def test_a_fix_repairs_the_map_and_the_finding_goes(program: ProjectWindow, qtbot: QtBot) -> None:
    row = finding(program, qtbot, "Receive")
    click_row(program, row.finding.key)
    assert row.finding.fix is not None
    press_link(program, text(row.finding.fix.label))
    assert program.desk.project.index.cell("step_receive", "lane_touch")
    rows_checked(program, qtbot)
    assert row.finding.key not in [one.finding.key for one in program.desk.reading.findings]


def test_another_map_is_made_and_shown_as_a_tab(program: ProjectWindow, qtbot: QtBot) -> None:
    program.actions.run("map-duplicate")
    QApplication.processEvents()
    bar = program.window.bottom_bar.tabs.bar
    assert [bar.tabText(index) for index in range(bar.count())] == ["Current", "Ideal"]
    assert bar.currentIndex() == 1
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(0).center())
    assert program.session.map == "map_now"
    assert len(list(program.desk.project.all(Map))) == 2


def test_the_slider_zooms_and_the_keys_move_it(program: ProjectWindow, qtbot: QtBot) -> None:
    zoom = program.window.bottom_bar.zoom
    assert zoom.percentage.text() == "100\u202f%"
    QTest.keyClick(program.window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert program.view.zoom < 1
    QTest.keyClick(program.window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert program.view.zoom == pytest.approx(1)
    before = zoom.slider.value()
    zoom.slider.setFocus()
    QTest.keyClick(zoom.slider, Qt.Key.Key_PageUp)
    assert zoom.slider.value() > before
    assert program.view.zoom > 1


def test_marks_are_hidden_by_one_switch(program: ProjectWindow, qtbot: QtBot) -> None:
    finding(program, qtbot, "Receive")
    program.actions.run("marks")
    assert not program.session.marks_shown
    assert not program.context.scene.reading.findings
    assert program.desk.reading.findings


def test_the_persona_strip_says_for_whom(program: ProjectWindow) -> None:
    QApplication.processEvents()
    words = shown_words(program.window.persona)
    for expected in (
        "Nora Lindqvist",
        "34, buys gifts",
        "“Chosen.”",
        "Repeat orders",
        "18\u202f%",
        "25\u202f%",
    ):
        assert expected in words


def test_the_review_is_announced(program: ProjectWindow) -> None:
    assert any(word.startswith("Review") for word in shown_words(program.window.bottom_bar))


def row_of(program: ProjectWindow, name: str) -> QModelIndex:
    rows = program.window.library.rows
    return next(rows.index(row) for row in range(rows.rowCount()) if rows.data(rows.index(row)) == name)


def ghost_of(program: ProjectWindow, row: Numbered) -> Rect:
    layout = program.context.layout
    box = next(ghost for ghost in layout.ghosts if ghost.key == row.finding.key)
    return Rect(box.x, layout.lane(box.lane).y + box.dy, box.width, box.height)


def buttons(within: object) -> list[QPushButton]:
    find: Callable[[type[QPushButton]], list[QPushButton]] = within.findChildren  # type: ignore[attr-defined]
    return find(QPushButton)


def spot(program: ProjectWindow, card: str) -> QPoint:
    x, y = program.context.layout.rect(card).centre
    return program.view.mapFromScene(QPointF(x, y))


def drop(program: ProjectWindow, data: QMimeData, card: str) -> None:
    """Drags data from elsewhere onto the lower half of a card's place."""
    at = spot(program, card) + QPoint(0, 50)
    where = QPointF(at)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    viewport = program.view.viewport()
    for event in (
        QDragEnterEvent(at, actions, data, left, none),
        QDragMoveEvent(at, actions, data, left, none),
        QDropEvent(where, actions, data, left, none, QEvent.Type.Drop),
    ):
        QApplication.sendEvent(viewport, event)


def finding(program: ProjectWindow, qtbot: QtBot, words: str) -> Numbered:
    """The finding whose row has these words, once the checker has answered."""
    rows_checked(program, qtbot)
    number = number_of(next(name for name in listed(program) if words in name))
    return next(one for one in program.desk.reading.findings if one.number == number)


def tray_cards(program: ProjectWindow) -> list[TrayCard]:
    """The cards of the tray, from left to right."""
    QApplication.processEvents()
    found = program.window.tray.findChildren(TrayCard)
    return sorted((one for one in found if one.isVisible()), key=lambda one: one.x())
