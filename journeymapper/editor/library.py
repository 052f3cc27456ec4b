"""The library of touchpoints that people drag onto a map: read from `resources/library.json`."""

import json
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import Literal

from journeymapper.messages import Message, message
from journeymapper.model.cards import Touchpoint
from journeymapper.model.ids import new_id
from journeymapper.model.kept import TEXTS, KeptTouchpoint
from journeymapper.model.people import Channel, Family
from journeymapper.model.project import Project
from journeymapper.resources import resource

Phase = Literal["before", "during", "after", "relationship", "yours"]

PHASES: dict[Phase, Message] = {
    "before": message("Before purchase"),
    "during": message("During purchase"),
    "after": message("After purchase"),
    "relationship": message("Relationship"),
    "yours": message("Yours"),
}
"""The groups of the library; *yours* are the touchpoints that the person keeps for later projects."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A touchpoint that most organisations have, with the phase and the channel it usually belongs to."""

    id: str
    name: str
    phase: Phase
    channel: Family


@cache
def entries() -> tuple[Entry, ...]:
    """Every touchpoint of the library, in the order of the file."""
    read = json.loads(resource("library.json").read_text(encoding="utf-8"))
    return tuple(Entry(one["id"], one["name"], one["phase"], one["channel"]) for one in read["touchpoints"])


def own_entry(kept: KeptTouchpoint) -> Entry:
    """A kept touchpoint as it stands in the library."""
    return Entry(kept.id, kept.title, "yours", kept.family)


def touchpoint_from(project: Project, map_: str, kept: KeptTouchpoint) -> Touchpoint:
    """A new unplaced touchpoint made from a kept one, in the project's channel of its name or family."""
    named = (one for one in project.all(Channel) if one.name.casefold() == kept.channel.casefold())
    channel = min(named, key=lambda one: one.id, default=None) or channel_of(project, kept.family)
    return Touchpoint(
        id=new_id("touchpoint"),
        map=map_,
        title=kept.title,
        channel=channel.id if channel else None,
        direct=kept.direct,
        library=kept.id,
        **{name: getattr(kept, name) for name in TEXTS},
    )


def uses(project: Project, map_: str) -> Counter[str]:
    """Entry → how many touchpoints of a map came from it."""
    return Counter(card.library for card in project.all(Touchpoint) if card.map == map_ and card.library)


def channel_of(project: Project, family: Family) -> Channel | None:
    """The project's first channel of a family by name, or None."""
    of_family = [channel for channel in project.all(Channel) if channel.family == family]
    return min(of_family, key=lambda channel: (channel.name, channel.id), default=None)


def touchpoint_of(project: Project, map_: str, one: Entry) -> Touchpoint:
    """A new unplaced touchpoint made from an entry, in the project's channel of its family."""
    channel = channel_of(project, one.channel)
    return Touchpoint(
        id=new_id("touchpoint"),
        map=map_,
        title=one.name,
        channel=channel.id if channel else None,
        library=one.id,
    )
