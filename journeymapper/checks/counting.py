"""Sets of small numbers, each the bits of one integer, and a way to count in all of them at once."""

from collections.abc import Iterable, Iterator


def in_at_least(least: int, sets: Iterable[int]) -> int:
    """The set of the numbers that are in at least so many of the sets; `least` is 1 or more.

    >>> bin(in_at_least(2, [0b0111, 0b0110, 0b1100]))
    '0b110'

    All numbers are counted at once: each integer holds one binary digit of every count, and the comparison
    goes from the highest digit to the lowest. Source: the carry-save adder after Harley and Seal in
    H. S. Warren, "Hacker's Delight" (2nd ed. 2012), section 5-1.
    """
    digits = _added(list(sets))
    if least >> len(digits):
        return 0
    more, equal = 0, -1
    for power in reversed(range(len(digits))):
        if least >> power & 1:
            equal &= digits[power]
        else:
            more |= equal & digits[power]
            equal &= ~digits[power]
    return more | equal


def _added(sets: list[int]) -> list[int]:
    """How many sets each number is in, as binary digits, the lowest first."""
    digits: list[int] = []
    while sets:
        carried: list[int] = []
        while len(sets) > 2:
            one, two, three = sets.pop(), sets.pop(), sets.pop()
            odd = one ^ two
            sets.append(odd ^ three)
            carried.append(one & two | odd & three)
        if len(sets) == 2:
            one, two = sets
            sets = [one ^ two]
            carried.append(one & two)
        digits.append(sets[0])
        sets = carried
    return digits


def members(numbers: int) -> Iterator[int]:
    """The numbers in a set, in ascending order.

    >>> list(members(0b1010))
    [1, 3]
    """
    while numbers:
        lowest = numbers & -numbers
        yield lowest.bit_length() - 1
        numbers ^= lowest
