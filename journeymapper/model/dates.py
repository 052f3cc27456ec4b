"""Days as people say them, and the day of a journey's next review."""

from calendar import monthrange
from datetime import date, datetime, timedelta

from journeymapper.messages import Message, message
from journeymapper.model.journeys import Duration, Journey

MONTHS = (
    message("January"),
    message("February"),
    message("March"),
    message("April"),
    message("May"),
    message("June"),
    message("July"),
    message("August"),
    message("September"),
    message("October"),
    message("November"),
    message("December"),
)
_NEAR_DAYS = 300
"""Within these the year goes without saying."""


def day_words(day: date) -> Message:
    """A day with its year, for what is read long after it was made.

    >>> from journeymapper.messages import text
    >>> text(day_words(date(2026, 11, 21)))
    '21 November 2026'
    """
    return message("{day} {month} {year}", day=day.day, month=MONTHS[day.month - 1], year=day.year)


def near_day_words(day: date, today: date) -> Message:
    """A day, with its year where that does not go without saying.

    >>> from journeymapper.messages import text
    >>> text(near_day_words(date(2026, 3, 3), date(2026, 11, 21)))
    '3 March'
    """
    if abs((day - today).days) >= _NEAR_DAYS:
        return day_words(day)
    return message("{day} {month}", day=day.day, month=MONTHS[day.month - 1])


def moment_words(moment: datetime, now: datetime) -> Message | str:
    """The time of today, “yesterday”, or a day: as much as tells it apart.

    >>> from journeymapper.messages import text
    >>> now = datetime(2026, 11, 21, 9, 41)
    >>> moment_words(now, now), text(moment_words(now - timedelta(days=1), now))
    ('09:41', 'yesterday')
    """
    if moment.date() == now.date():
        return f"{moment:%H:%M}"
    if moment.date() == now.date() - timedelta(days=1):
        return message("yesterday")
    return near_day_words(moment.date(), now.date())


def listed_day(day: date, today: date) -> Message:
    """A day as a list says it.

    >>> from journeymapper.messages import text
    >>> text(listed_day(date(2026, 11, 20), date(2026, 11, 21)))
    'Yesterday'
    """
    if day == today:
        return message("Today")
    if day == today - timedelta(days=1):
        return message("Yesterday")
    return near_day_words(day, today)


def listed_moment(moment: datetime, now: datetime) -> Message:
    """When something was, as a list says it.

    >>> from journeymapper.messages import text
    >>> now = datetime(2026, 11, 21, 9, 41)
    >>> text(listed_moment(now, now)), text(listed_moment(now - timedelta(days=1), now))
    ('Today, 09:41', 'Yesterday, 09:41')
    """
    day, time = listed_day(moment.date(), now.date()), f"{moment:%H:%M}"
    return message("{day}, {time}", day=day, time=time)


def next_review(journey: Journey) -> date | None:
    """The day of the next review; None where the last one or the interval is not known.

    >>> quarterly = Duration(min=3, unit="month")
    >>> next_review(Journey(id="journey_a", title="", last_review="2025-11-30", review_every=quarterly))
    datetime.date(2026, 2, 28)
    """
    every = journey.review_every
    if journey.last_review is None or every is None:
        return None
    return later(date.fromisoformat(journey.last_review), every)


def later(day: date, by: Duration) -> date | None:
    """A day so much later, by the shortest that a duration may be; None where that is no day or none at all.

    >>> later(date(2026, 1, 31), Duration(min=1, unit="month"))
    datetime.date(2026, 2, 28)
    """
    count = round(by.min if by.min is not None else by.max or 0)
    if count <= 0:
        return None
    if by.unit in ("month", "year"):
        months = day.month - 1 + count * (12 if by.unit == "year" else 1)
        year, month = day.year + months // 12, months % 12 + 1
        if year > date.max.year:
            return None
        return date(year, month, min(day.day, monthrange(year, month)[1]))
    try:
        return day + timedelta(days={"week": 7 * count, "day": count}.get(by.unit, 1))
    except OverflowError:
        return None
