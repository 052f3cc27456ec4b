"""When a journey is to be reviewed again, in words."""

from calendar import monthrange
from datetime import date, timedelta

from journeymapper.messages import Message, message, text
from journeymapper.model.journeys import Duration, Journey

_MONTHS = (
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


def next_review(journey: Journey) -> date | None:
    """The day of the next review; None where the last one or the interval is not known.

    >>> from journeymapper.model.journeys import Duration
    >>> quarterly = Duration(min=3, unit="month")
    >>> next_review(Journey(id="journey_a", title="", last_review="2025-11-30", review_every=quarterly))
    datetime.date(2026, 2, 28)
    """
    every = journey.review_every
    if journey.last_review is None or every is None:
        return None
    return _later(date.fromisoformat(journey.last_review), every)


def _later(day: date, by: Duration) -> date | None:
    count = round(by.min if by.min is not None else by.max or 0)
    if count <= 0:
        return None
    if by.unit in ("month", "year"):
        months = day.month - 1 + count * (12 if by.unit == "year" else 1)
        year, month = day.year + months // 12, months % 12 + 1
        return date(year, month, min(day.day, monthrange(year, month)[1]))
    return day + timedelta(days=count * 7 if by.unit == "week" else count if by.unit == "day" else 1)


def review_words(journey: Journey, today: date) -> str:
    """As in "Review due 12 January", with the year where it is not this one; empty where none is planned."""
    due = next_review(journey)
    if due is None:
        return ""
    words = "Review overdue since {day}" if due < today else "Review due {day}"
    near = abs((due - today).days) < 300
    return text(
        message(words, day=_day(due) if near else message("{day} {year}", day=_day(due), year=due.year))
    )


def _day(day: date) -> Message:
    return message("{day} {month}", day=day.day, month=_MONTHS[day.month - 1])
