"""Words of painted rows that wrap, set below each other."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from journeymapper.drawing.figures import Ink
from journeymapper.drawing.themes import Theme
from journeymapper.ui import fonts
from journeymapper.ui.wrapped import set_lines


@dataclass(frozen=True, slots=True)
class Passage:
    """Words set alike, in lines of one height, in pixels."""

    words: str
    size: float
    lead: int
    ink: Ink
    weight: int = 400

    @property
    def font(self) -> QFont:
        """Its face and size."""
        return _font(self.size, self.weight)

    def height(self, width: float) -> int:
        """How high its lines are in a width."""
        return self.lead * set_lines(self.words, self.font, self.lead, width, False).lineCount()


def paint_passages(
    painter: QPainter, theme: Theme, room: QRectF, passages: Iterable[Passage], direction: Qt.LayoutDirection
) -> float:
    """Paints them below each other from the top of a room on; where the last one ends."""
    y = room.y()
    for each in passages:
        from_right = direction == Qt.LayoutDirection.RightToLeft
        lines = set_lines(each.words, each.font, each.lead, room.width(), from_right)
        painter.setPen(QColor(theme.colour(each.ink)))
        lines.draw(painter, QPointF(room.x(), y))
        y += each.lead * lines.lineCount()
    return y


@cache
def _font(size: float, weight: int) -> QFont:
    return fonts.sans(size, QFont.Weight(weight))
