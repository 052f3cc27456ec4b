"""Which records stay of a project: what can be seen on one map, what that names, and what is about it.

A preview asks for it whenever a switch is touched, so all is decided in a few looks at the records.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from journeymapper.editor.showing.grid import Grid, Span, grid_of
from journeymapper.editor.showing.hiding import hidden_types
from journeymapper.editor.showing.keys import key_holds
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling, Opportunity
from journeymapper.model.journeys import Journey, Map, Objective
from journeymapper.model.links import Connection, Evidence, Measure, Measurement
from journeymapper.model.people import Channel, Comment, Item, Person, Persona, ProjectInfo
from journeymapper.model.placement import map_of
from journeymapper.model.project import Project
from journeymapper.model.references import REFERENCES_OF, Reference, items_of
from journeymapper.model.review import Response, Round, RuleSetting
from journeymapper.model.showing import Showing

_NAMED = frozenset((Person, Channel, Persona))
"""What is there because something seen names it."""
_NAMING: Mapping[type[Record], tuple[Reference, ...]] = {
    type_: tuple(each for each in references if not _NAMED.isdisjoint(each.targets) or Item in each.targets)
    for type_, references in REFERENCES_OF.items()
}
_COUNTED = frozenset((Objective, Opportunity))
"""What may name a measure; asked before isinstance, which pydantic makes slow."""
_ABOUT: Mapping[type[Record], tuple[Reference, ...]] = {
    type_: tuple(
        each
        for each in REFERENCES_OF[type_]
        if each.field in ("of", "measure", "about", "on", "scope", "votes")
    )
    for type_ in (Measure, Measurement, Evidence, Response, Comment, Round)
}
"""What is there because it is about something seen, and where it says so; a response names a finding."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What stays of a project."""

    grid: Grid
    records: Mapping[str, Record]
    """As they are in the project: some still name what goes."""
    places: Mapping[str, Span]
    """Card → where it can be seen."""
    opened: Mapping[str, Map]
    """Maps of which only the names stay, since shown cards lead to them."""


def kept(project: Project, map_: str, showing: Showing) -> Kept:
    """The records of a map as it is shown. Raises `UnknownRecord`."""
    grid, gone = grid_of(project, map_, showing), hidden_types(showing.hidden)
    found: dict[str, Record] = {id_: project.records[id_] for id_ in grid.records}
    places: dict[str, Span] = {}
    for card in project.all(Card):
        if card.map == map_ and type(card) not in gone and (place := grid.place(card)) is not None:
            found[card.id] = card
            places[card.id] = place
    found |= {
        one.id: one for one in project.all(Feeling) if one.lane in grid.lanes and one.step in grid.steps
    }
    found |= {one.id: one for one in project.all(Connection) if one.source in places and one.target in places}
    of_all = (
        *project.all(ProjectInfo),
        *project.all(RuleSetting),
        *project.many(Objective, project.index.objectives(grid.journey)),
    )
    found |= {one.id: one for one in of_all if type(one) not in gone}
    if Measure not in gone:
        found |= _adopted(project, map_, found.values())
    found |= _named(project, found.values(), gone)
    about = _about(project, found, gone)
    found |= about
    found |= _named(project, about.values(), gone)
    opened = project.many(Map, dict.fromkeys(record.opens or "" for record in project.many(Card, places)))
    return Kept(grid, found, places, {one.id: one for one in opened if one.id not in found})


def _named(project: Project, records: Iterable[Record], gone: frozenset[type[Record]]) -> dict[str, Record]:
    """The people, channels and personas that records name, and the channels that those prefer."""
    owner_of = {item.id: persona.id for persona in project.all(Persona) for item in items_of(persona)}
    found: dict[str, Record] = {}
    open_ends = list(records)
    while open_ends:
        record = open_ends.pop()
        for reference in _NAMING[type(record)]:
            # Most name nothing: to find that out by `read` would take twice as long over a large map.
            for id_ in reference.read(record) if record.__dict__[reference.field] else ():
                target = owner_of.get(id_, id_)
                named = project.records.get(target)
                if named is not None and target not in found and type(named) in _NAMED.difference(gone):
                    found[target] = named
                    open_ends.append(named)
    return found


def _adopted(project: Project, map_: str, records: Iterable[Record]) -> dict[str, Record]:
    """The measures of other maps by which something shown is counted: how far it is stands on the paper."""
    named = (
        record.measure
        for record in records
        if type(record) in _COUNTED and isinstance(record, Objective | Opportunity)
    )
    measures = project.many(Measure, (id_ for id_ in named if id_ is not None))
    return {one.id: one for one in measures if _is_elsewhere(project, map_, one.of)}


def _is_elsewhere(project: Project, map_: str, id_: str) -> bool:
    record = project.records[id_]
    if isinstance(record, Map | Journey):
        return True
    return map_of(project, record) not in (None, map_)


def _about(project: Project, seen: Mapping[str, Record], gone: frozenset[type[Record]]) -> dict[str, Record]:
    """What is about what stays, as often as more comes by it: a comment may be on a measure of a card."""
    pending = [record for each in _ABOUT if each not in gone for record in project.all(each)]
    names = {
        *seen,
        *(item.id for persona in project.all(Persona) if persona.id in seen for item in items_of(persona)),
    }
    found: dict[str, Record] = {}
    while True:
        more = {record.id: record for record in pending if _is_about(project, record, names)}
        if not more:
            return found
        found |= more
        names |= set(more)
        pending = [record for record in pending if record.id not in more]


def _is_about(project: Project, record: Record, names: Container[str]) -> bool:
    if type(record) is Response:
        return key_holds(project, record.finding, names)
    return any(id_ in names for reference in _ABOUT[type(record)] for id_ in reference.read(record))
