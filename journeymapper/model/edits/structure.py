"""The grid of a map: phases, stages, steps and lanes come and change places."""

from journeymapper.model.base import Record
from journeymapper.model.cards import Card
from journeymapper.model.change import Change, change_of
from journeymapper.model.edits.siblings import put
from journeymapper.model.edits.spans import with_spans_kept
from journeymapper.model.edits.validity import all_new, checked, unless
from journeymapper.model.ids import new_id
from journeymapper.model.journeys import Map
from journeymapper.model.placement import can_place, map_of
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, LaneKind, Phase, Stage, Step


def add_phase(
    project: Project, map_: str, phase: Phase | str = "", position: int | None = None
) -> Change | None:
    """A new phase of a map, given or only named, at a position; None is the end."""
    project.get(Map, map_)
    new = (
        Phase(id=new_id("phase"), map=map_, name=phase) if isinstance(phase, str) else phase.evolve(map=map_)
    )
    return _added(project, new, position)


def add_stage(
    project: Project, parent: str, stage: Stage | str, position: int | None = None
) -> Change | None:
    """A new stage with its first step, in a phase; in a map: in its last phase, which is made if need be."""
    phase = project.find(Phase, parent) or _last_phase(project, parent)
    new = (
        Stage(id=new_id("stage"), phase=phase.id, name=stage)
        if isinstance(stage, str)
        else stage.evolve(phase=phase.id)
    )
    return _added(project, new, position, phase, Step(id=new_id("step"), stage=new.id))


def add_step(
    project: Project, stage: str, step: Step | str = "", position: int | None = None
) -> Change | None:
    """A new step of a stage, given or only named, at a position; None is the end."""
    project.get(Stage, stage)
    new = (
        Step(id=new_id("step"), stage=stage, name=step) if isinstance(step, str) else step.evolve(stage=stage)
    )
    return _added(project, new, position)


def add_lane(
    project: Project,
    map_: str,
    lane: Lane | str = "",
    position: int | None = None,
    *,
    lane_kind: LaneKind = "touchpoints",
) -> Change | None:
    """A new lane of a map at a position: given, or named and of a kind. None is the end."""
    project.get(Map, map_)
    new = (
        Lane(id=new_id("lane"), map=map_, name=lane, lane_kind=lane_kind)
        if isinstance(lane, str)
        else lane.evolve(map=map_)
    )
    return _added(project, new, position)


def reorder(project: Project, id_: str, position: int) -> Change | None:
    """A record at another position of its row, counted without itself.

    Phases, stages, steps, lanes, maps, journeys, objectives stand in rows, and cards in their cell or tray.
    Raises ValueError for a record that stands in no row, `NotAllowed` for a locked card.
    """
    record = project.get(Record, id_)
    if isinstance(record, Card):
        unless(can_place(project, (id_,), record.step, record.lane))
    change = change_of(project, put(project, (record,), position))
    columns = isinstance(record, Phase | Stage | Step)
    return with_spans_kept(project, change, map_of(project, record) or "") if columns else change


def move_stage(project: Project, stage: str, phase: str, position: int | None = None) -> Change | None:
    """A stage in another phase of its map, or at another position of its own; None is the end.

    Raises ValueError for a phase of another map.
    """
    moved, target = project.get(Stage, stage), project.get(Phase, phase)
    map_ = _shared_map(project, moved, target)
    change = change_of(project, put(project, (moved.evolve(phase=phase),), position))
    return with_spans_kept(project, change, map_)


def move_step(project: Project, step: str, stage: str, position: int | None = None) -> Change | None:
    """A step with its cards in another stage of its map, or at another position of its own; None is the end.

    A stage that loses its only step so gets a new, empty one. Raises ValueError for a stage of another map.
    """
    moved, target = project.get(Step, step), project.get(Stage, stage)
    map_ = _shared_map(project, moved, target)
    records = [*put(project, (moved.evolve(stage=stage),), position)]
    if moved.stage != stage and len(project.index.steps(moved.stage)) == 1:
        records.append(Step(id=new_id("step"), stage=moved.stage))
    return with_spans_kept(project, change_of(project, records), map_)


def _added(project: Project, new: Record, position: int | None, *besides: Record) -> Change | None:
    all_new(project, new)
    return checked(project, change_of(project, [*put(project, (new,), position), *besides]))


def _last_phase(project: Project, map_: str) -> Phase:
    phases = project.index.phases(project.get(Map, map_).id)
    return project.get(Phase, phases[-1]) if phases else Phase(id=new_id("phase"), map=map_)


def _shared_map(project: Project, record: Record, target: Record) -> str:
    map_ = map_of(project, record)
    if map_ is None or map_ != map_of(project, target):
        raise ValueError(f"{record.id} stays on its own map")
    return map_
