"""What a field and a group of fields are: the inspector is data, and `plans` says which record shows what."""

from dataclasses import dataclass
from typing import Literal

from journeymapper.messages import Message, message, text

Editor = Literal[
    "line",
    "text",
    "person",
    "channel",
    "frequency",
    "effort",
    "five",
    "friction",
    "level",
    "felt",
    "choice",
    "switch",
    "number",
    "duration",
    "day",
]


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
    words: Message
    editor: Editor
    choices: tuple[Choice, ...] = ()

    @property
    def stacked(self) -> bool:
        """Whether its name stands above it and not at its left."""
        return self.editor == "text"


@dataclass(frozen=True, slots=True)
class Group:
    """Fields under one heading that folds. `more` show once they hold something or are asked for."""

    id: str
    words: Message
    fields: tuple[Field, ...] = ()
    more: tuple[Field, ...] = ()
    opened: bool = False
    """Whether it is open until the person says otherwise."""


WHAT = Group("what", message("What it is"), opened=True)
FEELS = Group("feels", message("How it feels"), opened=True)
MEASURED = Group("measured", message("What is measured"), opened=True)
KNOWN = Group("known", message("What we know"))
CHANGE = Group("change", message("What to change"))
ORDER = tuple(group.id for group in (WHAT, FEELS, MEASURED, KNOWN, CHANGE))
"""The groups that every kind of record may have, from top to bottom."""


def label_of(field: Field) -> Message:
    """What undo calls an edit of a field.

    >>> text(label_of(Field("effort", message("Effort (CES)"), "effort")))
    'Change effort (CES)'
    """
    words = text(field.words)
    return message("Change {field}", field=words[:1].lower() + words[1:])
