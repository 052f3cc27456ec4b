"""Wires by where they run, since the mouse asks at every move which one it is near."""

from collections.abc import Iterator
from typing import NamedTuple

from journeymapper.layout.map_layout import LaneBand, MapLayout, Wire

_BAY = 400.0
"""How wide the strips of the map are that wires are looked up by."""


class _Run(NamedTuple):
    left: float
    right: float
    upper: int
    """The number of the first lane that it may be seen in."""
    lowest: int
    wire: Wire


class NearWires:
    """Remembers the layout that was asked about last: the wires of its connections, strip by strip."""

    def __init__(self) -> None:
        self._lanes: tuple[LaneBand, ...] = ()
        self._wires: tuple[Wire, ...] = ()
        self._bays: dict[int, list[_Run]] = {}

    def within(self, layout: MapLayout, left: float, right: float, top: float, bottom: float) -> list[Wire]:
        """The wires that may be seen in an area of the map, each once."""
        if layout.wires is not self._wires or layout.lanes is not self._lanes:
            self._look_at(layout)
        lanes = [n for n, band in enumerate(layout.lanes) if band.y <= bottom and top <= band.bottom]
        if not lanes:
            return []
        first, last = lanes[0], lanes[-1]
        bays = range(int(left // _BAY), int(right // _BAY) + 1)
        found = {
            id(run): run.wire
            for bay in bays
            for run in self._bays.get(bay, ())
            if run.left <= right and left <= run.right and run.upper <= last and first <= run.lowest
        }
        return list(found.values())

    def _look_at(self, layout: MapLayout) -> None:
        self._lanes, self._wires, self._bays = layout.lanes, layout.wires, {}
        for run in _runs(layout):
            for bay in range(int(run.left // _BAY), int(run.right // _BAY) + 1):
                self._bays.setdefault(bay, []).append(run)


def _runs(layout: MapLayout) -> Iterator[_Run]:
    """Wires leave the columns of their ends by two gutters at most, their lanes by one lane."""
    beyond = 2 * layout.format.gutter
    numbers = {band.lane: number for number, band in enumerate(layout.lanes)}
    for wire in layout.wires:
        if wire.connection and wire.lane is not None:
            start, end = wire.points[0][0], wire.points[-1][0]
            upper, lowest = numbers[wire.lane], numbers[wire.lowest or wire.lane]
            yield _Run(min(start, end) - beyond, max(start, end) + beyond, upper - 1, lowest + 1, wire)
