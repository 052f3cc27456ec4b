"""Objectives that nothing tells of."""

from journeymapper.messages import text
from journeymapper.model.journeys import Journey, Objective
from tests.checks.rules.cared_map import found

GOAL = Objective(id="objective_a", journey="journey_a", statement="Repeat orders", target=25)


def test_an_objective_without_a_measure_is_told() -> None:
    (unmeasured,) = found(GOAL)
    assert unmeasured.rule == "unmeasured-objective"
    assert text(unmeasured.sentence) == "No measure tells how far “Repeat orders” is."
    assert (unmeasured.subjects, unmeasured.mark, unmeasured.field) == (("objective_a",), None, "measure")


def test_one_with_a_measure_is_in_peace() -> None:
    assert found(GOAL.evolve(measure="measure_open")) == ()


def test_objectives_of_other_journeys_are_told_on_their_maps() -> None:
    assert found(Journey(id="journey_b", title="Owner"), GOAL.evolve(journey="journey_b")) == ()
