"""A card that was missing, put in its place."""

from collections.abc import Mapping
from types import MappingProxyType

from journeymapper.editor.blank_cards import blank_card, worded
from journeymapper.messages import Message, message, text
from journeymapper.model.cards import Touchpoint
from journeymapper.model.change import Change, apply, joined
from journeymapper.model.edits import add_card, lead_through
from journeymapper.model.ids import new_id
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane

_NEW: Mapping[str, Message] = MappingProxyType(
    {
        "touchpoint": message("New touchpoint"),
        "activity": message("New activity"),
        "note": message("New note"),
        "picture": message("New picture"),
        "opportunity": message("New opportunity"),
    }
)
"""Kind of card → its words as long as nobody wrote others."""


def add_touchpoint(project: Project, step: str, lane: str, position: str) -> Change | None:
    """A new touchpoint in a cell."""
    return add_card(project, _touchpoint(project, step, lane), int(position))


def break_silence(
    project: Project, step: str, lane: str, position: str, way: str, count: str
) -> Change | None:
    """So many new touchpoints in a cell, one below another, that a connection leads through."""
    cards = [_touchpoint(project, step, lane) for _ in range(int(count))]
    change: Change | None = None
    for place, card in enumerate(cards, int(position)):
        so_far = apply(project, change) if change is not None else project
        change = joined(change, add_card(so_far, card, place))
    so_far = apply(project, change) if change is not None else project
    return joined(change, lead_through(so_far, way, *(card.id for card in cards)))


def _touchpoint(project: Project, step: str, lane: str) -> Touchpoint:
    return Touchpoint(
        id=new_id("touchpoint"),
        map=project.get(Lane, lane).map,
        step=step,
        lane=lane,
        title=text(message("New touchpoint")),
    )


def add_new_card(project: Project, step: str, lane: str) -> Change | None:
    """A new card of the kind that a lane holds, in a cell, with words by which people find it."""
    card = blank_card(project.get(Lane, lane), step)
    return add_card(project, worded(card, text(_NEW[card.kind]))) if card else None
