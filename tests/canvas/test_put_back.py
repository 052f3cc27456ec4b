"""Whatever gesture is on: what ends it unfinished leaves the map as it was, in the model and to the eye."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

from journeymapper.messages import message
from journeymapper.model.edits import set_fields
from tests.canvas.driver import MapDriver
from tests.canvas.names import NameDriver

Begin = Callable[[MapDriver], object]


def drag_card(driver: MapDriver) -> None:
    driver.press("card_a").move_to("card_d")


def stretch_card(driver: MapDriver) -> None:
    home = driver.context.layout.rect("card_a")
    driver.press("card_a", (home.width - 1, 30)).move_to((home.right + 120, home.y + 30))


def drag_feeling(driver: MapDriver) -> None:
    layout = driver.context.layout
    spot, band = layout.curves[0].spots[0], layout.lane("lane_feel")
    driver.press((spot.x, band.y + spot.dy)).move_to((spot.x + 20, band.y + spot.dy + 30))


def draw_marquee(driver: MapDriver) -> None:
    band = driver.context.layout.lane("lane_ask")
    driver.press((500.0, band.y + 40)).move_to((200.0, band.y - 100))


def drag_name(driver: MapDriver) -> None:
    names = NameDriver(driver)
    names.press(names.stage(0)).drag_to(names.stage(2, 0.9))


def widen_column(driver: MapDriver) -> None:
    names = NameDriver(driver)
    names.press(names.seam(0)).drag_to(names.at + QPoint(60, 0))


def heighten_lane(driver: MapDriver) -> None:
    names = NameDriver(driver)
    names.press(names.lane("lane_ask", 1.0)).drag_to(names.at + QPoint(0, 60))


def escape(driver: MapDriver) -> None:
    driver.key(Qt.Key.Key_Escape)


def go_elsewhere(driver: MapDriver) -> None:
    leaves = QFocusEvent(QFocusEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason)
    QApplication.sendEvent(driver.view, leaves)


@pytest.mark.parametrize("end", [escape, go_elsewhere])
@pytest.mark.parametrize("zoom", [1.0, 0.7])
@pytest.mark.parametrize(
    "begin", [drag_card, stretch_card, drag_feeling, draw_marquee, drag_name, widen_column, heighten_lane]
)
def test_nothing_is_left_of_it(driver: MapDriver, begin: Begin, zoom: float, end: Begin) -> None:
    driver.zoom_to(zoom)
    driver.session.select(["card_a"])
    before, project = driver.seen(), driver.project
    begin(driver)
    assert driver.view.busy
    assert driver.seen() != before
    end(driver)
    assert not driver.view.busy
    driver.release()
    driver.move_to((2.0, 2.0))
    driver.session.select(["card_a"])
    assert driver.project is project
    assert driver.seen() == before


@pytest.mark.parametrize("begin", [drag_card, stretch_card, drag_feeling, drag_name, heighten_lane])
def test_an_undo_meanwhile_is_all_that_happens(driver: MapDriver, begin: Begin) -> None:
    first = driver.project
    driver.store.commit(set_fields(first, "stage_1", name="Pay"), message("Rename"))
    driver.session.select(["card_a"])
    begin(driver)
    driver.store.undo()
    driver.release()
    assert not driver.view.busy
    assert driver.project.records == first.records
