"""An objective stands where its measure was last, or where it began."""

from journeymapper.model.base import Record
from journeymapper.model.journeys import Objective
from journeymapper.model.links import Measure, Measurement
from journeymapper.model.measured import standing_of
from journeymapper.model.project import Project

OBJECTIVE = Objective(
    id="objective_a", journey="journey_a", statement="Pay", measure="measure_a", baseline=50
)
MEASURE = Measure(id="measure_a", of="card_a", name="Pay")


def project_of(*records: Record) -> Project:
    return Project({record.id: record for record in records})


def test_the_newest_measurement_counts() -> None:
    october = Measurement(id="measurement_1", measure="measure_a", value=54, date="2026-10-31")
    june = Measurement(id="measurement_2", measure="measure_a", value=60, date="2026-06-30")
    assert standing_of(project_of(OBJECTIVE, MEASURE, october, june), OBJECTIVE) == 54


def test_without_a_measurement_it_stands_where_it_began() -> None:
    assert standing_of(project_of(OBJECTIVE, MEASURE), OBJECTIVE) == 50
    assert standing_of(project_of(), OBJECTIVE.evolve(measure=None, baseline=None)) is None
