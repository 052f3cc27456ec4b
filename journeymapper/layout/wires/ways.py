"""The way of each wire: which edges, gutters and corridors it takes."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from journeymapper.layout.geometry import Rect
from journeymapper.layout.wires.asked import Asked
from journeymapper.layout.wires.corridors import Corridor
from journeymapper.layout.wires.ground import Ground, Stand
from journeymapper.layout.wires.ports import Ports, Side, entering, leaving, straight

_IN_CELL = 22
"""From the left edge of a card to the wire that leads to the next below it."""
_IN_CELL_UP = 34
"""From there to the wire that leads to the next above it."""
_OUT = 4
"""How far a stub reaches where no gutter is to be had."""

Sides = tuple[Side, Side]
"""The edge of the source to leave by, and that of the target to enter by."""


class Way(NamedTuple):
    """From one height to another through a gutter, or through two and a corridor between them.

    Where `end` is None the wire stops in its gutter.
    """

    asked: Asked
    start: float
    end: float | None
    ports: tuple[float, ...]
    """Where it begins and ends; one height where it is straight."""
    gutters: tuple[int, ...]
    lane: int | None
    """The number of the lane that it lies within."""
    track: tuple[Corridor, int] | None = None
    stub: bool = False
    label: str = ""
    """Of a stub: what its tag says, if it has one."""
    label_at: Rect | None = None

    @property
    def is_upright(self) -> bool:
        """Whether it leads straight down or up, from one card to the next."""
        return not self.gutters and len(self.ports) == 2


class Router:
    """Finds ways one by one; those that came first keep theirs."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.crossed: set[tuple[int, int]] = set()
        """(number of a lane, of a column): cells whose foot a wire crosses on its way to the lane below."""
        self.ports = Ports()

    def way(self, asked: Asked) -> Way:
        """The way of a wire; a stub where there is none."""
        source = self.ground.stand(asked.source)
        if asked.style == "dead end":
            return self._stop(asked, source, source.middle)
        target = self.ground.stand(asked.target)
        found = self._upright(asked, source, target)
        if found is not None:
            return found
        for sides in _sides(asked, source, target):
            found = self._between(asked, source, target, sides)
            if found is not None:
                return found
        return self._stop(asked, source, source.middle + min(6, source.height / 4))

    def _upright(self, asked: Asked, source: Stand, target: Stand) -> Way | None:
        """Straight down to the next card of the column, or straight up to the one before."""
        column = max(source.first, target.first)
        if column > min(source.last, target.last) or abs(source.lane - target.lane) > 1:
            return None
        down = source.y < target.y
        upper, lower = (source, target) if down else (target, source)
        if not self._are_next(upper, lower, column):
            return None
        x = max(source.x, target.x)
        x += min(_IN_CELL if down else _IN_CELL_UP, min(source.width, target.width) / (2 if down else 1.5))
        ends = (source.bottom, target.y) if down else (source.y, target.bottom)
        if source.lane == target.lane:
            return Way(asked, x, x, ends, (), source.lane)
        self.crossed.add((upper.lane, column))
        return Way(asked, x, x, ends, (), None)

    def _are_next(self, upper: Stand, lower: Stand, column: int) -> bool:
        """Whether nothing stands between two cards of one column."""
        if self.ground.lanes[upper.lane].folded or self.ground.lanes[lower.lane].folded:
            return False
        stack = [id_ for _, _, id_ in self.ground.column_stack(upper.lane, column)]
        if upper.lane == lower.lane:
            return stack.index(lower.id) - stack.index(upper.id) == 1
        following = self.ground.column_stack(lower.lane, column)
        return stack[-1] == upper.id and following[0][2] == lower.id

    def _between(self, asked: Asked, source: Stand, target: Stand, sides: Sides) -> Way | None:
        a = source.right if sides[0] == "right" else source.left
        b = target.right if sides[1] == "right" else target.left
        if a is None or b is None:
            return None
        start = source.end if sides[0] == "right" else source.x
        end = target.end if sides[1] == "right" else target.x
        if a != b:
            return self._along_corridor(asked, source, target, sides, (a, b), (start, end))
        level = straight(source, target) if sides[0] != sides[1] else None
        lane = source.lane if source.lane == target.lane else None
        if level is not None:
            return Way(asked, start, end, (level,), (), lane)
        down = target.middle > source.middle
        y, to = leaving(source, down, sides[0]), entering(target, down, sides[1])
        if not self.ground.is_open(a, y, to):
            return None
        ports = self._take(a, source, y, b, target, to)
        return Way(asked, start, end, ports, (a,), lane) if ports else None

    def _along_corridor(
        self,
        asked: Asked,
        source: Stand,
        target: Stand,
        sides: Sides,
        gutters: tuple[int, int],
        ends: tuple[float, float],
    ) -> Way | None:
        a, b = gutters
        for lane, corridor in self._corridors(source, target, a < b):
            down, from_above = corridor.middle > source.middle, corridor.middle < target.middle
            y, to = leaving(source, down, sides[0]), entering(target, from_above, sides[1])
            if not (self.ground.is_open(a, y, corridor.edge) and self.ground.is_open(b, corridor.edge, to)):
                continue
            track = corridor.free_track(a, b, asked.source)
            ports = None if track is None else self._take(a, source, y, b, target, to)
            if track is None or ports is None:
                continue
            corridor.take(track, a, b, asked.source)
            own = lane if source.lane == target.lane == lane else None
            return Way(asked, *ends, ports, gutters, own, (corridor, track))
        return None

    def _take(
        self, a: int, source: Stand, y: float, b: int, target: Stand, to: float
    ) -> tuple[float, float] | None:
        """Free heights on two cards, as near as may be to those given."""
        begin, arrive = self.ports.take(a, source, y), self.ports.take(b, target, to)
        return None if begin is None or arrive is None else (begin, arrive)

    def _corridors(self, source: Stand, target: Stand, forwards: bool) -> Iterator[tuple[int, Corridor]]:
        """Above the cards for what leads on, below them for what leads back; then what else is near."""
        first, second = self.ground.above, self.ground.below
        if not forwards:
            first, second = second, first
        lanes = (source.lane,) if source.lane == target.lane else (source.lane, target.lane)
        for side in (first, second):
            for lane in lanes:
                yield lane, side[lane]

    def _stop(self, asked: Asked, source: Stand, y: float) -> Way:
        """A wire that stops in the gutter."""
        stub = asked.style != "dead end"
        port = None if source.right is None else self.ports.take(source.right, source, y)
        if source.right is None or port is None:
            x = source.x + source.width / 2
            return Way(asked, x, x, (source.y, source.y - _OUT), (), source.lane, stub=stub)
        return Way(asked, source.end, None, (port, port), (source.right,), source.lane, stub=stub)


_ON: Sequence[Sides] = (("right", "left"), ("right", "right"), ("left", "left"))
_BACK: Sequence[Sides] = (("left", "right"), ("left", "left"), ("right", "right"), ("right", "left"))
_BESIDE: Sequence[Sides] = (("right", "right"), ("left", "left"), ("right", "left"), ("left", "right"))
_SUPPORT: Sequence[Sides] = (("left", "left"), ("right", "right"), ("left", "right"), ("right", "left"))


def _sides(asked: Asked, source: Stand, target: Stand) -> Sequence[Sides]:
    """The edges to leave by and to enter by, best first."""
    if target.first > source.last:
        return _ON
    if target.last < source.first:
        return _BACK
    return _SUPPORT if asked.style == "support" else _BESIDE
