"""Emotion curves over a fold: at what level each leaves a band and comes into the next one."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from journeymapper.layout.band import Band
from journeymapper.layout.curves import rise
from journeymapper.layout.map_layout import FeelingSpot
from journeymapper.layout.site import Site
from journeymapper.model.cards import Feeling
from journeymapper.model.structure import Lane

_AT_EDGE = 2.0
"""What the end of a curve keeps from the edge of the band's columns."""


def ends_of_curves(site: Site, band: Band, lane: Lane, primary: str) -> Mapping[str, list[FeelingSpot]]:
    """Persona → where its curve goes over the ends of the band: a spot of no feeling at each.

    The level there is that of the whole curve.
    """
    ends: dict[str, list[FeelingSpot]] = {}
    places = (
        (band.start, site.format.first_column - _AT_EDGE),
        (band.end, site.tracks.width - _AT_EDGE),
    )
    for persona, points in _points(site, band, lane, primary).items():
        for fold, x in places:
            level = _level_at(points, fold - site.format.gutter / 2)
            if level is not None:
                ends.setdefault(persona, []).append(FeelingSpot("", x, 0, level, None))
    return ends


def _points(site: Site, band: Band, lane: Lane, primary: str) -> dict[str, list[tuple[float, float]]]:
    """Persona → (x on the whole map, level) of every feeling of the lane, from left to right."""
    columns, numbers = band.fold.whole.columns, band.fold.numbers
    points: dict[str, list[tuple[float, float]]] = {}
    for feeling in site.project.many(Feeling, site.project.index.feelings(lane.id)):
        if feeling.step in numbers:
            column = columns[numbers[feeling.step]]
            x = column.x + feeling.position * (column.width + site.format.gutter)
            points.setdefault(feeling.persona or primary, []).append((x, feeling.level))
    return {persona: sorted(along) for persona, along in points.items()}


def _level_at(points: Sequence[tuple[float, float]], x: float) -> float | None:
    """The level of a curve at an x; None before its first point and after its last."""
    for (x0, level0), (x1, level1) in pairwise(points):
        if x0 < x < x1:
            return level0 + (level1 - level0) * rise((x - x0) / (x1 - x0))
    return None
