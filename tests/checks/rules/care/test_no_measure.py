"""Where the journey is decided, something is counted."""

import pytest

from journeymapper.messages import text
from journeymapper.model.findings import Pin
from journeymapper.model.journeys import Map
from journeymapper.model.links import Measure
from tests.checks.rules.cared_map import KEPT, found
from tests.checks.rules.maps import touchpoint

MOMENT = touchpoint("checkout", "buy", moment_of_truth=True, **KEPT)


def test_a_moment_of_truth_without_a_measure_is_told() -> None:
    (uncounted,) = found(MOMENT)
    assert uncounted.rule == "no-measure"
    assert text(uncounted.title) == "No measure"
    assert text(uncounted.sentence) == "“checkout” is a moment of truth, and nothing counts how it goes."
    assert (uncounted.mark, uncounted.field) == (Pin("card_checkout"), "measures")


def test_a_good_end_without_a_measure_is_told() -> None:
    (uncounted,) = found(touchpoint("birthday note", "return", ending="won", **KEPT), rule="no-measure")
    assert (
        text(uncounted.sentence)
        == "The journey ends well at “birthday note”, and nothing counts how it goes."
    )


@pytest.mark.parametrize("fields", [{}, {"dominant": True}, {"ending": "lost"}])
def test_a_touchpoint_that_does_not_decide_needs_no_measure(fields: dict[str, object]) -> None:
    assert found(touchpoint("checkout", "buy", **KEPT).evolve(**fields), rule="no-measure") == ()


@pytest.mark.parametrize("of", ["card_checkout", "step_buy"])
def test_a_measure_of_the_card_or_of_its_step_counts_it(of: str) -> None:
    assert found(MOMENT, Measure(id="measure_pay", of=of, name="Pay"), rule="no-measure") == ()


def test_on_a_map_of_how_it_should_be_there_is_nothing_to_count_yet() -> None:
    assert found(MOMENT, Map(id="map_a", journey="journey_a", map_kind="ideal"), rule="no-measure") == ()
