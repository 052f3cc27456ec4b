"""What people call a record."""

from journeymapper.messages import Message, message
from journeymapper.model.base import Record
from journeymapper.model.journeys import Map

_FIELDS = ("title", "name", "text", "caption", "question", "statement", "label", "words")
_LONGEST = 60
_STATES = {"current": message("Current"), "ideal": message("Ideal"), "option": message("Option")}


def naming_fields(kind: str) -> tuple[str, ...]:
    """The fields that may name a record of a kind, the best first."""
    # What a lane calls `text` is how it shows texts.
    return ("name",) if kind == "lane" else _FIELDS


def title_of(record: Record) -> str:
    """The first words that a record shows, at most 60 characters; empty where it has none.

    >>> from journeymapper.model.cards import Note
    >>> title_of(Note(id="card_1", map="map_1", text="Will it arrive in time?"))
    'Will it arrive in time?'
    """
    values = record.__dict__
    words = next((value for field in naming_fields(record.kind) if (value := values.get(field))), "")
    line = " ".join(str(words).split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def map_title(map_: Map) -> Message:
    """What the tab of a map says: its name, else its kind.

    >>> from journeymapper.messages import text
    >>> text(map_title(Map(id="map_1", journey="journey_1", map_kind="ideal")))
    'Ideal'
    """
    return message("{name}", name=map_.name) if map_.name else _STATES[map_.map_kind]
