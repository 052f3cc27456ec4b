"""What a project is made of besides cards: journeys and maps, personas, objectives, people, channels."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from journeymapper.messages import Message, message
from journeymapper.model.base import Record
from journeymapper.model.cards import Activity, Opportunity, Touchpoint
from journeymapper.model.change import Change
from journeymapper.model.edits import reorder, set_fields
from journeymapper.model.edits.siblings import siblings
from journeymapper.model.journeys import Journey, Map, Objective
from journeymapper.model.people import Channel, Person, Persona
from journeymapper.model.project import Project
from journeymapper.model.titles import map_title, title_of

Group = Literal["journeys", "personas", "objectives", "people", "channels"]
GROUPS: Mapping[Group, Message] = {
    "journeys": message("Journeys and maps"),
    "personas": message("Personas"),
    "objectives": message("Objectives"),
    "people": message("People and teams"),
    "channels": message("Channels"),
}
"""In the order in which they are listed, with their names."""
_OWNED: tuple[type[Record], ...] = (Touchpoint, Activity, Opportunity, Journey)


@dataclass(frozen=True, slots=True)
class Member:
    """One record of a group. `uses` counts what names it; `apart` says that the journey goes without it."""

    record: Record
    group: Group
    uses: int = 0
    apart: bool = False

    @property
    def name(self) -> Message:
        """What the record is called."""
        if isinstance(self.record, Map):
            return map_title(self.record)
        called = title_of(self.record)
        return message("{name}", name=called) if called else message("Untitled")


def cast_of(project: Project, map_: str) -> Mapping[Group, tuple[Member, ...]]:
    """Every group with its records, those of the journey of a map first where the order is the journey's.

    Uses are: cards of a map, journeys of a persona, what a person owns, touchpoints of a channel.
    """
    here = project.find(Map, map_)
    journey = project.find(Journey, here.journey) if here is not None else None
    return {
        "journeys": _journeys(project),
        "personas": _personas(project, journey),
        "objectives": _objectives(project, journey),
        "people": _people(project),
        "channels": _channels(project),
    }


def can_move(project: Project, record: Record | None, journey: Journey | None, by: Literal[-1, 1]) -> bool:
    """Whether there is a place before (−1) or after (1) it to go to."""
    row = row_of(project, record, journey)
    return record is not None and record.id in row and 0 <= row.index(record.id) + by < len(row)


def moved(project: Project, record: Record, journey: Journey | None, at: int) -> Change | None:
    """The record stands at a place of its row: journeys, maps, objectives, the journey's personas."""
    if not isinstance(record, Persona):
        return reorder(project, record.id, at) if record.id in row_of(project, record, journey) else None
    if journey is None:
        return None
    others = [id_ for id_ in journey.personas if id_ != record.id]
    at = max(0, min(at, len(others)))
    return set_fields(project, journey.id, personas=(*others[:at], record.id, *others[at:]))


def row_of(project: Project, record: Record | None, journey: Journey | None) -> tuple[str, ...]:
    """The records that it stands in order with; none where there is no order."""
    match record:
        case Journey() | Map() | Objective():
            return siblings(project, record)
        case Persona() if journey is not None:
            return journey.personas
        case _:
            return ()


def _journeys(project: Project) -> tuple[Member, ...]:
    listed: list[Member] = []
    for journey in project.many(Journey, project.index.journeys()):
        maps = project.many(Map, project.index.maps(journey.id))
        listed.append(Member(journey, "journeys", len(maps)))
        listed += [Member(map_, "journeys", _cards(project, map_.id)) for map_ in maps]
    return tuple(listed)


def _cards(project: Project, map_: str) -> int:
    return len(project.index.cards_of_map(map_)) + len(project.index.tray(map_))


def _personas(project: Project, journey: Journey | None) -> tuple[Member, ...]:
    having = Counter(id_ for each in project.all(Journey) for id_ in each.personas)
    present = journey.personas if journey is not None else ()
    others = (each for each in project.all(Persona) if each.id not in present)
    named = sorted(others, key=lambda each: (each.name.casefold(), each.id))
    return (
        *(Member(each, "personas", having[each.id]) for each in project.many(Persona, present)),
        *(Member(each, "personas", having[each.id], apart=True) for each in named),
    )


def _objectives(project: Project, journey: Journey | None) -> tuple[Member, ...]:
    ids = project.index.objectives(journey.id) if journey is not None else ()
    return tuple(Member(each, "objectives") for each in project.many(Objective, ids))


def _people(project: Project) -> tuple[Member, ...]:
    owned = chain.from_iterable(map(project.all, _OWNED))
    owning = Counter(getattr(each, "owner", None) for each in owned)
    listed = sorted(project.all(Person), key=lambda each: (each.name.casefold(), each.id))
    return tuple(Member(each, "people", owning[each.id]) for each in listed)


def _channels(project: Project) -> tuple[Member, ...]:
    using = Counter(each.channel for each in project.all(Touchpoint) if each.channel is not None)
    listed = sorted(project.all(Channel), key=lambda each: (each.name.casefold(), each.id))
    return tuple(Member(each, "channels", using[each.id]) for each in listed)
