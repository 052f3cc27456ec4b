"""Reviews that should have been."""

import pytest

from journeymapper.messages import text
from journeymapper.model.journeys import Duration
from tests.checks.rules.cared_map import CARING, found


def test_the_day_after_a_review_was_due_it_is_overdue() -> None:
    (overdue,) = found(CARING.evolve(last_review="2026-08-22"))
    assert overdue.rule == "review-overdue"
    assert text(overdue.sentence) == "“Gift buyer” was to be reviewed on 20 November 2026."
    assert (overdue.subjects, overdue.mark, overdue.field) == (("journey_a",), None, "last_review")


@pytest.mark.parametrize(
    "fields",
    [
        {"last_review": "2026-08-23"},
        {"last_review": None},
        {"last_review": "2020-01-01", "review_every": None},
        {"last_review": "2020-01-01", "review_every": Duration(words="when there is time")},
    ],
)
def test_before_that_or_without_day_or_interval_it_is_not(fields: dict[str, object]) -> None:
    assert found(CARING.evolve(**fields)) == ()
