"""Where a record is seen: on which map, and which cards stand for it there."""

from journeymapper.model.base import Record
from journeymapper.model.cards import Feeling
from journeymapper.model.journeys import Map
from journeymapper.model.links import Connection, Measure
from journeymapper.model.placement import map_of
from journeymapper.model.project import Project


def cards_of(project: Project, id_: str) -> tuple[str, ...]:
    """The record itself, the ends of a connection or the touchpoint of a feeling."""
    match project.records.get(id_):
        case Connection(source=source, target=target):
            return (source, target)
        case Feeling(touchpoint=str(touchpoint)):
            return (touchpoint,)
        case _:
            return (id_,)


def map_for(project: Project, record: Record | None) -> str | None:
    """The map on which a record is seen; None for what stands on none, as a persona."""
    match record:
        case Map():
            return record.id
        case Connection():
            return map_for(project, project.records.get(record.source))
        case Feeling():
            return map_for(project, project.records.get(record.lane))
        case Measure():
            return map_for(project, project.records.get(record.of))
        case _:
            return map_of(project, record)
