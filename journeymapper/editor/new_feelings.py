"""A new point of the emotion curve where one stands, for those who don't point at the place."""

from itertools import pairwise

from journeymapper.editor.structure import step_at
from journeymapper.model.cards import Feeling, Touchpoint
from journeymapper.model.ids import new_id
from journeymapper.model.people import Persona
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Step


def new_feeling(project: Project, map_: str, here: str | None) -> Feeling | None:
    """A neutral feeling in the step of a record, or the first step; None where the map has no place for it.

    It is about the record where that is a touchpoint. Of several in one step it takes the widest gap.
    """
    first = project.find(Step, next(iter(project.index.steps_of_map(map_)), ""))
    step = step_at(project, map_, here, "before") if here else first
    lanes = [one for one in project.many(Lane, project.index.lanes(map_)) if one.lane_kind == "emotion"]
    if step is None or not lanes:
        return None
    lane = next((one for one in lanes if one.id == here), lanes[0])
    about = project.find(Touchpoint, here or "")
    taken = [one.position for one in project.all(Feeling) if (one.step, one.lane) == (step.id, lane.id)]
    return Feeling(
        id=new_id("feeling"),
        step=step.id,
        lane=lane.id,
        position=widest_gap(taken),
        level=0,
        touchpoint=about.id if about else None,
        persona=lane.belongs_to if project.find(Persona, lane.belongs_to or "") else None,
    )


def widest_gap(taken: list[float]) -> float:
    """The middle of the widest gap between positions 0–1.

    >>> widest_gap([]), widest_gap([0.5]), widest_gap([0.25, 0.5])
    (0.5, 0.25, 0.75)
    """
    ends = pairwise((0.0, *sorted(taken), 1.0))
    start, end = max(ends, key=lambda gap: gap[1] - gap[0])
    return (start + end) / 2
