"""When a journey is to be reviewed again, in words."""

from datetime import date

from journeymapper.messages import message, text
from journeymapper.model.dates import MONTHS, day_words, next_review
from journeymapper.model.journeys import Journey

_NEAR_DAYS = 300
"""Within these the year goes without saying."""


def review_words(journey: Journey, today: date) -> str:
    """As in "Review due 12 January", with the year where it is not near; empty where none is planned.

    >>> from journeymapper.model.journeys import Duration
    >>> quarterly = Duration(min=3, unit="month")
    >>> journey = Journey(id="journey_a", title="", last_review="2026-10-12", review_every=quarterly)
    >>> review_words(journey, date(2026, 11, 21))
    'Review due 12 January'
    """
    due = next_review(journey)
    if due is None:
        return ""
    near = message("{day} {month}", day=due.day, month=MONTHS[due.month - 1])
    day = near if abs((due - today).days) < _NEAR_DAYS else day_words(due)
    return text(
        message("Review overdue since {day}", day=day)
        if due < today
        else message("Review due {day}", day=day)
    )
