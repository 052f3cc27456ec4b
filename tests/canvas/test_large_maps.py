"""A map of many cards: what would take longer than a frame waits until the hand rests."""

import pytest
from pytestqt.qtbot import QtBot

from journeymapper.model import edits
from journeymapper.model.cards import Card
from tests.canvas.conftest import Open
from tests.canvas.driver import MapDriver
from tests.layout.crowds import crowd


@pytest.fixture
def large(open_map: Open) -> MapDriver:
    """More cards than are laid out anew in a frame."""
    driver = open_map(crowd(3, cards=500, connections=40))
    assert len(driver.context.layout.cards) > 300
    return driver


def movable(driver: MapDriver) -> str:
    """The first card that may move to the next step."""
    cards = sorted(driver.context.layout.cards)
    return next(card for card in cards if edits.move_by(driver.project, [card], 1))


def neighbour(driver: MapDriver, card: str) -> tuple[float, float]:
    """A point in the cell right of a card."""
    home, layout = driver.context.layout.rect(card), driver.context.layout
    column = next(column for column in layout.columns if column.x > home.x and not column.folded)
    return column.x + 20, home.y + 20


def test_neighbours_make_room_once_the_hand_rests(large: MapDriver, qtbot: QtBot) -> None:
    card = movable(large)
    scene, layout = large.context.scene, large.context.layout
    large.view.show_card(card)
    large.press(card).move_to(neighbour(large, card))
    assert scene.shown[0] is layout
    qtbot.waitUntil(lambda: scene.shown[0] is not layout)
    assert scene.shown[0].rect(card).x > layout.rect(card).x


def test_a_drop_before_that_counts_all_the_same(large: MapDriver) -> None:
    card = movable(large)
    step = large.project.get(Card, card).step
    large.view.show_card(card)
    large.press(card).move_to(neighbour(large, card)).release()
    assert large.project.get(Card, card).step != step
    assert large.context.scene.shown[0] is large.context.layout
