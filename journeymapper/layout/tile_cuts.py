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


def column_cuts(layout: MapLayout, kept: Iterable[Rect], spared: Iterable[Rect]) -> tuple[Cut, ...]:
    """A cut for each gutter that leaves free what must be kept whole, and what had better be if it can."""
    covered = merged(Part(rect.x, rect.right) for rect in kept)
    wary = sorted(Part(rect.x, rect.right) for rect in spared)
    found: list[Cut] = []
    for before, after in pairwise(_tracks(layout)):
        # What is spared is short: it lies in one gutter.
        first = bisect_right(wary, before.x, key=lambda part: part.start)
        last = bisect_right(wary, after.x, key=lambda part: part.start)
        places = [
            place
            for gap in gaps(covered, before.right, after.x)
            if gap.length >= _LEAST_GAP
            for place in _places(gap, wary[first:last])
        ]
        if places:
            found.append(Cut(min(places).at, 0 if before.stage != after.stage else 1))
    return tuple(found)


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


def row_cuts(layout: MapLayout, kept: Iterable[Rect]) -> tuple[Cut, ...]:
    """A cut above each lane but the first, and one for each gap between the cards of a lane."""
    whole = [Part(rect.y, rect.bottom) for rect in kept]
    whole += [Part(band.y + 1, band.bottom - 1) for band in layout.lanes if not _is_of_cards(band)]
    covered = merged(whole)
    found: list[Cut] = []
    for number, band in enumerate(layout.lanes):
        above = _above(covered, band) if number else None
        if above is not None:
            found.append(Cut(above))
        inner = gaps(covered, band.y + 1, band.bottom - 1) if _is_of_cards(band) else iter(())
        found += [Cut((gap.start + gap.end) / 2, 1) for gap in _between(inner, band)]
    return tuple(found)


def _is_of_cards(band: LaneBand) -> bool:
    return band.kind in _CARDS_LANES and not band.folded


def _above(covered: Sequence[Part], band: LaneBand) -> float | None:
    """The upper edge of a lane; above the name of a line that is drawn there, which belongs to it."""
    tried = (band.y - LINE_LABEL, band.y) if band.line_above else (band.y,)
    for y in tried:
        if any(gap.length > 1 for gap in gaps(covered, y - 1, y + 1)):
            return y
    return None


def _between(inner: Iterator[Part], band: LaneBand) -> Iterator[Part]:
    """The gaps that have something above and below them in their lane."""
    for gap in inner:
        if gap.length >= _LEAST_GAP and gap.start > band.y + 1 and gap.end < band.bottom - 1:
            yield gap


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
