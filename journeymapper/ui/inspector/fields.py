"""Which fields of which record the inspector shows, in which order, with which editor."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from journeymapper.messages import Message, message, text
from journeymapper.model.base import Record
from journeymapper.model.cards import Activity, Feeling, Note, Opportunity, Picture, Touchpoint
from journeymapper.model.journeys import Map
from journeymapper.model.links import Connection
from journeymapper.model.structure import Lane, Phase, Stage, Step

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


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record, what people call it, and how it is edited."""

    name: str
    words: Message
    editor: Editor
    choices: tuple[Choice, ...] = ()


def _choices(*pairs: tuple[object, Message]) -> tuple[Choice, ...]:
    return tuple(Choice(*pair) for pair in pairs)


_OWNER = Field("owner", message("Owner"), "person")

ROWS: Mapping[type[Record], tuple[Field, ...]] = {
    Touchpoint: (
        _OWNER,
        Field("frequency", message("Frequency"), "frequency"),
        Field("effort", message("Effort (CES)"), "effort"),
        Field("friction", message("Friction"), "friction"),
    ),
    Activity: (
        _OWNER,
        Field("tool", message("Tool"), "line"),
        Field("service_level", message("Service level"), "line"),
        Field("hands_over_to", message("Hands over to"), "person"),
    ),
    Note: (
        Field(
            "note_kind",
            message("Kind"),
            "choice",
            _choices(
                ("action", message("Action")),
                ("thought", message("Thought")),
                ("question", message("Question")),
                ("pain", message("Pain")),
                ("note", message("Note")),
            ),
        ),
        Field("severity", message("Severity"), "friction"),
    ),
    Picture: (Field("alternative", message("In words"), "line"),),
    Opportunity: (
        _OWNER,
        Field("impact", message("Impact"), "five"),
        Field("work", message("Work"), "five"),
        Field(
            "change",
            message("Change"),
            "choice",
            _choices(
                ("fix", message("Fix")),
                ("add", message("Add")),
                ("remove", message("Remove")),
                ("merge", message("Merge")),
                ("new channel", message("New channel")),
                ("upsell", message("Upsell")),
            ),
        ),
        Field(
            "status",
            message("Status"),
            "choice",
            _choices(
                ("idea", message("Idea")),
                ("planned", message("Planned")),
                ("running", message("Running")),
                ("done", message("Done")),
                ("dropped", message("Dropped")),
            ),
        ),
        Field("due", message("Due"), "day"),
    ),
    Feeling: (Field("level", message("Feeling"), "level"),),
    Phase: (
        Field(
            "meaning",
            message("Meaning"),
            "choice",
            _choices(
                ("before", message("Before purchase")),
                ("during", message("During purchase")),
                ("after", message("After purchase")),
                ("relationship", message("Relationship")),
                ("none", message("None of these")),
            ),
        ),
    ),
    Stage: (
        Field("duration", message("Takes"), "duration"),
        Field("people", message("People"), "number"),
        Field("going_on", message("Going on is"), "line"),
    ),
    Step: (
        Field("duration", message("Takes"), "duration"),
        Field("width", message("Width"), "number"),
    ),
    Lane: (
        Field("detail", message("Detail"), "line"),
        Field(
            "text",
            message("Texts"),
            "choice",
            _choices(("full", message("In full")), ("compact", message("Four lines"))),
        ),
    ),
    Connection: (
        Field("wait", message("Wait"), "duration"),
        Field(
            "carries",
            message("Carries over"),
            "choice",
            _choices(
                ("", message("Not known")),
                ("link", message("Link")),
                ("ticket", message("Ticket")),
                ("data", message("Data")),
                ("nothing", message("Nothing")),
            ),
        ),
        Field("people", message("People"), "number"),
        Field("deliberate", message("Deliberate"), "switch"),
    ),
    Map: (
        Field(
            "map_kind",
            message("Shows"),
            "choice",
            _choices(
                ("current", message("Current state")),
                ("ideal", message("Ideal state")),
                ("option", message("An option")),
            ),
        ),
        Field("edition", message("Edition"), "line"),
        Field("as_of", message("As of"), "day"),
        Field("evidence_summary", message("Rests on"), "line"),
        Field("line_of_visibility", message("Visibility line"), "switch"),
    ),
}
"""Rows with their name at the left."""

TEXTS: Mapping[type[Record], tuple[Field, ...]] = {
    Touchpoint: (
        Field("smallest_change", message("Smallest change"), "text"),
        Field("message", message("What it tells the customer"), "text"),
        Field("channel", message("Channel"), "channel"),
        Field("note", message("Note"), "text"),
        Field("works_well", message("What works"), "text"),
        Field("to_improve", message("What to improve"), "text"),
        Field(
            "ending",
            message("Paths"),
            "choice",
            _choices(
                ("", message("Go on from here")),
                ("entry", message("Begin here")),
                ("won", message("End here, won")),
                ("lost", message("End here, lost")),
            ),
        ),
    ),
    Note: (),
    Opportunity: (
        Field("hypothesis", message("Hypothesis"), "text"),
        Field("learned", message("Learned"), "text"),
    ),
    Stage: (Field("goal", message("Goal"), "text"),),
    Map: (Field("notes", message("Notes"), "text"),),
}
"""Below the rows, under a heading of their own."""

TITLES: Mapping[type[Record], str] = {
    Touchpoint: "title",
    Activity: "title",
    Opportunity: "title",
    Note: "text",
    Picture: "caption",
    Feeling: "words",
    Phase: "name",
    Stage: "name",
    Step: "name",
    Lane: "name",
    Connection: "label",
    Map: "name",
}
"""The field that is the record's heading."""


def label_of(field: Field) -> Message:
    """What undo calls an edit of a field.

    >>> text(label_of(Field("effort", message("Effort (CES)"), "effort")))
    'Change effort (CES)'
    """
    words = text(field.words)
    return message("Change {field}", field=words[:1].lower() + words[1:])
