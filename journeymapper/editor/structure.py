"""Where columns and lanes come and go when one says "after", "left" or "up" of what is selected."""

from typing import Literal, TypeVar

from journeymapper.messages import Message, message
from journeymapper.model import edits
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling
from journeymapper.model.change import Change
from journeymapper.model.edits.siblings import siblings
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step

Side = Literal["before", "after"]
Heading = Phase | Stage | Step | Lane
"""What has a name at the edge of the map."""

R = TypeVar("R", bound=Record)


def stage_at(project: Project, map_: str, id_: str | None) -> Stage | None:
    """The stage that a record stands in; the last of the map for one that stands in none."""
    step = _step_of(project, id_)
    inside = step.stage if step else id_
    stages = project.index.stages_of_map(map_)
    if id_ is not None and project.find(Phase, id_):
        stages = project.index.stages(id_) or stages
    return project.find(Stage, inside) or _last(project, Stage, stages)


def step_at(project: Project, map_: str, id_: str | None, side: Side) -> Step | None:
    """The step that a record stands in; of a stage or the map the one at its end, or its beginning."""
    stage = stage_at(project, map_, id_)
    steps = project.index.steps(stage.id) if stage else ()
    return _step_of(project, id_) or _last(project, Step, steps if side == "after" else steps[:1])


def lane_at(project: Project, map_: str, id_: str | None) -> Lane | None:
    """The lane that a record stands in; the last of the map for one that stands in none."""
    record = project.records.get(id_ or "")
    inside = record.lane if isinstance(record, Card | Feeling) else id_
    return project.find(Lane, inside) or _last(project, Lane, project.index.lanes(map_))


def rename_label(record: Record) -> Message:
    """What undo calls another name for a phase, stage, step or lane."""
    match record:
        case Phase():
            return message("Rename phase")
        case Stage():
            return message("Rename stage")
        case Step():
            return message("Rename step")
        case _:
            return message("Rename lane")


def beside(project: Project, record: Heading, side: Side) -> int:
    """The position in its row right before or after a record."""
    return siblings(project, record).index(record.id) + (side == "after")


def moved(project: Project, id_: str, by: Literal[-1, 1]) -> Change | None:
    """A phase, stage, step or lane one place on in its row; None at the end of the map.

    A stage at the end of its phase goes into the next phase, a step at the end of its stage into the next
    stage.
    """
    record = project.get(Record, id_)
    row = siblings(project, record)
    at = row.index(id_) + by
    if 0 <= at < len(row):
        return edits.reorder(project, id_, at)
    position = 0 if by > 0 else None
    if isinstance(record, Stage):
        phase = _next(siblings(project, project.get(Phase, record.phase)), record.phase, by)
        return edits.move_stage(project, id_, phase, position) if phase else None
    if isinstance(record, Step):
        stages = project.index.stages_of_map(project.get(Phase, project.get(Stage, record.stage).phase).map)
        stage = _next(stages, record.stage, by)
        return edits.move_step(project, id_, stage, position) if stage else None
    return None


def newcomer(change: Change | None, kind: type[R]) -> R | None:
    """The first record of a type that a change brings."""
    if change is None:
        return None
    return next(
        (new for id_, new in change.after.items() if isinstance(new, kind) and change.before[id_] is None),
        None,
    )


def _step_of(project: Project, id_: str | None) -> Step | None:
    record = project.records.get(id_ or "")
    return project.find(Step, record.step if isinstance(record, Card | Feeling) else id_)


def _last(project: Project, kind: type[R], ids: tuple[str, ...]) -> R | None:
    return project.get(kind, ids[-1]) if ids else None


def _next(row: tuple[str, ...], id_: str, by: int) -> str | None:
    at = row.index(id_) + by
    return row[at] if 0 <= at < len(row) else None
