"""From ways to wires: heights of corridors, tracks of gutters, then points."""

from collections.abc import Sequence

from journeymapper.layout.geometry import Point
from journeymapper.layout.map_layout import Wire
from journeymapper.layout.wires.ground import Ground
from journeymapper.layout.wires.gutters import Run, place_runs
from journeymapper.layout.wires.ways import Way

_BAR = 10
"""Half of what the bar of a dead end needs, with some room."""


def drawn_wires(ground: Ground, ways: Sequence[Way]) -> tuple[Wire, ...]:
    """The wires of these ways, in their order."""
    heights = [_heights(way) for way in ways]
    by_gutter: dict[int, list[Run]] = {}
    runs: list[list[Run]] = []
    for way, own in zip(ways, heights, strict=True):
        found = _runs(ground, len(runs), way, own)
        runs.append(found)
        for gutter, run in zip(way.gutters, found, strict=True):
            by_gutter.setdefault(gutter, []).append(run)
    for gutter, together in by_gutter.items():
        place_runs(together, ground.gutter_x(gutter), ground.format.gutter)
    return tuple(_wire(ground, way, own, run) for way, own, run in zip(ways, heights, runs, strict=True))


def _heights(way: Way) -> tuple[float, ...]:
    return tuple(
        [level[0].height_of(level[1]) if isinstance(level, tuple) else level for level in way.levels]
    )


def _runs(ground: Ground, number: int, way: Way, heights: Sequence[float]) -> list[Run]:
    """The vertical pieces of a way, one for each of its gutters."""
    found: list[Run] = []
    gutters = way.gutters
    for place, gutter in enumerate(gutters):
        y, to = heights[place], heights[place + 1]
        edge = ground.gutter_x(gutter)
        turns: tuple[list[float], list[float]] = ([], [])
        turns[(gutters[place - 1] > gutter) if place else way.start > edge].append(y)
        if place + 1 < len(gutters):
            turns[gutters[place + 1] > gutter].append(to)
        elif way.end is not None:
            turns[way.end > edge].append(to)
        top, bottom = (y, to) if y < to else (to, y)
        if way.end is None:
            top, bottom = y - _BAR, y + _BAR
        asked = way.asked
        direction = "down" if y < to else "up"
        found.append(
            Run(
                number,
                top,
                bottom,
                tuple(turns[0]),
                tuple(turns[1]),
                (asked.source, direction, asked.style),
                (asked.target, direction, asked.style),
            )
        )
    return found


def _wire(ground: Ground, way: Way, heights: tuple[float, ...], runs: Sequence[Run]) -> Wire:
    asked = way.asked
    lane = None
    if way.lane is not None:
        band = ground.lanes[way.lane]
        lane = band.lane
        heights = tuple([round(y - band.y, 3) for y in heights])
    return Wire(
        asked.connection,
        "stub" if way.stub else asked.style,
        _points(way, heights, runs),
        lane,
        bundle=max([run.bundle for run in runs], default=1),
        ends=asked.ends,
    )


def _points(way: Way, heights: Sequence[float], runs: Sequence[Run]) -> tuple[Point, ...]:
    points = [(way.start, heights[0])]
    for run, y, to in zip(runs, heights, heights[1:], strict=False):
        points.append((run.x, y))
        if to != y:
            points.append((run.x, to))
    if way.end is not None:
        points.append((way.end, heights[-1]))
    return tuple(points)
