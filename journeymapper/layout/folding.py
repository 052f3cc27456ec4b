"""Where a map is folded: between stages, so that no band is wider than need be."""

from collections.abc import Iterator
from dataclasses import replace

from journeymapper.layout.band import BADGE, Band, Fold
from journeymapper.layout.columns import Tracks, tracks_of
from journeymapper.layout.formats import Format
from journeymapper.model.cards import Card
from journeymapper.model.project import Project

_TOO_WIDE = 1.2
"""A stage so many times as wide as an even share may be parted between its steps."""

_Cost = tuple[float, int, float]
"""Of bands: the width of the widest, how many spans are cut, and how uneven they are."""


def folded(project: Project, map_: str, format: Format, count: int) -> tuple[Band, ...] | None:
    """The bands of a map, `count` of them; None where it has too few stages and steps for so many.

    `format` is one of `for_bands`. Of all ways to fold, the one whose widest band is narrowest, then the one
    that cuts the fewest cards.
    """
    tracks = tracks_of(project, map_, format)
    places = _places(tracks, format, count)
    if len(places) <= count:
        return None
    spans = tuple(_spans(project, map_, tracks))
    at = _best(places, count, spans)
    fold = Fold(tracks, at)
    return tuple(Band(fold, number) for number in range(count))


def for_bands(format: Format) -> Format:
    """A format with room between lane names and cards, for what comes in from other bands."""
    return replace(format, first_column=format.lane_header + BADGE + format.gutter)


def _places(tracks: Tracks, format: Format, count: int) -> list[float]:
    """Where a band may begin, and where the map ends."""
    start = format.first_column
    share = (tracks.width - start) / count
    places = {start, *(span.x for span in tracks.stages), *(span.x for span in tracks.phases)}
    wide = {span.stage for span in tracks.stages if span.width > share * _TOO_WIDE}
    places |= {column.x for column in tracks.columns if column.stage in wide}
    return [*sorted(places), tracks.width]


def _spans(project: Project, map_: str, tracks: Tracks) -> Iterator[tuple[float, float]]:
    """From where to where cards reach that stand in several columns."""
    by_step = {step: column for column in tracks.columns for step in column.steps}
    for card in project.many(Card, project.index.spans(map_)):
        first, last = by_step.get(card.step or ""), by_step.get(card.until or "")
        if first is not None and last is not None and first.x < last.x:
            yield first.x, last.x


def _best(places: list[float], count: int, spans: tuple[tuple[float, float], ...]) -> tuple[float, ...]:
    """The places where bands begin, and the end: a dynamic programme over what each further band costs."""
    cuts = [sum(1 for start, end in spans if start < place <= end) for place in places]
    best: dict[int, tuple[_Cost, tuple[float, ...]]] = {0: ((0.0, 0, 0.0), (places[0],))}
    for _ in range(count):
        following: dict[int, tuple[_Cost, tuple[float, ...]]] = {}
        for begin, ((widest, cut, uneven), at) in best.items():
            for end in range(begin + 1, len(places)):
                width = places[end] - places[begin]
                cost = (max(widest, width), cut + cuts[end], uneven + width * width)
                if end not in following or cost < following[end][0]:
                    following[end] = (cost, (*at, places[end]))
        best = following
    return best[len(places) - 1][1]
