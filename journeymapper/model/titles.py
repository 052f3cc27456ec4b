"""What people call a record."""

from journeymapper.model.base import Record

_FIELDS = ("title", "name", "text", "caption", "question", "statement", "label", "words")
_LONGEST = 60


def title_of(record: Record) -> str:
    """The first words that a record shows, at most 60 characters; empty where it has none.

    >>> from journeymapper.model.cards import Note
    >>> title_of(Note(id="card_1", map="map_1", text="Will it arrive in time?"))
    'Will it arrive in time?'
    """
    words = next((value for field in _FIELDS if (value := getattr(record, field, ""))), "")
    line = " ".join(str(words).split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
