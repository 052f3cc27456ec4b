"""Claims that only old evidence backs."""

import pytest

from journeymapper.messages import text
from journeymapper.model.findings import Pin
from journeymapper.model.journeys import Map
from tests.checks.rules.cared_map import CARING, KEPT, evidence, found
from tests.checks.rules.maps import touchpoint

CLAIM = touchpoint("checkout", "buy", standing="backed", **KEPT)
OLD = evidence("card_checkout", date="2026-08-22")


def test_evidence_older_than_the_time_between_two_reviews_is_old() -> None:
    (claim,) = found(CLAIM, OLD, evidence("card_checkout", name="b", date="2025-01-31"))
    assert claim.rule == "old-evidence"
    assert text(claim.sentence) == (
        "What backs “checkout” is from 22 August 2026 or before: older than the time between two reviews."
    )
    assert (claim.mark, claim.field) == (Pin("card_checkout"), "evidence")


@pytest.mark.parametrize("date", ["2026-08-23", None])
def test_one_that_is_newer_or_of_no_known_day_is_enough(date: str | None) -> None:
    assert found(CLAIM, OLD, evidence("card_checkout", name="b", date=date)) == ()


def test_nothing_is_old_where_nobody_says_when_to_review() -> None:
    assert found(CLAIM, OLD, CARING.evolve(review_every=None)) == ()


def test_what_is_called_assumed_may_rest_on_old_evidence() -> None:
    assert found(CLAIM.evolve(standing="assumed"), OLD) == ()


def test_on_an_ideal_map_nothing_is_claimed() -> None:
    assert found(CLAIM, OLD, Map(id="map_a", journey="journey_a", map_kind="ideal")) == ()


def test_that_a_single_source_is_too_small_is_said_first() -> None:
    assert [one.rule for one in found(CLAIM, OLD.evolve(n=1))] == ["standing"]
