"""A list of a record that both sides changed: what each put in, took out and moved."""

from collections.abc import Mapping, Sequence

from journeymapper.model.journeys import Frequent
from journeymapper.model.people import Item
from journeymapper.model.review import Votes

_KEYS: Mapping[type[object], str] = {Item: "id", Frequent: "stage", Votes: "card"}
"""What an element stays itself by while what it says changes; others are what they say."""


def joined(
    first: Sequence[object], mine: Sequence[object], theirs: Sequence[object]
) -> tuple[object, ...] | None:
    """The list with the changes of both; None where they collide in an element or in the order.

    >>> joined(("old", "kept"), ("kept", "mine"), ("old", "kept", "theirs"))
    ('kept', 'mine', 'theirs')
    >>> joined(("a", "b", "c"), ("a", "b", "c", "mine"), ("b", "a", "c"))
    ('b', 'a', 'c', 'mine')
    >>> joined(("a", "b", "c"), ("c", "a", "b"), ("b", "a", "c")) is None
    True
    """
    base, ours, others = (_by_key(each) for each in (first, mine, theirs))
    if base is None or ours is None or others is None:
        return None
    kept: dict[object, object] = {}
    for key in dict.fromkeys((*ours, *others)):
        before, one, other = base.get(key), ours.get(key), others.get(key)
        if one != other and before not in (one, other):
            return None
        chosen = other if one == before else one
        if chosen is not None:
            kept[key] = chosen
    order = _ordered(list(base), list(ours), list(others))
    return None if order is None else tuple(kept[key] for key in order if key in kept)


def _by_key(elements: Sequence[object]) -> dict[object, object] | None:
    """The elements by what they stay themselves by; None where two of them are the same."""
    found = {_key(each): each for each in elements}
    return found if len(found) == len(elements) else None


def _key(element: object) -> object:
    name = _KEYS.get(type(element))
    return getattr(element, name) if name else element


def _ordered(base: list[object], mine: list[object], theirs: list[object]) -> list[object] | None:
    """All that either side has, in the order of whoever moved something; None where both did, differently."""
    both = set(base).intersection(mine, theirs)
    before, ours, others = ([key for key in keys if key in both] for keys in (base, mine, theirs))
    if ours != others and before not in (ours, others):
        return None
    lead, other = (theirs, mine) if ours == before and others != before else (mine, theirs)
    return _with_newcomers(lead, other)


def _with_newcomers(lead: list[object], other: list[object]) -> list[object]:
    """One row with what only the other row has, each after what it stands behind there."""
    result, known = list(lead), set(other)
    at = 0
    for key in other:
        if key in result:
            at = result.index(key) + 1
            continue
        while at < len(result) and result[at] not in known:
            at += 1
        result.insert(at, key)
        at += 1
    return result
