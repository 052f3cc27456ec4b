"""Small parts that several figures are made of: shadows, bars, meters."""

from collections.abc import Sequence
from dataclasses import dataclass

from journeymapper.drawing.figures import Box, Ink, Path, Stroke
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import Ground

CARD_RADIUS = 8
TILE = 26
EDGE = Stroke("edge", 1, token="card")
CARD_SPILL = 8
"""How much farther than its box a card paints: its shadow, its edge, the wedges where paths begin and end."""


@dataclass(frozen=True, slots=True)
class Meter:
    """Segments of one row: how large, how far apart, how round."""

    width: float = 4.6
    height: float = 6
    pitch: float = 6.1
    radius: float = 1.2

    @property
    def extent(self) -> float:
        """The width of all five."""
        return 4 * self.pitch + self.width


FRICTION = Meter()
SCORE = Meter(height=7, pitch=6)


def meter(x: float, y: float, filled: int, ink: Ink, form: Meter = FRICTION) -> tuple[Box, ...]:
    """Five segments from the left; those beyond `filled` are pale."""
    return tuple(
        Box(
            x + i * form.pitch,
            y,
            form.width,
            form.height,
            form.radius,
            fill=ink if i < filled else "line2",
        )
        for i in range(5)
    )


def friction_ink(level: int) -> Ink:
    """Friction is red from level 4."""
    return "high" if level >= 4 else "ink2"


def frequency_bars(x: float, baseline: float, filled: int) -> tuple[Box, ...]:
    """Four bars, each higher than the last."""
    return tuple(
        Box(x + i * 3.5, baseline - height, 2.5, height, 0.8, fill="ink2" if i < filled else "line2")
        for i, height in enumerate((3, 5, 7, 9))
    )


def shadow(width: float, height: float, ground: Ground) -> tuple[Box, ...]:
    """Two opaque rounded rectangles, blended for the ground that they fall on; print paints none."""
    return (
        Box(-0.5, 1, width + 1, height + 1.5, CARD_RADIUS + 0.5, fill=f"sh1.{ground}"),
        Box(0, 1, width, height, CARD_RADIUS, fill=f"sh2.{ground}"),
    )


def line(x0: float, y0: float, x1: float, y1: float, stroke: Stroke) -> Path:
    """A straight line."""
    return Path((("M", x0, y0), ("L", x1, y1)), stroke=stroke)


def union(rects: Sequence[Rect]) -> Rect:
    """The smallest rectangle around some. Raises ValueError for none."""
    x, y = min(r.x for r in rects), min(r.y for r in rects)
    return Rect(x, y, max(r.right for r in rects) - x, max(r.bottom for r in rects) - y)
