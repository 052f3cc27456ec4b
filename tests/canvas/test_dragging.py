"""Dragging cards: what can be seen meanwhile, what the model is after, and every way to change one's mind."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

from journeymapper.messages import message
from journeymapper.model.cards import Card
from journeymapper.model.edits import delete_records, set_fields
from tests.canvas.driver import MapDriver
from tests.canvas.maps import cell

LOWER = (70.0, 60.0)
"""Below the middle of a card: what is dropped here comes after it."""


def test_a_card_dropped_on_another_takes_its_place(driver: MapDriver) -> None:
    driver.press("card_a").move_to("card_e", LOWER).release()
    assert cell(driver.project, 2) == ("card_d", "card_e", "card_a")
    assert cell(driver.project, 0) == ("card_b",)
    assert driver.undo_label() == "Move 1 card"
    assert driver.session.selection == {"card_a"}


def test_the_slot_and_the_cell_are_tinted_while_dragging(driver: MapDriver) -> None:
    before = driver.colour_at((2, "lane_touch"), (163, 60))
    driver.press("card_a").move_to("card_d", (40.0, 10.0))
    assert driver.colour_at((2, "lane_touch"), (163, 60)) == driver.ink("accentTint") != before


def test_neighbours_make_room_while_dragging(driver: MapDriver) -> None:
    home = driver.context.layout.rect("card_d")
    driver.press("card_a").move_to("card_d", (70.0, 10.0))
    assert driver.context.scene.shown[0].rect("card_d").y > home.y
    assert driver.context.scene.shown[0].rect("card_a").y == home.y
    assert driver.context.layout.rect("card_d") == home
    assert driver.project.get(Card, "card_a").step == "step_0"


def test_the_place_is_named_beside_the_mouse(driver: MapDriver) -> None:
    driver.press("card_a").move_to("card_d", (70.0, 10.0))
    label = driver.at + QPoint(20, 24)
    spot = driver.view.viewport().mapTo(driver.view, label)
    assert driver.seen().pixelColor(spot).name() == driver.ink("ink")


def test_a_lane_of_another_kind_refuses_in_red(driver: MapDriver) -> None:
    driver.press("card_a").move_to((1, "lane_ask"), (20, 20))
    assert driver.colour_at((1, "lane_ask"), (160, 12)) == driver.ink("highTint")
    spot = driver.view.viewport().mapTo(driver.view, driver.at + QPoint(20, 24))
    assert driver.seen().pixelColor(spot).name() == driver.ink("high")
    driver.release()
    assert cell(driver.project, 0) == ("card_a", "card_b")
    assert not driver.store.can_undo


def test_escape_puts_everything_back(driver: MapDriver) -> None:
    before = driver.seen()
    driver.click((700.0, 650.0))
    driver.press("card_a").move_to("card_d").key(Qt.Key.Key_Escape)
    assert driver.context.scene.shown == (driver.context.layout, driver.project)
    driver.release()
    assert not driver.store.can_undo
    driver.click((700.0, 650.0))
    assert driver.seen() == before


def test_a_press_that_hardly_moves_is_a_click(driver: MapDriver) -> None:
    driver.press("card_a").move_to("card_a", (72.0, 31.0)).release()
    assert not driver.store.can_undo
    assert driver.session.selection == {"card_a"}


def test_dropping_a_card_where_it_was_changes_nothing(driver: MapDriver) -> None:
    home = driver.context.layout.rect("card_c")
    driver.press("card_c").move_to("card_e").move_to((home.x + 75, home.y + 40)).release()
    assert not driver.store.can_undo
    assert cell(driver.project, 1) == ("card_c",)


def test_dropping_beside_the_map_does_nothing(driver: MapDriver) -> None:
    width = driver.context.layout.width
    driver.press("card_a").move_to("card_d").move_to((width + 60, 200.0)).release()
    assert cell(driver.project, 0) == ("card_a", "card_b")
    assert driver.context.scene.shown[0] == driver.context.layout


def test_several_cards_keep_their_order(driver: MapDriver) -> None:
    driver.click("card_b").click("card_a", modifiers=Qt.KeyboardModifier.ControlModifier)
    driver.press("card_b").move_to("card_c", LOWER).release()
    assert cell(driver.project, 1) == ("card_c", "card_a", "card_b")
    assert driver.undo_label() == "Move 2 cards"


def test_alt_leaves_the_original_and_brings_a_copy(driver: MapDriver) -> None:
    alt = Qt.KeyboardModifier.AltModifier
    driver.press("card_a").move_to("card_c", LOWER).key(Qt.Key.Key_Escape)
    driver.release()
    driver.press("card_a", modifiers=alt).move_to("card_c", LOWER)
    driver.release(modifiers=alt)
    assert cell(driver.project, 0) == ("card_a", "card_b")
    assert len(cell(driver.project, 1)) == 2
    assert driver.undo_label() == "Duplicate 1 card"


def test_a_drop_on_the_tray_takes_the_card_off_the_map(driver: MapDriver) -> None:
    edge = driver.view.viewport().mapToGlobal(QPoint(0, 600)).y()
    driver.context.tray_hit = lambda point: point.y() >= edge
    driver.press("card_a").move_to((300.0, 640.0))
    driver.at = QPoint(200, 640)
    driver.release()
    assert driver.project.get(Card, "card_a").step is None
    assert driver.project.index.tray("map_now") == ("card_a",)


def test_losing_the_keyboard_puts_the_card_back(driver: MapDriver) -> None:
    driver.press("card_a").move_to("card_d")
    QApplication.sendEvent(driver.view, QFocusEvent(QFocusEvent.Type.FocusOut))
    driver.release()
    assert not driver.store.can_undo
    assert driver.context.scene.shown[0] == driver.context.layout


def test_undo_during_a_drag_ends_it(driver: MapDriver) -> None:
    driver.context.commit(set_fields(driver.project, "card_c", title="Checkout"), message("Rename"))
    driver.press("card_a").move_to("card_d")
    driver.store.undo()
    driver.release()
    assert cell(driver.project, 0) == ("card_a", "card_b")
    assert not driver.store.can_undo


def test_a_card_that_is_deleted_during_its_drag_is_gone(driver: MapDriver) -> None:
    driver.press("card_a").move_to("card_d")
    driver.store.commit(delete_records(driver.project, ["card_a"]), message("Delete"))
    driver.release()
    assert "card_a" not in driver.project.records
    assert driver.context.scene.card_at(*driver.context.layout.rect("card_b").centre) == "card_b"


@pytest.mark.parametrize("zoom", [0.25, 0.4, 0.6, 1.5])
def test_dragging_works_at_every_zoom(driver: MapDriver, zoom: float) -> None:
    driver.zoom_to(zoom).view.show_card("card_a")
    driver.press("card_a").move_to("card_c", LOWER)
    assert driver.context.scene.shown[0].rect("card_a").y > driver.context.layout.rect("card_c").y
    driver.release()
    assert cell(driver.project, 0) == ("card_b",)
    assert cell(driver.project, 1) == ("card_c", "card_a")


def test_dragging_works_when_scrolled(driver: MapDriver) -> None:
    driver.view.resize(420, 320)
    driver.view.scroll_by(60, 40)
    driver.press("card_b").move_to("card_c", LOWER).release()
    assert cell(driver.project, 1) == ("card_c", "card_b")


def test_a_locked_card_says_why_it_stays(driver: MapDriver) -> None:
    driver.context.commit(set_fields(driver.project, "card_a", locked=True), message("Lock"))
    driver.press("card_a").move_to("card_c", LOWER)
    spot = driver.view.viewport().mapTo(driver.view, driver.at + QPoint(20, 24))
    assert driver.seen().pixelColor(spot).name() == driver.ink("high")
    driver.release()
    assert cell(driver.project, 0) == ("card_a", "card_b")
