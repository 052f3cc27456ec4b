"""A place for what comes once people have bought."""

from journeymapper.editor.fixes.adding import add_touchpoint
from journeymapper.messages import message, text
from journeymapper.model.change import Change, apply, joined
from journeymapper.model.edits import add_phase, add_stage
from journeymapper.model.ids import new_id
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage


def add_stage_after(project: Project, stage: str) -> Change | None:
    """A stage with a touchpoint, in a phase that means after: the map's own, or a new one at its end."""
    map_ = project.get(Phase, project.get(Stage, stage).phase).map
    phase, change = _phase_after(project, map_)
    new = Stage(id=new_id("stage"), phase=phase, name=text(message("After the purchase")))
    change = joined(change, add_stage(_applied(project, change), phase, new))
    following = _applied(project, change)
    (step,) = following.index.steps(new.id)
    lanes = project.many(Lane, project.index.lanes(map_))
    lane = next((lane.id for lane in lanes if lane.lane_kind == "touchpoints"), None)
    return joined(change, add_touchpoint(following, step, lane, "0")) if lane else change


def _phase_after(project: Project, map_: str) -> tuple[str, Change | None]:
    """The phase that means after, and the change that makes it where there is none."""
    phases = project.many(Phase, project.index.phases(map_))
    known = next((phase.id for phase in phases if phase.meaning in ("after", "relationship")), None)
    if known is not None:
        return known, None
    new = Phase(id=new_id("phase"), map=map_, name=text(message("After the purchase")), meaning="after")
    return new.id, add_phase(project, map_, new)


def _applied(project: Project, change: Change | None) -> Project:
    return apply(project, change) if change else project
