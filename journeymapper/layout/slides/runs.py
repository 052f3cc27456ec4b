"""What shares a slide: neighbours, on as few slides as they fit on, none fuller than need be."""

from collections.abc import Sequence


def even_runs(heights: Sequence[float], room: float) -> tuple[range, ...]:
    """Runs of things that fit into a room each; what is higher than the room stands alone.

    >>> [list(group) for group in even_runs([50, 40, 30, 30, 30], 100)]
    [[0, 1], [2, 3, 4]]
    """
    fewest = _packed(heights, room)
    for tighter in sorted({sum(heights[first : last + 1]) for first, last in _runs(len(heights))}):
        if tighter <= room and len(groups := _packed(heights, tighter)) == len(fewest):
            return groups
    return fewest


def _runs(count: int) -> list[tuple[int, int]]:
    return [(first, last) for first in range(count) for last in range(first, count)]


def _packed(heights: Sequence[float], room: float) -> tuple[range, ...]:
    groups: list[range] = []
    start, taken = 0, 0.0
    for number, height in enumerate(heights):
        if number > start and taken + height > room + 0.001:
            groups.append(range(start, number))
            start, taken = number, 0.0
        taken += height
    if start < len(heights):
        groups.append(range(start, len(heights)))
    return tuple(groups)
