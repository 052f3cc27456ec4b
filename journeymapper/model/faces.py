"""The face that shows how a feeling is."""

import math


def face(level: float) -> int:
    """The face of a level: the nearest whole number, and of two equally near the one further from neutral.

    >>> face(-1.8), face(0.4), face(0.5), face(-0.5)
    (-2, 0, 1, -1)
    """
    return int(math.copysign(math.floor(abs(level) + 0.5), level))
