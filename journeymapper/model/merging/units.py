"""Which fields of a record stand or fall together when two people changed it."""

from functools import cache

from journeymapper.model.base import Part
from journeymapper.model.cards import Card, Feeling, Picture, Quality, Touchpoint, Trial
from journeymapper.model.journeys import Map, Objective
from journeymapper.model.links import Connection
from journeymapper.model.people import Persona
from journeymapper.model.structure import Lane, Phase, Stage, Step

_TOGETHER: tuple[tuple[type[Part], tuple[str, ...]], ...] = (
    (Card, ("step", "map", "lane", "order", "until")),
    (Feeling, ("step", "lane", "position")),
    (Step, ("stage", "order")),
    (Stage, ("phase", "order")),
    (Phase, ("map", "order")),
    (Lane, ("map", "order")),
    (Map, ("journey", "order")),
    (Objective, ("journey", "order")),
    (Connection, ("source", "target")),
    (Touchpoint, ("picture", "picture_words")),
    (Persona, ("picture", "picture_words")),
    (Picture, ("asset", "alternative")),
)
"""A place is one thing, or a card that both moved would end where neither put it; words for those who do not
see a picture belong to that picture; a wire led elsewhere at both ends could end where it begins."""

PARTS: dict[str, type[Part]] = {"quality": Quality, "trial": Trial}
"""Parts whose fields are answers of their own. All others, as a duration, are one value."""


@cache
def units_of(kind: type[Part]) -> tuple[tuple[str, ...], ...]:
    """The fields of a type, in groups that are taken from one side as a whole.

    >>> units_of(Connection)[2]
    ('source', 'target')
    """
    together = [fields for holder, fields in _TOGETHER if issubclass(kind, holder)]
    found: dict[tuple[str, ...], None] = {}
    for name in kind.model_fields:
        found[next((fields for fields in together if name in fields), (name,))] = None
    return tuple(found)


@cache
def unit_with(kind: type[Part], field: str) -> tuple[str, ...]:
    """The group that a field belongs to.

    >>> unit_with(Touchpoint, "lane")
    ('step', 'map', 'lane', 'order', 'until')
    """
    return next(unit for unit in units_of(kind) if field in unit)
