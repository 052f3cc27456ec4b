"""Where a map may be cut: in the gaps that nothing stands in, between columns and between rows of cards."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import LaneBand, MapLayout
from journeymapper.layout.tiles import Cut, Part

_LEAST_GAP = 1.0
"""Narrower gaps are none: scissors need a little room."""
_MOVED = 2
"""The cost of a cut for which signs have to move."""
LINE_LABEL = 20
"""Above a line of a blueprint stands its name, so high."""
_CARDS_LANES = frozenset(
    ("actions", "touchpoints", "questions", "thoughts", "notes", "frontstage", "backstage", "systems",
     "pictures", "opportunities")
)  # fmt: skip
"""Lanes that may be cut between their cards."""


class _Track(NamedTuple):
    """Something that takes room from left to right: a column, or a stage or phase without any."""

    x: float
    right: float
    stage: str


def merged(intervals: Iterable[Part]) -> tuple[Part, ...]:
    """Intervals that overlap or touch as one, from the lowest to the highest.

    >>> merged([Part(5, 9), Part(0, 2), Part(8, 10)])
    (Part(start=0, end=2), Part(start=5, end=10))
    """
    found: list[Part] = []
    for part in sorted(intervals):
        if found and part.start <= found[-1].end:
            found[-1] = Part(found[-1].start, max(found[-1].end, part.end))
        else:
            found.append(part)
    return tuple(found)


def gaps(covered: Sequence[Part], start: float, end: float) -> Iterator[Part]:
    """What of an interval merged intervals leave free.

    >>> list(gaps((Part(0, 2), Part(5, 10)), 1, 12))
    [Part(start=2, end=5), Part(start=10, end=12)]
    """
    number = bisect_right(covered, start, key=lambda part: part.end)
    at = start
    for part in covered[number:]:
        if part.start >= end:
            break
        if part.start > at:
            yield Part(at, part.start)
        at = part.end
    if at < end:
        yield Part(at, end)


def column_cuts(
    layout: MapLayout, kept: Iterable[Rect], signs: Iterable[Rect], spared: Iterable[Rect]
) -> tuple[Cut, ...]:
    """A cut for each gutter that leaves free what must be kept whole, and what had better be if it can.

    Signs make way for a cut that has no other place; it is taken as the last of all.
    """
    free = _Free((Part(rect.x, rect.right) for rect in kept), (Part(at.x, at.right) for at in signs))
    wary = sorted(Part(rect.x, rect.right) for rect in spared)
    found: list[Cut] = []
    for before, after in pairwise(_tracks(layout)):
        # What is spared is short: it lies in one gutter.
        first = bisect_right(wary, before.x, key=lambda part: part.start)
        last = bisect_right(wary, after.x, key=lambda part: part.start)
        room, cost = free.between(before.right, after.x)
        places = [place for gap in room for place in _places(gap, wary[first:last])]
        if places:
            found.append(Cut(min(places).at, cost + (0 if before.stage != after.stage else 1)))
    return tuple(found)


class _Free:
    """What nothing stands in: of cards and marks, and of signs besides."""

    def __init__(self, kept: Iterable[Part], signs: Iterable[Part] = ()) -> None:
        self._loosely = merged(kept)
        self._strictly = merged((*self._loosely, *signs))

    def between(self, start: float, end: float, least: float = _LEAST_GAP) -> tuple[list[Part], int]:
        """The gaps within an interval, and what it costs that signs have to move for them."""
        found = [gap for gap in gaps(self._strictly, start, end) if gap.length >= least]
        return (found, 0) if found else (self.of_signs_too(start, end, least), _MOVED)

    def of_signs_too(self, start: float, end: float, least: float = _LEAST_GAP) -> list[Part]:
        """The gaps within an interval if all signs move."""
        return [gap for gap in gaps(self._loosely, start, end) if gap.length >= least]


class _Place(NamedTuple):
    """A place in a gap: the less that it hits and the wider the room around it, the better."""

    hit: int
    narrowness: float
    at: float


def _places(gap: Part, spared: Sequence[Part]) -> Iterator[_Place]:
    """The middles between all ends of what is spared in a gap."""
    ends = {end for part in spared for end in part if gap.start < end < gap.end}
    edges = sorted({gap.start, gap.end, *ends})
    for start, end in pairwise(edges):
        middle = (start + end) / 2
        hit = sum(part.start < middle < part.end for part in spared)
        yield _Place(hit, start - end, middle)


def row_cuts(layout: MapLayout, kept: Iterable[Rect], signs: Iterable[Rect]) -> tuple[Cut, ...]:
    """A cut above each lane but the first, and one for each gap between the cards of a lane."""
    whole = [Part(rect.y, rect.bottom) for rect in kept]
    whole += [Part(band.y + 1, band.bottom - 1) for band in layout.lanes if not _is_of_cards(band)]
    free = _Free(whole, (Part(at.y, at.bottom) for at in signs))
    found: list[Cut] = []
    for number, band in enumerate(layout.lanes):
        above = _above(free, band) if number else None
        if above is not None:
            found.append(above)
        if _is_of_cards(band):
            found += _between_cards(free, band)
    return tuple(found)


def _is_of_cards(band: LaneBand) -> bool:
    return band.kind in _CARDS_LANES and not band.folded


def _above(free: _Free, band: LaneBand) -> Cut | None:
    """The upper edge of a lane; above the name of a line that is drawn there, which belongs to it."""
    tried = (band.y - LINE_LABEL, band.y) if band.line_above else (band.y,)
    for y in tried:
        room, cost = free.between(y - 1, y + 1, 1.001)
        if room:
            return Cut(y, cost)
    return None


def _between_cards(free: _Free, band: LaneBand) -> Iterator[Cut]:
    """A cut for each gap that has something above and below it in its lane."""
    top, bottom = band.y + 1, band.bottom - 1
    for gap in free.of_signs_too(top, bottom):
        if gap.start > top and gap.end < bottom:
            room, cost = free.between(*gap)
            widest = max(room, key=lambda part: part.length)
            yield Cut((widest.start + widest.end) / 2, cost + 1)


def _tracks(layout: MapLayout) -> list[_Track]:
    tracks = [_Track(column.x, column.right, column.stage) for column in layout.columns]
    taken = [(track.x, track.right) for track in tracks]
    for span in layout.header.stages:
        if not _is_taken(taken, span.x, span.width):
            tracks.append(_Track(span.x, span.x + span.width, span.stage))
    taken = [(track.x, track.right) for track in tracks]
    for phase in layout.header.phases:
        if not _is_taken(taken, phase.x, phase.width):
            tracks.append(_Track(phase.x, phase.x + phase.width, phase.phase))
    return sorted(tracks)


def _is_taken(taken: Sequence[tuple[float, float]], x: float, width: float) -> bool:
    return any(left < x + width and x < right for left, right in taken)
