"""How often something happens, as people type and read it, in English and in the language of texts."""

import re
from typing import Literal

from journeymapper.analysis.frequency import OFTEN, ONCE
from journeymapper.messages import Message, message, text
from journeymapper.model.cards import Frequency
from journeymapper.model.numbers import number, number_of

Per = Literal["day", "week", "month", "year", "journey"]
_WORDS: dict[Per, Message] = {
    "day": message("{count} a day", count=""),
    "week": message("{count} a week", count=""),
    "month": message("{count} a month", count=""),
    "year": message("{count} a year", count=""),
    "journey": message("{count} a journey", count=""),
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
_FORM = re.compile(r"(\d[\d.,’\s]*?)\s*(?:(?:/\s*|[^\W\d]{1,4}\s+)([^\W\d]+)\.?)?")
"""A number, and what it is counted per after a sign or a little word: "1,630/mo", "12 a week"."""


def frequency_words(frequency: Frequency, language: str = "en") -> str:
    """A frequency as a sentence would say it, its number in the signs of a language.

    >>> frequency_words(Frequency(count=171)), frequency_words(Frequency(count=1, per="week"))
    ('171 a month', 'weekly')
    """
    if frequency.count is None or frequency.count == 1:
        return text(ONCE[frequency.per])
    words = _WORDS[frequency.per]
    return text(message(words.id, count=number(frequency.count, language)))


def parse_frequency(typed: str, language: str = "en") -> Frequency | None:
    """What somebody typed as a frequency; None for nothing. Raises ValueError for what is none.

    >>> parse_frequency("1,630/mo").count, parse_frequency("weekly").per, parse_frequency("")
    (1630.0, 'week', None)
    """
    words = " ".join(typed.split()).casefold()
    if not words:
        return None
    for per in _WORDS:
        if words == ONCE[per].id or _is_said(words, text(ONCE[per]).casefold()):
            return Frequency(count=1, per=per)
    found = _FORM.fullmatch(words)
    counted = _per(found[2]) if found else None
    count = number_of(found[1], language) if found else None
    if counted is None or count is None:
        raise ValueError(typed)
    return Frequency(count=count, per=counted)


def _is_said(words: str, said: str) -> bool:
    """Whether words say the same as a translation, which cards may have shortened, as in "wöchentl."."""
    return words == said or (said.endswith(".") and words.startswith(said[:-1]))


def _per(word: str | None) -> Per | None:
    """What a word says something is counted per; a month where there is none."""
    if word is None:
        return "month"
    for per, said in _WORDS.items():
        if word in (_last(text(said)), _last(text(OFTEN[per]))):
            return per
    return _SHORT.get(word)


def _last(words: str) -> str:
    """The last word of a pattern, without its signs."""
    return re.split(r"[\s/]", words.rstrip("."))[-1].casefold()
