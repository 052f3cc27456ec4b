"""What makes a card higher than its texts: its own picture, and the row that names the map it opens."""

from journeymapper.model.cards import Card, Touchpoint
from journeymapper.model.project import Project

FOOT = 20
"""The height of the row that names the map which a card opens."""
PICTURE_TOP = 30
"""Where a touchpoint's own picture begins: under its tile."""
_PICTURE_MARGIN = 8
_PICTURE_GAP = 4
_MOST_HEIGHT = 0.5
"""Of the width that a picture has, and at most `_HIGHEST`: higher ones are shown narrower."""
_HIGHEST = 84


def foot_height(card: Card) -> float:
    """The height of the row under a card; 0 where it opens no map."""
    return FOOT if card.opens else 0


def own_picture(project: Project, card: Touchpoint, width: float) -> tuple[float, float] | None:
    """The size at which a touchpoint's own picture is shown on a card of a width; None where it has none."""
    asset = project.assets.get(card.picture) if card.picture else None
    if asset is None or not asset.width or not asset.height:
        return None
    room = width - 2 * _PICTURE_MARGIN
    scale = min(room / asset.width, min(room * _MOST_HEIGHT, _HIGHEST) / asset.height)
    return round(asset.width * scale, 2), round(asset.height * scale, 2)


def picture_extra(project: Project, card: Touchpoint, width: float) -> float:
    """How much a touchpoint's own picture moves its title down.

    >>> picture_extra(Project(), Touchpoint(id="card_1", map="map_1"), 145)
    0.0
    """
    size = own_picture(project, card, width)
    return size[1] + _PICTURE_GAP if size else 0.0
