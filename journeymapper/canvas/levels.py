"""Levels of detail by zoom, as the design language sets them."""

from journeymapper.drawing.far import FAR_BELOW
from journeymapper.drawing.sheet import Detail

LEAST_ZOOM, MOST_ZOOM = 0.1, 4.0


def detail_at(zoom: float) -> Detail:
    """What cards show at a zoom.

    >>> detail_at(1), detail_at(0.79), detail_at(0.4), detail_at(0.32)
    ('full', 'short', 'edge', 'block')
    """
    if zoom >= 0.8:
        return "full"
    if zoom >= 0.5:
        return "short"
    return "edge" if zoom >= FAR_BELOW else "block"


def within_range(zoom: float) -> float:
    """The nearest zoom that is allowed.

    >>> within_range(0.01), within_range(9)
    (0.1, 4.0)
    """
    return min(max(zoom, LEAST_ZOOM), MOST_ZOOM)
