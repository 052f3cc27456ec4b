"""Where on a card each thing stands that can be changed there: what a press means, what hovering offers."""

from collections.abc import Iterator
from typing import Literal, get_args

from journeymapper.drawing.figures import Box
from journeymapper.drawing.parts import FRICTION, TILE, frequency_bars, meter
from journeymapper.drawing.sheet import Detail
from journeymapper.drawing.touchpoints import CALM, top_row_end
from journeymapper.layout.card_parts import foot_height
from journeymapper.layout.geometry import Rect
from journeymapper.model.cards import Activity, Card, Touchpoint

Spot = Literal["channel", "friction", "frequency", "measure", "owner"]
SPOTS: tuple[Spot, ...] = get_args(Spot)
_COMMENT_ROOM = 28
_ROW = 22
"""The height of the row at the bottom."""


def spot_rect(
    card: Card, width: float, height: float, spot: Spot, *, pinned: bool = False, comments: int = 0
) -> Rect | None:
    """Where a thing stands on a card of a size, from its top-left corner; None where it has none."""
    bottom = height - foot_height(card) - _ROW
    match card, spot:
        case Touchpoint(), "channel":
            return Rect(0, 0, TILE, TILE)
        case Touchpoint(), "friction":
            end = top_row_end(card, width, pinned=pinned) - (_COMMENT_ROOM if comments else 0)
            return Rect(end - FRICTION.extent - 3, 4, FRICTION.extent + 6, 18)
        case Touchpoint(), "frequency":
            return Rect(6, bottom, width / 2 - 6, _ROW)
        case Touchpoint(), "measure":
            return Rect(width / 2, bottom, width / 2 - 6, _ROW)
        case Activity(), "owner":
            return Rect(6, bottom, width - 12, _ROW)
        case _:
            return None


def spot_at(
    card: Card,
    size: tuple[float, float],
    at: tuple[float, float],
    detail: Detail,
    *,
    pinned: bool = False,
    comments: int = 0,
) -> Spot | None:
    """What stands at a point of a card as it is shown; None for the card itself, and for a locked one.

    >>> card = Touchpoint(id="card_1", map="map_1")
    >>> spot_at(card, (145, 84), (10, 10), "full"), spot_at(card, (145, 84), (70, 40), "full")
    ('channel', None)
    """
    if card.locked or detail not in ("full", "short"):
        return None
    for spot in SPOTS if detail == "full" else ("channel",):
        place = spot_rect(card, *size, spot, pinned=pinned, comments=comments)
        if place is not None and place.holds(*at):
            return spot
    return None


def offers(
    card: Card, width: float, height: float, *, pinned: bool, comments: int, frequency: bool
) -> Iterator[Box]:
    """Faint signs of what is not shown on a card but can be set there, for the time that it is hovered."""
    if card.locked or not isinstance(card, Touchpoint):
        return
    place = spot_rect(card, width, height, "friction", pinned=pinned, comments=comments)
    if place is not None and (card.friction or 0) <= CALM:
        yield Box(place.x - 3, place.y, place.width + 3, place.height, fill="card")
        yield from meter(place.x + 3, 10, card.friction or 0, "ink2")
    if not frequency:
        yield from frequency_bars(10, height - foot_height(card) - 8.5, 0)
