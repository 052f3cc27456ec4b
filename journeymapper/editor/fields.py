"""What a field and a group of fields are: the inspector is data, and `plans` says which record shows what."""

from dataclasses import dataclass
from typing import Literal

from journeymapper.editor.offers import Pool
from journeymapper.messages import Message, message, text

Editor = Literal[
    "line",
    "text",
    "name",
    "names",
    "tags",
    "items",
    "quotes",
    "thresholds",
    "frequency",
    "effort",
    "five",
    "friction",
    "bars",
    "level",
    "felt",
    "choice",
    "segments",
    "families",
    "icons",
    "switch",
    "number",
    "share",
    "duration",
    "day",
]
_STACKED = frozenset(("text", "names", "tags", "items", "quotes", "thresholds", "families", "icons"))
_MANY = frozenset(("names", "tags"))
_ALONE = frozenset(("items", "quotes", "thresholds"))


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a field with few, and its words."""

    value: object
    words: Message


def choices(*pairs: tuple[object, Message]) -> tuple[Choice, ...]:
    """Values with their words."""
    return tuple(Choice(*pair) for pair in pairs)


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record, what people call it, and how it is edited."""

    name: str
    """Of the record's model; `quality.clear` is a field of one of its parts."""
    words: Message
    editor: Editor
    choices: tuple[Choice, ...] = ()
    pool: Pool | Literal["findings"] = "people"
    """What a `name` or `names` may be chosen from."""
    ranked: bool = False
    """Whether the first of `names` counts most."""
    unit_of: bool = False
    """Whether a number is written in the unit of the record or of its measure."""
    refusal: Message | None = None
    """What is said of a value out of bounds."""

    @property
    def stacked(self) -> bool:
        """Whether its name stands above it and not at its left."""
        return self.editor in _STACKED

    @property
    def many(self) -> bool:
        """Whether it holds values that come and go one by one."""
        return self.editor in _MANY

    @property
    def alone(self) -> bool:
        """Whether it is shown of one record only."""
        return self.editor in _ALONE


@dataclass(frozen=True, slots=True)
class Group:
    """Fields under one heading that folds. `more` wait behind a button until they are asked for."""

    id: str
    words: Message
    fields: tuple[Field, ...] = ()
    more: tuple[Field, ...] = ()
    opened: bool = False
    """Whether it is open until the person says otherwise."""

    @property
    def all_fields(self) -> tuple[Field, ...]:
        """Every field, those behind the button too."""
        return (*self.fields, *self.more)


WHAT = Group("what", message("What it is"), opened=True)
FEELS = Group("feels", message("How it feels"), opened=True)
MEASURED = Group("measured", message("What is measured"), opened=True)
KNOWN = Group("known", message("What we know"))
CHANGE = Group("change", message("What to change"))
COMMENTS = Group("comments", message("Comments"))
ORDER = tuple(group.id for group in (WHAT, FEELS, MEASURED, KNOWN, CHANGE, COMMENTS))
"""The groups that every kind of record may have, from top to bottom."""


def label_of(field: Field) -> Message:
    """What undo calls an edit of a field.

    >>> text(label_of(Field("effort", message("Effort (CES)"), "effort")))
    'Change effort (CES)'
    """
    words = text(field.words)
    return message("Change {field}", field=words[:1].lower() + words[1:])
