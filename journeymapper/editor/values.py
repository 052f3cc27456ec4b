"""What a record holds under a name that may reach into a part of it, as in `quality.clear`."""

from collections.abc import Iterable, Mapping

from journeymapper.model.base import Part, Record
from journeymapper.model.cards import Frequency, Quality, Trial

_PARTS: Mapping[str, type[Part]] = {"frequency": Frequency, "quality": Quality, "trial": Trial}


def held(record: Record, name: str) -> object:
    """The value of a field, or of a field of one of its parts.

    >>> from journeymapper.model.cards import Opportunity, Touchpoint
    >>> held(Touchpoint(id="card_a", map="map_a"), "quality.clear")
    'unknown'
    >>> held(Opportunity(id="card_a", map="map_a"), "trial.what")
    ''
    """
    field, _, inner = name.partition(".")
    value = getattr(record, field)
    return getattr(_PARTS[field]() if value is None else value, inner) if inner else value


def setting(record: Record, name: str, value: object) -> dict[str, object]:
    """The fields to set so that a record holds a value under a name; a part that says nothing goes.

    Raises ValueError for a value that the part refuses.

    >>> from journeymapper.model.cards import Opportunity
    >>> idea = Opportunity(id="card_a", map="map_a", trial=Trial(people=60))
    >>> setting(idea, "trial.what", "Paper test")
    {'trial': Trial(what='Paper test', people=60)}
    >>> setting(idea, "trial.people", None)
    {'trial': None}
    """
    field, _, inner = name.partition(".")
    if not inner:
        return {field: value}
    kind = _PARTS[field]
    part = getattr(record, field)
    values = {} if part is None else {each: getattr(part, each) for each in kind.model_fields}
    changed = kind(**(values | {inner: value}))
    optional = type(record).model_fields[field].default is None
    return {field: None if optional and changed == kind() else changed}


def amended(held_ones: object, added: Iterable[object], removed: Iterable[object]) -> tuple[object, ...]:
    """A tuple with some values more and others less; what is there already stays where it is.

    >>> amended(("gift", "paid"), ("own", "gift"), ("paid",))
    ('gift', 'own')
    """
    gone = tuple(removed)
    before = held_ones if isinstance(held_ones, tuple) else ()
    return tuple(dict.fromkeys([*(one for one in before if one not in gone), *added]))
