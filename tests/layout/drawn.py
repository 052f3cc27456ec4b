"""An emotion curve as a pen draws it."""

from itertools import pairwise

from journeymapper.layout.curves import HANDLE
from journeymapper.layout.geometry import Point


def drawn(points: list[Point]) -> list[Point]:
    """The curve through these points as a pen draws it, point by point."""
    found: list[Point] = []
    for (x0, y0), (x1, y1) in pairwise(points):
        reach = HANDLE * (x1 - x0)
        for number in range(201):
            t = number / 200
            weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            xs, ys = (x0, x0 + reach, x1 - reach, x1), (y0, y0, y1, y1)
            x = sum(weight * x for weight, x in zip(weights, xs, strict=True))
            found.append((x, sum(weight * y for weight, y in zip(weights, ys, strict=True))))
    return found
