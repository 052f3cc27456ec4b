"""Qt's pens and brushes of a theme, each made once."""

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPen

from journeymapper.drawing.figures import Fill, Gradient, Ink, Stroke
from journeymapper.drawing.themes import Theme

NO_BRUSH = QBrush(Qt.BrushStyle.NoBrush)


class Inks:
    """The colours of one theme as Qt takes them."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.colour = cache(self._colour)
        self.brush = cache(self._brush)
        self.line = cache(self._line)
        self.stroke = cache(self._stroke)

    def shows(self, ink: Ink) -> bool:
        """Whether the theme paints this ink at all: print leaves shadows out."""
        return self.theme.colour(ink) is not None

    def _colour(self, ink: Ink) -> QColor:
        return QColor(self.theme.colour(ink) or Qt.GlobalColor.transparent)

    def _brush(self, ink: Ink) -> QBrush:
        return QBrush(self.colour(ink))

    def fill(self, fill: Fill) -> QBrush:
        """The brush of a fill."""
        if fill is None:
            return NO_BRUSH
        if isinstance(fill, Gradient):
            gradient = QLinearGradient(0, fill.top, 0, fill.bottom)
            for offset, ink in fill.stops:
                gradient.setColorAt(offset, self.colour(ink))
            return QBrush(gradient)
        return self.brush(fill)

    def _line(self, ink: Ink, width: float = 1) -> QPen:
        return QPen(self.colour(ink), width)

    def _stroke(self, stroke: Stroke) -> QPen:
        width = self.theme.stroke_width(stroke)
        pen = QPen(self.colour(stroke.ink), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if stroke.round_ends else Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin if stroke.round_ends else Qt.PenJoinStyle.MiterJoin)
        if stroke.dash:
            pen.setDashPattern([length / width for length in stroke.dash])
        return pen
