"""What checks and numbers have to show on one map: plain data that layout and drawing read."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from journeymapper.model.findings import DeadEnd, Frame, Ghost, Numbered, Pin, Severity
from journeymapper.model.people import ColourBy, Family

SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Reach:
    """How many people are in a stage, and which share of them goes on to the next."""

    people: float
    going_on: float | None = None
    """0–1; None where the next stage has no figure or none is left."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What a colour stands for: its name, its hue, and the icon or the letters that say it without colour."""

    name: str
    hue: Family
    icon: str = ""
    letters: str = ""


@dataclass(frozen=True, slots=True)
class Colouring:
    """What colours mean on a map other than channels."""

    by: ColourBy
    signs: Mapping[str, Sign]
    """Card → its sign; cards of which nothing is known are not there."""
    legend: tuple[Sign, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """Numbered findings, reach, ranks and measures of one map. An empty one draws the map's own layout."""

    findings: tuple[Numbered, ...] = ()
    reach: Mapping[str, Reach] = field(default_factory=dict)
    """Stage → reach."""
    ranks: Mapping[str, int] = field(default_factory=dict)
    """Opportunity → rank, 1 is the first to do."""
    measures: Mapping[str, str] = field(default_factory=dict)
    """Record → its headline measure in words, as in "54 % pay"."""
    frequency: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    """Touchpoint → bars 0–4 and words, as in (3, "171/mo")."""
    faces: Mapping[str, int] = field(default_factory=dict)
    """Feeling → the face that shows it, −2…+2, where it has words."""
    comments: Mapping[str, int] = field(default_factory=dict)
    """Record → how many comments on it wait for an answer."""
    colouring: Colouring | None = None
    """None: colours are those of channels."""
    checked: bool = False
    """Whether the checker has run on this very project."""

    def marks(self) -> "tuple[tuple[Numbered, Ghost | Frame | DeadEnd | Pin], ...]":
        """The findings that show on the map, with their marks, in the order of their numbers."""
        return tuple((numbered, numbered.finding.mark) for numbered in self.findings if numbered.finding.mark)

    def without_marks(self) -> "Reading":
        """The same numbers with every mark hidden: the layout is then the map's own."""
        return replace(self, findings=())
