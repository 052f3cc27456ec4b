"""Sheets of paper in layers: a part of a map at its scale, what repeats beside it, what lies around it."""

from dataclasses import dataclass, replace

from journeymapper.drawing.figures import Bookmark, Drawing, Ink, Placed
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
    shared: bool = False
    """A part of a drawing that several sheets share: those who listen are told once what several show."""
    overview: bool = False
    """Whether it only shows what is where: all that it says stands on other sheets, large enough to read."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One sheet, in points."""

    name: str
    """What it is called, as `B2`; none: viewers call it by its number."""
    width: float
    height: float
    layers: tuple[Layer, ...]
    """From back to front."""
    title: str = ""
    """What the bookmark of the whole sheet says; none: it has no such bookmark."""
    bookmarks: tuple[Bookmark, ...] = ()
    """In points from the top-left corner."""
    ground: Ink = "canvas"


def on_sheet(drawing: Drawing, width: float, height: float) -> Leaf:
    """A drawing alone on a sheet of a size in points, as large as goes, centred, its ground to the edges."""
    scale = min(width / drawing.width, height / drawing.height)
    x, y = (width - drawing.width * scale) / 2, (height - drawing.height * scale) / 2
    bookmarks = tuple(replace(mark, x=x + mark.x * scale, y=y + mark.y * scale) for mark in drawing.bookmarks)
    layer = Layer(drawing.figures, x, y, scale)
    return Leaf("", width, height, (layer,), bookmarks=bookmarks, ground=drawing.ground)


def turned(leaf: Leaf) -> Leaf:
    """The mirror of a sheet, for languages that read from the right."""
    return replace(
        leaf,
        layers=tuple(_turned(layer, leaf.width) for layer in leaf.layers),
        bookmarks=tuple(replace(mark, x=leaf.width - mark.x) for mark in leaf.bookmarks),
    )


def _turned(layer: Layer, width: float) -> Layer:
    clip = layer.clip
    return replace(
        layer,
        figures=tuple(Placed(mirrored(placed.figure), -placed.x, placed.y) for placed in layer.figures),
        x=width - layer.x,
        clip=clip and Rect(-clip.right, clip.y, clip.width, clip.height),
    )
