"""Points of the emotion curve: dragged up, down and along, added by a double-click."""

import pytest
from PySide6.QtCore import Qt

from journeymapper.model.cards import Feeling
from tests.canvas.driver import MapDriver

LANE = "lane_feel"


def spot(driver: MapDriver, feeling: str = "feeling_1") -> tuple[float, float]:
    """Where a point stands on the map as it is."""
    layout = driver.context.layout
    found = next(spot for curve in layout.curves for spot in curve.spots if spot.feeling == feeling)
    return found.x, layout.lane(LANE).y + found.dy


def test_a_point_is_dragged_down_and_along(driver: MapDriver) -> None:
    x, y = spot(driver)
    column = driver.context.layout.columns[1]
    driver.press((x, y)).move_to((column.x + column.width / 4, y + 40.0)).release()
    feeling = driver.project.get(Feeling, "feeling_1")
    assert feeling.step == "step_1"
    assert feeling.position == pytest.approx(0.25, abs=0.02)
    assert feeling.level < 0
    assert driver.undo_label() == "Move a feeling"


def test_the_curve_follows_while_dragging(driver: MapDriver) -> None:
    x, y = spot(driver)
    before = driver.seen()
    driver.press((x, y)).move_to((x, y + 40.0))
    assert driver.context.scene.shown[0].curves != driver.context.layout.curves
    assert driver.seen() != before
    assert not driver.store.can_undo


def test_escape_puts_the_point_back(driver: MapDriver) -> None:
    x, y = spot(driver)
    driver.press((x, y)).move_to((x, y + 40.0)).key(Qt.Key.Key_Escape)
    driver.release()
    assert driver.context.scene.shown[0] == driver.context.layout
    assert not driver.store.can_undo


def test_a_level_stays_within_its_range(driver: MapDriver) -> None:
    x, y = spot(driver)
    driver.press((x, y)).move_to((x, y - 300.0)).release()
    assert driver.project.get(Feeling, "feeling_1").level == 2


def test_a_double_click_in_the_lane_adds_a_point(driver: MapDriver) -> None:
    column = driver.context.layout.columns[2]
    x, y = column.x + column.width / 2, driver.context.layout.lane(LANE).y + 80
    driver.double_click((x, y))
    added = [feeling for feeling in driver.project.all(Feeling) if feeling.id != "feeling_1"]
    assert [(feeling.step, feeling.level < 0) for feeling in added] == [("step_2", True)]
    assert driver.session.selection == {added[0].id}
    driver.key(Qt.Key.Key_Delete)
    assert len(list(driver.project.all(Feeling))) == 1


def test_undo_during_a_drag_ends_it(driver: MapDriver) -> None:
    column = driver.context.layout.columns[2]
    driver.double_click((column.x + 70, driver.context.layout.lane(LANE).y + 80))
    x, y = spot(driver)
    driver.press((x, y)).move_to((x, y + 40.0))
    driver.store.undo()
    driver.release()
    assert driver.project.get(Feeling, "feeling_1").level == 1
    assert not driver.store.can_undo
