"""Where a measure and an objective stand now, and how values are written."""

from journeymapper.model.journeys import Objective
from journeymapper.model.links import Measure, Measurement
from journeymapper.model.numbers import quantity
from journeymapper.model.project import Project


def latest(project: Project, measure: str) -> Measurement | None:
    """The newest measurement of a measure; one without a date counts as older than any with one."""
    measurements = project.index.measurements(measure)
    return project.find(Measurement, measurements[-1]) if measurements else None


def standing_of(project: Project, objective: Objective) -> float | None:
    """The newest value of an objective's measure, else its baseline; None where nothing is known."""
    newest = latest(project, objective.measure) if objective.measure else None
    return newest.value if newest is not None else objective.baseline


def unit_of(measure: Measure | None) -> str:
    """The unit of a measure; a rate that says none is in per cent.

    >>> unit_of(Measure(id="measure_a", of="card_a", name="Conversion")), unit_of(None)
    ('%', '')
    """
    if measure is None:
        return ""
    return measure.unit or ("%" if measure.measure_kind == "rate" else "")


def value_words(measure: Measure, value: float, language: str = "en") -> str:
    """A value of a measure with its unit."""
    return quantity(value, unit_of(measure), language)
