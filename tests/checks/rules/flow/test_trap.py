"""From here nobody gets to a good exit."""

import pytest

from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.findings import Pin
from tests.checks.rules.maps import found, touchpoint, way

RULE = "trap"
COMPLAINT = touchpoint("complaint", "buy", "Z")
REFUSAL = touchpoint("refusal", "receive", "Z")
GONE = touchpoint("gone", "return", "Z", ending="lost")
TO_THE_COMPLAINT = (COMPLAINT, GONE, way("checkout", "complaint"))


def test_cards_from_which_all_is_lost_are_one_trap() -> None:
    ways = (way("complaint", "refusal"), way("refusal", "gone"))
    (one,) = found(*TO_THE_COMPLAINT, REFUSAL, *ways)
    assert (one.rule, one.severity, one.mark) == (RULE, "medium", Pin(COMPLAINT.id))
    assert one.subjects == (COMPLAINT.id, REFUSAL.id)
    assert text(one.sentence) == "From 2 touchpoints, “complaint” first, no way leads to a good exit."


def test_one_card_is_named() -> None:
    (one,) = found(*TO_THE_COMPLAINT, way("complaint", "gone"))
    assert text(one.sentence) == "From “complaint” no way leads to a good exit."


def test_traps_that_do_not_hang_together_are_told_apart() -> None:
    other = (touchpoint("other", "return", "z", ending="lost"), REFUSAL)
    ways = (way("complaint", "gone"), way("checkout", "refusal"), way("refusal", "other"))
    assert [one.subjects for one in found(*TO_THE_COMPLAINT, *other, *ways)] == [
        (COMPLAINT.id,),
        (REFUSAL.id,),
    ]


@pytest.mark.parametrize(
    "near_miss",
    [
        (GONE, way("checkout", "gone")),
        (*TO_THE_COMPLAINT, way("complaint", "gone"), way("complaint", "newsletter")),
        (*TO_THE_COMPLAINT, way("complaint", "gone"), COMPLAINT.evolve(opens="map_b")),
    ],
)
def test_a_loss_as_such_and_what_leads_on_elsewhere_too_are_no_traps(near_miss: tuple[Record, ...]) -> None:
    assert found(*near_miss, rule=RULE) == ()


def test_a_dead_end_and_a_loop_are_not_told_again() -> None:
    end = (COMPLAINT, way("checkout", "complaint"), REFUSAL, way("complaint", "refusal"))
    assert [one.rule for one in found(*end)] == ["dead-end"]
    assert [one.rule for one in found(*end, way("refusal", "complaint"))] == ["loop"]


def test_a_loop_that_is_meant_is_a_trap_all_the_same() -> None:
    end = (COMPLAINT, way("checkout", "complaint"), REFUSAL, way("complaint", "refusal"))
    assert [one.rule for one in found(*end, way("refusal", "complaint", deliberate=True))] == [RULE]


def test_where_no_good_exit_is_declared_nobody_is_trapped() -> None:
    records = (*TO_THE_COMPLAINT, way("complaint", "gone"), touchpoint("newsletter", "return"))
    assert found(*records, rule=RULE) == ()
