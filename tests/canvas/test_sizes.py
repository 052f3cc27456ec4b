"""Columns and lanes made wider and higher by their edges, and folded by a chevron."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeymapper.messages import message
from journeymapper.model.edits import add_step, set_fields
from journeymapper.model.structure import Lane, Stage, Step
from tests.canvas.conftest import Open
from tests.canvas.driver import MapDriver
from tests.canvas.maps import small_map
from tests.canvas.names import NameDriver


@pytest.fixture
def names(driver: MapDriver) -> NameDriver:
    """The names of the small map."""
    return NameDriver(driver)


def width(driver: MapDriver, number: int = 0) -> float | None:
    return driver.project.get(Step, driver.context.layout.columns[number].step).width


def test_the_seam_says_what_it_is_by_its_cursor(driver: MapDriver, names: NameDriver) -> None:
    assert names.hover(names.seam(0)).cursor() == Qt.CursorShape.SplitHCursor
    assert names.hover(names.stage(0)).cursor() == Qt.CursorShape.ArrowCursor
    assert names.hover(names.lane("lane_ask", 1.0)).cursor() == Qt.CursorShape.SplitVCursor


def test_a_column_is_dragged_wider_while_one_sees_it(driver: MapDriver, names: NameDriver) -> None:
    names.press(names.seam(0)).drag_to(names.at + QPoint(60, 0))
    assert driver.context.scene.shown[0].columns[0].width == 205, "the preview follows the hand"
    assert width(driver) is None
    names.release()
    assert width(driver) == 205
    assert driver.undo_label() == "Change width"
    driver.store.undo()
    assert width(driver) is None


def test_a_stage_widens_all_its_steps(driver: MapDriver, names: NameDriver) -> None:
    driver.store.commit(add_step(driver.project, "stage_0", "Compare"), message("Add step"))
    names.press(names.seam(1)).drag_to(names.at + QPoint(40, 0)).release()
    assert [width(driver, number) for number in (0, 1, 2)] == [165, 165, None]
    row = round((driver.context.layout.header.step_row or 0) + 10)
    names.press(names.seam(0, row)).drag_to(names.at + QPoint(30, 0)).release()
    assert [width(driver, number) for number in (0, 1)] == [195, 165], "a step's own seam is in its row"


@pytest.mark.parametrize(("by", "is_"), [(900, 320), (-900, 132), (3, None)])
def test_it_stays_within_bounds_and_catches_the_usual_width(
    driver: MapDriver, names: NameDriver, by: int, is_: float | None
) -> None:
    names.press(names.seam(0)).drag_to(names.at + QPoint(20, 0)).drag_to(names.seam(0) + QPoint(by - 20, 0))
    names.release()
    assert width(driver) == is_


def test_zoomed_it_follows_the_mouse_too(driver: MapDriver, names: NameDriver) -> None:
    driver.zoom_to(0.5)
    names.press(names.seam(0)).drag_to(names.at + QPoint(30, 0)).release()
    assert width(driver) == 205


def test_a_double_click_on_the_seam_resets_it(driver: MapDriver, names: NameDriver) -> None:
    driver.store.commit(set_fields(driver.project, "step_0", width=300), message("Change"))
    assert names.double_click(names.seam(0)) is None
    assert width(driver) is None


def test_a_lane_is_dragged_higher_and_never_lower_than_its_cards(
    driver: MapDriver, names: NameDriver
) -> None:
    natural = driver.context.layout.lane("lane_ask").height
    names.press(names.lane("lane_ask", 1.0)).drag_to(names.at + QPoint(0, 50)).release()
    assert driver.project.get(Lane, "lane_ask").height == natural + 50
    assert driver.context.layout.lane("lane_ask").height == natural + 50
    assert driver.undo_label() == "Change height"
    names.press(names.lane("lane_ask", 1.0)).drag_to(names.at - QPoint(0, 300)).release()
    assert driver.project.get(Lane, "lane_ask").height is None
    driver.store.undo()
    assert names.double_click(names.lane("lane_ask", 1.0)) is None
    assert driver.project.get(Lane, "lane_ask").height is None


@pytest.mark.parametrize("place", ["seam", "foot"])
def test_escape_puts_it_back(driver: MapDriver, names: NameDriver, place: str) -> None:
    before = driver.seen()
    names.press(names.seam(0) if place == "seam" else names.lane("lane_ask", 1.0))
    names.drag_to(names.at + QPoint(70, 70))
    assert driver.seen() != before
    QTest.keyClick(driver.view, Qt.Key.Key_Escape)
    names.release()
    assert not driver.store.can_undo
    names.hover(QPoint(5, 5))
    assert driver.seen() == before


def test_an_undo_elsewhere_ends_it(driver: MapDriver, names: NameDriver) -> None:
    driver.store.commit(set_fields(driver.project, "stage_0", name="Find"), message("Rename"))
    names.press(names.seam(0)).drag_to(names.at + QPoint(60, 0))
    driver.store.undo()
    names.release()
    assert width(driver) is None
    assert driver.context.scene.shown[0].columns[0].width == 145


def test_the_chevron_under_the_mouse_folds_a_stage(driver: MapDriver, names: NameDriver) -> None:
    span = driver.context.layout.header.stages[0]
    chevron = names.head(span.x + span.width - 8, 38)
    before = driver.seen()
    names.hover(names.stage(0))
    assert driver.seen() != before, "the mouse on the name shows it"
    assert names.hover(chevron).cursor() == Qt.CursorShape.PointingHandCursor
    names.click(chevron)
    assert driver.project.get(Stage, "stage_0").collapsed
    assert driver.undo_label() == "Fold"


def test_who_comes_by_keys_sees_the_chevron_too(driver: MapDriver, names: NameDriver) -> None:
    span = driver.context.layout.header.stages[0]
    spot = names.head(span.x + span.width - 8, 38)
    around = QRect(spot - QPoint(6, 6), QSize(12, 12))
    before = driver.view.grab(around).toImage()
    driver.session.select(["stage_0"])
    assert driver.view.grab(around).toImage() != before
    names.click(spot)
    assert driver.project.get(Stage, "stage_0").collapsed


def test_a_folded_lane_always_shows_how_to_unfold_it(driver: MapDriver, names: NameDriver) -> None:
    driver.store.commit(set_fields(driver.project, "lane_ask", collapsed=True), message("Fold"))
    spot = names.lane("lane_ask", 0.5)
    names.click(QPoint(6, spot.y()))
    assert not driver.project.get(Lane, "lane_ask").collapsed
    assert driver.undo_label() == "Unfold"


def test_a_phase_folds_all_its_stages(open_map: Open) -> None:
    project = small_map()
    driver = open_map(project)
    driver.store.commit(set_fields(project, "phase_all", name="Purchase"), message("Rename"))
    names = NameDriver(driver)
    span = driver.context.layout.header.phases[0]
    names.hover(names.head(span.x + 5, 16))
    names.click(names.head(span.x + span.width - 8, 14))
    assert all(stage.collapsed for stage in driver.project.all(Stage))
    driver.store.undo()
    assert not any(stage.collapsed for stage in driver.project.all(Stage))


def test_with_motion_the_cards_beside_come_to_stand_where_they_belong(
    driver: MapDriver, names: NameDriver, qtbot: QtBot
) -> None:
    driver.context.scene.motion.reduced = False
    names.press(names.seam(0)).drag_to(names.at + QPoint(60, 0)).release()
    qtbot.waitUntil(lambda: not driver.context.scene.motion.running)
    item = driver.context.scene.card_item("card_c")
    assert item is not None
    assert item.scenePos().x() == driver.context.layout.rect("card_c").x
