"""What a gesture draws over the map while it lasts: nothing of it is in the model or the layout."""

from collections.abc import Sequence
from itertools import pairwise, zip_longest

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from journeymapper.canvas.preparing import Prepared
from journeymapper.canvas.scene import MapScene
from journeymapper.canvas.states import ring
from journeymapper.drawing.figures import Box, Figure, Ink, Path, Shape, Stroke, TextRun
from journeymapper.layout.geometry import Point, Rect
from journeymapper.layout.map_layout import MapLayout
from journeymapper.messages import Message, text
from journeymapper.typeset import set_paragraph

UNDER_CARDS, OVER_CARDS, LIFTED, ON_TOP = -5, 20, 100, 200
"""How high each kind of feedback lies: ground is at −10, cards at 0."""
_LABEL_SIZE, _LABEL_LEAD, _LABEL_PAD, _LABEL_MOST = 13.0, 16.0, 10.0, 320.0
_BAR = 4.0
_LABEL_X, _LABEL_Y = 14.0, 20.0
"""From the mouse to the label."""


class Sketch(QGraphicsItem):
    """A figure that changes with every move of the mouse."""

    def __init__(self, scene: MapScene, z: float) -> None:
        super().__init__()
        self._scene = scene
        self._bounds = QRectF()
        self._prepared: Prepared | None = None
        self.setZValue(z)
        self.setVisible(False)
        scene.add_feedback(self)

    def draw(self, shapes: Sequence[Shape], bounds: Rect) -> None:
        """Show these shapes instead of the last ones."""
        self.prepareGeometryChange()
        grown = bounds.grown(4)
        self._bounds = QRectF(grown.x, grown.y, grown.width, grown.height)
        self._prepared = self._scene.pen.prepare(Figure("", "pin", "", bounds, tuple(shapes)))
        self.setVisible(True)
        self.update()

    def clear(self) -> None:
        """Show nothing for now."""
        self.setVisible(False)

    def remove(self) -> None:
        """Leave the scene."""
        self._scene.remove_feedback(self)

    def boundingRect(self) -> QRectF:
        """Everything that it paints lies inside."""
        return self._bounds

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the shapes."""
        if self._prepared is not None:
            self._prepared.paint(painter)


class Pieces:
    """Boxes that lie apart, each a sketch of its own: what is between them is not painted again."""

    def __init__(self, scene: MapScene, z: float) -> None:
        self._scene = scene
        self._z = z
        self._sketches: list[Sketch] = []

    def draw(self, boxes: Sequence[Box]) -> None:
        """Show these boxes instead of the last ones."""
        while len(self._sketches) < len(boxes):
            self._sketches.append(Sketch(self._scene, self._z))
        for sketch, box in zip_longest(self._sketches, boxes):
            if box is None:
                sketch.clear()
            else:
                sketch.draw([box], Rect(box.x, box.y, box.width, box.height))

    def clear(self) -> None:
        """Show nothing for now."""
        for sketch in self._sketches:
            sketch.clear()

    def remove(self) -> None:
        """Leave the scene."""
        for sketch in self._sketches:
            sketch.remove()


class Frame(Pieces):
    """The rectangle of a marquee; its line stays one pixel thin."""

    def __init__(self, scene: MapScene) -> None:
        super().__init__(scene, ON_TOP)

    def show_area(self, area: QRectF, zoom: float) -> None:
        """Show this rectangle."""
        left, top, right, bottom = area.left(), area.top(), area.right(), area.bottom()
        thick = 1 / zoom
        wide, high = right - left + thick, bottom - top + thick
        level = [Box(left, y, wide, thick, fill="accentLine") for y in (top, bottom)]
        upright = [Box(x, top, thick, high, fill="accentLine") for x in (left, right)]
        self.draw([*level, *upright])


class DropMarker:
    """Where dragged cards would come to stand: the cell is tinted, dashed slots hold their places."""

    def __init__(self, scene: MapScene) -> None:
        self._sketch = Sketch(scene, UNDER_CARDS)
        self._lit = Pieces(scene, UNDER_CARDS)

    def allow(self, cell: Rect, slots: Sequence[Rect]) -> None:
        """They may stand here."""
        self._lit.clear()
        edge = Stroke("accentLine", 1.75, (6, 4))
        places: list[Shape] = [Box(at.x, at.y, at.width, at.height, 8, "accentTint", edge) for at in slots]
        self._sketch.draw([_tint(cell, "accentTint", "accentLine"), *places], cell)

    def refuse(self, cell: Rect) -> None:
        """They may not."""
        self._lit.clear()
        self._sketch.draw([_tint(cell, "highTint", "high")], cell)

    def part(self, x: float, layout: MapLayout) -> None:
        """Columns would part here: a bar through all lanes."""
        self._lit.clear()
        top = layout.header.height
        bar = Rect(x - _BAR / 2, top, _BAR, layout.height - top)
        self._sketch.draw([Box(bar.x, bar.y, bar.width, bar.height, _BAR / 2, "accentLine")], bar)

    def along(self, way: Sequence[Point]) -> None:
        """They would stand on this way: it is lit."""
        self._sketch.clear()
        half = (_BAR + 1) / 2
        corners = ((min(a, c), min(b, d), abs(a - c), abs(b - d)) for (a, b), (c, d) in pairwise(way))
        self._lit.draw(
            [
                Box(x - half, y - half, width + 2 * half, height + 2 * half, half, "accentLine")
                for x, y, width, height in corners
            ]
        )

    def clear(self) -> None:
        """They are over no cell."""
        self._sketch.clear()
        self._lit.clear()

    def remove(self) -> None:
        """The gesture is over."""
        self._sketch.remove()
        self._lit.remove()


def _tint(cell: Rect, fill: Ink, edge: Ink) -> Box:
    return Box(cell.x, cell.y, cell.width, cell.height, 10, fill, Stroke(edge, 1.5))


class Label(Sketch):
    """A few words beside the mouse, as large at every zoom."""

    def __init__(self, scene: MapScene) -> None:
        super().__init__(scene, ON_TOP)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self._said: tuple[Message, bool] | None = None

    def say(self, words: Message, *, refused: bool = False) -> None:
        """Show these words: dark, or red where something may not be done."""
        if self._said == (words, refused) and self.isVisible():
            return
        self._said = (words, refused)
        lines = set_paragraph(text(words), "semibold", _LABEL_SIZE, _LABEL_MOST).lines
        width = max(line.width for line in lines) * _LABEL_SIZE + 2 * _LABEL_PAD
        height = _LABEL_LEAD * len(lines) + 12
        ground, ink = ("high", "onHigh") if refused else ("ink", "canvas")
        shapes: list[Shape] = [Box(_LABEL_X, _LABEL_Y, width, height, 6, ground)]
        for number, line in enumerate(lines):
            baseline = _LABEL_Y + 18 + number * _LABEL_LEAD
            shapes.append(TextRun(_LABEL_X + _LABEL_PAD, baseline, line, _LABEL_SIZE, ink))
        self.draw(shapes, Rect(_LABEL_X, _LABEL_Y, width, height))

    def follow(self, x: float, y: float) -> None:
        """Stand beside a point of the map, where the view has room for it."""
        self.setPos(x, y)
        view = self._scene.views()[0]
        at, turned = view.mapFromScene(x, y).x(), self._scene.pen.turned
        room = at if turned else view.viewport().width() - at
        over = self.boundingRect().right() - room
        # It ignores how the view places the map, but not that its pen expects it to be turned.
        self.setTransform(QTransform(-1 if turned else 1, 0, 0, 1, max(over, 0) * (1 if turned else -1), 0))


class LiftedCards(QGraphicsItem):
    """Dragged cards under the mouse, the one that was grabbed on top, with the shadow of what is held up."""

    _STEP = 6
    _MOST = 3

    def __init__(self, scene: MapScene, cards: Sequence[Prepared], width: float, height: float) -> None:
        super().__init__()
        self._ring = ring(width, height, -1, 1)
        self._colour = scene.pen.inks.brush("accentLine")
        self._cards = cards[: self._MOST]
        shadow = (
            Box(-1, 9, width + 2, height + 2, 10, "sh1.canvas"),
            Box(0, 6, width, height, 9, "sh1.canvas"),
            Box(1, 3, width - 2, height, 8, "sh2.canvas"),
        )
        self._shadow = scene.pen.prepare(Figure("", "card", "", Rect(-1, 0, width + 2, height + 12), shadow))
        spread = self._STEP * self._MOST
        self._bounds = QRectF(-12, -12, width + spread + 24, height + spread + 24)
        self._scene = scene
        self.setZValue(LIFTED)
        scene.add_feedback(self)

    def boundingRect(self) -> QRectF:
        """Everything that it paints lies inside."""
        return self._bounds

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint from the lowest card to the one that was grabbed."""
        for number in range(len(self._cards) - 1, -1, -1):
            shift = QPointF(number * self._STEP, number * self._STEP)
            painter.translate(shift)
            self._shadow.paint(painter)
            self._cards[number].paint(painter)
            painter.fillPath(self._ring, self._colour)
            painter.translate(-shift)

    def remove(self) -> None:
        """Leave the scene."""
        self._scene.remove_feedback(self)


def loose_wire(start: Point, end: Point) -> tuple[list[Shape], Rect]:
    """A wire that is still held at its end."""
    middle = (start[0] + end[0]) / 2
    way = Path((("M", *start), ("C", middle, start[1], middle, end[1], *end)), stroke=Stroke("accentLine", 2))
    dot = Box(end[0] - 4, end[1] - 4, 8, 8, 4, "accentLine")
    left, top = min(start[0], end[0]), min(start[1], end[1])
    bounds = Rect(left, top, abs(end[0] - start[0]), abs(end[1] - start[1])).grown(6)
    return [way, dot], bounds


def target_ring(card: Rect, *, refused: bool) -> tuple[list[Shape], Rect]:
    """The edge of a card that a wire would end at."""
    ground = card.grown(3)
    edge = Stroke("high" if refused else "accentLine", 2)
    return [Box(ground.x, ground.y, ground.width, ground.height, 11, None, edge)], ground
