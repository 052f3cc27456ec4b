"""Spans of time, compared and said."""

from journeymapper.messages import Message, forms, message, plural, text
from journeymapper.model.journeys import Duration, Unit
from journeymapper.model.numbers import number

_DAYS: dict[Unit, float] = {
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1.0,
    "week": 7.0,
    "month": 365.25 / 12,
    "year": 365.25,
}
_WORDS: dict[Unit, tuple[str, str]] = {
    "minute": forms("{amount} minute", "{amount} minutes"),
    "hour": forms("{amount} hour", "{amount} hours"),
    "day": forms("{amount} day", "{amount} days"),
    "week": forms("{amount} week", "{amount} weeks"),
    "month": forms("{amount} month", "{amount} months"),
    "year": forms("{amount} year", "{amount} years"),
}


def days_in(unit: Unit) -> float:
    """How many days a unit has, of an average year of the Gregorian calendar.

    >>> days_in("week")
    7.0
    """
    return _DAYS[unit]


def longest_days(duration: Duration | None) -> float | None:
    """The longest that a duration may be, in days of an average year; None where it has no figures.

    >>> longest_days(Duration(min=4, max=7)), longest_days(Duration(min=2, unit="week"))
    (7.0, 14.0)
    """
    if duration is None:
        return None
    longest = duration.min if duration.max is None else duration.max
    return None if longest is None else longest * _DAYS[duration.unit]


def in_words(duration: Duration, language: str = "en") -> Message:
    """A duration as a person says it, its figures in the signs of a language; nothing where it says nothing.

    >>> text(in_words(Duration(min=4, max=7))), text(in_words(Duration(max=1, unit="week")))
    ('4–7 days', '1 week')
    """
    figures = [figure for figure in (duration.min, duration.max) if figure is not None]
    if duration.words or not figures:
        return message("{words}", words=duration.words)
    amount = "–".join(dict.fromkeys(number(figure, language, 6) for figure in figures))
    one, many = _WORDS[duration.unit]
    return plural(one, many, 1 if figures[-1] == 1 else 2, amount=amount)


def unit_called(word: str) -> Unit | None:
    """The unit that a word names in the language that texts are in; small letters and capitals are one.

    >>> unit_called("weeks"), unit_called("Month"), unit_called("moons")
    ('week', 'month', None)
    """
    for unit, (one, many) in _WORDS.items():
        names = (text(plural(one, many, count, amount="")) for count in (1, 2))
        if word.casefold() in (name.strip().casefold() for name in names):
            return unit
    return None
