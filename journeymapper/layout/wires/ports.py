"""Where on the edges of cards wires begin and end."""

from collections.abc import Iterator
from typing import Literal

from journeymapper.layout.wires.ground import Stand

Side = Literal["left", "right"]

_START = 6
"""From the middle of a card to where wires leave it, towards where they go."""
_END = 11
"""From the middle of a card to where wires enter it, on the side that they come from."""
_AGAINST = 20
"""The same where a wire leaves by the left edge or enters by the right one, against the stream."""
_KEEP = 3
"""What a port keeps from the corners of a low card."""
_GRAIN = 1.5
"""Heights nearer than this are one."""
_SHIFTS = (3, -3, 6, -6, 9, -9, 12, -12, 15, -15)


class Ports:
    """The ports taken so far: across a gutter no two cards have theirs at one height."""

    def __init__(self) -> None:
        self._taken: dict[int, dict[int, str]] = {}

    def take(self, gutter: int, card: Stand, y: float) -> float | None:
        """The free height nearest to `y`; None where a low card has none left."""
        taken = self._taken.get(gutter)
        if taken is None:
            taken = self._taken[gutter] = {}
        owner = card.id
        grain = round(y / _GRAIN)
        if taken.get(grain) == owner or _is_free(taken, grain, owner):
            taken[grain] = owner
            return y
        for height in _around(card, y):
            grain = round(height / _GRAIN)
            if _is_free(taken, grain, owner):
                taken[grain] = owner
                return height
        return None

    def claim(self, gutter: int, owner: str, y: float) -> bool:
        """Takes this very height if it is free."""
        taken = self._taken.setdefault(gutter, {})
        grain = round(y / _GRAIN)
        free = _is_free(taken, grain, owner)
        if free:
            taken[grain] = owner
        return free


def _is_free(taken: dict[int, str], grain: int, owner: str) -> bool:
    return (
        taken.get(grain, owner) == owner
        and taken.get(grain - 1, owner) == owner
        and taken.get(grain + 1, owner) == owner
    )


def _around(card: Stand, y: float) -> Iterator[float]:
    for shift in _SHIFTS:
        if card.y + _KEEP <= y + shift <= card.bottom - _KEEP:
            yield y + shift


def leaving(card: Stand, down: bool, side: Side) -> float:
    """The height at which a wire leaves a card upwards or downwards."""
    reach = min(_START if side == "right" else _AGAINST, card.height / 2 - _KEEP)
    return card.middle + reach if down else card.middle - reach


def entering(card: Stand, from_above: bool, side: Side) -> float:
    """The height at which a wire enters a card, coming down or up."""
    reach = min(_END if side == "left" else _AGAINST, card.height / 2 - _KEEP)
    return card.middle - reach if from_above else card.middle + reach


def straight(a: Stand, b: Stand) -> float | None:
    """The height of a straight wire between two cards; None where they stand too far apart for one."""
    if abs(a.middle - b.middle) > _START + _END + 2 * _KEEP:
        return None
    top, bottom = max(a.y, b.y) + _KEEP, min(a.bottom, b.bottom) - _KEEP
    return min(max(a.middle, top), bottom) if top <= bottom else None
