"""What is said on wires, kept whole where a cut has no other place: it moves beside the cut."""

from collections.abc import Sequence
from dataclasses import replace

from journeymapper.drawing.extents import around, extent
from journeymapper.drawing.figures import Box, Figure, Placed, Shape, TextRun
from journeymapper.layout.geometry import Rect
from journeymapper.layout.tiles import Part, Tiles

_LEAST = 8
"""Smaller boxes are the dots where wires begin: they stay."""


def is_sign(shape: Shape) -> bool:
    """Whether a shape of a wire is part of a label, a tag or a badge with a count."""
    return isinstance(shape, TextRun) or (isinstance(shape, Box) and shape.width > _LEAST)


def signs_at(placed: Placed) -> Rect | None:
    """Where the label, the tag or the badge of a wire is on the map; None for a wire without."""
    if placed.figure.part != "wire":
        return None
    signs = [extent(shape) for shape in placed.figure.shapes if is_sign(shape)]
    return around(signs).moved(placed.x, placed.y) if signs else None


def beside_cuts(placed: Placed, tiles: Tiles) -> Figure:
    """The figure, what is said on a wire moved onto the one sheet that holds its middle."""
    reach = signs_at(placed)
    if reach is None:
        return placed.figure
    x, y = reach.centre
    dx = _shift(reach.x, reach.right, x, tiles.columns)
    dy = _shift(reach.y, reach.bottom, y, tiles.rows)
    if not dx and not dy:
        return placed.figure
    shapes = (_moved(shape, dx, dy) if is_sign(shape) else shape for shape in placed.figure.shapes)
    return replace(placed.figure, shapes=tuple(shapes), bounds=placed.figure.bounds.grown(abs(dx) + abs(dy)))


def _shift(start: float, end: float, middle: float, parts: Sequence[Part]) -> float:
    """How far something has to move to lie within the part that holds its middle; 0 where nothing helps."""
    part = next((part for part in parts if part.start <= middle < part.end), None)
    if part is None or end - start > part.length:
        return 0
    return max(part.start - start, 0) or min(part.end - end, 0)


def _moved(shape: Shape, dx: float, dy: float) -> Shape:
    if isinstance(shape, (Box, TextRun)):
        return replace(shape, x=shape.x + dx, y=shape.y + dy)
    return shape
