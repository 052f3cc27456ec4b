"""Days as people type them: in the order of their language, with a month's name, as ISO 8601, or "today"."""

import re
from datetime import date, timedelta
from typing import Literal

from journeymapper.messages import message, text
from journeymapper.model.dates import MONTHS

Order = Literal["dmy", "mdy", "ymd"]
_ORDERS: dict[str, Order] = {
    "en-US": "mdy",
    "sv": "ymd",
    "lt": "ymd",
    "hu": "ymd",
    "ja": "ymd",
    "ko": "ymd",
    "zh": "ymd",
}
_SHORTEST_MONTH = 3
_FIGURES = re.compile(r"(\d{1,4})\s*[./\-\s]\s*(\d{1,2})(?:\s*[./\-\s]\s*(\d{1,4}))?\s*[.年月日]?")
_NAMED = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th|\.)?\s+)?([^\W\d]{3,})\.?,?(?:\s+(\d{1,2}),?)?(?:\s+(\d{4}))?"
)


def order_of(language: str) -> Order:
    """In which order a language writes day, month and year.

    >>> order_of("de"), order_of("en"), order_of("en-US"), order_of("sv-FI")
    ('dmy', 'dmy', 'mdy', 'ymd')
    """
    return _ORDERS.get(language) or _ORDERS.get(language.split("-")[0]) or "dmy"


def example(day: date, language: str) -> str:
    """A day in figures, as one may type it.

    >>> [example(date(2026, 12, 31), language) for language in ("en", "de", "sv")]
    ['31/12/2026', '31.12.2026', '2026-12-31']
    """
    if order_of(language) == "ymd":
        return day.isoformat()
    sign = "/" if language.split("-")[0] in ("en", "fr", "es", "it", "pt") else "."
    parts = (day.month, day.day) if order_of(language) == "mdy" else (day.day, day.month)
    return sign.join(str(part) for part in (*parts, day.year))


def parse_day(typed: str, language: str, today: date) -> str | None:
    """What somebody typed as a day, as ISO 8601 writes it; None for nothing.

    Without a year it is this year's. Raises ValueError for what is no day.

    >>> today = date(2026, 11, 21)
    >>> parse_day("3/4/26", "en", today), parse_day("3/4/26", "en-US", today), parse_day("3.4.", "de", today)
    ('2026-04-03', '2026-03-04', '2026-04-03')
    >>> parse_day("12 Jan 2027", "en", today), parse_day("today", "en", today), parse_day(" ", "en", today)
    ('2027-01-12', '2026-11-21', None)
    """
    words = " ".join(typed.split()).casefold()
    if not words:
        return None
    near = {message("today"): 0, message("tomorrow"): 1, message("yesterday"): -1}
    for name, days in near.items():
        if words == text(name).casefold():
            return (today + timedelta(days=days)).isoformat()
    figures = _FIGURES.fullmatch(words)
    found = _from_figures(figures, language, today) if figures else _from_names(words, today)
    return found.isoformat()


def _from_figures(found: re.Match[str], language: str, today: date) -> date:
    first, second, third = found.groups()
    if len(first) > 2 or (order_of(language) == "ymd" and third is not None):
        year, month, day = first, second, third or "1"
        if third is None:
            raise ValueError(found.string)
    elif order_of(language) == "dmy":
        day, month, year = first, second, third or str(today.year)
    else:
        month, day, year = first, second, third or str(today.year)
    full = int(year) + (2000 if len(year) <= 2 else 0)
    return date(full, int(month), int(day))


def _from_names(words: str, today: date) -> date:
    found = _NAMED.fullmatch(words)
    day = (found[1] or found[3]) if found else None
    if found is None or day is None or len(found[2]) < _SHORTEST_MONTH:
        raise ValueError(words)
    months = [place for place, name in enumerate(MONTHS, 1) if text(name).casefold().startswith(found[2])]
    if len(months) != 1:
        raise ValueError(words)
    return date(int(found[4] or today.year), months[0], int(day))
