"""The touchpoint before or after another, where it is clear which one that is."""

from collections.abc import Iterable

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.messages import message
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Fix


def connect_on(looked_at: CheckedMap, card: Touchpoint) -> Fix | None:
    """Connects a touchpoint to the only one of the next step that has any; None where it is not clear."""
    target = _only_one(looked_at, card, 1)
    if target is None or target.ending == "entry" or _leads(looked_at, target, card):
        return None
    name = looked_at.name(target.id)
    return Fix("connect", message("Connect to “{card}”", card=name), (card.id, target.id))


def connect_from(looked_at: CheckedMap, card: Touchpoint) -> Fix | None:
    """Connects the only touchpoint of the step before that has any; None where it is not clear."""
    source = _only_one(looked_at, card, -1)
    if source is None or source.ending in ("won", "lost") or _leads(looked_at, card, source):
        return None
    name = looked_at.name(source.id)
    return Fix("connect", message("Connect from “{card}”", card=name), (source.id, card.id))


def first_of(looked_at: CheckedMap, cards: Iterable[str]) -> str:
    """The card that a reader meets first."""
    return min(cards, key=looked_at.place)


def _only_one(looked_at: CheckedMap, card: Touchpoint, by: int) -> Touchpoint | None:
    """The touchpoint of the used step so many further on, where this has only one."""
    used = looked_at.facts.used_steps
    number = used.index(card.step or "") + by
    if not 0 <= number < len(used) or looked_at.counts.get(("touchpoint", used[number])) != 1:
        return None
    return next(one for one in looked_at.cards_in(used[number]) if isinstance(one, Touchpoint))


def _leads(looked_at: CheckedMap, source: Touchpoint, target: Touchpoint) -> bool:
    """Whether a way leads from one to the other already, so that one more would go round."""
    return any(way.target == target.id for way in looked_at.ways_on(source.id))
