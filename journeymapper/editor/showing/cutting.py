"""Cuts a project down to one map as it is shown.

What is hidden is not there: no pen, bookmark, legend, metadata or embedded file can tell of it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from journeymapper.editor.showing.hiding import emptied, loose_references
from journeymapper.editor.showing.keeping import Kept, kept
from journeymapper.editor.showing.keys import key_holds
from journeymapper.editor.showing.readings import cut_answered, cut_reading
from journeymapper.model.base import Record
from journeymapper.model.cards import Opportunity
from journeymapper.model.edits.pictures import PICTURED, picture_of
from journeymapper.model.findings import Health
from journeymapper.model.journeys import Map
from journeymapper.model.links import Measure
from journeymapper.model.matter import Matter
from journeymapper.model.people import Persona, Quote
from journeymapper.model.project import Asset, Project
from journeymapper.model.references import items_of
from journeymapper.model.showing import Showing
from journeymapper.model.structure import Stage

_Evolved = tuple[Record, Mapping[str, object], Record]
"""A record, what became of some of its fields, and what it was then."""
_evolved: dict[str, _Evolved] = {}
"""What the last cut has made. A preview cuts the same again, and drawing knows records by identity."""
_PARTICULAR = frozenset((Measure, Opportunity, Persona, Stage))
"""Asked before `match`, since pydantic makes isinstance slow and most records are none of these."""


@dataclass(frozen=True, slots=True)
class _Scissors:
    """What is known while records are cut."""

    project: Project
    showing: Showing
    staying: Kept
    names: frozenset[str]
    """The ids that may be named."""
    last: Mapping[str, _Evolved]


def cut(matter: Matter, showing: Showing) -> Matter:
    """What is left to be drawn: a project of one map and of it what is shown, and what is said of that.

    Other maps, the tray, saved views and settings of exports never stay, since no paper shows them; maps that
    cards lead to stay by name alone. Findings and ranks keep their numbers. What is shown in full is the very
    same record as before. Raises `UnknownRecord`.
    """
    project = matter.project
    staying = kept(project, matter.map, showing)
    scissors = _Scissors(project, showing, staying, frozenset(_names(project, staying)), dict(_evolved))
    _evolved.clear()
    records = {id_: _shown(scissors, record) for id_, record in staying.records.items()}
    journey = staying.grid.journey
    for id_, other in staying.opened.items():
        # Whose journey it is belongs to what is not printed.
        records[id_] = Map(
            id=id_, journey=journey, order=other.order, map_kind=other.map_kind, name=other.name
        )
    left = Project(MappingProxyType(records), MappingProxyType(_pictures(project, records)))
    return replace(
        matter,
        project=left,
        reading=cut_reading(project, left, matter.reading, staying.grid, showing),
        answered=cut_answered(project, left, matter.answered, showing),
        health=_health(matter.health, len(staying.places), showing),
    )


def _health(health: Health | None, cards: int, showing: Showing) -> Health | None:
    """What a check looked at, of what is left."""
    if health is None or not showing.shows("findings"):
        return None
    return health if showing.shows_all else replace(health, cards=cards)


def _names(project: Project, staying: Kept) -> Iterator[str]:
    """The ids that may be named: of records, and of the items of personas."""
    yield from staying.records
    yield from staying.opened
    for persona in project.all(Persona):
        if persona.id in staying.records:
            yield from (item.id for item in items_of(persona))


def _shown(scissors: _Scissors, record: Record) -> Record:
    """A record that says and names nothing hidden: itself where it never did."""
    kind, values, names = type(record), record.__dict__, scissors.names
    fields: dict[str, object] = {**emptied(scissors.showing.hidden).get(kind, {})}
    for reference in loose_references(kind):
        if values[reference.field] and reference.field not in fields:
            gone = {id_: None for id_ in reference.read(record) if id_ not in names}
            if gone:
                fields[reference.field] = reference.written(record, gone)
    if origins := values.get("origins"):
        known = scissors.project.records
        fields["origins"] = tuple(id_ for id_ in origins if id_ in names or id_ not in known)
    if record.id in scissors.staying.places:
        fields["step"], fields["until"] = scissors.staying.places[record.id]
    if kind in _PARTICULAR:
        fields |= _particular(scissors, record)
    differing = {name: value for name, value in fields.items() if values[name] != value}
    return _with(scissors, record, differing) if differing else record


def _particular(scissors: _Scissors, record: Record) -> Mapping[str, object]:
    """What differs in records of some kinds alone."""
    project, showing, names = scissors.project, scissors.showing, scissors.names
    match record:
        case Measure() if record.of not in names:
            return {"of": scissors.staying.grid.journey, "headline": False}
        case Opportunity() if showing.shows("findings"):
            return {"findings": tuple(key for key in record.findings if key_holds(project, key, names))}
        case Persona() if not showing.shows("owners"):
            return {"quotes": tuple(Quote(text=quote.text) for quote in record.quotes)}
        case Stage() if record.id in scissors.staying.grid.parted:
            return {"going_on": ""}  # what going on is called would tell of the stage that is left out
    return {}


def _with(scissors: _Scissors, record: Record, fields: Mapping[str, object]) -> Record:
    """The record with these fields: the same object as in the last cut, where that made the same of it."""
    last = scissors.last.get(record.id)
    if last is None or last[0] is not record or last[1] != fields:
        last = (record, fields, record.evolve(**fields))
    _evolved[record.id] = last
    return last[2]


def _pictures(project: Project, records: Mapping[str, Record]) -> dict[str, Asset]:
    """Hash → picture, of those that these records show."""
    if not project.assets:
        return {}
    shown = (picture_of(record)[0] for record in records.values() if type(record) in PICTURED)
    return {hash_: project.assets[hash_] for hash_ in sorted({*shown}) if hash_ in project.assets}
