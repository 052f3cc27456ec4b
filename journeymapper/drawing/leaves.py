"""Sheets of paper in layers: a part of a map at its scale, what repeats beside it, what lies around it."""

from dataclasses import dataclass, replace

from journeymapper.drawing.figures import Placed
from journeymapper.drawing.mirror import mirrored
from journeymapper.layout.geometry import Rect


@dataclass(frozen=True, slots=True)
class Layer:
    """Figures in units of their own, and where they come to stand."""

    figures: tuple[Placed, ...]
    x: float = 0
    """Where their origin is on the sheet, in points."""
    y: float = 0
    scale: float = 1
    """Points to a unit."""
    clip: Rect | None = None
    """Nothing is painted outside, in units."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One sheet, in points."""

    name: str
    """What it is called, as `B2`."""
    width: float
    height: float
    layers: tuple[Layer, ...]
    """From back to front."""
    title: str = ""
    """What its bookmark says."""


def turned(leaf: Leaf) -> Leaf:
    """The mirror of a sheet, for languages that read from the right."""
    return replace(leaf, layers=tuple(_turned(layer, leaf.width) for layer in leaf.layers))


def _turned(layer: Layer, width: float) -> Layer:
    clip = layer.clip
    return replace(
        layer,
        figures=tuple(Placed(mirrored(placed.figure), -placed.x, placed.y) for placed in layer.figures),
        x=width - layer.x,
        clip=clip and Rect(-clip.right, clip.y, clip.width, clip.height),
    )
