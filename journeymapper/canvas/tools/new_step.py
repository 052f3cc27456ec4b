"""A card dropped on the seam between two columns brings a step of its own."""

from dataclasses import dataclass

from journeymapper.canvas.tools.payload import Payload
from journeymapper.editor.reaching import step_name
from journeymapper.layout.grid import Cell, lane_at
from journeymapper.layout.map_layout import Column, MapLayout
from journeymapper.layout.slots import seam_at
from journeymapper.messages import Message, message, text
from journeymapper.model.change import Change, apply, joined
from journeymapper.model.edits import add_step
from journeymapper.model.ids import new_id
from journeymapper.model.placement import Refused
from journeymapper.model.project import Project
from journeymapper.model.structure import Stage, Step

_REACH, _MOST = 6.0, 8.0
"""How near to the seam it is meant: pixels, and at most so many layout units of the gutter's 22."""
INTO_NEW_STEP = message("Drop into a new step")


@dataclass(frozen=True, slots=True)
class NewStep:
    """Where a step would come, and the lane that its first card would stand in."""

    stage: str
    position: int
    lane: str
    line: float
    """The x of the seam."""
    words: Message


def new_step_at(layout: MapLayout, project: Project, x: float, y: float, zoom: float) -> NewStep | None:
    """The step that a card dropped at a point of the map would bring; None beside every seam.

    Between two stages it belongs to the one on whose side of the seam the point is. Nothing comes into a
    folded stage, where it would not be seen.
    """
    seam, band = seam_at(layout, x, min(_REACH / zoom, _MOST)), lane_at(layout, y)
    if seam is None or band is None:
        return None
    before, after = seam.column, seam.following
    if after is not None and after.stage == before.stage:
        names = (step_name(project, before.steps[-1]), step_name(project, after.step))
        words = message("New step between “{before}” and “{after}”", before=names[0], after=names[1])
    elif (after is None or x < seam.x) and not _is_folded(project, before):
        words = message("New step at the end of “{stage}”", stage=project.get(Stage, before.stage).name)
    elif after is not None and not _is_folded(project, after):
        words = message("New step at the beginning of “{stage}”", stage=project.get(Stage, after.stage).name)
        return NewStep(after.stage, 0, band.lane, seam.x, words)
    else:
        return None
    at = project.index.steps(before.stage).index(before.steps[-1]) + 1
    return NewStep(before.stage, at, band.lane, seam.x, words)


def dropped_into(project: Project, payload: Payload, there: NewStep) -> Change | Refused | None:
    """The step with what is carried in it; why not where its lane does not take that."""
    step = Step(id=new_id("step"), stage=there.stage, name=text(message("New step")))
    come = add_step(project, there.stage, step, there.position)
    if come is None:
        return None
    following, cell = apply(project, come), Cell(step.id, there.lane)
    refused = payload.refused(following, cell)
    return refused or joined(come, payload.dropped(following, cell, 0))


def _is_folded(project: Project, column: Column) -> bool:
    return project.get(Stage, column.stage).collapsed
