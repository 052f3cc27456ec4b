"""Leading an end of a connection elsewhere, and selecting connections."""

import pytest
from PySide6.QtCore import Qt

from journeymapper.canvas.tools.targets import ends_of
from journeymapper.messages import message
from journeymapper.model.edits import connect, delete_records
from journeymapper.model.links import Connection
from tests.canvas.driver import MapDriver

WIRE = "connection_1"


def ends(driver: MapDriver, connection: str = WIRE) -> tuple[str, str]:
    """From where to where a connection leads."""
    record = driver.project.get(Connection, connection)
    return record.source, record.target


def select(driver: MapDriver) -> MapDriver:
    """Click the wire between a and c, in the middle of its longest piece."""
    layout = driver.context.layout
    wire = next(wire for wire in layout.wires if wire.connection == WIRE)
    (x0, y0), (x1, y1) = wire.points[0], wire.points[1]
    top = layout.lane(wire.lane or "").y
    driver.click(((x0 + x1) / 2, (y0 + y1) / 2 + top))
    assert driver.session.selection == {WIRE}
    return driver


def take(driver: MapDriver, end: int) -> MapDriver:
    """Take hold of the beginning (0) or the end (1) of the selected wire."""
    layout = driver.context.layout
    wire = next(wire for wire in layout.wires if wire.connection == WIRE)
    return driver.press(ends_of(layout, wire)[end])


def test_the_end_of_a_selected_wire_is_led_to_another_card(driver: MapDriver) -> None:
    take(select(driver), 1).move_to("card_d").release()
    assert ends(driver) == ("card_a", "card_d")
    assert driver.undo_label() == "Reconnect cards"
    driver.store.undo()
    assert ends(driver) == ("card_a", "card_c")


def test_its_beginning_is_led_to_another_card(driver: MapDriver) -> None:
    take(select(driver), 0).move_to("card_b").release()
    assert ends(driver) == ("card_b", "card_c")


@pytest.mark.parametrize("zoom", [0.6, 1.7])
def test_it_is_led_at_any_zoom(driver: MapDriver, zoom: float) -> None:
    driver.zoom_to(zoom).view.show_card("card_a")
    take(select(driver), 0).move_to("card_b").release()
    assert ends(driver) == ("card_b", "card_c")


def test_the_ends_of_a_selected_wire_have_handles(driver: MapDriver) -> None:
    select(driver)
    layout = driver.context.layout
    x, y = ends_of(layout, next(wire for wire in layout.wires if wire.connection == WIRE))[1]
    assert driver.colour_at((x - 2, y), (0, 0)) == driver.ink("card")
    driver.session.select([])
    assert driver.colour_at((x - 2, y), (0, 0)) != driver.ink("card")


def test_an_end_let_go_beside_every_card_stays(driver: MapDriver) -> None:
    take(select(driver), 1).move_to((2, "lane_ask"), (20, 20)).release()
    assert ends(driver) == ("card_a", "card_c")
    assert not driver.store.can_undo


def test_an_end_let_go_where_it_was_changes_nothing(driver: MapDriver) -> None:
    take(select(driver), 1).move_to("card_d").move_to("card_c").release()
    assert not driver.store.can_undo


def test_escape_lets_the_end_go(driver: MapDriver) -> None:
    take(select(driver), 1).move_to("card_d").key(Qt.Key.Key_Escape).release()
    assert ends(driver) == ("card_a", "card_c")


def test_cards_that_are_connected_already_refuse(driver: MapDriver) -> None:
    driver.store.commit(connect(driver.project, "card_a", "card_d"), message("Connect"))
    take(select(driver), 1).move_to("card_d").release()
    assert ends(driver) == ("card_a", "card_c")


def test_undo_while_an_end_is_held_lets_it_go(driver: MapDriver) -> None:
    driver.store.commit(connect(driver.project, "card_b", "card_d"), message("Connect"))
    take(select(driver), 1).move_to("card_d")
    driver.store.undo()
    driver.release()
    assert ends(driver) == ("card_a", "card_c")
    assert not driver.store.can_undo


def test_a_connection_that_is_deleted_while_its_end_is_held_is_gone(driver: MapDriver) -> None:
    take(select(driver), 1).move_to("card_d")
    driver.store.commit(delete_records(driver.project, [WIRE]), message("Delete"))
    driver.release()
    assert driver.project.find(Connection, WIRE) is None


def test_a_marquee_that_touches_no_card_selects_connections_and_delete_takes_them(driver: MapDriver) -> None:
    layout = driver.context.layout
    right, left = layout.rect("card_a").right, layout.rect("card_c").x
    band = layout.lane("lane_touch")
    driver.press((right + 1, band.y + 4)).move_to((left - 1, band.bottom - 4)).release()
    assert driver.session.selection == {WIRE}
    driver.key(Qt.Key.Key_Delete)
    assert driver.project.find(Connection, WIRE) is None
    assert driver.undo_label() == "Delete 1 connection"


def test_a_marquee_around_cards_means_the_cards(driver: MapDriver) -> None:
    home = driver.context.layout.rect("card_c")
    driver.press((home.x - 8, home.bottom + 6)).move_to((home.right - 5, home.y + 5)).release()
    assert driver.session.selection == {"card_c"}
