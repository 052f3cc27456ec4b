"""Who belongs to whom, in order: worked out from the records, never stored.

An index is immutable. `after` gives the next one by touching only what a change touches.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling, Note, Opportunity
from journeymapper.model.journeys import Journey, Map, Objective
from journeymapper.model.links import Connection, Evidence, Measure, Measurement
from journeymapper.model.mappings import copied
from journeymapper.model.people import Comment
from journeymapper.model.structure import Lane, Phase, Stage, Step

Slot = tuple[str, ...]
"""A place with members: what it is, then whose, as in `("cell", step, lane)`."""


def _slots(record: Record) -> tuple[Slot, ...]:
    """The places a record is a member of."""
    match record:
        case Card(step=None):
            return (("tray", record.map), *_spoken_of(record))
        case Card():
            own: list[Slot] = [("cell", record.step or "", record.lane or ""), *_spoken_of(record)]
            return (*own, ("spans", record.map)) if record.until else tuple(own)
        case Feeling():
            felt = (("felt at", record.touchpoint),) if record.touchpoint else ()
            return (("feelings", record.lane), ("step feelings", record.step), *felt)
        case Connection():
            return (("from", record.source), ("to", record.target))
        case Step():
            return (("steps", record.stage),)
        case Stage():
            return (("stages", record.phase),)
        case Phase():
            return (("phases", record.map),)
        case Lane():
            return (("lanes", record.map),)
        case Map():
            return (("maps", record.journey),)
        case Journey():
            return (("journeys",),)
        case Objective():
            return (("objectives", record.journey),)
        case Measure():
            return (("measures", record.of),)
        case Measurement():
            return (("measurements", record.measure),)
        case Evidence():
            return tuple(("evidence", id_) for id_ in dict.fromkeys(record.about))
        case Comment():
            return (("comments", record.on),)
        case _:
            return ((record.kind,),)


def _spoken_of(card: Card) -> Iterable[Slot]:
    """What a note speaks of, and what an opportunity is about."""
    if type(card) is Note:
        for about in dict.fromkeys(card.about):
            yield ("notes about", about)
    elif type(card) is Opportunity:
        for touchpoint in dict.fromkeys(card.touchpoints):
            yield ("opportunities", touchpoint)


def _key(record: Record) -> tuple[str, str]:
    """Siblings stand in order of their fractional key, then of their id; measurements by date."""
    # Looked up by type and in the dict: asking pydantic for what isn't there takes a microsecond a record.
    if type(record) is Measurement:
        return (record.date or "", record.id)
    return (record.__dict__.get("order", ""), record.id)


Member = tuple[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class Index:
    """Slot → members, each with its sort key. Read it through the named functions below."""

    slots: Mapping[Slot, tuple[Member, ...]]

    @staticmethod
    def of(records: Mapping[str, Record]) -> "Index":
        """The index of these records, from scratch."""
        slots: dict[Slot, list[Member]] = {}
        for record in records.values():
            for slot in _slots(record):
                slots.setdefault(slot, []).append((_key(record), record.id))
        return Index(MappingProxyType({slot: tuple(sorted(members)) for slot, members in slots.items()}))

    def after(self, before: Mapping[str, Record | None], after: Mapping[str, Record | None]) -> "Index":
        """The index after a change; costs as much as the change, and one shallow copy."""
        slots = copied(self.slots)
        for slot, gone, come in _moves(before, after):
            members = sorted(set(slots.get(slot, ())) - gone | come)
            if members:
                slots[slot] = tuple(members)
            else:
                slots.pop(slot, None)
        return Index(MappingProxyType(slots))

    def _members(self, *slot: str) -> tuple[str, ...]:
        return tuple(id_ for _, id_ in self.slots.get(slot, ()))

    def journeys(self) -> tuple[str, ...]:
        """The journeys of the project, in order."""
        return self._members("journeys")

    def maps(self, journey: str) -> tuple[str, ...]:
        """The maps of a journey, in the order of their tabs."""
        return self._members("maps", journey)

    def all_maps(self) -> tuple[str, ...]:
        """Every map, journey by journey, in the order of the tabs."""
        return tuple(map_ for journey in self.journeys() for map_ in self.maps(journey))

    def objectives(self, journey: str) -> tuple[str, ...]:
        """The objectives of a journey, in order."""
        return self._members("objectives", journey)

    def phases(self, map_: str) -> tuple[str, ...]:
        """The phases of a map, from left to right."""
        return self._members("phases", map_)

    def stages(self, phase: str) -> tuple[str, ...]:
        """The stages of a phase, from left to right."""
        return self._members("stages", phase)

    def steps(self, stage: str) -> tuple[str, ...]:
        """The steps of a stage, from left to right."""
        return self._members("steps", stage)

    def stages_of_map(self, map_: str) -> tuple[str, ...]:
        """Every stage of a map, from left to right."""
        return tuple(stage for phase in self.phases(map_) for stage in self.stages(phase))

    def steps_of_map(self, map_: str) -> tuple[str, ...]:
        """Every step of a map, from left to right: its columns."""
        return tuple(step for stage in self.stages_of_map(map_) for step in self.steps(stage))

    def lanes(self, map_: str) -> tuple[str, ...]:
        """The lanes of a map, from top to bottom."""
        return self._members("lanes", map_)

    def cell(self, step: str, lane: str) -> tuple[str, ...]:
        """The cards that stand in a cell, from top to bottom; a span stands in its first step."""
        return self._members("cell", step, lane)

    def spans(self, map_: str) -> tuple[str, ...]:
        """The cards of a map that reach over more than one step."""
        return self._members("spans", map_)

    def tray(self, map_: str) -> tuple[str, ...]:
        """The cards of a map that are not placed."""
        return self._members("tray", map_)

    def cards_of_map(self, map_: str) -> tuple[str, ...]:
        """The placed cards of a map, in reading order: column by column, from top to bottom."""
        lanes = self.lanes(map_)
        return tuple(
            id_ for step in self.steps_of_map(map_) for lane in lanes for id_ in self.cell(step, lane)
        )

    def feelings(self, lane: str) -> tuple[str, ...]:
        """The feelings of an emotion lane, in no order that means anything: their steps order them."""
        return self._members("feelings", lane)

    def feelings_of_step(self, step: str) -> tuple[str, ...]:
        """The feelings that stand in a step."""
        return self._members("step feelings", step)

    def felt_at(self, touchpoint: str) -> tuple[str, ...]:
        """The feelings that a touchpoint causes."""
        return self._members("felt at", touchpoint)

    def notes_about(self, card: str) -> tuple[str, ...]:
        """The notes that speak of a card."""
        return self._members("notes about", card)

    def opportunities_of(self, touchpoint: str) -> tuple[str, ...]:
        """The opportunities that are about a touchpoint."""
        return self._members("opportunities", touchpoint)

    def leading_on(self, card: str) -> tuple[str, ...]:
        """The connections that begin at a card."""
        return self._members("from", card)

    def leading_in(self, card: str) -> tuple[str, ...]:
        """The connections that end at a card."""
        return self._members("to", card)

    def measures(self, id_: str) -> tuple[str, ...]:
        """The measures of a record."""
        return self._members("measures", id_)

    def measurements(self, measure: str) -> tuple[str, ...]:
        """The measurements of a measure, oldest first."""
        return self._members("measurements", measure)

    def evidence(self, id_: str) -> tuple[str, ...]:
        """The evidence about a record."""
        return self._members("evidence", id_)

    def comments(self, id_: str) -> tuple[str, ...]:
        """The comments on a record."""
        return self._members("comments", id_)

    def of_kind(self, kind: str) -> tuple[str, ...]:
        """Every record of a kind that belongs to nothing else: people, channels, personas, responses, …"""
        return self._members(kind)


def _moves(
    before: Mapping[str, Record | None], after: Mapping[str, Record | None]
) -> Iterable[tuple[Slot, set[Member], set[Member]]]:
    """For every slot that a change touches: who leaves it and who comes."""
    gone: dict[Slot, set[Member]] = {}
    come: dict[Slot, set[Member]] = {}
    for sides, moved in ((before, gone), (after, come)):
        for record in sides.values():
            if record is not None:
                for slot in _slots(record):
                    moved.setdefault(slot, set()).add((_key(record), record.id))
    for slot in dict.fromkeys((*gone, *come)):
        yield slot, gone.get(slot, set()), come.get(slot, set())
