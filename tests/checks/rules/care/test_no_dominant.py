"""Steps in which nothing stands out."""

from journeymapper.messages import text
from journeymapper.model.findings import Pin
from tests.checks.rules.cared_map import KEPT, found
from tests.checks.rules.maps import touchpoint

FOUR = [touchpoint(f"letter {number}", "return", str(number), **KEPT) for number in range(1, 4)]
"""With the newsletter they are four in their step."""


def test_four_touchpoints_in_a_step_need_a_dominant_one() -> None:
    (crowd,) = found(*FOUR, rule="no-dominant")
    assert text(crowd.sentence) == "Of 4 touchpoints in “Return” none is dominant."
    assert crowd.subjects == ("card_letter-1", "card_letter-2", "card_letter-3", "card_newsletter")
    assert (crowd.mark, crowd.field) == (Pin("stage_return"), "dominant")


def test_one_that_is_dominant_is_enough() -> None:
    assert found(*FOUR[1:], FOUR[0].evolve(dominant=True), rule="no-dominant") == ()


def test_three_are_seen_at_a_glance() -> None:
    assert found(*FOUR[1:], rule="no-dominant") == ()
