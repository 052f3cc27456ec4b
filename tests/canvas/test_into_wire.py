"""Dropping a card on a wire puts it into the connection."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt

from journeymapper.canvas.tools.targets import way_of
from journeymapper.messages import message
from journeymapper.model.cards import Touchpoint
from journeymapper.model.edits import move_cards, set_fields
from journeymapper.model.journeys import Duration
from journeymapper.model.links import Connection
from tests.canvas.driver import MapDriver

_ALT = Qt.KeyboardModifier.AltModifier


def on_wire(driver: MapDriver) -> tuple[float, float]:
    """A point in the middle of the longest upright or level piece of the wire from a to c."""
    way = way_of(driver.context.layout, "connection_1")
    pieces = pairwise(way)
    (x0, y0), (x1, y1) = max(
        pieces, key=lambda piece: abs(piece[0][0] - piece[1][0]) + abs(piece[0][1] - piece[1][1])
    )
    return (x0 + x1) / 2, (y0 + y1) / 2


def ways(driver: MapDriver) -> set[tuple[str, str]]:
    """Every connection as its two ends."""
    return {(way.source, way.target) for way in driver.project.all(Connection)}


def test_a_card_dropped_on_a_wire_stands_between_its_ends(driver: MapDriver) -> None:
    driver.context.commit(
        set_fields(driver.project, "connection_1", label="if found", wait=Duration(min=4)), message("Edit")
    )
    driver.press("card_d").move_to(on_wire(driver)).release()
    assert ways(driver) == {("card_a", "card_d"), ("card_d", "card_c")}
    first = driver.project.get(Connection, "connection_1")
    (second,) = (way for way in driver.project.all(Connection) if way.id != first.id)
    assert (first.label, second.label) == ("if found", "")
    assert first.wait == second.wait == Duration(min=2)
    assert driver.undo_label() == "Insert into a connection"
    driver.store.undo()
    assert ways(driver) == {("card_a", "card_c")}
    assert driver.project.get(Touchpoint, "card_d").step == "step_2"


def test_the_wire_is_lit_while_a_card_is_held_over_it(driver: MapDriver) -> None:
    spot = on_wire(driver)
    driver.press("card_d", (4.0, 40.0)).move_to((spot[0] + 1, spot[1]))
    way = way_of(driver.context.layout, "connection_1")
    beside = way[0][0] + 8, way[0][1] + 1
    assert driver.colour_at(beside, (0, 0)) == driver.ink("accentLine")
    driver.key(Qt.Key.Key_Escape).release()
    assert ways(driver) == {("card_a", "card_c")}


def test_alt_puts_a_copy_into_the_connection(driver: MapDriver) -> None:
    driver.press("card_d", modifiers=_ALT)
    spot = on_wire(driver)
    driver.move_to(spot)
    driver.release(modifiers=_ALT)
    (new,) = {way[1] for way in ways(driver) if way[0] == "card_a"}
    assert new not in ("card_c", "card_d")
    assert ("card_d", "card_c") not in ways(driver)


def test_an_end_of_the_wire_moves_as_ever(driver: MapDriver) -> None:
    driver.press("card_c").move_to(on_wire(driver)).release()
    assert ways(driver) == {("card_a", "card_c")}


def test_a_lane_that_does_not_take_the_card_refuses(driver: MapDriver) -> None:
    driver.press("card_q").move_to(on_wire(driver)).release()
    assert ways(driver) == {("card_a", "card_c")}
    assert not driver.store.can_undo


@pytest.mark.parametrize("zoom", [0.6, 1.5])
def test_it_works_at_any_zoom(driver: MapDriver, zoom: float) -> None:
    driver.zoom_to(zoom).view.show_card("card_b")
    driver.press("card_b").move_to(on_wire(driver)).release()
    assert ways(driver) == {("card_a", "card_b"), ("card_b", "card_c")}


def test_undo_while_a_card_is_held_over_a_wire_puts_it_back(driver: MapDriver) -> None:
    driver.context.commit(move_cards(driver.project, ["card_e"], "step_1", "lane_touch"), message("Move"))
    driver.press("card_d").move_to(on_wire(driver))
    driver.store.undo()
    driver.release()
    assert ways(driver) == {("card_a", "card_c")}
    assert not driver.store.can_undo
