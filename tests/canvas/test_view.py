"""Panning and zooming: what stays where it is, and what is seen at each zoom."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.drawing.themes import Theme
from journeymapper.editor.looks import Apart
from tests.canvas.conftest import Open
from tests.canvas.driver import MapDriver
from tests.canvas.maps import small_map

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


DARK_CARD = "#262a34"
"""The ground of cards in the dark theme."""


def wheel(
    driver: MapDriver,
    at: QPoint,
    turned: int,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Turn the wheel over a point of the viewport."""
    viewport = driver.view.viewport()
    event = QWheelEvent(
        QPointF(at),
        QPointF(viewport.mapToGlobal(at)),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


@pytest.fixture
def small(open_map: Open) -> MapDriver:
    """A window that the map does not fit into."""
    return open_map(small_map(), size=(420, 360))


def place(driver: MapDriver) -> QPoint:
    """Where the first card is seen."""
    home = driver.context.layout.rect("card_a")
    return driver.view.mapFromScene(home.x, home.y)


def test_the_wheel_scrolls_down_and_with_shift_sideways(small: MapDriver) -> None:
    before = place(small)
    wheel(small, QPoint(100, 100), -60)
    assert place(small).y() < before.y()
    assert place(small).x() == before.x()
    wheel(small, QPoint(100, 100), -60, SHIFT)
    assert place(small).x() < before.x()


def test_space_and_drag_pan(small: MapDriver) -> None:
    before = place(small)
    QTest.keyPress(small.view, Qt.Key.Key_Space)
    small.press("card_b").move_to("card_b", (30.0, 5.0)).release()
    QTest.keyRelease(small.view, Qt.Key.Key_Space)
    assert place(small) != before
    assert small.session.selection == frozenset()
    assert not small.store.can_undo


def test_the_middle_button_pans(small: MapDriver) -> None:
    before = place(small)
    middle = Qt.MouseButton.MiddleButton
    small.press("card_b", button=middle).move_to("card_b", (30.0, 5.0)).release(middle)
    assert place(small) != before


def test_the_hand_tool_pans_and_selects_nothing(small: MapDriver) -> None:
    before = place(small)
    small.view.take_tool("hand")
    small.press("card_b").move_to("card_b", (30.0, 5.0)).release()
    assert place(small) != before
    assert small.session.selection == frozenset()
    small.view.take_tool("select")
    small.click("card_b")
    assert small.session.selection == {"card_b"}


def test_ctrl_and_wheel_hold_the_point_under_the_mouse(driver: MapDriver) -> None:
    driver.view.resize(500, 420)
    at = QPoint(200, 150)
    before = driver.view.mapToScene(at)
    on_view = driver.view.viewport().mapTo(driver.view, at)
    wheel(driver, at, 240, CTRL)
    driver.zoom_to(driver.view.zoom)
    after = driver.view.mapToScene(driver.view.viewport().mapFrom(driver.view, on_view))
    assert after.x() == pytest.approx(before.x(), abs=2)
    assert after.y() == pytest.approx(before.y(), abs=2)


def test_during_a_zoom_the_map_is_seen_already(driver: MapDriver) -> None:
    seen: list[float] = []
    driver.view.zoom_changed.connect(seen.append)
    before = driver.seen()
    driver.view.zoom_to(1.5)
    assert seen == [1.5]
    assert driver.view.zoom == 1.5
    assert driver.seen() != before


@pytest.mark.parametrize(("asked", "reached"), [(0.01, 0.1), (9.0, 4.0)])
def test_zoom_stays_within_its_range(driver: MapDriver, asked: float, reached: float) -> None:
    driver.view.zoom_to(asked)
    assert driver.view.zoom == reached


def test_fitting_shows_every_card(small: MapDriver) -> None:
    small.view.fit_map()
    room = small.view.viewport().rect()
    for card in small.context.layout.cards:
        home = small.context.layout.rect(card)
        assert room.contains(small.view.mapFromScene(home.x, home.y)), card
        assert room.contains(small.view.mapFromScene(home.right, home.bottom)), card


def test_fitting_a_stage_shows_it(small: MapDriver) -> None:
    small.view.fit_stage("stage_2")
    home = small.context.layout.rect("card_d")
    assert small.view.viewport().rect().contains(small.view.mapFromScene(*home.centre))


def test_the_header_stays_in_view_while_scrolling(open_map: Open) -> None:
    driver = open_map(small_map(), size=(420, 640))
    before = driver.view.grab(driver.view.rect().adjusted(0, 0, 0, -580)).toImage()
    driver.view.resize(420, 620)
    driver.view.scroll_by(0, 80)
    after = driver.view.grab(driver.view.rect().adjusted(0, 0, 0, -560)).toImage()
    assert before == after


def test_the_header_scrolls_sideways_with_its_columns(small: MapDriver) -> None:
    column = small.context.layout.columns[1]
    for way in (0, 90):
        small.view.scroll_by(way, 0)
        x = small.view.viewport().x() + small.view.mapFromScene(column.x, 0).x()
        header = small.seen().copy(x, 0, 30, 32)
        colours = {header.pixelColor(i % 30, i // 30).name() for i in range(30 * 32)}
        assert small.ink("ink") in colours, "the name of the stage begins at its column"


def test_in_a_low_window_the_header_is_one_line(open_map: Open) -> None:
    assert open_map(small_map(), size=(900, 560)).view.viewport().y() == 32
    assert open_map(small_map(), size=(900, 700)).view.viewport().y() > 80


def test_another_theme_is_seen_at_once(driver: MapDriver) -> None:
    driver.context.set_theme(Theme.load("dark"))
    assert driver.colour_at("card_a", (70.0, 30.0)) == DARK_CARD


@pytest.mark.parametrize("zoom", [1.0, 0.6, 0.4, 0.25])
def test_a_change_of_theme_leaves_nothing_of_the_old_one(open_map: Open, zoom: float) -> None:
    changed, opened = open_map(small_map()), open_map(small_map(), theme="dark")
    for driver in (changed, opened):
        driver.session.select(["card_a"])
        driver.zoom_to(zoom).view.scroll_by(-999, -999)
    light = changed.seen()
    changed.context.set_theme(Theme.load("dark"))
    assert changed.seen() == opened.seen() != light


def test_moved_items_travel_and_arrive(driver: MapDriver, qtbot: QtBot) -> None:
    driver.context.scene.motion.reduced = False
    driver.press("card_a").move_to("card_d", (70.0, 10.0))
    assert driver.context.scene.motion.running
    wanted = driver.context.scene.shown[0].rect("card_d")
    qtbot.waitUntil(lambda: not driver.context.scene.motion.running)
    assert driver.context.scene.card_at(wanted.x + 5, wanted.bottom - 2) == "card_d"
    driver.key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not driver.context.scene.motion.running)


def test_filtered_cards_step_back(driver: MapDriver) -> None:
    before = driver.colour_at("card_a", (4.0, 13.0))
    driver.context.attention.tell_apart(Apart(left_out=frozenset({"card_a"})))
    assert driver.colour_at("card_a", (4.0, 13.0)) != before
    driver.context.attention.tell_apart(Apart())
    assert driver.colour_at("card_a", (4.0, 13.0)) == before


def test_fitting_the_selection_shows_it(small: MapDriver) -> None:
    small.session.select(["card_e"])
    small.view.fit_selection()
    home = small.context.layout.rect("card_e")
    room = small.view.viewport().rect()
    assert room.contains(small.view.mapFromScene(home.x, home.y))
    assert room.contains(small.view.mapFromScene(home.right, home.bottom))


def test_zooming_out_and_in_again_comes_back(driver: MapDriver) -> None:
    before = driver.seen()
    driver.zoom_to(0.5).zoom_to(1.0).view.scroll_by(-999, -999)
    assert driver.seen() == before


def test_lines_between_lanes_go_on_to_the_edge_of_the_view(open_map: Open) -> None:
    driver = open_map(small_map(), size=(1500, 700))
    layout = driver.context.layout
    y = layout.lane("lane_ask").y
    beyond, above, below = (driver.colour_at((layout.width + 30, y + dy), (0, 0)) for dy in (0, -9, 9))
    assert beyond not in (above, below)
