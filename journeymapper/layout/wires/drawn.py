"""From ways to wires: heights of corridors, tracks of gutters, then points."""

from collections.abc import Mapping, Sequence

from journeymapper.layout.geometry import Point, Rect
from journeymapper.layout.map_layout import Wire
from journeymapper.layout.wires.ground import Ground
from journeymapper.layout.wires.gutters import Run, place_runs
from journeymapper.layout.wires.notches import notch_above, notch_in_gutter, said_of
from journeymapper.layout.wires.slices import SLICE, Slices
from journeymapper.layout.wires.ways import Way

_BAR = 10
"""Half of what the bar of a dead end needs, with some room."""


def drawn_wires(ground: Ground, ways: Sequence[Way]) -> Slices[tuple[Wire, ...]]:
    """The wires of these ways, in their order."""
    heights = [_heights(way) for way in ways]
    yield
    by_gutter: dict[int, list[Run]] = {}
    runs: list[list[Run]] = []
    for way, own in zip(ways, heights, strict=True):
        found = _runs(ground, len(runs), way, own)
        runs.append(found)
        for gutter, run in zip(way.gutters, found, strict=True):
            by_gutter.setdefault(gutter, []).append(run)
        if len(runs) % SLICE == 0:
            yield
    for gutter, together in by_gutter.items():
        place_runs(together, ground.gutter_x(gutter), ground.format.gutter)
        yield
    wires: list[Wire] = []
    for way, own, pieces in zip(ways, heights, runs, strict=True):
        wires.append(_wire(ground, way, own, pieces, by_gutter))
        if len(wires) % SLICE == 0:
            yield
    return tuple(wires)


def _heights(way: Way) -> tuple[float, ...]:
    if way.track is None:
        return way.ports
    corridor, track = way.track
    return (way.ports[0], corridor.height_of(track), way.ports[1])


def _runs(ground: Ground, number: int, way: Way, heights: Sequence[float]) -> list[Run]:
    """The vertical pieces of a way, one for each of its gutters."""
    found: list[Run] = []
    for place in range(len(way.gutters)):
        y, to = heights[place], heights[place + 1]
        lefts, rights = _turns(ground, way, place, y, to)
        top, bottom = (y, to) if y < to else (to, y)
        if way.end is None:
            top, bottom = y - _BAR, y + _BAR
        turn = (" down " if y < to else " up ") + way.asked.style
        source, target = way.asked.source + turn, way.asked.target + turn
        found.append(Run(number, top, bottom, lefts, rights, source, target, way.end is None))
    return found


def _turns(
    ground: Ground, way: Way, place: int, y: float, to: float
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """The heights at which a run meets what lies left of its gutter, and right of it."""
    gutters = way.gutters
    edge = ground.gutter_x(gutters[place])
    comes_right = gutters[place - 1] > gutters[place] if place else way.start > edge
    if place + 1 < len(gutters):
        goes_right = gutters[place + 1] > gutters[place]
    elif way.end is None:
        return ((), (y,)) if comes_right else ((y,), ())
    else:
        goes_right = way.end > edge
    if comes_right:
        return ((), (y, to)) if goes_right else ((to,), (y,))
    return ((y,), (to,)) if goes_right else ((y, to), ())


def _wire(
    ground: Ground,
    way: Way,
    heights: tuple[float, ...],
    runs: Sequence[Run],
    by_gutter: Mapping[int, Sequence[Run]],
) -> Wire:
    asked = way.asked
    label, label_at = way.label, way.label_at
    if not way.stub and (label := said_of(asked.record)):
        label_at = _notch(label, way, heights, runs, ground, by_gutter)
    upper, lower = _lanes(ground, way)
    band = ground.lanes[upper]
    heights = tuple([round(y - band.y, 3) for y in heights])
    label_at = label_at and Rect(label_at.x, round(label_at.y - band.y, 3), label_at.width, label_at.height)
    return Wire(
        asked.connection,
        "stub" if way.stub else asked.style,
        _points(way, heights, runs),
        band.lane,
        label,
        label_at,
        max([run.bundle for run in runs], default=1),
        _whole(ground, way) if way.stub else (),
        asked.ends,
        ground.lanes[lower].lane,
    )


def _lanes(ground: Ground, way: Way) -> tuple[int, int]:
    """The numbers of the uppermost lane, which a wire moves with, and of the lowest that it ties."""
    if way.lane is not None:
        return way.lane, way.lane
    a, b = ground.stand(way.asked.source).lane, ground.stand(way.asked.target).lane
    return min(a, b), max(a, b)


def _notch(
    words: str,
    way: Way,
    heights: Sequence[float],
    runs: Sequence[Run],
    ground: Ground,
    by_gutter: Mapping[int, Sequence[Run]],
) -> Rect | None:
    if runs:
        return notch_in_gutter(words, way, runs[0], heights[0], ground)
    return notch_above(words, way, heights[0], ground, by_gutter) if len(heights) == 1 else None


def _points(way: Way, heights: Sequence[float], runs: Sequence[Run]) -> tuple[Point, ...]:
    if way.is_upright and way.end is not None:
        return ((way.start, heights[0]), (way.end, heights[1]))
    points = [(way.start, heights[0])]
    for run, y, to in zip(runs, heights, heights[1:], strict=False):
        points.append((run.x, y))
        if to != y:
            points.append((run.x, to))
    if way.end is not None:
        points.append((way.end, heights[-1]))
    return tuple(points)


def _whole(ground: Ground, way: Way) -> tuple[Point, ...]:
    """The way of a stub over all that lies between: through the gutter after its card."""
    source, target = ground.stand(way.asked.source), ground.stand(way.asked.target)
    x = source.end + ground.format.gutter / 2
    end = target.x if target.x >= x else target.end
    return ((source.end, source.middle), (x, source.middle), (x, target.middle), (end, target.middle))
