"""The wires of some cards led anew among those that stay, which is far cheaper where there are many.

It does not equal a layout from scratch: those that are led don't know of the tracks that the others keep and
may run along them. `leading` puts that right once the hand rests.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import CardBox, GhostBox, LaneBand, MapLayout, Wire
from journeymapper.layout.wires import leading
from journeymapper.layout.wires.asked import asked_ways
from journeymapper.layout.wires.ground import Ground, Stand
from journeymapper.layout.wires.slices import finished
from journeymapper.model.links import Connection
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading


def lead_some(
    project: Project,
    before: MapLayout,
    ground: Ground,
    cards: Mapping[str, CardBox],
    ghosts: Sequence[GhostBox],
    reading: Reading,
    touched: Set[str],
) -> tuple[Wire, ...]:
    """Wires that end at a card of `touched` find their ways over `ground`; the others go with their lanes."""
    stretch = _Stretch(before, ground.lanes)
    kept = [stretch.of(wire) for wire in before.wires if touched.isdisjoint(wire.ends)]
    spans = ground.spans(touched)
    barred = [wire for wire in kept if _is_barred(wire, ground, spans)] if spans else []
    if barred:
        touched = touched | {end for wire in barred for end in wire.ends}
        kept = [wire for wire in kept if touched.isdisjoint(wire.ends)]
    sources = set(touched)
    for card in touched:
        for connection in project.many(Connection, project.index.leading_in(card)):
            sources.add(connection.source)
    ways = asked_ways(project, cards, ghosts, reading, sorted(sources & cards.keys()))
    asked = [one for one in ways if not touched.isdisjoint(one.ends)]
    return (*kept, *finished(leading(project, ground, asked)))


def _is_barred(wire: Wire, ground: Ground, spans: Sequence[Stand]) -> bool:
    """Whether a card has come to lie over several columns where a wire runs between them."""
    top = next((band.y for band in ground.lanes if band.lane == wire.lane), 0)
    return any(
        max(x0, x1) > span.x
        and min(x0, x1) < span.end
        and max(y0, y1) + top > span.y
        and min(y0, y1) + top < span.bottom
        for (x0, y0), (x1, y1) in pairwise(wire.points)
        for span in spans
    )


class _Stretch:
    """Where the points of a wire go when lanes grow or shrink: what runs along a rim keeps to that rim."""

    def __init__(self, before: MapLayout, lanes: Sequence[LaneBand]) -> None:
        self._numbers = {band.lane: number for number, band in enumerate(before.lanes)}
        self._old, self._new = [band.y for band in before.lanes], [band.y for band in lanes]
        pairs = list(zip(before.lanes, lanes, strict=True))
        grown = [number for number, (old, new) in enumerate(pairs) if old.height != new.height]
        self._first, self._last = (grown[0], grown[-1]) if grown else (len(lanes), -1)
        self._starts, self._shifts = list[float](), list[float]()
        for old, new in pairs:
            self._starts += [old.y, old.bottom - before.format.corridor]
            self._shifts += [new.y - old.y, new.bottom - old.bottom]

    def of(self, wire: Wire) -> Wire:
        """The wire in the new lanes; itself where nothing that it runs past has grown."""
        if wire.lane is None or wire.lowest is None:
            return wire
        number = self._numbers[wire.lane]
        if number > self._last or self._numbers[wire.lowest] < self._first:
            return wire
        old, new = self._old[number], self._new[number]
        seam = self._starts[2 * self._first + 1] - old
        if max([y for _, y in wire.points]) < seam:
            return wire
        points = tuple([(x, round(self._at(old + y) - new, 3)) for x, y in wire.points])
        label = wire.label_at
        if label is not None:
            label = Rect(label.x, round(self._at(old + label.y) - new, 3), label.width, label.height)
        return replace(wire, points=points, label_at=label)

    def _at(self, y: float) -> float:
        zone = bisect_right(self._starts, y) - 1
        return y + (self._shifts[zone] if zone >= 0 else 0)
