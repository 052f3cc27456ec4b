"""Parts of a map that one asks to see as a whole."""

from collections.abc import Collection

from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import MapLayout


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


def cards_area(layout: MapLayout, cards: Collection[str]) -> Rect | None:
    """Around those of some cards that are on the map; None where none is."""
    homes = [layout.rect(card) for card in cards if card in layout.cards]
    if not homes:
        return None
    left, top = min(home.x for home in homes), min(home.y for home in homes)
    right, bottom = max(home.right for home in homes), max(home.bottom for home in homes)
    return Rect(left, top, right - left, bottom - top)
