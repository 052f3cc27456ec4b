"""Lanes that become of another kind, where what stands in them allows it."""

from journeymapper.messages import Message, message, plural
from journeymapper.model.cards import Card, Feeling
from journeymapper.model.change import Change
from journeymapper.model.edits import set_fields
from journeymapper.model.kinds import CARD_OF_LANE
from journeymapper.model.placement import Refused
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, LaneKind


def can_become(project: Project, lane: str, kind: LaneKind) -> Refused | None:
    """Whether a lane may be of a kind: all that stands in it must be able to stand there."""
    here = project.get(Lane, lane)
    if here.lane_kind == kind:
        return None
    misfits = sum(type(card) is not CARD_OF_LANE.get(kind) for card in project.all(Card) if card.lane == lane)
    if misfits:
        return Refused(_move_first(plural("{count} card", "{count} cards", misfits)))
    feelings = sum(feeling.lane == lane for feeling in project.all(Feeling))
    if feelings:
        return Refused(_move_first(plural("{count} feeling", "{count} feelings", feelings)))
    return None


def become(project: Project, lane: str, kind: LaneKind, names: tuple[str, str]) -> Change | None:
    """A lane of another kind; where it is called as its old kind is, it is called as the new one.

    `names` are what lanes of the old and the new kind are called. Ask `can_become` first.
    """
    here = project.get(Lane, lane)
    name = names[1] if here.name == names[0] else here.name
    return set_fields(project, lane, lane_kind=kind, name=name)


def _move_first(what: Message) -> Message:
    return message("{what} would not fit there. Move or delete them first.", what=what)
