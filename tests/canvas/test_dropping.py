"""Things dragged from the library and the tray onto the map."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.messages import message
from journeymapper.model.cards import Card, Touchpoint
from journeymapper.model.edits import unplace_cards
from tests.canvas.conftest import Open
from tests.canvas.driver import MapDriver, Place
from tests.canvas.maps import cell, small_map, title

COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def library() -> QMimeData:
    """A touchpoint of the library."""
    data = QMimeData()
    data.setData("application/x-journeymapper-library", b"care-guide")
    return data


def tray(*cards: str) -> QMimeData:
    """Cards of the tray."""
    data = QMimeData()
    data.setData("application/x-journeymapper-cards", "\n".join(cards).encode())
    return data


@pytest.fixture
def stocked(driver: MapDriver) -> MapDriver:
    """A map whose library knows one touchpoint."""
    guide = Touchpoint(id="card_library", map="map_now", title="Care guide", channel="channel_email")
    driver.context.from_library = {"care-guide": guide}.get
    return driver


def hold(driver: MapDriver, data: QMimeData, place: Place, offset: tuple[float, float]) -> bool:
    """Bring it over the map; whether the map takes it."""
    at = driver.point(place, offset)
    enter = QDragEnterEvent(at, COPY, data, LEFT, NONE)
    QApplication.sendEvent(driver.view.viewport(), enter)
    if enter.isAccepted():
        QApplication.sendEvent(driver.view.viewport(), QDragMoveEvent(at, COPY, data, LEFT, NONE))
    return enter.isAccepted()


def carry(driver: MapDriver, data: QMimeData, at: QPoint) -> None:
    """Hold it at a pixel of the view."""
    QApplication.sendEvent(driver.view.viewport(), QDragMoveEvent(at, COPY, data, LEFT, NONE))


def drop(driver: MapDriver, data: QMimeData, place: Place, offset: tuple[float, float]) -> None:
    """Let it go."""
    at = QPointF(driver.point(place, offset))
    QApplication.sendEvent(driver.view.viewport(), QDropEvent(at, COPY, data, LEFT, NONE))
    QApplication.processEvents()


def test_a_touchpoint_of_the_library_is_added_where_it_is_dropped(stocked: MapDriver) -> None:
    data = library()
    assert hold(stocked, data, (1, "lane_touch"), (20, 15))
    drop(stocked, data, (1, "lane_touch"), (20, 15))
    new, old = cell(stocked.project, 1)
    assert (title(stocked.project, new), old) == ("Care guide", "card_c")
    assert stocked.undo_label() == "Add “Care guide”"
    assert stocked.session.selection == {new}


def test_neighbours_make_room_for_it(stocked: MapDriver) -> None:
    home = stocked.context.layout.rect("card_c")
    hold(stocked, library(), (1, "lane_touch"), (20, 15))
    assert stocked.context.scene.shown[0].rect("card_c").y > home.y
    assert stocked.colour_at((1, "lane_touch"), (160, 40)) == stocked.ink("accentTint")


def test_leaving_the_map_puts_everything_back(stocked: MapDriver) -> None:
    hold(stocked, library(), (1, "lane_touch"), (20, 15))
    QApplication.sendEvent(stocked.view.viewport(), QDragLeaveEvent())
    assert stocked.context.scene.shown[0] == stocked.context.layout
    assert not stocked.store.can_undo


def test_a_lane_of_another_kind_refuses(stocked: MapDriver) -> None:
    data = library()
    hold(stocked, data, (1, "lane_ask"), (20, 15))
    assert stocked.colour_at((1, "lane_ask"), (160, 12)) == stocked.ink("highTint")
    drop(stocked, data, (1, "lane_ask"), (20, 15))
    assert not stocked.store.can_undo


def test_cards_of_the_tray_are_placed(driver: MapDriver) -> None:
    driver.store.commit(unplace_cards(driver.project, ["card_a"]), message("Unplace"))
    data = tray("card_a")
    hold(driver, data, (2, "lane_touch"), (20, 15))
    drop(driver, data, (2, "lane_touch"), (20, 15))
    assert cell(driver.project, 2) == ("card_a", "card_d", "card_e")
    assert driver.project.get(Card, "card_a").step == "step_2"


def test_files_and_unknown_touchpoints_are_not_taken(stocked: MapDriver) -> None:
    foreign = QMimeData()
    foreign.setText("hello")
    assert not hold(stocked, foreign, "card_c", (10, 10))
    unknown = QMimeData()
    unknown.setData("application/x-journeymapper-library", b"no-such")
    assert not hold(stocked, unknown, "card_c", (10, 10))


def test_what_comes_over_an_edge_does_not_scroll_the_map_before_it_means_to(
    open_map: Open, qtbot: QtBot
) -> None:
    driver = open_map(small_map(), size=(900, 260))
    viewport, scroll = driver.view.viewport().rect(), driver.view.verticalScrollBar()
    data = tray("card_a")
    before, at_edge, inside = scroll.value(), QPoint(300, viewport.bottom() - 2), viewport.center()
    QApplication.sendEvent(driver.view.viewport(), QDragEnterEvent(at_edge, COPY, data, LEFT, NONE))
    carry(driver, data, at_edge)
    carry(driver, data, at_edge - QPoint(0, 6))
    QTest.qWait(60)
    assert scroll.value() == before
    carry(driver, data, inside)
    carry(driver, data, at_edge)
    qtbot.waitUntil(lambda: scroll.value() > before)
