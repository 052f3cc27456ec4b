"""Typing the label of a connection on its wire."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from journeymapper.canvas.tools.targets import label_spot
from journeymapper.messages import message
from journeymapper.model.edits import delete_records
from journeymapper.model.links import Connection
from tests.canvas.driver import MapDriver

WIRE = "connection_1"


def label(driver: MapDriver) -> str:
    """What is said of the wire between a and c."""
    return driver.project.get(Connection, WIRE).label


def field(driver: MapDriver) -> QLineEdit:
    """The field that is open over the map."""
    (found,) = (one for one in driver.view.findChildren(QLineEdit) if one.isVisible())
    return found


def open_field(driver: MapDriver) -> QLineEdit:
    """Double-click the wire."""
    spot = label_spot(driver.context.layout, WIRE)
    assert spot is not None
    driver.double_click(spot)
    return field(driver)


def test_a_double_click_on_a_wire_opens_its_label_and_enter_keeps_it(driver: MapDriver) -> None:
    QTest.keyClicks(open_field(driver), "if found")
    QTest.keyClick(field(driver), Qt.Key.Key_Return)
    assert label(driver) == "if found"
    assert driver.undo_label() == "Label a connection"
    assert driver.view.hasFocus()


def test_escape_keeps_what_was_said(driver: MapDriver) -> None:
    QTest.keyClicks(open_field(driver), "if found")
    QTest.keyClick(field(driver), Qt.Key.Key_Escape)
    assert label(driver) == ""
    assert not driver.store.can_undo


def test_enter_on_a_selected_connection_opens_it_too(driver: MapDriver) -> None:
    driver.session.select([WIRE])
    driver.key(Qt.Key.Key_Return)
    QTest.keyClicks(field(driver), "then")
    QTest.keyClick(field(driver), Qt.Key.Key_Return)
    assert label(driver) == "then"


def test_a_press_elsewhere_keeps_what_is_typed(driver: MapDriver) -> None:
    QTest.keyClicks(open_field(driver), "if found")
    driver.click("card_d")
    assert label(driver) == "if found"


def test_the_field_stays_over_its_wire_while_the_map_scrolls(driver: MapDriver) -> None:
    opened = open_field(driver)
    before = opened.y()
    bar = driver.view.verticalScrollBar()
    bar.setValue(bar.value() + 40)
    assert opened.y() < before


def test_a_connection_that_is_deleted_takes_its_field_along(driver: MapDriver) -> None:
    open_field(driver)
    driver.store.commit(delete_records(driver.project, [WIRE]), message("Delete"))
    assert not [one for one in driver.view.findChildren(QLineEdit) if one.isVisible()]
