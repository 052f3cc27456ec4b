"""What the checker says of a map: plain data."""

from dataclasses import dataclass
from typing import Literal

from journeymapper.messages import Message, message
from journeymapper.model.base import Day
from journeymapper.model.review import Response

Severity = Literal["high", "medium", "low"]
Group = Literal["flow", "gap", "overlap", "care"]


@dataclass(frozen=True, slots=True)
class Ghost:
    """Something missing, drawn as a dashed card in its place. A ghost is a row, but never a card."""

    step: str
    lane: str
    position: int
    """How many cards of the cell stand above it."""
    title: Message
    action: Message
    between: tuple[str, str] | None = None
    """The connection's two cards whose way leads through the gap."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame around cards that repeat each other, with how alike they are."""

    cards: tuple[str, ...]
    likeness: float
    """0–1."""


@dataclass(frozen=True, slots=True)
class DeadEnd:
    """A wire that leaves a card and stops at a bar."""

    card: str


@dataclass(frozen=True, slots=True)
class Pin:
    """A pin alone, on the corner of a card or beside the name of a stage or lane."""

    record: str


NO_WORDS = message("")

Mark = Ghost | Frame | DeadEnd | Pin


@dataclass(frozen=True, slots=True)
class Fix:
    """A repair that one press makes: the name of an intent in `editor.fixes`, its words and its arguments."""

    intent: str
    label: Message
    arguments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with a map, and why."""

    key: str
    """Made of the rule and the ids concerned: survives edits that do not concern the finding."""
    rule: str
    group: Group
    severity: Severity
    icon: str
    title: Message
    sentence: Message
    reason: Message
    """Why it matters."""
    subjects: tuple[str, ...]
    """The records it speaks of; the first is where it is shown."""
    mark: Mark | None = None
    """None: it is not shown on the map, as where it speaks of many cards at once."""
    fix: Fix | None = None
    advice: Message = NO_WORDS
    """What to do about it; where there is no fix, why a person has to do it."""
    field: str = ""
    """The field of the first subject that a person has to fill, where that is what mends it.

    `measures` and `evidence` are records of their own that belong to the subject."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A finding that people live with or have planned to mend; it has no number and no mark."""

    finding: Finding
    response: Response


@dataclass(frozen=True, slots=True)
class Health:
    """What a check looked at."""

    rules: int
    """How many rules looked at the map."""
    cards: int
    """The placed cards of the map."""
    care: bool
    """Whether the rules of care looked too."""
    since: Day | None = None
    """Since when they do; None where that is not known or they don't."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check of one map found, each part in reading order."""

    open: tuple[Finding, ...] = ()
    answered: tuple[Answered, ...] = ()
    health: Health | None = None


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding with its number: the same in the panel, on the map and in print."""

    number: int
    finding: Finding
