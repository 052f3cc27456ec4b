"""The layout of one map in one format: where everything goes. Plain data, the same for every pen.

The origin is the top-left corner of the header, left of the lane names. Things inside a lane are placed
relative to its top (`dy`), so that a lane which grows moves those below it as wholes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from journeymapper.layout.formats import Format
from journeymapper.layout.geometry import Point, Rect
from journeymapper.model.findings import Ghost, Severity
from journeymapper.model.reading import Reading
from journeymapper.model.structure import LaneKind

if TYPE_CHECKING:
    from journeymapper.layout.wires.ground import Ground as WireGround

Ground = Literal["canvas", "lane", "back"]
Line = Literal["interaction", "visibility", "internal"]


@dataclass(frozen=True, slots=True)
class Column:
    """A step: cards stand from `x` to `x + width`, then comes the gutter."""

    step: str
    stage: str
    x: float
    width: float
    steps: tuple[str, ...] = ()
    """Every step whose cards stand in it: those of a folded stage share one column."""
    folded: bool = False
    """Narrow: its cards are blocks without text."""

    @property
    def right(self) -> float:
        """The right edge of its cards."""
        return self.x + self.width


@dataclass(frozen=True, slots=True)
class StageSpan:
    """The columns of a stage, from the left edge of the first card to the right edge of the last."""

    stage: str
    x: float
    width: float
    name_lines: int = 1
    """One or two."""
    duration_below: bool = False
    """Whether the duration stands under the name, because there is no room beside it."""
    continued: bool = False
    """Whether it began in the band before, where its facts stand."""


@dataclass(frozen=True, slots=True)
class PhaseSpan:
    """The stages of a phase, as `StageSpan`."""

    phase: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above the lanes."""

    height: float
    phases: tuple[PhaseSpan, ...]
    stages: tuple[StageSpan, ...]
    name_baseline: float
    """Of the first line of a stage's name."""
    ribbon: tuple[tuple[float, float], ...] = ()
    """Reach along the map: (x, thickness); between two points the edges ease as a cubic."""
    ribbon_y: float = 0
    """The top of the ribbon at its thickest; it is centred on `ribbon_y + ribbon_most / 2`."""
    count_baseline: float = 0
    step_row: float | None = None
    """The top of the row of step names; None where every stage has a single step."""


@dataclass(frozen=True, slots=True)
class LaneBand:
    """A lane: a row over the whole width."""

    lane: str
    kind: LaneKind
    ground: Ground
    y: float
    height: float
    line_above: Line | None = None
    """The line of a blueprint that is drawn on its top edge."""
    folded: bool = False
    """Low: its cards are blocks side by side, without text."""

    @property
    def bottom(self) -> float:
        """The y of its bottom edge."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class CardBox:
    """Where a card stands in its lane."""

    card: str
    lane: str
    x: float
    dy: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class GhostBox:
    """Where a gap stands."""

    key: str
    number: int
    severity: Severity
    ghost: Ghost
    lane: str
    x: float
    dy: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class FrameBox:
    """A frame around cards that repeat each other; `pill` is where the likeness stands."""

    key: str
    number: int
    cards: tuple[str, ...]
    likeness: float
    lane: str
    x: float
    dy: float
    width: float
    height: float
    pill: Rect
    """Relative to the lane as well. Its right edge and its middle hold; its width is that of short words."""


@dataclass(frozen=True, slots=True)
class PinSpot:
    """Where a pin stands: on the top-right corner of a card, or beside a name in the header; one a corner."""

    key: str
    number: int
    severity: Severity
    record: str
    lane: str | None
    x: float
    dy: float
    """Relative to the lane, or to the map where there is none."""


@dataclass(frozen=True, slots=True)
class Wire:
    """A connection's way: straight pieces, horizontal and vertical, rounded by the pen at 6 units.

    `connection` is empty for the stub of a dead end and for the two halves of a way through a ghost.
    """

    connection: str
    style: Literal["flow", "support", "gap", "dead end", "stub"]
    points: tuple[Point, ...]
    """Relative to the lane's top where `lane` is given, else to the map."""
    lane: str | None = None
    """The uppermost lane that it ties."""
    label: str = ""
    label_at: Rect | None = None
    """Where the label, the wait, or a stub's tag stands."""
    bundle: int = 1
    """How many connections run in this wire."""
    whole: tuple[Point, ...] = ()
    """Of a stub: the way drawn while either end is hovered or selected; relative to the map."""
    ends: tuple[str, str] = ("", "")
    """The cards that it ties."""
    lowest: str | None = None
    """The lowest lane that it ties."""


@dataclass(frozen=True, slots=True)
class FoldSign:
    """Beside a fold: where a wire or a span goes on, or that it comes in from another band."""

    key: str
    """What wires end at it by."""
    letter: str
    """The same at both ends of what is parted."""
    band: int | None
    """The number of the band in which it goes on, the first is 1; None where it comes in."""
    lane: str
    x: float
    dy: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class FeelingSpot:
    """A point of an emotion curve. `face` is set where there are words."""

    feeling: str
    """Empty where the curve goes over a fold."""
    x: float
    dy: float
    level: float
    face: int | None
    words_at: Rect | None = None
    """Where its words stand: never on the curve."""


@dataclass(frozen=True, slots=True)
class Curve:
    """The emotion of one persona: horizontal-tangent cubics through its spots, handles 0.42 of dx."""

    lane: str
    persona: str
    spots: tuple[FeelingSpot, ...]
    middle: float
    """The dy of level 0."""
    step: float
    """Units per level."""


@dataclass(frozen=True, slots=True)
class MapLayout:
    """Where everything of a map goes."""

    map: str
    format: Format
    width: float
    height: float
    header: Header
    columns: tuple[Column, ...]
    lanes: tuple[LaneBand, ...]
    cards: Mapping[str, CardBox] = field(default_factory=dict)
    ghosts: tuple[GhostBox, ...] = ()
    frames: tuple[FrameBox, ...] = ()
    pins: tuple[PinSpot, ...] = ()
    wires: tuple[Wire, ...] = ()
    signs: tuple[FoldSign, ...] = ()
    """Of a band alone: what goes over its ends."""
    curves: tuple[Curve, ...] = ()
    needs: Mapping[tuple[str, str], float] = field(default_factory=dict)
    """(step of a column, lane) → the height that the cell asks for; empty cells are left out."""
    reading: Reading = field(default_factory=Reading)
    """The reading that it was made with."""
    led_over: "WireGround | None" = field(default=None, compare=False, repr=False)
    """What its wires were led over, so that the next layout finds most of it; None where there are none."""

    def lane(self, id_: str) -> LaneBand:
        """The band of a lane. Raises KeyError."""
        for band in self.lanes:
            if band.lane == id_:
                return band
        raise KeyError(id_)

    def rect(self, card: str) -> Rect:
        """Where a card stands on the map. Raises KeyError."""
        box = self.cards[card]
        return Rect(box.x, self.lane(box.lane).y + box.dy, box.width, box.height)


@dataclass(frozen=True, slots=True)
class Moved:
    """What `relayout` moved or changed: all else stands where it stood."""

    cards: frozenset[str] = frozenset()
    """Cards whose box came, went or differs."""
    lanes: frozenset[str] = frozenset()
    """Lanes whose band came, went or differs."""
    header: bool = False
    wires: bool = False
    curves: frozenset[str] = frozenset()
    """Lanes whose curves differ."""
    marks: bool = False
    size: bool = False
