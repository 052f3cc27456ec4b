"""Connections without a mouse: choosing a target, and going from wire to card."""

from PySide6.QtCore import Qt

from journeymapper.messages import Message, message, text
from journeymapper.model.edits import delete_records
from tests.canvas.driver import MapDriver
from tests.canvas.test_connecting import ways


def begin(driver: MapDriver, card: str) -> MapDriver:
    """Let the keys choose a target for a card."""
    driver.session.select([card])
    driver.view.choose_target(card)
    return driver


def test_arrows_lead_the_wire_and_enter_connects(driver: MapDriver) -> None:
    begin(driver, "card_b").key(Qt.Key.Key_Right).key(Qt.Key.Key_Return)
    (new,) = ways(driver) - {("card_a", "card_c")}
    assert new[0] == "card_b"
    assert new[1] in ("card_d", "card_e")
    assert driver.undo_label() == "Connect cards"


def test_the_wire_and_its_target_are_seen(driver: MapDriver) -> None:
    begin(driver, "card_b")
    assert driver.context.attention.focused == "card_c"
    assert driver.colour_at("card_c", (30.0, -3.0)) == driver.ink("accentLine")


def test_escape_lets_the_wire_go(driver: MapDriver) -> None:
    begin(driver, "card_b").key(Qt.Key.Key_Escape).key(Qt.Key.Key_Return)
    assert ways(driver) == {("card_a", "card_c")}


def test_a_press_of_the_mouse_lets_the_wire_go(driver: MapDriver) -> None:
    begin(driver, "card_b").click("card_d")
    assert ways(driver) == {("card_a", "card_c")}
    assert not driver.view.busy


def test_a_card_that_is_connected_already_refuses_and_says_so(driver: MapDriver) -> None:
    said: list[Message] = []
    driver.context.tell = said.append
    begin(driver, "card_a").key(Qt.Key.Key_Return)
    assert [text(words) for words in said] == ["These two cards are connected already."]
    assert driver.view.busy, "another one may be chosen"
    driver.key(Qt.Key.Key_Escape)


def test_undo_while_choosing_lets_the_wire_go(driver: MapDriver) -> None:
    driver.store.commit(delete_records(driver.project, ["card_e"]), message("Delete"))
    begin(driver, "card_b")
    driver.store.undo()
    assert not driver.view.busy
    assert ways(driver) == {("card_a", "card_c")}


def test_arrows_lead_from_a_selected_connection_to_its_cards(driver: MapDriver) -> None:
    driver.session.select(["connection_1"])
    driver.key(Qt.Key.Key_Right)
    assert driver.session.selection == {"card_c"}
    driver.session.select(["connection_1"])
    driver.key(Qt.Key.Key_Left)
    assert driver.session.selection == {"card_a"}
