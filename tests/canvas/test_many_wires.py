"""A map with many wires: those of what moves follow at once, the others when the hand rests."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeymapper.canvas.context import FEW_WIRES
from journeymapper.layout import lay_out
from journeymapper.messages import message
from journeymapper.model import edits
from tests.canvas.conftest import Open
from tests.canvas.driver import MapDriver
from tests.layout.crowds import crowd
from tests.layout.wire_rules import boxes_of, points_on_map, touches


@pytest.fixture
def crowded(open_map: Open) -> MapDriver:
    """A map on which all wires are led only while the hand rests."""
    driver = open_map(crowd(3))
    assert len(driver.context.layout.wires) > FEW_WIRES
    return driver


def linked(driver: MapDriver) -> str:
    """A card that wires lead from and that may move to the next step."""
    ends = {end for wire in driver.context.layout.wires for end in wire.ends}
    movable = (card for card in sorted(ends) if card and edits.move_by(driver.project, [card], 1))
    return next(movable)


def move(driver: MapDriver) -> str:
    """Move such a card to the next step."""
    card = linked(driver)
    assert driver.context.commit(edits.move_by(driver.project, [card], 1), message("Move"))
    return card


def is_laid_out(driver: MapDriver) -> bool:
    """Whether everything stands as if the map had just been opened."""
    context = driver.context
    return context.layout == lay_out(driver.project, context.layout.map, context.scene.reading)


def assert_tied(driver: MapDriver, card: str) -> None:
    """Every wire of a card begins and ends where cards are seen."""
    layout = driver.context.scene.shown[0]
    boxes, wires = boxes_of(layout), [wire for wire in layout.wires if card in wire.ends]
    assert wires
    for wire in wires:
        points = points_on_map(layout, wire)
        assert touches(points[0], boxes[wire.ends[0]])
        assert wire.style == "stub" or touches(points[-1], boxes[wire.ends[1]])


def test_a_moved_card_is_followed_by_its_wires_at_once_and_by_the_others_when_the_hand_rests(
    crowded: MapDriver, qtbot: QtBot
) -> None:
    card = move(crowded)
    assert_tied(crowded, card)
    assert not is_laid_out(crowded)
    qtbot.waitUntil(lambda: is_laid_out(crowded), timeout=30_000)


def test_several_edits_in_a_row_end_as_from_scratch(crowded: MapDriver, qtbot: QtBot) -> None:
    move(crowded)
    move(crowded)
    crowded.store.undo()
    qtbot.waitUntil(lambda: is_laid_out(crowded), timeout=30_000)
    crowded.store.undo()
    qtbot.waitUntil(lambda: is_laid_out(crowded), timeout=30_000)


def test_other_findings_don_t_keep_wires_from_being_led(crowded: MapDriver, qtbot: QtBot) -> None:
    move(crowded)
    crowded.context.show_findings(())
    qtbot.waitUntil(lambda: is_laid_out(crowded), timeout=30_000)


def test_a_dragged_card_takes_its_wires_along_and_the_others_wait(crowded: MapDriver, qtbot: QtBot) -> None:
    card = move(crowded)
    crowded.view.show_card(card)
    crowded.seen()
    crowded.press(card, (10.0, 10.0)).move_to(card, (-120.0, 10.0))
    assert crowded.context.scene.shown[0] is not crowded.context.layout, "the drag shows what would be"
    assert_tied(crowded, card)
    before = crowded.context.layout
    qtbot.wait(300)
    assert crowded.context.layout is before, "the drag goes on"
    crowded.key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: is_laid_out(crowded), timeout=30_000)
