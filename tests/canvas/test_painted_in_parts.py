"""What is painted anew in parts looks like what is painted at once: each part keeps to its own place."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.canvas.conftest import Open
from tests.canvas.driver import MapDriver
from tests.canvas.maps import small_map


def on_screen(driver: MapDriver) -> QImage:
    """What has come to the screen, part by part. A grab would paint everything anew."""
    QApplication.processEvents()
    pixels = driver.view.screen().grabWindow(driver.view.winId()).toImage()
    return pixels.convertToFormat(QImage.Format.Format_RGB32)


def painted_anew(driver: MapDriver) -> QImage:
    """The view as it is painted all at once."""
    return driver.seen().convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("way", [(-60, -60), (60, 60), (-60, 60), (60, -60)])
def test_a_map_that_scrolls_aslant_bares_two_strips(open_map: Open, way: tuple[int, int]) -> None:
    driver = open_map(small_map(), size=(360, 320))
    driver.view.scroll_by(80, 80)
    on_screen(driver)
    driver.view.scroll_by(*way)
    assert on_screen(driver) == painted_anew(driver)


def test_a_drop_line_stands_between_two_parts(driver: MapDriver) -> None:
    driver.click("card_a")
    home, columns = driver.context.layout.rect("card_a"), driver.context.layout.columns
    driver.press("card_a", (home.width - 1, 30))
    for x in (home.right + 60, columns[1].right):
        driver.move_to((x, home.y + 30))
        piecemeal = on_screen(driver)
    driver.view.viewport().update()
    assert on_screen(driver) == piecemeal, "left and right of the line, one after the other"
    driver.release()
