"""Which field of which record names which other record, said once.

Deleting, asking what would go along, copying, checking a file and repairing it all read `REFERENCES`.
`origins` is not in it: it remembers ids that a record was copied or merged from, which may be long gone.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeVar

from journeymapper.model.base import Part, Record
from journeymapper.model.cards import Activity, Card, Feeling, Note, Opportunity, Touchpoint
from journeymapper.model.journeys import Journey, Map, Objective
from journeymapper.model.kinds import RECORD_TYPES
from journeymapper.model.links import Connection, Evidence, Measure, Measurement
from journeymapper.model.people import Channel, Comment, Item, Person, Persona, View
from journeymapper.model.review import Response, Round
from journeymapper.model.structure import Lane, Phase, Stage, Step

R = TypeVar("R", bound=Record)
WhenGone = Literal["goes too", "clear", "to the tray"]
Copied = Literal["alone", "with it", "with both"]


@dataclass(frozen=True, slots=True)
class Reference:
    """One field that names records of some types, and what follows from it."""

    holder: type[Record]
    field: str
    targets: tuple[type[Part], ...]
    when_gone: WhenGone = "clear"
    """What happens to the holder when what it names is deleted."""
    copied: Copied = "alone"
    """Whether a copy of what is named takes a copy of the holder along; "with both": only when every such
    field of the holder names something copied."""
    part: str = ""
    """Where the field holds parts, the field of each that has the id; without its id a part is dropped."""
    needed: bool = False
    """What is named does not live without any holder: a stage without steps would be seen nowhere."""

    def read(self, record: Record) -> tuple[str, ...]:
        """The ids that this field of a record names."""
        value = getattr(record, self.field)
        if isinstance(value, str):
            return (value,)
        if not value:
            return ()
        if self.part:
            return tuple(id_ for each in value if (id_ := getattr(each, self.part)) is not None)
        return tuple(value)

    def written(self, record: Record, to: Mapping[str, str | None]) -> object:
        """The value of this field with ids exchanged for others; None takes an id out."""
        value = getattr(record, self.field)
        if value is None or isinstance(value, str):
            return to.get(value, value) if value is not None else None
        if not self.part:
            exchanged = (to.get(id_, id_) for id_ in value)
            return tuple(dict.fromkeys(id_ for id_ in exchanged if id_ is not None))
        return tuple(kept for each in value if (kept := self._part_written(each, to)) is not None)

    def _part_written(self, part: Part, to: Mapping[str, str | None]) -> Part | None:
        id_ = getattr(part, self.part)
        if id_ is None or id_ not in to:
            return part
        if to[id_] is None:
            return None
        values = {name: getattr(part, name) for name in type(part).model_fields}
        return type(part)(**(values | {self.part: to[id_]}))


REFERENCES: tuple[Reference, ...] = (
    Reference(Persona, "channels", (Channel,)),
    Reference(Journey, "personas", (Persona,)),
    Reference(Journey, "owner", (Person,)),
    Reference(Journey, "stakeholders", (Person,)),
    Reference(Journey, "frequent", (Stage,), part="stage"),
    Reference(Objective, "journey", (Journey,), "goes too", "with it"),
    Reference(Objective, "measure", (Measure,)),
    Reference(Map, "journey", (Journey,), "goes too", "with it"),
    Reference(Map, "derived_from", (Map,)),
    Reference(Phase, "map", (Map,), "goes too", "with it"),
    Reference(Stage, "phase", (Phase,), "goes too", "with it"),
    Reference(Step, "stage", (Stage,), "goes too", "with it", needed=True),
    Reference(Lane, "map", (Map,), "goes too", "with it"),
    Reference(Lane, "belongs_to", (Persona, Person, Channel)),
    Reference(Card, "map", (Map,), "goes too", "with it"),
    Reference(Card, "step", (Step,), "to the tray", "with it"),
    Reference(Card, "lane", (Lane,), "to the tray", "with it"),
    Reference(Card, "until", (Step,)),
    Reference(Card, "personas", (Persona,)),
    Reference(Card, "opens", (Map,)),
    Reference(Touchpoint, "channel", (Channel,)),
    Reference(Touchpoint, "owner", (Person,)),
    Reference(Touchpoint, "serves", (Item,)),
    Reference(Activity, "owner", (Person,)),
    Reference(Activity, "hands_over_to", (Person,)),
    Reference(Note, "about", (Card,)),
    Reference(Note, "answered_by", (Card,)),
    Reference(Opportunity, "touchpoints", (Touchpoint,)),
    Reference(Opportunity, "owner", (Person,)),
    Reference(Opportunity, "measure", (Measure,)),
    Reference(Feeling, "step", (Step,), "goes too", "with it"),
    Reference(Feeling, "lane", (Lane,), "goes too", "with it"),
    Reference(Feeling, "persona", (Persona,)),
    Reference(Feeling, "touchpoint", (Touchpoint,)),
    Reference(Connection, "source", (Card,), "goes too", "with both"),
    Reference(Connection, "target", (Card,), "goes too", "with both"),
    Reference(Measure, "of", (Record,), "goes too", "with it"),
    Reference(Measurement, "measure", (Measure,), "goes too"),
    Reference(Evidence, "about", (Record, Item)),
    Reference(Response, "owner", (Person,)),
    Reference(Response, "opportunity", (Opportunity,)),
    Reference(Comment, "on", (Record,), "goes too"),
    Reference(Comment, "reply_to", (Comment,)),
    Reference(Round, "scope", (Record,)),
    Reference(Round, "votes", (Card,), part="card"),
    Reference(View, "personas", (Persona,)),
    Reference(View, "channels", (Channel,)),
    Reference(View, "owners", (Person,)),
)

REFERENCES_OF: Mapping[type[Record], tuple[Reference, ...]] = MappingProxyType(
    {type_: tuple(each for each in REFERENCES if issubclass(type_, each.holder)) for type_ in RECORD_TYPES}
)
"""Type of a record → the references that its records hold."""

ITEM_FIELDS = ("goals", "needs", "anxieties", "pains", "preferences", "behaviours", "decision_criteria")
"""The fields of a persona that hold items, which other records may name."""

Holders = Mapping[str, tuple[tuple[str, Reference], ...]]
"""Id → who names it, and by which field."""


def items_of(record: Record | None) -> tuple[Item, ...]:
    """The items of a persona; none of any other record."""
    if not isinstance(record, Persona):
        return ()
    return tuple(item for field in ITEM_FIELDS for item in getattr(record, field))


def named_by(record: Record) -> list[tuple[Reference, tuple[str, ...]]]:
    """The references of a record that name anything, with the ids."""
    # Most fields are empty, and a look at every record is what opening and deleting wait for.
    values = record.__dict__
    return [(each, each.read(record)) for each in REFERENCES_OF[type(record)] if values[each.field]]


def holders(records: Iterable[Record]) -> Holders:
    """Who names whom among these records: one look at each."""
    found: dict[str, list[tuple[str, Reference]]] = {}
    for record in records:
        values = record.__dict__
        for reference in REFERENCES_OF[type(record)]:
            # As in `named_by`, whose list would make a deletion in a large project a quarter slower.
            for id_ in reference.read(record) if values[reference.field] else ():
                found.setdefault(id_, []).append((record.id, reference))
    return {id_: tuple(held) for id_, held in found.items()}


def redirected(record: R, to: Mapping[str, str | None], **fields: object) -> R:
    """The record with every id that it names exchanged where `to` has another (None takes it out).

    `fields` are set besides.
    """
    named = {each.field: each.written(record, to) for each in REFERENCES_OF[type(record)]}
    return record.evolve(**(named | fields))


def loosened(record: Record, is_gone: Callable[[Reference, str], bool]) -> Record | None:
    """What remains of a record when some of what it names is gone; None when it goes too."""
    fields: dict[str, object] = {}
    for reference, ids in named_by(record):
        gone = {id_: None for id_ in ids if is_gone(reference, id_)}
        if not gone:
            continue
        if reference.when_gone == "goes too":
            return None
        if reference.when_gone == "to the tray":
            fields |= {"step": None, "lane": None, "until": None}
        else:
            fields.setdefault(reference.field, reference.written(record, gone))
    return record.evolve(**fields) if fields else record
