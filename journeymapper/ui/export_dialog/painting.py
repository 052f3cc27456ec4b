"""Pages as pixels, painted by the pen of the canvas: what is seen is the drawing itself."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from journeymapper.canvas.pen import HINTS, Pen
from journeymapper.canvas.preparing import Prepared
from journeymapper.drawing.leaves import Layer, Leaf
from journeymapper.drawing.themes import Theme
from journeymapper.model.project import Asset
from journeymapper.ui.export_dialog.told import Look

_KEPT = 8
"""Pages whose figures stay prepared: those that one leafs between."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A figure ready to be painted, where it stands in its layer and what it covers there."""

    prepared: Prepared
    x: float
    y: float
    bounds: QRectF


class PagePainter:
    """Paints pages of one proof in one theme. Needs a QGuiApplication."""

    def __init__(self, leaves: Sequence[Leaf], theme: str, assets: Mapping[str, Asset]) -> None:
        self._leaves = leaves
        self._pen = Pen(Theme.load(theme), assets)
        self._ready: OrderedDict[int, tuple[tuple[_Part, ...], ...]] = OrderedDict()

    def paint(self, look: Look) -> QImage:
        """A part of a page, in pixels of the page at a scale.

        Whoever gives it up may raise at any place. Qt ends the process where an image goes that is still
        painted on, so the painter is made before the image and goes before it.
        """
        painter = QPainter()
        image = QImage(look.width, look.height, QImage.Format.Format_RGB32)
        try:
            painter.begin(image)
            self._paint(painter, self._leaves[look.page], look)
        finally:
            painter.end()
        return image

    def _paint(self, painter: QPainter, leaf: Leaf, look: Look) -> None:
        painter.fillRect(0, 0, look.width, look.height, self._pen.inks.colour(leaf.ground))
        painter.setRenderHints(HINTS)
        painter.translate(-look.left, -look.top)
        painter.scale(look.scale, look.scale)
        for layer, parts in zip(leaf.layers, self._prepared(look.page), strict=True):
            painter.save()
            _paint_layer(painter, layer, parts)
            painter.restore()

    def _prepared(self, page: int) -> tuple[tuple[_Part, ...], ...]:
        if page not in self._ready:
            self._ready[page] = tuple(self._parts(layer) for layer in self._leaves[page].layers)
            if len(self._ready) > _KEPT:
                self._ready.popitem(last=False)
        self._ready.move_to_end(page)
        return self._ready[page]

    def _parts(self, layer: Layer) -> tuple[_Part, ...]:
        parts: list[_Part] = []
        for placed in layer.figures:
            bounds = placed.figure.bounds
            covered = QRectF(bounds.x + placed.x, bounds.y + placed.y, bounds.width, bounds.height)
            parts.append(_Part(self._pen.prepare(placed.figure), placed.x, placed.y, covered))
        return tuple(parts)


def _paint_layer(painter: QPainter, layer: Layer, parts: Sequence[_Part]) -> None:
    painter.translate(layer.x, layer.y)
    painter.scale(layer.scale, layer.scale)
    if layer.clip is not None:
        clip = layer.clip
        painter.setClipRect(QRectF(clip.x, clip.y, clip.width, clip.height))
    # What a line covers may lie a hair beyond the bounds of its figure.
    device = QRectF(0, 0, painter.device().width(), painter.device().height())
    seen = painter.worldTransform().inverted()[0].mapRect(device).adjusted(-2, -2, 2, 2)
    for part in parts:
        if part.bounds.intersects(seen):
            painter.translate(part.x, part.y)
            part.prepared.paint(painter)
            painter.translate(-part.x, -part.y)
