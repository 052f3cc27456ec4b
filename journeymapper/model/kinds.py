"""Every kind of record, in the order of the file."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from journeymapper.model.base import Record
from journeymapper.model.cards import Activity, Card, Feeling, Note, Opportunity, Picture, Touchpoint
from journeymapper.model.journeys import Journey, Map, Objective
from journeymapper.model.links import Connection, Evidence, Measure, Measurement
from journeymapper.model.people import Channel, Comment, Person, Persona, ProjectInfo, View
from journeymapper.model.review import ExportSetting, Response, Round, RuleSetting
from journeymapper.model.structure import Lane, Phase, Stage, Step

RECORD_TYPES: tuple[type[Record], ...] = (
    ProjectInfo,
    Person,
    Channel,
    Persona,
    Journey,
    Objective,
    Map,
    Phase,
    Stage,
    Step,
    Lane,
    Touchpoint,
    Activity,
    Note,
    Picture,
    Opportunity,
    Feeling,
    Connection,
    Measure,
    Measurement,
    Evidence,
    Response,
    Comment,
    Round,
    View,
    RuleSetting,
    ExportSetting,
)


def kind_of(record_type: type[Record]) -> str:
    """The `kind` that records of a type carry.

    >>> kind_of(Touchpoint)
    'touchpoint'
    """
    return str(record_type.model_fields["kind"].default)


@cache
def types_within(record_type: type[Record]) -> frozenset[type[Record]]:
    """The types of records that a type stands for: itself, or all that are below it.

    >>> types_within(Card) == set(CARD_TYPES)
    True
    """
    return frozenset(each for each in RECORD_TYPES if issubclass(each, record_type))


BY_KIND = MappingProxyType({kind_of(record_type): record_type for record_type in RECORD_TYPES})
CARD_TYPES: tuple[type[Card], ...] = (Touchpoint, Activity, Note, Picture, Opportunity)

CARD_OF_LANE: Mapping[str, type[Card]] = MappingProxyType(
    {
        "actions": Note,
        "thoughts": Note,
        "notes": Note,
        "questions": Note,
        "touchpoints": Touchpoint,
        "frontstage": Activity,
        "backstage": Activity,
        "systems": Activity,
        "pictures": Picture,
        "opportunities": Opportunity,
    }
)
"""Lane kind → the one type of card that it holds. Emotion holds feelings, measures hold nothing."""

PREFIXES = MappingProxyType(
    {
        kind_of(record_type): "card" if issubclass(record_type, Card) else kind_of(record_type)
        for record_type in RECORD_TYPES
    }
)
"""Kind → the beginning of its ids."""
