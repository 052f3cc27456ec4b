"""Hard work where people are won or lost."""

import pytest

from journeymapper.messages import text
from journeymapper.model.findings import Pin
from journeymapper.model.links import Measure, Measurement
from tests.checks.rules.cared_map import KEPT, found
from tests.checks.rules.maps import touchpoint

RULE = "friction-at-moment-of-truth"
HARD = touchpoint("checkout", "buy", moment_of_truth=True, friction=4, **KEPT)
DROP = Measure(id="measure_drop", of="card_checkout", name="Drop-off", word="leave", unit="%", better="down")
NEWEST = Measurement(id="measurement_2", measure="measure_drop", value=46, date="2026-10-31")
OLDER = Measurement(id="measurement_1", measure="measure_drop", value=40, date="2026-06-30")


def test_high_friction_at_a_moment_of_truth_is_told() -> None:
    (hard,) = found(HARD, rule=RULE)
    assert text(hard.title) == "Friction at a moment of truth"
    assert text(hard.sentence) == "“checkout” is hard work: friction 4 of 5."
    assert (hard.severity, hard.icon) == ("medium", "diamond")
    assert (hard.mark, hard.field) == (Pin("card_checkout"), "friction")


def test_it_says_how_many_leave_where_that_is_counted() -> None:
    (hard,) = found(HARD, DROP, NEWEST, OLDER, rule=RULE)
    assert text(hard.sentence) == "“checkout” is hard work: friction 4 of 5, and 46\u202f% leave."


@pytest.mark.parametrize(
    "measure", [DROP.evolve(better="up"), DROP.evolve(word=""), DROP.evolve(measure_kind="count")]
)
def test_other_numbers_do_not_say_how_many_leave(measure: Measure) -> None:
    (hard,) = found(HARD, measure, NEWEST, rule=RULE)
    assert "leave" not in text(hard.sentence)


@pytest.mark.parametrize("fields", [{"friction": 3}, {"friction": None}, {"moment_of_truth": False}])
def test_less_friction_or_a_lesser_moment_is_in_peace(fields: dict[str, object]) -> None:
    assert found(HARD.evolve(**fields), rule=RULE) == ()
