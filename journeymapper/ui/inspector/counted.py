"""How many of what is selected, in words."""

from collections.abc import Collection

from journeymapper.messages import Message, forms, plural
from journeymapper.model.base import Record
from journeymapper.model.cards import Card

_KINDS = {
    "touchpoint": forms("{count} touchpoint", "{count} touchpoints"),
    "activity": forms("{count} activity", "{count} activities"),
    "note": forms("{count} note", "{count} notes"),
    "picture": forms("{count} picture", "{count} pictures"),
    "opportunity": forms("{count} opportunity", "{count} opportunities"),
    "feeling": forms("{count} feeling", "{count} feelings"),
    "connection": forms("{count} connection", "{count} connections"),
    "phase": forms("{count} phase", "{count} phases"),
    "stage": forms("{count} stage", "{count} stages"),
    "step": forms("{count} step", "{count} steps"),
    "lane": forms("{count} lane", "{count} lanes"),
}
_CARDS = forms("{count} card", "{count} cards")
_ANYTHING = forms("{count} selected", "{count} selected")


def counted(records: Collection[Record]) -> Message:
    """As in "5 touchpoints"; cards of several kinds are cards, what has nothing in common is just selected.

    >>> from journeymapper.messages import text
    >>> from journeymapper.model.cards import Note, Touchpoint
    >>> cards = [Note(id="card_a", map="map_a"), Note(id="card_b", map="map_a")]
    >>> text(counted(cards)), text(counted([*cards, Touchpoint(id="card_c", map="map_a")]))
    ('2 notes', '3 cards')
    """
    kinds = {record.kind for record in records}
    if len(kinds) == 1:
        words = _KINDS.get(next(iter(kinds)), _ANYTHING)
    else:
        words = _CARDS if all(isinstance(record, Card) for record in records) else _ANYTHING
    return plural(*words, len(records))
