"""Lengths as people write them: `600x1200mm`, `24 × 36 in`, `roll 914mm`."""

import re
from dataclasses import dataclass

MILLIMETRE = 72 / 25.4
LEAST = 72.0
"""Points: no side of a page may be shorter, or nothing on it could be read."""
_UNITS = {"mm": MILLIMETRE, "cm": 10 * MILLIMETRE, "m": 1000 * MILLIMETRE, "in": 72.0, "pt": 1.0}
_NUMBER = r"(\d{1,6}(?:[.,]\d{1,3})?)"
_UNIT = r"(mm|cm|m|in|\"|pt)"
_SIZE = re.compile(rf"{_NUMBER} ?{_UNIT}? ?[x×] ?{_NUMBER} ?{_UNIT}", re.IGNORECASE)
_ROLL = re.compile(rf"roll[ -]?{_NUMBER} ?{_UNIT}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Size:
    """A width and a height in points, and the words for them."""

    points: tuple[float, float]
    words: str


@dataclass(frozen=True, slots=True)
class Length:
    """A length in points, and the words for it."""

    points: float
    words: str


def size_of(written: str) -> Size | None:
    """A width and a height with their unit; None where it is not written so.

    >>> size_of("24x36in")
    Size(points=(1728.0, 2592.0), words='24 × 36 in')
    >>> size_of("60cm x 1200mm").words
    '60 cm × 1200 mm'
    """
    found = _SIZE.fullmatch(written.strip())
    if found is None:
        return None
    width, first, height, second = found.groups()
    across, down = _length(width, first or second), _length(height, second)
    shown = across.words if first and first.lower() != second.lower() else width
    return Size((across.points, down.points), f"{shown} × {down.words}")


def width_of_roll(written: str) -> Length | None:
    """The width of a roll of paper; None where it is not written so.

    >>> width_of_roll("Roll 36in")
    Length(points=2592.0, words='36 in')
    """
    found = _ROLL.fullmatch(written.strip())
    return _length(*found.groups()) if found else None


def _length(number: str, unit: str) -> Length:
    known = "in" if unit == '"' else unit.lower()
    return Length(float(number.replace(",", ".")) * _UNITS[known], f"{number} {known}")
