"""Where a record is, in the names that people gave."""

from journeymapper.cli.reports.report import MapReport, in_a_line
from journeymapper.messages import message
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.links import Connection
from journeymapper.model.project import Project
from journeymapper.model.structure import Stage, Step
from journeymapper.model.titles import title_of


def names_to(project: Project, map_: MapReport, id_: str) -> tuple[str, ...]:
    """The map, the stage where there is one, and the record itself; of a map or journey that name alone."""
    record = project.records.get(id_)
    if record is None or isinstance(record, Map | Journey):
        return (in_a_line(map_.name),)
    stage = _stage_of(project, record)
    return (in_a_line(map_.name), *((in_a_line(stage.name),) if stage else ()), name_of(project, record))


def name_of(project: Project, record: Record) -> str:
    """What people call a record; of a connection without a label, what it ties together."""
    title = title_of(record)
    if isinstance(record, Connection) and not title:
        source, target = (project.records[end] for end in (record.source, record.target))
        return f"{name_of(project, source)} → {name_of(project, target)}"
    return in_a_line(title or message("Untitled"))


def _stage_of(project: Project, record: Record) -> Stage | None:
    """The stage that a record stands in."""
    match record:
        case Step():
            return project.find(Stage, record.stage)
        case Card() | Feeling() if record.step:
            return project.get(Stage, project.get(Step, record.step).stage)
        case _:
            return None
