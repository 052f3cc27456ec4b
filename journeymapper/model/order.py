"""Fractional order keys: moving one record among its siblings rewrites that record alone.

A key is a fraction written in base 62 without its leading zero, so it sorts as text. It never ends in `0`,
so there is always room before it.
"""

from collections.abc import Sequence

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_VALUE = {digit: value for value, digit in enumerate(DIGITS)}
_BASE = len(DIGITS)


def between(low: str | None, high: str | None) -> str:
    """A key after `low` and before `high`; None stands for the beginning and the end.

    Raises ValueError where there is no room: `low` is not below `high`, or `high` is `low` and zeros.

    >>> between(None, None)
    'V'
    >>> "V" < between("V", None) and between("V", "W") < "W"
    True
    """
    low = low or ""
    if high is not None and low >= high:
        raise ValueError(f"no key between {low!r} and {high!r}")
    key = ""
    position = 0
    while True:
        if high is not None and position == len(high):
            raise ValueError(f"no key between {low!r} and {high!r}")
        floor = _VALUE[low[position]] if position < len(low) else 0
        ceiling = _VALUE[high[position]] if high is not None and position < len(high) else _BASE
        if ceiling - floor > 1:
            return key + DIGITS[(floor + ceiling) // 2]
        key += DIGITS[floor]
        if ceiling > floor:
            high = None
        position += 1


def spread(low: str | None, high: str | None, count: int) -> list[str]:
    """`count` keys in order between two others, close to evenly spread so that they stay short.

    >>> spread(None, None, 3)
    ['F', 'V', 'k']
    """
    if count <= 0:
        return []
    middle = between(low, high)
    left = (count - 1) // 2
    return [*spread(low, middle, left), middle, *spread(middle, high, count - 1 - left)]


def place(keys: Sequence[str], position: int, count: int = 1) -> list[str]:
    """Keys for `count` newcomers that come to stand at `position` among siblings with these keys in order."""
    low = keys[position - 1] if position > 0 else None
    high = keys[position] if position < len(keys) else None
    return spread(low, high, count)
