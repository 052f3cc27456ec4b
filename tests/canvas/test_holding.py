"""What holds a gesture, and how it ends when something goes wrong."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from journeymapper.model.cards import Touchpoint
from journeymapper.model.links import Connection
from tests.canvas.driver import MapDriver
from tests.canvas.test_connecting import start
from tests.canvas.test_feelings import spot

RIGHT = Qt.MouseButton.RightButton


def test_another_button_lets_no_wire_go(driver: MapDriver) -> None:
    start(driver, "card_b").move_to("card_c").release(RIGHT)
    assert len(list(driver.project.all(Connection))) == 1
    driver.release()
    assert len(list(driver.project.all(Connection))) == 2


def test_another_button_lets_no_feeling_go(driver: MapDriver) -> None:
    x, y = spot(driver)
    driver.press((x, y)).move_to((x, y + 40.0)).release(RIGHT)
    assert not driver.store.can_undo
    driver.release()
    assert driver.undo_label() == "Move a feeling"


def test_another_button_ends_no_marquee(driver: MapDriver) -> None:
    home = driver.context.layout.rect("card_c")
    beside = (home.x - 6, home.y - 6)
    driver.press(beside).move_to((home.x + 20, home.y + 20)).release(RIGHT)
    assert driver.session.selection == {"card_c"}
    driver.move_to((beside[0] - 1, beside[1] - 1))
    assert driver.session.selection == frozenset()
    driver.release()


# QTest says so of an event whose handler raised.
@pytest.mark.qt_log_ignore("not accepted by receiving widget")
def test_what_goes_wrong_in_a_drag_puts_it_back(driver: MapDriver) -> None:
    def broken(_point: QPoint) -> bool:
        raise ZeroDivisionError

    unharmed = driver.context.tray_hit
    driver.press("card_a")
    driver.context.tray_hit = broken
    with pytest.raises(ZeroDivisionError):
        QTest.mouseMove(driver.view.viewport(), driver.at + QPoint(60, 20))
    driver.context.tray_hit = unharmed
    assert not driver.view.busy
    assert not driver.context.scene.feedback
    driver.release()
    driver.press("card_a").move_to((1, "lane_touch"), (20, 20)).release()
    assert driver.project.get(Touchpoint, "card_a").step == "step_1"
