"""What the checker says of a map: plain data."""

from dataclasses import dataclass
from typing import Literal

from journeymapper.messages import Message

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


Mark = Ghost | Frame | DeadEnd | Pin


@dataclass(frozen=True, slots=True)
class Fix:
    """A repair that one press makes: the name of an intent in `editor.fixes`, its words and its arguments."""

    intent: Literal["add touchpoint", "connect in order", "declare as exit", "merge"]
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
    subjects: tuple[str, ...]
    """The records it speaks of; the first is where it is shown."""
    mark: Mark | None = None
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding with its number: the same in the panel, on the map and in print."""

    number: int
    finding: Finding
