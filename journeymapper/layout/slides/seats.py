"""Which columns of a step the things of one cell take: a slide is wide, so they stand beside each other."""

from collections.abc import Sequence
from math import ceil

Seat = tuple[int, int]
"""The first and the last column that something takes."""


def parts_of(columns: int, most: int) -> tuple[int, ...]:
    """How many columns of a step each slide has, at most so many, as evenly as goes.

    >>> parts_of(3, 4), parts_of(7, 4)
    ((3,), (4, 3))
    """
    count = ceil(columns / most)
    return tuple(columns // count + (number < columns % count) for number in range(count))


def seats(count: int, parts: Sequence[int], rows: int, *, words: bool) -> list[Seat]:
    """A seat for each of so many things, slide by slide and in each row by row.

    Cards are all as wide as a column, but for one that is alone; words share a slide evenly.

    >>> seats(3, (3,), 1, words=False), seats(1, (3,), 1, words=False), seats(2, (4,), 1, words=True)
    ([(0, 0), (1, 1), (2, 2)], [(0, 2)], [(0, 1), (2, 3)])
    """
    found: list[Seat] = []
    start = 0
    for number, size in enumerate(parts):
        waiting = count - len(found)
        room = ceil(waiting / (len(parts) - number)) if words else size * rows
        # What has no room anywhere stands in further rows of the last slide.
        here = waiting if number == len(parts) - 1 else min(waiting, room)
        found += [(start + first, start + last) for first, last in _of_part(here, size, words or count == 1)]
        start += size
    return found


def _of_part(count: int, size: int, shares: bool) -> list[Seat]:
    if shares and count <= size:
        return [(place * size // count, (place + 1) * size // count - 1) for place in range(count)]
    return [(place % size, place % size) for place in range(count)]
