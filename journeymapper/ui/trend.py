"""How a measure went: its values as a line, its target as a dashed one, the benchmark as a tick."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from journeymapper.messages import message, text
from journeymapper.model.links import Measure
from journeymapper.model.numbers import number
from journeymapper.ui.controls import Painted
from journeymapper.ui.desk import Desk
from journeymapper.ui.literal import tip

_EDGE = 3.5
_TICK = 6.0


class Trend(Painted):
    """Says in words what it shows, for those who listen."""

    def __init__(self, desk: Desk, width: int, height: int, most: int) -> None:
        super().__init__(desk, width, height)
        self._most = most
        self._values: tuple[float, ...] = ()
        self._target: float | None = None
        self._benchmark: float | None = None

    def show_series(self, measure: Measure, values: Iterable[float], language: str) -> None:
        """Shows the last values of a measure, oldest first."""
        self._values = tuple(values)[-self._most :]
        self._target, self._benchmark = measure.target, measure.benchmark
        self.setAccessibleName(trend_words(measure, self._values, language))
        self.setToolTip(tip(self.accessibleName()))
        self.update()

    def paint(self, painter: QPainter) -> None:
        marks = [*self._values, *(one for one in (self._target, self._benchmark) if one is not None)]
        if not marks:
            return
        box = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        low, span = min(marks), (max(marks) - min(marks)) or 1.0

        def height(value: float) -> float:
            return box.bottom() - box.height() * (value - low) / span

        if self._target is not None:
            painter.setPen(QPen(self._ink("accentLine"), 1.25, Qt.PenStyle.DashLine))
            level = height(self._target)
            painter.drawLine(QPointF(0, level), QPointF(self.width(), level))
        if self._benchmark is not None:
            painter.setPen(QPen(self._ink("ink2"), 2))
            level = height(self._benchmark)
            painter.drawLine(QPointF(self.width() - _TICK, level), QPointF(self.width(), level))
        self._paint_values(painter, box, [height(value) for value in self._values])

    def _paint_values(self, painter: QPainter, box: QRectF, heights: list[float]) -> None:
        if not heights:
            return
        step = box.width() / max(len(heights) - 1, 1)
        points = [QPointF(box.left() + place * step, level) for place, level in enumerate(heights)]
        line = QPen(self._ink("ink3"), 1.5)
        line.setCapStyle(Qt.PenCapStyle.RoundCap)
        line.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(line)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink("ink"))
        painter.drawEllipse(points[-1], 2.4, 2.4)

    def _ink(self, name: str) -> QColor:
        return QColor(self._desk.theme.colour(name))


def trend_words(measure: Measure, values: tuple[float, ...], language: str) -> str:
    """What the line shows: "60, 57, 54; target 65; benchmark 61"."""
    said = [", ".join(number(value, language) for value in values) or text(message("no values yet"))]
    if measure.target is not None:
        said.append(text(message("target {value}", value=number(measure.target, language))))
    if measure.benchmark is not None:
        said.append(text(message("benchmark {value}", value=number(measure.benchmark, language))))
    return "; ".join(said)
