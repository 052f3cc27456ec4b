"""Where on a page something is, as remarks say it."""

from journeymapper.drawing.extents import extent
from journeymapper.drawing.figures import Image, TextRun
from journeymapper.export.preflight.remarks import Place
from journeymapper.export.printout import Spot
from journeymapper.layout.geometry import Rect


def place_of(spot: Spot, shape: TextRun | Image) -> Place:
    """The place of a shape, with the words that stand there or that stand for it."""
    words = shape.line.text.strip() if isinstance(shape, TextRun) else spot.figure.words
    return _place(spot, extent(shape), words)


def place_of_figure(spot: Spot) -> Place:
    """The place of a whole figure."""
    return _place(spot, spot.figure.bounds, spot.figure.words)


def _place(spot: Spot, own: Rect, words: str) -> Place:
    layer, placed = spot.layer, spot.placed
    area = Rect(
        layer.x + (placed.x + own.x) * layer.scale,
        layer.y + (placed.y + own.y) * layer.scale,
        own.width * layer.scale,
        own.height * layer.scale,
    )
    return Place(spot.number, spot.leaf.name or str(spot.number), area, spot.figure.record, words)
