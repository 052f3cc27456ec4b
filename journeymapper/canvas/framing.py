"""Parts of a map that one asks to see as a whole."""

from collections.abc import Collection, Sequence

from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import FrameBox, GhostBox, MapLayout

_PIN = 13
"""How far a pin reaches around its spot."""


def map_area(layout: MapLayout) -> Rect:
    """All lanes, right of their names."""
    left, top = layout.format.first_column, layout.header.height
    return Rect(left, top, layout.width - left, layout.height - top)


def stage_area(layout: MapLayout, stage: str) -> Rect:
    """A stage with all its lanes. Raises KeyError for one that is not on the map."""
    for span in layout.header.stages:
        if span.stage == stage:
            top = layout.header.height
            return Rect(span.x, top, span.width, layout.height - top)
    raise KeyError(stage)


def mark_area(layout: MapLayout, finding: str) -> Rect | None:
    """Around the ghost, the frame and the pins of a finding; None where it has no place on the map."""
    tops = {band.lane: band.y for band in layout.lanes}
    boxes: tuple[GhostBox | FrameBox, ...] = (*layout.ghosts, *layout.frames)
    places = [
        Rect(box.x, tops[box.lane] + box.dy, box.width, box.height) for box in boxes if box.key == finding
    ]
    places += [
        Rect(pin.x, pin.dy + (tops[pin.lane] if pin.lane else 0), 0, 0)
        for pin in layout.pins
        if pin.key == finding and (pin.lane or pin.dy > layout.header.height)
    ]
    return _around([place.grown(_PIN) for place in places])


def cards_area(layout: MapLayout, cards: Collection[str]) -> Rect | None:
    """Around those of some cards that are on the map; None where none is."""
    return _around([layout.rect(card) for card in cards if card in layout.cards])


def _around(places: Sequence[Rect]) -> Rect | None:
    if not places:
        return None
    left, top = min(place.x for place in places), min(place.y for place in places)
    right, bottom = max(place.right for place in places), max(place.bottom for place in places)
    return Rect(left, top, right - left, bottom - top)
