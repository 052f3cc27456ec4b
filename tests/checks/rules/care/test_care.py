"""What holds for all rules of care."""

import pytest

from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.care import CARE
from journeymapper.messages import text
from journeymapper.model.journeys import Duration, Journey
from tests.checks.rules.cared_map import CARING, found
from tests.checks.rules.maps import found as found_on_any
from tests.checks.rules.maps import touchpoint


def test_care_finds_nothing_in_a_map_that_is_looked_after() -> None:
    assert found() == ()


def test_care_waits_until_somebody_asks_for_a_check_or_says_when_to_review() -> None:
    nobodys = touchpoint("checkout", "buy")
    assert found_on_any(nobodys, Journey(id="journey_a", title="Gift buyer")) == ()
    for started in (
        {"checked": "2026-11-21"},
        {"last_review": "2026-11-01"},
        {"review_every": Duration(min=9)},
    ):
        journey = Journey.model_validate({"id": "journey_a", "title": "Gift buyer", **started})
        assert "no-owner" in {finding.rule for finding in found_on_any(nobodys, journey)}


def test_three_of_a_kind_are_told_one_by_one() -> None:
    cards = [touchpoint(f"letter {number}", "buy", channel="channel_web") for number in range(3)]
    assert len(found(*cards, rule="no-owner")) == 3


def test_more_than_three_are_one_finding_of_the_map_without_pins() -> None:
    cards = [touchpoint(f"letter {number}", "buy", channel="channel_web") for number in range(12)]
    (together,) = found(*reversed(cards), rule="no-owner")
    assert text(together.sentence) == "12 touchpoints have no owner."
    assert together.mark is None
    assert together.subjects == tuple(sorted(card.id for card in cards))
    assert together.field == "owner"
    assert together.key == "no-owner:map_a"


@pytest.mark.parametrize("rule", CARE, ids=lambda rule: rule.id)
def test_no_rule_of_care_drowns_a_map(rule: Rule) -> None:
    assert rule.group == "care"
    assert rule.together is not None or rule.id == "review-overdue"


def test_a_review_that_is_due_does_not_wait_for_a_check() -> None:
    assert [one.rule for one in found(CARING.evolve(last_review="2026-01-01"))] == ["review-overdue"]
