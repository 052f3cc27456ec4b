"""Numbers that matter have a value to reach."""

from journeymapper.messages import text
from journeymapper.model.findings import Pin
from journeymapper.model.journeys import Objective
from journeymapper.model.links import Measure
from tests.checks.rules.cared_map import KEPT, found
from tests.checks.rules.maps import touchpoint

MOMENT = touchpoint("checkout", "buy", moment_of_truth=True, **KEPT)
PAY = Measure(id="measure_pay", of="card_checkout", name="Conversion", headline=True)
GOAL = Objective(id="objective_a", journey="journey_a", statement="Checkout completed", measure="measure_pay")


def test_the_number_on_a_moment_of_truth_needs_a_target() -> None:
    (aimless,) = found(MOMENT, PAY)
    assert aimless.rule == "no-target"
    assert text(aimless.sentence) == "Conversion of “checkout” has no value to reach."
    assert aimless.subjects == ("card_checkout", "measure_pay")
    assert (aimless.mark, aimless.field) == (Pin("card_checkout"), "measures")


def test_one_that_has_a_target_is_in_peace() -> None:
    assert found(MOMENT, PAY.evolve(target=65)) == ()


def test_an_objective_may_say_the_target() -> None:
    assert found(MOMENT, PAY, GOAL.evolve(target=65)) == ()


def test_numbers_elsewhere_and_those_that_no_card_shows_need_none() -> None:
    assert found(touchpoint("checkout", "buy", **KEPT), PAY) == ()
    assert found(MOMENT, PAY.evolve(headline=False)) == ()


def test_an_objective_that_says_what_is_counted_needs_a_target() -> None:
    (aimless,) = found(MOMENT, PAY.evolve(target=65), GOAL)
    assert text(aimless.sentence) == "The objective “Checkout completed” does not say how far to go."
    assert (aimless.subjects, aimless.mark, aimless.field) == (("objective_a",), None, "target")


def test_an_objective_without_a_measure_is_told_that_first() -> None:
    assert found(GOAL.evolve(measure=None), rule="no-target") == ()
