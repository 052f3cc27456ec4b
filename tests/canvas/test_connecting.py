"""Drawing a wire from one card to another."""

from PySide6.QtCore import QPoint, Qt

from journeymapper.messages import message
from journeymapper.model.cards import Note
from journeymapper.model.edits import delete_records
from journeymapper.model.links import Connection
from tests.canvas.driver import MapDriver
from tests.canvas.maps import cell


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
    start(driver, "card_b").move_to((1, "lane_touch"), (20, 110)).release()
    assert ways(driver) == {("card_a", "card_c")}


def test_a_wire_let_go_in_an_empty_cell_leads_to_a_new_card_that_is_typed_at_once(driver: MapDriver) -> None:
    start(driver, "card_b").move_to((1, "lane_ask"), (20, 20)).release()
    (new,) = cell(driver.project, 1, "lane_ask")
    assert ("card_b", new) in ways(driver)
    driver.type("Why?").key(Qt.Key.Key_Return)
    assert driver.project.get(Note, new).text == "Why?"
    assert driver.undo_label() == "Add note"
    driver.store.undo()
    assert ways(driver) == {("card_a", "card_c")}
    assert not cell(driver.project, 1, "lane_ask")


def test_a_new_card_without_words_goes_again_with_its_wire(driver: MapDriver) -> None:
    start(driver, "card_b").move_to((1, "lane_ask"), (20, 20)).release()
    driver.key(Qt.Key.Key_Escape)
    assert ways(driver) == {("card_a", "card_c")}
    assert not cell(driver.project, 1, "lane_ask")


def test_escape_lets_the_wire_go(driver: MapDriver) -> None:
    start(driver, "card_b").move_to("card_c").key(Qt.Key.Key_Escape)
    driver.release()
    assert ways(driver) == {("card_a", "card_c")}


def test_a_target_that_is_deleted_meanwhile_is_not_connected(driver: MapDriver) -> None:
    start(driver, "card_b").move_to("card_c")
    driver.store.commit(delete_records(driver.project, ["card_c"]), message("Delete"))
    driver.release()
    assert ways(driver) == set()
