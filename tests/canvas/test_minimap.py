"""The small picture of the whole map: what it frames, and where it leads."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from journeymapper.canvas.minimap import Minimap
from journeymapper.messages import message
from journeymapper.model import edits
from tests.canvas.driver import MapDriver


def shown(driver: MapDriver) -> Minimap:
    minimap = Minimap(driver.view)
    minimap.turn()
    return minimap


def test_a_press_brings_that_place_into_view(driver: MapDriver) -> None:
    driver.zoom_to(2.5)
    minimap = shown(driver)
    before = minimap.frame
    end = QPoint(minimap.width() - 2, minimap.height() - 2)
    QTest.mouseClick(minimap, Qt.MouseButton.LeftButton, pos=end)
    assert minimap.frame.center().x() > before.center().x()
    assert minimap.frame.center().y() > before.center().y()


def test_it_is_dragged_over_the_map(driver: MapDriver) -> None:
    driver.zoom_to(2.5)
    minimap = shown(driver)
    QTest.mousePress(minimap, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    at_start = driver.view.horizontalScrollBar().value()
    QTest.mouseMove(minimap, QPoint(minimap.width() // 2, 4))
    QTest.qWait(10)
    assert driver.view.horizontalScrollBar().value() > at_start


def test_the_frame_is_around_what_is_seen(driver: MapDriver) -> None:
    minimap = shown(driver)
    driver.view.fit_map()
    assert minimap.frame.width() >= minimap.width() - 2
    driver.zoom_to(3)
    assert minimap.frame.width() < minimap.width() / 2


def test_cards_that_come_are_seen_once_the_hand_rests(driver: MapDriver) -> None:
    minimap = shown(driver)
    size = minimap.size()
    project = driver.project
    stage = project.index.stages_of_map(driver.session.map)[-1]
    for number in range(4):
        driver.context.commit(edits.add_step(driver.project, stage, f"{number}"), message("Add step"))
    QTest.qWait(400)
    assert minimap.size() != size


def test_it_lies_in_the_lower_corner_whatever_the_size_of_the_view(driver: MapDriver) -> None:
    minimap = shown(driver)
    driver.view.resize(700, 500)
    QTest.qWait(20)
    room = driver.view.viewport().geometry()
    assert room.contains(minimap.geometry())
    assert room.bottom() - minimap.geometry().bottom() < 20
    minimap.turn()
    assert minimap.isHidden()
