"""What stands in the scene. An item is a cache of the layout: it owns no fact and is never read back."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from journeymapper.canvas.faces import Faces
from journeymapper.canvas.pen import Pen
from journeymapper.canvas.preparing import Prepared
from journeymapper.canvas.states import CardState, paint_above, paint_below, veil
from journeymapper.drawing.figures import Figure, Ink
from journeymapper.drawing.sheet import Detail

MARGIN = 10
"""Around a card, for its shadow, its rings and the connect button."""


class Easel(Protocol):
    """What items need of the scene they stand in."""

    pen: Pen
    faces: Faces
    detail: Detail
    epoch: int
    """Rises when every figure may differ: another theme, another reading, a renamed channel."""

    def figure_of(self, card: str) -> Figure:
        """The card's figure in the present detail; the same object while nothing of it differs."""

    def ground_of(self, card: str) -> Ink:
        """What the card stands on."""

    def state_of(self, card: str) -> CardState:
        """Whether it is selected, hovered, has the focus, is lifted or filtered out."""


class CardItem(QGraphicsRectItem):
    """One card: bounds stay in C++, only `paint` is Python. The figure is made on first paint."""

    def __init__(self, card: str, easel: Easel) -> None:
        super().__init__()
        self.card = card
        self._easel = easel
        self._size = (0.0, 0.0)
        self._made: dict[str, tuple[Figure, Prepared]] = {}
        self._seen: tuple[int, str] | None = None

    def place(self, width: float, height: float) -> None:
        """Take this size; a new one makes a new figure."""
        if (width, height) != self._size:
            self._size = (width, height)
            self._seen = None
            self.setRect(-MARGIN, -MARGIN, width + 2 * MARGIN, height + 2 * MARGIN)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the card itself."""
        return self._size

    def stale(self) -> None:
        """The record differs: look at the figure again before the next paint."""
        self._seen = None
        self.update()

    @property
    def ready(self) -> bool:
        """Whether the next paint has nothing to prepare."""
        return self._seen == (self._easel.epoch, self._easel.detail)

    def prepared(self) -> Prepared:
        """The card's figure, ready for the pen. What was made for another detail is kept for the way back."""
        detail = self._easel.detail
        made = self._made.get(detail)
        if made is None or not self.ready:
            figure = self._easel.figure_of(self.card)
            if made is None or made[0] is not figure:
                made = self._made[detail] = figure, self._easel.pen.prepare(figure)
            self._seen = (self._easel.epoch, detail)
        return made[1]

    def repaint(self) -> None:
        """Forget what was prepared: another pen paints from now on."""
        self._made.clear()
        self.stale()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint rings and card; a lifted card leaves its place empty."""
        state = self._easel.state_of(self.card)
        if state.lifted:
            return
        inks, (width, height) = self._easel.pen.inks, self._size
        paint_below(painter, inks, state, width, height)
        self._easel.faces.paint(painter, self.card, self.prepared(), width, height, MARGIN)
        if state.dimmed:
            veil(painter, inks.brush(self._easel.ground_of(self.card)), width, height)
        paint_above(painter, inks, state, width, height)


class FigureItem(QGraphicsRectItem):
    """A wire, a frame, a curve, a ghost, a pin or a piece of ground: one figure, made on first paint.

    Everything that it paints lies inside its bounds, which stay in C++ like those of cards.
    """

    def __init__(self, make: Callable[[], Figure], easel: Easel, bounds: QRectF) -> None:
        super().__init__(bounds)
        self._make = make
        self._easel = easel
        self._prepared: Prepared | None = None
        self._areas: tuple[QRectF | None, ...] = ()
        # Wires and grounds reach over many columns: what is asked for is told exactly.
        self.setFlag(QGraphicsRectItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint what is asked for of the figure."""
        if self._prepared is None:
            self._prepared = self._easel.pen.prepare(self._make())
            self._areas = self._prepared.areas()
        self._prepared.paint_within(painter, self._areas, option.exposedRect)
