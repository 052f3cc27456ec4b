"""Where a measure and an objective stand now."""

from journeymapper.model.journeys import Objective
from journeymapper.model.links import Measurement
from journeymapper.model.project import Project


def latest(project: Project, measure: str) -> Measurement | None:
    """The newest measurement of a measure; one without a date counts as older than any with one."""
    measurements = project.index.measurements(measure)
    return project.find(Measurement, measurements[-1]) if measurements else None


def standing_of(project: Project, objective: Objective) -> float | None:
    """The newest value of an objective's measure, else its baseline; None where nothing is known."""
    newest = latest(project, objective.measure) if objective.measure else None
    return newest.value if newest is not None else objective.baseline
