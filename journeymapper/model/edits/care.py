"""The rules of care begin to look at a journey."""

from datetime import date

from journeymapper.model.care import cares
from journeymapper.model.change import Change
from journeymapper.model.edits.fields import set_fields
from journeymapper.model.journeys import Journey
from journeymapper.model.project import Project


def start_care(project: Project, journey_id: str, day: date) -> Change | None:
    """The rules of care look from this day on; None where they do already. Raises `UnknownRecord`."""
    if cares(project.get(Journey, journey_id)):
        return None
    return set_fields(project, journey_id, checked=day.isoformat())
