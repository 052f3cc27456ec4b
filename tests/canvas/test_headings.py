"""Names at the edges of the map: selected, renamed in place, walked through by keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from journeymapper.editor.blank import blank_project
from journeymapper.layout.grid import Cell
from journeymapper.messages import message
from journeymapper.model.edits import add_step, delete_records
from journeymapper.model.structure import Lane, Stage, Step
from tests.canvas.conftest import Open
from tests.canvas.driver import MapDriver
from tests.canvas.maps import small_map

_LEFT = Qt.MouseButton.LeftButton


def header_spot(driver: MapDriver, column: int = 0) -> QPoint:
    """On the name of a stage, in pixels of the view."""
    span = driver.context.layout.header.stages[column]
    return QPoint(driver.view.mapFromScene(span.x + 20, 0).x() + driver.view.viewport().x(), 40)


def lane_spot(driver: MapDriver, lane: str) -> QPoint:
    """On the name of a lane, in pixels of the view."""
    band = driver.context.layout.lane(lane)
    down = driver.view.mapFromScene(0, band.y + 20).y() + driver.view.viewport().y()
    return QPoint(40, down)


def edge_at(driver: MapDriver, spot: QPoint) -> tuple[QWidget, QPoint]:
    edge = driver.view.childAt(spot)
    assert edge is not None
    return edge, edge.mapFrom(driver.view, spot)


def click(driver: MapDriver, spot: QPoint) -> None:
    edge, at = edge_at(driver, spot)
    QTest.mouseClick(edge, _LEFT, pos=at)


def double_click(driver: MapDriver, spot: QPoint) -> QLineEdit:
    """Opens the field over a name."""
    edge, at = edge_at(driver, spot)
    QTest.mouseClick(edge, _LEFT, pos=at)
    QTest.mouseDClick(edge, _LEFT, pos=at)
    found = field(driver)
    assert found is not None
    return found


def field(driver: MapDriver) -> QLineEdit | None:
    QApplication.processEvents()
    fields = [one for one in driver.view.findChildren(QLineEdit) if one.isVisible()]
    return fields[0] if fields else None


def selected(driver: MapDriver) -> list[str]:
    return sorted(driver.session.selection)


def test_a_click_on_a_name_selects_and_rings_it(driver: MapDriver) -> None:
    before = driver.seen()
    click(driver, header_spot(driver))
    assert selected(driver) == ["stage_0"]
    assert driver.seen() != before
    click(driver, lane_spot(driver, "lane_ask"))
    assert selected(driver) == ["lane_ask"]


def test_a_double_click_renames_a_stage_and_undo_takes_it_back(driver: MapDriver) -> None:
    typed = double_click(driver, header_spot(driver))
    assert typed.selectedText() == "Discover"
    QTest.keyClicks(typed, "Look around")
    QTest.keyClick(typed, Qt.Key.Key_Return)
    assert driver.project.get(Stage, "stage_0").name == "Look around"
    assert field(driver) is None
    assert driver.view.hasFocus()
    assert driver.undo_label() == "Rename stage"
    driver.store.undo()
    assert driver.project.get(Stage, "stage_0").name == "Discover"


def test_escape_restores_the_name(driver: MapDriver) -> None:
    typed = double_click(driver, lane_spot(driver, "lane_touch"))
    QTest.keyClicks(typed, "Something")
    QTest.keyClick(typed, Qt.Key.Key_Escape)
    assert driver.project.get(Lane, "lane_touch").name == "touch"
    assert not driver.store.can_undo
    assert field(driver) is None


def test_a_stage_is_never_without_a_name_but_a_step_may_be(driver: MapDriver) -> None:
    typed = double_click(driver, header_spot(driver))
    QTest.keyClick(typed, Qt.Key.Key_Delete)
    QTest.keyClick(typed, Qt.Key.Key_Return)
    assert driver.project.get(Stage, "stage_0").name == "Discover"
    driver.store.commit(add_step(driver.project, "stage_0", "Compare"), message("Add step"))
    added = driver.project.index.steps("stage_0")[1]
    assert driver.view.headings.rename(added)
    typed = field(driver) or typed
    QTest.keyClick(typed, Qt.Key.Key_Delete)
    QTest.keyClick(typed, Qt.Key.Key_Return)
    assert driver.project.get(Step, added).name == ""


def test_a_click_elsewhere_keeps_what_is_typed(driver: MapDriver) -> None:
    typed = double_click(driver, header_spot(driver))
    QTest.keyClicks(typed, "Find")
    driver.click("card_c")
    assert driver.project.get(Stage, "stage_0").name == "Find"
    assert field(driver) is None


def test_the_field_goes_with_its_stage(driver: MapDriver) -> None:
    double_click(driver, header_spot(driver))
    driver.store.commit(delete_records(driver.project, ["stage_0"]), message("Delete"))
    assert field(driver) is None
    assert "stage_0" not in driver.project.records


def test_the_field_stays_over_its_name_while_scrolling(open_map: Open) -> None:
    driver = open_map(small_map(), size=(500, 700))
    typed = double_click(driver, header_spot(driver, 1))
    before = typed.x()
    name = driver.view.mapFromScene(driver.context.layout.header.stages[1].x, 0).x()
    driver.view.scroll_by(60, 0)
    way = name - driver.view.mapFromScene(driver.context.layout.header.stages[1].x, 0).x()
    assert way > 0
    assert before - typed.x() == way


@pytest.mark.parametrize("zoom", [0.25, 0.7, 1.5])
def test_names_are_renamed_at_every_zoom(driver: MapDriver, zoom: float) -> None:
    driver.zoom_to(zoom)
    assert driver.view.headings.rename("stage_1")
    typed = field(driver)
    assert typed is not None
    QTest.keyClicks(typed, "Pay")
    QTest.keyClick(typed, Qt.Key.Key_Return)
    assert driver.project.get(Stage, "stage_1").name == "Pay"


def test_arrows_lead_from_cards_to_names_and_back(driver: MapDriver) -> None:
    driver.click("card_a").key(Qt.Key.Key_Up)
    assert selected(driver) == ["stage_0"]
    assert driver.view.accessibleDescription() == "Stage Discover"
    driver.key(Qt.Key.Key_Right)
    assert selected(driver) == ["stage_1"]
    driver.key(Qt.Key.Key_Down)
    assert selected(driver) == ["card_c"]
    driver.click("card_a").key(Qt.Key.Key_Left)
    assert selected(driver) == ["lane_touch"]
    driver.key(Qt.Key.Key_Down)
    assert selected(driver) == ["lane_ask"]
    driver.key(Qt.Key.Key_Right)
    assert selected(driver) == ["card_q"]


def test_a_right_click_on_a_name_asks_for_its_menu(driver: MapDriver) -> None:
    asked: list[QPoint] = []
    driver.view.headings.menu_wanted.connect(asked.append)
    edge, at = edge_at(driver, lane_spot(driver, "lane_feel"))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, edge.mapToGlobal(at))
    QApplication.sendEvent(edge, event)
    assert asked == [edge.mapToGlobal(at)]
    assert selected(driver) == ["lane_feel"]


def test_down_from_a_stage_leads_into_an_empty_cell(open_map: Open) -> None:
    driver = open_map(blank_project())
    driver.session.select(["stage_2"])
    driver.key(Qt.Key.Key_Down)
    assert driver.context.cells.cell == Cell("step_2", "lane_1")
    driver.key(Qt.Key.Key_Up)
    assert driver.session.selection == {"stage_2"}


def test_right_from_a_lane_leads_into_its_first_cell(open_map: Open) -> None:
    driver = open_map(blank_project())
    driver.session.select(["lane_2"])
    driver.key(Qt.Key.Key_Right)
    assert driver.context.cells.cell == Cell("step_1", "lane_2")
