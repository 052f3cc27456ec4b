"""When a journey is to be reviewed again, in words."""

from datetime import date

from journeymapper.messages import message, text
from journeymapper.model.dates import near_day_words, next_review
from journeymapper.model.journeys import Journey


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
    day = near_day_words(due, today)
    return text(
        message("Review overdue since {day}", day=day)
        if due < today
        else message("Review due {day}", day=day)
    )
