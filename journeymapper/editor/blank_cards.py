"""A new card of the kind that a lane holds, without words or with the first ones."""

from typing import Literal

from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Note
from journeymapper.model.ids import new_id
from journeymapper.model.kinds import CARD_OF_LANE, kind_of
from journeymapper.model.structure import Lane

_LONGEST = {"title": 200, "text": 2_000, "caption": 300}
"""Characters of the fields that hold words."""
NoteKind = Literal["action", "thought", "question", "note"]


def blank_card(lane: Lane, step: str | None, **fields: object) -> Card | None:
    """A new card for a step of a lane, or for the tray as that lane would hold it; None where it holds none.

    `fields` are further fields of the card. Raises ValueError where they don't fit it.
    """
    made = CARD_OF_LANE.get(lane.lane_kind)
    if made is None:
        return None
    place = {"step": step, "lane": lane.id if step else None}
    kind = {"note_kind": note_kind(lane)} if made is Note else {}
    return made.model_validate({"id": new_id(kind_of(made)), "map": lane.map} | place | kind | fields)


def words_field(card: type[Record]) -> str:
    """The field that holds the words of a kind of card.

    >>> words_field(Note)
    'text'
    """
    return next(name for name in ("title", "text", "caption") if name in card.model_fields)


def worded(card: Card, words: str) -> Card:
    """The card with these words, cut to what it holds; only texts keep their line breaks.

    >>> worded(Note(id="card_1", map="map_1"), "two\\nlines").__dict__["text"]
    'two\\nlines'
    """
    name = words_field(type(card))
    words = words if name == "text" else " ".join(words.split())
    longest = _LONGEST[name]
    return card.evolve(**{name: words if len(words) <= longest else f"{words[: longest - 1].rstrip()}…"})


def note_kind(lane: Lane) -> NoteKind:
    """The kind of note that belongs into a text lane."""
    match lane.lane_kind:
        case "actions":
            return "action"
        case "thoughts":
            return "thought"
        case "questions":
            return "question"
        case _:
            return "note"
