"""The shape of an emotion curve: cubics that leave and reach every point level, so they overshoot none.

Between two points the curve only rises or only falls. What it does over a range of x is therefore known from
the two ends of that range, with no sampling between them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache

from journeymapper.layout.geometry import Point, Rect

HANDLE = 0.42
"""Length of a handle, as a part of the distance between two points."""
_STEPS = 256


@cache
def _rises() -> tuple[float, ...]:
    """How much of the way up is done at each 256th of the way along."""
    rises: list[float] = []
    t = 0.0
    for number in range(_STEPS + 1):
        while t < 1 and _along(t) < number / _STEPS:
            t += 1 / (8 * _STEPS)
        rises.append(3 * t * t - 2 * t**3 if t < 1 else 1.0)
    return tuple(rises)


def _along(t: float) -> float:
    rest = 1 - t
    return 3 * HANDLE * t * rest * rest + 3 * (1 - HANDLE) * t * t * rest + t**3


def rise(along: float) -> float:
    """The part of the way up, 0–1, that is done at a part of the way along.

    >>> rise(0), round(rise(0.5), 2), rise(1)
    (0.0, 0.5, 1.0)
    """
    place = min(max(along, 0), 1) * _STEPS
    number = min(int(place), _STEPS - 1)
    low, high = _rises()[number], _rises()[number + 1]
    return low + (high - low) * (place - number)


def height_at(points: Sequence[Point], x: float) -> float:
    """The y of the curve at an x; level before its first point and after its last."""
    after = bisect_right(points, x, key=lambda point: point[0])
    if after == 0:
        return points[0][1]
    if after == len(points):
        return points[-1][1]
    (x0, y0), (x1, y1) = points[after - 1], points[after]
    return y0 + (y1 - y0) * rise((x - x0) / (x1 - x0))


def meets_curve(points: Sequence[Point], rect: Rect) -> bool:
    """Whether a curve through these points, sorted by x, touches a rectangle."""
    if not points or rect.right < points[0][0] or points[-1][0] < rect.x:
        return False
    left, right = max(rect.x, points[0][0]), min(rect.right, points[-1][0])
    first = bisect_left(points, left, key=lambda point: point[0])
    last = bisect_right(points, right, key=lambda point: point[0])
    stops = [height_at(points, left), *(y for _, y in points[first:last]), height_at(points, right)]
    return min(stops) <= rect.bottom and rect.y <= max(stops) and _passes(stops, rect)


def _passes(stops: Sequence[float], rect: Rect) -> bool:
    """Whether some stretch between two stops comes into the rectangle's range of y."""
    return any(
        min(one, other) <= rect.bottom and rect.y <= max(one, other)
        for one, other in zip(stops, stops[1:] or stops, strict=False)
    )
