"""Whom and what a field may name: what is offered while somebody types, and what a value is called."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from journeymapper.messages import Message, message, text
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Touchpoint
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.links import Measure
from journeymapper.model.people import Channel, Person, Persona
from journeymapper.model.placement import map_of
from journeymapper.model.project import Project
from journeymapper.model.references import items_of
from journeymapper.model.structure import Stage
from journeymapper.model.titles import map_title, title_of

Pool = Literal[
    "people",
    "channels",
    "personas",
    "holders",
    "maps",
    "cards",
    "touchpoints",
    "measures",
    "aims",
    "stages",
    "tags",
    "causes",
]


@dataclass(frozen=True, slots=True)
class Offer:
    """A value that a field may take, what it is called, and what tells it from its like."""

    value: str
    words: str
    detail: str = ""


def offers(project: Project, pool: Pool, near: Record) -> tuple[Offer, ...]:
    """What a field of a record may name, by name; cards of the record's map in reading order.

    >>> from journeymapper.model.cards import Note
    >>> note = Note(id="card_a", map="map_a", tags=("gift", "price"))
    >>> [offer.words for offer in offers(Project({"card_a": note}), "tags", note)]
    ['gift', 'price']
    """
    match pool:
        case "aims":
            return tuple(_aims(project, near))
        case "tags":
            return _words(tag for card in project.all(Card) for tag in card.tags)
        case "causes":
            return _words(cause for card in project.all(Touchpoint) for cause in card.friction_causes)
        case "cards" | "touchpoints" | "stages" | "maps":
            found: Iterable[Record] = _in_order(project, pool, near)
        case _:
            found = sorted(_named(project, pool), key=lambda one: (title_of(one).casefold(), one.id))
    return tuple(
        Offer(one.id, called(project, one.id), _detail(project, one)) for one in found if one.id != near.id
    )


def called(project: Project, value: str) -> str:
    """What people call what a value names: the title of a record, the words of a persona's goal or pain.

    What it is where it has no title; the value itself where nothing has this id.
    """
    record = project.records.get(value)
    if isinstance(record, Map):
        return text(map_title(record))
    if record is not None:
        return title_of(record) or text(_UNTITLED.get(record.kind, message("Without a name")))
    items = (item for persona in project.all(Persona) for item in items_of(persona) if item.id == value)
    return next((" ".join(item.text.split()) for item in items), value)


_UNTITLED: dict[str, Message] = {
    "touchpoint": message("Touchpoint"),
    "activity": message("Activity"),
    "note": message("Note"),
    "picture": message("Picture"),
    "opportunity": message("Opportunity"),
}


def unit_of(project: Project, record: Record | None) -> str:
    """The unit in which the numbers of a record are: its own, or that of the measure that it names.

    >>> from journeymapper.model.journeys import Objective
    >>> unit_of(Project({}), Objective(id="objective_a", journey="journey_a", statement="", unit="%"))
    '%'
    """
    values = record.__dict__ if record is not None else {}
    measure = project.find(Measure, values.get("measure"))
    return str(values.get("unit") or (measure.unit if measure else ""))


def _words(used: Iterable[str]) -> tuple[Offer, ...]:
    return tuple(Offer(one, one) for one in sorted(set(used), key=str.casefold))


def _aims(project: Project, near: Record) -> Iterable[Offer]:
    """The goals and pains of the personas whom a card concerns: its own, or else those of its journey."""
    ids = near.personas if isinstance(near, Card) else ()
    map_ = project.find(Map, map_of(project, near))
    journey = project.find(Journey, map_.journey if map_ else None)
    for persona in project.many(Persona, ids or (journey.personas if journey else ())):
        goals, pains = (
            message("Goal of {name}", name=persona.name),
            message("Pain of {name}", name=persona.name),
        )
        for items, words in ((persona.goals, goals), (persona.pains, pains)):
            yield from (Offer(item.id, " ".join(item.text.split()), text(words)) for item in items)


def _in_order(project: Project, pool: Pool, near: Record) -> tuple[Record, ...]:
    index = project.index
    if pool == "maps":
        return project.many(Map, index.all_maps())
    if pool == "stages":
        maps = index.maps(near.id) if isinstance(near, Journey) else (map_of(project, near) or "",)
        return project.many(Stage, (stage for map_ in maps for stage in index.stages_of_map(map_)))
    map_ = _map_of(project, near)
    ids = (*index.cards_of_map(map_), *index.tray(map_))
    return project.many(Touchpoint if pool == "touchpoints" else Card, ids)


def _map_of(project: Project, near: Record) -> str:
    lane = project.records.get(getattr(near, "lane", None) or "")
    return map_of(project, near) or (map_of(project, lane) or "")


def _named(project: Project, pool: Pool) -> Iterable[Record]:
    match pool:
        case "channels":
            return project.all(Channel)
        case "personas":
            return project.all(Persona)
        case "measures":
            return project.all(Measure)
        case "holders":
            return (*project.all(Persona), *project.all(Person), *project.all(Channel))
        case _:
            return project.all(Person)


def _detail(project: Project, record: Record) -> str:
    match record:
        case Person():
            return record.role
        case Persona():
            return record.tagline
        case Map():
            return called(project, record.journey)
        case Measure():
            return called(project, record.of)
        case _:
            return ""
