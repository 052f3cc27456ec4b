"""What an empty lane says of what belongs there: a few words for those who begin."""

from collections.abc import Mapping
from dataclasses import dataclass

from journeymapper.messages import Message, message
from journeymapper.model.base import Record
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, LaneKind


@dataclass(frozen=True, slots=True)
class Hint:
    """Words for the first cell of an empty lane."""

    step: str
    lane: str
    kind: LaneKind
    words: Message


_FIRST: Mapping[LaneKind, Message] = {
    "actions": message("Double-click to write what people do"),
    "touchpoints": message("Drag a touchpoint here, or double-click"),
    "emotion": message("Double-click to say how it feels"),
}
"""On a map that is as it was begun: few, and in the lanes that people fill first."""

_LATER: Mapping[LaneKind, Message] = {
    "actions": message("What the customer does"),
    "thoughts": message("What the customer thinks"),
    "notes": message("A note"),
    "questions": message("A question, or a pain"),
    "touchpoints": message("A touchpoint"),
    "frontstage": message("What the customer sees you do"),
    "backstage": message("What you do out of sight"),
    "systems": message("What a system does"),
    "emotion": message("How it feels"),
    "pictures": message("A picture"),
    "opportunities": message("What could be better"),
}


def hints_on(project: Project, map_: str) -> tuple[Hint, ...]:
    """Hints in the order of the lanes: three on a map without cards, else one for each empty lane."""
    steps = project.index.steps_of_map(map_)
    lanes = project.many(Lane, project.index.lanes(map_))
    empty = [lane for lane in lanes if not lane.collapsed and is_empty(project, steps, lane)]
    if not steps or not empty:
        return ()
    words = _FIRST if is_bare(project, map_) else _LATER
    first = {lane.lane_kind: lane.id for lane in reversed(empty)}
    return tuple(
        Hint(steps[0], lane.id, lane.lane_kind, words[lane.lane_kind])
        for lane in empty
        if lane.lane_kind in words and (words is _LATER or first[lane.lane_kind] == lane.id)
    )


def is_bare(project: Project, map_: str) -> bool:
    """Whether a map has neither cards nor feelings."""
    index = project.index
    cards = index.cards_of_map(map_) or index.tray(map_)
    return not cards and not any(index.feelings(lane) for lane in index.lanes(map_))


def is_empty(project: Project, steps: tuple[str, ...], lane: Lane) -> bool:
    """Whether nothing stands in a lane."""
    index = project.index
    return not index.feelings(lane.id) and not any(index.cell(step, lane.id) for step in steps)


def shape_of(project: Project, map_: str) -> tuple[Record, ...]:
    """The map itself and what it is made of; an edit of any of them makes another shape."""
    index = project.index
    ids = (
        map_,
        *index.phases(map_),
        *index.stages_of_map(map_),
        *index.steps_of_map(map_),
        *index.lanes(map_),
    )
    return tuple(project.records[id_] for id_ in ids)
