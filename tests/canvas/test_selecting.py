"""Clicks, marquee and keys: what is selected, and what it looks like."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from journeymapper.messages import Message, message
from journeymapper.model.edits import set_fields
from tests.canvas.driver import MapDriver
from tests.canvas.maps import cell

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
EMPTY = (1, "lane_ask")
"""A cell without cards."""
EDGE = (40.0, 0.0)
"""On the upper edge of a card."""


def test_a_click_selects_and_its_edge_turns_cobalt(driver: MapDriver) -> None:
    before = driver.colour_at("card_a", EDGE)
    driver.click("card_a")
    assert driver.session.selection == {"card_a"}
    assert driver.colour_at("card_a", EDGE) == driver.ink("accentLine") != before


def test_shift_and_ctrl_toggle(driver: MapDriver) -> None:
    driver.click("card_a").click("card_b", modifiers=SHIFT).click("card_c", modifiers=CTRL)
    assert driver.session.selection == {"card_a", "card_b", "card_c"}
    driver.click("card_b", modifiers=CTRL)
    assert driver.session.selection == {"card_a", "card_c"}


def test_a_click_on_one_of_several_selects_it_alone(driver: MapDriver) -> None:
    driver.click("card_a").click("card_b", modifiers=CTRL).click("card_a")
    assert driver.session.selection == {"card_a"}


def test_a_click_beside_every_card_lets_go(driver: MapDriver) -> None:
    driver.click("card_a").click(EMPTY, (20, 20))
    assert driver.session.selection == frozenset()


def test_a_marquee_selects_what_it_touches(driver: MapDriver) -> None:
    driver.press((0, "lane_touch"), (4, 4)).move_to((1, "lane_touch"), (30, 40)).release()
    assert driver.session.selection == {"card_a", "card_c"}


def test_a_marquee_with_shift_adds(driver: MapDriver) -> None:
    driver.click("card_e")
    driver.press((0, "lane_touch"), (4, 4), modifiers=SHIFT).move_to("card_a", (20, 20))
    driver.release(modifiers=SHIFT)
    assert driver.session.selection == {"card_a", "card_e"}


def test_the_marquee_is_seen_and_escape_takes_it_back(driver: MapDriver) -> None:
    driver.click("card_e")
    driver.press((0, "lane_touch"), (4, 4)).move_to((1, "lane_touch"), (30, 40))
    assert driver.colour_at((0, "lane_touch"), (80, 4)) == driver.ink("accentLine")
    driver.key(Qt.Key.Key_Escape)
    assert driver.session.selection == {"card_e"}
    assert driver.colour_at((0, "lane_touch"), (80, 4)) != driver.ink("accentLine")


def test_ctrl_a_selects_every_card_of_the_map(driver: MapDriver) -> None:
    driver.key(Qt.Key.Key_A, CTRL)
    assert driver.session.selection == set(driver.context.layout.cards)


def test_arrows_walk_from_card_to_card(driver: MapDriver) -> None:
    driver.click("card_a").key(Qt.Key.Key_Right)
    assert driver.session.selection == {"card_c"}
    driver.key(Qt.Key.Key_Right).key(Qt.Key.Key_Down)
    assert driver.session.selection == {"card_e"}


def test_the_focus_of_the_keyboard_is_a_ring_around_the_card(driver: MapDriver) -> None:
    driver.click("card_a").key(Qt.Key.Key_Right)
    assert driver.colour_at("card_c", (40.0, -5.0)) == driver.ink("accentLine")
    driver.click(EMPTY, (20, 20))
    assert driver.colour_at("card_c", (40.0, -5.0)) != driver.ink("accentLine")


def test_shift_and_arrows_select_more(driver: MapDriver) -> None:
    driver.click("card_a").key(Qt.Key.Key_Down, SHIFT)
    assert driver.session.selection == {"card_a", "card_b"}


def test_ctrl_and_arrows_move_the_card(driver: MapDriver) -> None:
    driver.click("card_a").key(Qt.Key.Key_Right, CTRL)
    assert cell(driver.project, 1) == ("card_c", "card_a")
    assert driver.undo_label() == "Move 1 card"


def test_delete_takes_cards_with_their_connections(driver: MapDriver) -> None:
    driver.click("card_a").key(Qt.Key.Key_Delete)
    assert "card_a" not in driver.project.records
    assert "connection_1" not in driver.project.records
    assert driver.undo_label() == "Delete 1 card"
    assert driver.session.selection == frozenset()
    driver.store.undo()
    assert {"card_a", "connection_1"} <= driver.project.records.keys()
    assert driver.context.scene.card_at(*driver.context.layout.rect("card_a").centre) == "card_a"


def test_a_locked_card_is_not_deleted_and_it_is_said_why(driver: MapDriver) -> None:
    told: list[Message] = []
    driver.context.tell = told.append
    driver.context.commit(set_fields(driver.project, "card_a", locked=True), message("Lock"))
    driver.click("card_a").key(Qt.Key.Key_Delete)
    assert "card_a" in driver.project.records
    assert len(told) == 1


def test_hovering_offers_the_connect_button(driver: MapDriver) -> None:
    home = driver.context.layout.rect("card_a")
    button = (home.width + 4, home.height / 2 + 3)
    before = driver.colour_at("card_a", button)
    driver.move_to("card_a")
    assert driver.colour_at("card_a", button) == driver.ink("card") != before
    driver.move_to(EMPTY, (20, 20))
    assert driver.colour_at("card_a", button) == before


def test_a_right_click_chooses_the_card_under_the_mouse(driver: MapDriver) -> None:
    driver.click("card_b").press("card_a", button=Qt.MouseButton.RightButton)
    driver.release(Qt.MouseButton.RightButton)
    assert driver.session.selection == {"card_a"}


def test_a_press_on_a_stage_name_selects_the_stage(driver: MapDriver) -> None:
    span = driver.context.layout.header.stages[0]
    viewport = driver.view.viewport()
    on_view = viewport.mapTo(driver.view, driver.view.mapFromScene(span.x + 10, 0))
    on_view.setY(38)
    header = driver.view.childAt(on_view)
    assert header is not None
    QTest.mouseClick(header, Qt.MouseButton.LeftButton, pos=header.mapFrom(driver.view, on_view))
    assert driver.session.selection == {span.stage}


def test_who_listens_hears_the_card_that_the_keys_have_reached(driver: MapDriver) -> None:
    driver.click("card_a").key(Qt.Key.Key_Right)
    heard = QAccessible.queryAccessibleInterface(driver.view).focusChild()
    assert "Touchpoint c" in heard.text(QAccessible.Text.Name)
    assert driver.view.accessibleName() == "Journey map"


def test_a_press_on_a_connection_selects_it_and_its_wire_turns_cobalt(driver: MapDriver) -> None:
    wire = next(wire for wire in driver.context.layout.wires if wire.connection == "connection_1")
    top = driver.context.layout.lane(wire.lane).y if wire.lane else 0
    (x0, y0), (x1, _) = wire.points[0], wire.points[1]
    middle = ((x0 + x1) / 2, y0 + top)
    driver.click(middle)
    assert driver.session.selection == {"connection_1"}
    assert driver.colour_at(middle, (0, 0)) == driver.ink("accentLine")
    driver.key(Qt.Key.Key_Delete)
    assert "connection_1" not in driver.project.records
