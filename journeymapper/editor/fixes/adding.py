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


def add_touchpoint(project: Project, step: str, lane: str, position: str, way: str = "") -> Change | None:
    """A new touchpoint in a cell; on the way of a connection where one is named."""
    card = Touchpoint(
        id=new_id("touchpoint"),
        map=project.get(Lane, lane).map,
        step=step,
        lane=lane,
        title=text(message("New touchpoint")),
    )
    added = add_card(project, card, int(position))
    if not way or added is None:
        return added
    return joined(added, lead_through(apply(project, added), way, card.id))


def add_new_card(project: Project, step: str, lane: str) -> Change | None:
    """A new card of the kind that a lane holds, in a cell, with words by which people find it."""
    card = blank_card(project.get(Lane, lane), step)
    return add_card(project, worded(card, text(_NEW[card.kind]))) if card else None
