"""Drawing a wire from one card to another."""

from PySide6.QtCore import QPoint, Qt

from journeymapper.messages import message
from journeymapper.model.edits import delete_records
from journeymapper.model.links import Connection
from tests.canvas.driver import MapDriver


def button_of(driver: MapDriver, card: str) -> tuple[float, float]:
    """The middle of a card's connect button, relative to the card."""
    home = driver.context.layout.rect(card)
    return home.width, home.height / 2


def start(driver: MapDriver, card: str) -> MapDriver:
    """Take hold of a wire."""
    return driver.move_to(card).press(card, button_of(driver, card))


def ways(driver: MapDriver) -> set[tuple[str, str]]:
    """Every connection as its two ends."""
    return {(way.source, way.target) for way in driver.project.all(Connection)}


def test_a_wire_led_to_another_card_connects_them(driver: MapDriver) -> None:
    start(driver, "card_b").move_to("card_c").release()
    assert ways(driver) == {("card_a", "card_c"), ("card_b", "card_c")}
    assert driver.undo_label() == "Connect cards"


def test_the_wire_and_its_target_are_seen(driver: MapDriver) -> None:
    start(driver, "card_b").move_to("card_c", (90.0, 40.0))
    assert driver.colour_at("card_c", (90.0, 40.0)) == driver.ink("accentLine")
    assert driver.colour_at("card_c", (30.0, -3.0)) == driver.ink("accentLine")


def test_cards_that_are_connected_already_refuse(driver: MapDriver) -> None:
    start(driver, "card_a").move_to("card_c", (90.0, 40.0))
    spot = driver.view.viewport().mapTo(driver.view, driver.at + QPoint(20, 24))
    assert driver.seen().pixelColor(spot).name() == driver.ink("high")
    driver.release()
    assert not driver.store.can_undo


def test_a_wire_let_go_beside_every_card_is_gone(driver: MapDriver) -> None:
    start(driver, "card_b").move_to((1, "lane_ask"), (20, 20)).release()
    assert ways(driver) == {("card_a", "card_c")}


def test_escape_lets_the_wire_go(driver: MapDriver) -> None:
    start(driver, "card_b").move_to("card_c").key(Qt.Key.Key_Escape)
    driver.release()
    assert ways(driver) == {("card_a", "card_c")}


def test_a_target_that_is_deleted_meanwhile_is_not_connected(driver: MapDriver) -> None:
    start(driver, "card_b").move_to("card_c")
    driver.store.commit(delete_records(driver.project, ["card_c"]), message("Delete"))
    driver.release()
    assert ways(driver) == set()
