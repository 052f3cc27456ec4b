"""How often something happens, as people type and read it."""

import re
from typing import Literal

from journeymapper.messages import Message, message, text
from journeymapper.model.cards import Frequency
from journeymapper.model.numbers import number

Per = Literal["day", "week", "month", "year", "journey"]
_WORDS: dict[Per, Message] = {
    "day": message("{count} a day"),
    "week": message("{count} a week"),
    "month": message("{count} a month"),
    "year": message("{count} a year"),
    "journey": message("{count} a journey"),
}
_ONCE: dict[str, Per] = {
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "once": "journey",
}
_SHORT: dict[str, Per] = {
    "d": "day",
    "day": "day",
    "w": "week",
    "wk": "week",
    "week": "week",
    "mo": "month",
    "month": "month",
    "y": "year",
    "yr": "year",
    "year": "year",
    "journey": "journey",
}
_FORM = re.compile(r"([\d.,\u202f ]*\d)\s*(?:(?:/|a|an|per)\s*(\w+))?", re.IGNORECASE)


def frequency_words(frequency: Frequency) -> str:
    """A frequency as a sentence would say it.

    >>> frequency_words(Frequency(count=171)), frequency_words(Frequency(count=1, per="week"))
    ('171 a month', 'weekly')
    """
    once = next(words for words, per in _ONCE.items() if per == frequency.per)
    if frequency.count is None or frequency.count == 1:
        return once
    words = _WORDS[frequency.per]
    return text(message(words.id, count=number(frequency.count)))


def parse_frequency(typed: str) -> Frequency | None:
    """What somebody typed as a frequency; None for nothing. Raises ValueError for what is none.

    >>> parse_frequency("1,630/mo").count, parse_frequency("weekly").per, parse_frequency("")
    (1630.0, 'week', None)
    """
    words = typed.strip().casefold()
    if not words:
        return None
    if words in _ONCE:
        return Frequency(count=1, per=_ONCE[words])
    found = _FORM.fullmatch(words)
    per = _SHORT.get(found[2] or "month") if found else None
    if found is None or per is None:
        raise ValueError(typed)
    return Frequency(count=float(re.sub(r"[,\u202f ]", "", found[1])), per=per)
