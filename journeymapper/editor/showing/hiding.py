"""What each switch of a `Showing` takes out of a project: whole records, lanes, and fields of what stays."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from journeymapper.model.base import Record
from journeymapper.model.cards import Opportunity, Touchpoint
from journeymapper.model.journeys import Journey, Map, Objective
from journeymapper.model.kinds import RECORD_TYPES
from journeymapper.model.links import Connection, Evidence, Measure, Measurement
from journeymapper.model.people import Comment, Person, Persona
from journeymapper.model.references import REFERENCES_OF, Reference
from journeymapper.model.review import Response, Round, RuleSetting
from journeymapper.model.showing import Switch
from journeymapper.model.structure import LaneKind, Stage

Fields = Mapping[type[Record], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Hiding:
    """What goes with one switch."""

    types: tuple[type[Record], ...] = ()
    """Types of which no record stays. What names one of them loses the name, or goes too."""
    lanes: tuple[LaneKind, ...] = ()
    """Kinds of lanes that would be empty rows."""
    fields: Fields = field(default_factory=dict)
    """Fields of what stays that are as if nobody had ever said anything there."""
    spoken_of: tuple[str, ...] = ()
    """More that a finding may ask for, by `Finding.field`, which then goes too."""


_CHECKING = ("checked", "frequent", "longest_silence", "review_every", "last_review", "review_also")
"""What a journey says of how and when its maps are to be looked at."""

HIDING: Mapping[Switch, Hiding] = MappingProxyType(
    {
        "findings": Hiding((Response, RuleSetting), fields={Opportunity: ("findings",), Journey: _CHECKING}),
        "owners": Hiding(
            (Person,), fields={Comment: ("author",), Evidence: ("source",), Measurement: ("source",)}
        ),
        "measures": Hiding(
            (Measure, Measurement, Objective),
            lanes=("measures",),
            fields={
                Stage: ("people", "going_on"),
                Connection: ("people", "share"),
                Touchpoint: ("frequency",),
                Opportunity: ("baseline", "target"),
            },
            spoken_of=("measures",),
        ),
        "opportunities": Hiding(
            (Opportunity,),
            lanes=("opportunities",),
            fields={Touchpoint: ("to_improve", "desired_outcome", "smallest_change")},
        ),
        "evidence": Hiding((Evidence,), spoken_of=("evidence", "standing")),
        "comments": Hiding((Comment, Round), fields={Map: ("notes",)}),
        "portraits": Hiding(fields={Persona: ("picture", "picture_words")}),
    }
)

NEVER_SHOWN: Fields = MappingProxyType({Map: ("derived_from",)})
"""What names other maps than the one that is printed."""


@cache
def hidden_types(hidden: frozenset[Switch]) -> frozenset[type[Record]]:
    """The types of which no record is shown."""
    return frozenset(each for switch in hidden for each in HIDING[switch].types)


@cache
def hidden_lane_kinds(hidden: frozenset[Switch]) -> frozenset[LaneKind]:
    """The kinds of lanes that are not shown, whatever they are called."""
    return frozenset(kind for switch in hidden for kind in HIDING[switch].lanes)


@cache
def emptied(hidden: frozenset[Switch]) -> Mapping[type[Record], Mapping[str, object]]:
    """Type → the fields that are taken out of its records, with what is there instead."""
    found: dict[type[Record], dict[str, object]] = {}
    for fields in (NEVER_SHOWN, *(HIDING[switch].fields for switch in hidden)):
        for record_type, names in fields.items():
            defaults = {name: record_type.model_fields[name].default for name in names}
            found.setdefault(record_type, {}).update(defaults)
    return found


@cache
def loose_references(record_type: type[Record]) -> tuple[Reference, ...]:
    """The references that may lose what they name; what else a record names stays as long as it does."""
    return tuple(each for each in REFERENCES_OF[record_type] if each.when_gone == "clear")


@cache
def unspoken(hidden: frozenset[Switch]) -> frozenset[str]:
    """The fields that no finding may speak of, as `Finding.field` names them."""
    types = hidden_types(hidden)
    named = (
        reference.field
        for record_type in RECORD_TYPES
        for reference in REFERENCES_OF[record_type]
        if set(reference.targets) <= types
    )
    told = (name for switch in hidden for name in HIDING[switch].spoken_of)
    return frozenset((*named, *told, *(name for fields in emptied(hidden).values() for name in fields)))
