"""A map with many wires: they find their new ways once the hand rests, as in a layout from scratch."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeymapper.layout import lay_out
from journeymapper.messages import message
from journeymapper.model import edits
from tests.canvas.conftest import Open
from tests.canvas.driver import MapDriver
from tests.layout.crowds import crowd


@pytest.fixture
def crowded(open_map: Open) -> MapDriver:
    """A map on which wires are led only while the hand rests."""
    driver = open_map(crowd(3))
    assert len(driver.context.layout.wires) > 120
    return driver


def linked(driver: MapDriver) -> str:
    """A card that wires lead from and that may move to the next step."""
    ends = {end for wire in driver.context.layout.wires for end in wire.ends}
    movable = (card for card in sorted(ends) if card and edits.move_by(driver.project, [card], 1))
    return next(movable)


def move(driver: MapDriver) -> None:
    """Move such a card to the next step."""
    change = edits.move_by(driver.project, [linked(driver)], 1)
    assert driver.context.commit(change, message("Move"))


def is_laid_out(driver: MapDriver) -> bool:
    """Whether everything stands as if the map had just been opened."""
    context = driver.context
    return context.layout == lay_out(driver.project, context.layout.map, context.scene.reading)


def test_a_moved_card_is_followed_by_its_wires_when_the_hand_rests(crowded: MapDriver, qtbot: QtBot) -> None:
    move(crowded)
    assert not is_laid_out(crowded)
    qtbot.waitUntil(lambda: is_laid_out(crowded))


def test_several_edits_in_a_row_end_as_from_scratch(crowded: MapDriver, qtbot: QtBot) -> None:
    move(crowded)
    move(crowded)
    crowded.store.undo()
    qtbot.waitUntil(lambda: is_laid_out(crowded))
    crowded.store.undo()
    qtbot.waitUntil(lambda: is_laid_out(crowded))


def test_other_findings_find_wires_that_are_led(crowded: MapDriver) -> None:
    move(crowded)
    crowded.context.show_findings(())
    assert is_laid_out(crowded)


def test_wires_wait_for_the_end_of_a_drag(crowded: MapDriver, qtbot: QtBot) -> None:
    card = next(iter(crowded.context.layout.cards))
    crowded.view.show_card(card)
    crowded.seen()
    move(crowded)
    crowded.press(card, (40.0, 20.0)).move_to(card, (240.0, 20.0))
    scene, previews = crowded.context.scene, list[bool]()
    scene.arranged.connect(lambda: previews.append(scene.shown[0] is not crowded.context.layout))
    qtbot.wait(300)
    assert previews
    assert all(previews), "the drag goes on"
    scene.arranged.disconnect()
    crowded.key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: is_laid_out(crowded))
