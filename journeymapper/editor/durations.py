"""Spans of time as people type them, in English and in the language that texts are in."""

import re
from collections.abc import Iterable
from contextlib import suppress

from journeymapper.messages import message, text
from journeymapper.model.durations import unit_called
from journeymapper.model.journeys import Duration, Unit
from journeymapper.model.numbers import number_of

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
_FIGURE = r"(\d+(?: \d{3})*(?:[.,’]\d+)*)"


def parse_duration(typed: str, language: str = "en") -> Duration | None:
    """What somebody typed as a duration: figures where it has the form of them, else words; None for nothing.

    Figures may have the signs of the language. Raises ValueError for figures and words beyond what a
    duration holds.

    >>> parse_duration("2–6 days")
    Duration(min=2.0, max=6.0, unit='day', words='')
    >>> parse_duration("A few weeks").words
    'A few weeks'
    """
    words = " ".join(typed.split())
    if not words:
        return None
    found = _form().fullmatch(words)
    unit = unit_called(found[3]) or _UNITS.get(found[3].casefold()) if found else None
    figures = _figures(found.group(1, 2), language) if found else []
    if unit is None or not figures:
        return Duration(words=words)
    return Duration(min=figures[0], max=figures[1] if len(figures) > 1 else None, unit=unit)


def _figures(typed: Iterable[str | None], language: str) -> list[float]:
    """What these figures mean, least first; nothing where one of them is no number."""
    with suppress(ValueError):
        return sorted(meant for one in typed if (meant := number_of(one or "", language)) is not None)
    return []


def _form() -> re.Pattern[str]:
    """Figures with their unit, as in "2–6 days" or "2 to 6 days"."""
    to = re.escape(text(message("{least} to {most}", least="", most="")).strip())
    return re.compile(rf"{_FIGURE}\s*(?:(?:–|-|to|{to})\s*{_FIGURE})?\s*([^\W\d]+)\.?", re.IGNORECASE)
