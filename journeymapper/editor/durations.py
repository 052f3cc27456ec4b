"""Spans of time as people type them."""

import re

from journeymapper.model.journeys import Duration, Unit

_UNITS: dict[str, Unit] = {
    "min": "minute",
    "minute": "minute",
    "minutes": "minute",
    "h": "hour",
    "hour": "hour",
    "hours": "hour",
    "d": "day",
    "day": "day",
    "days": "day",
    "w": "week",
    "wk": "week",
    "week": "week",
    "weeks": "week",
    "month": "month",
    "months": "month",
    "mo": "month",
    "y": "year",
    "yr": "year",
    "year": "year",
    "years": "year",
}
_FIGURES = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:(?:–|-|to)\s*(\d+(?:[.,]\d+)?))?\s*(\w+)\.?", re.IGNORECASE)


def parse_duration(typed: str) -> Duration | None:
    """What somebody typed as a duration: figures where it has the form of them, else words; None for nothing.

    Raises ValueError for figures and words beyond what a duration holds.

    >>> parse_duration("2–6 days")
    Duration(min=2.0, max=6.0, unit='day', words='')
    >>> parse_duration("A few weeks").words
    'A few weeks'
    """
    words = " ".join(typed.split())
    if not words:
        return None
    found = _FIGURES.fullmatch(words)
    unit = _UNITS.get(found[3].casefold()) if found else None
    if found is None or unit is None:
        return Duration(words=words)
    least, *most = sorted(float(figure.replace(",", ".")) for figure in found.group(1, 2) if figure)
    return Duration(min=least, max=most[0] if most else None, unit=unit)
