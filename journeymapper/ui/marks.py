"""Small pictures of the chrome, painted from the same symbols as the map: tiles, pins, faces."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from journeymapper.canvas.pen import Pen
from journeymapper.drawing.figures import Figure, Ink, Symbol
from journeymapper.drawing.symbols import has_symbol
from journeymapper.drawing.themes import Theme
from journeymapper.layout.geometry import Rect
from journeymapper.model.findings import Severity
from journeymapper.ui import fonts

_PIN_INKS: dict[Severity, tuple[Ink, Ink]] = {
    "high": ("high", "onHigh"),
    "medium": ("med", "onMed"),
    "low": ("low", "onLow"),
}
_LOGO = QRectF(0, 0, 26, 26)


@cache
def _pen(theme: Theme) -> Pen:
    return Pen(theme)


def paint_symbol(
    painter: QPainter, theme: Theme, name: str, x: float, y: float, scale: float, *inks: Ink
) -> None:
    """Paints a symbol of the map with its origin at (x, y)."""
    figure = Figure("", "pin", "", Rect(0, 0, 0, 0), (Symbol(name, 0, 0, scale, inks),))
    _pen(theme).paint(painter, figure, x, y)


def paint_icon(
    painter: QPainter, theme: Theme, name: str, box: QRectF, ink: Ink, stroke: float = 1.5
) -> None:
    """Paints an icon of the grid of 16 into a square; an unknown name paints nothing."""
    if has_symbol(name):
        full = name if stroke == 1.5 else f"{name}@{stroke}"
        paint_symbol(painter, theme, full, box.x(), box.y(), box.width() / 16, ink)


def paint_logo(painter: QPainter, theme: Theme, box: QRectF) -> None:
    """Paints the program's own mark."""
    paint_symbol(painter, theme, "journeymapper", box.x(), box.y(), box.width() / _LOGO.width())


def paint_tile(
    painter: QPainter, theme: Theme, box: QRectF, radius: float, family: str, icon: str = ""
) -> None:
    """Paints a channel's tile; without a family, a plain one with an icon."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.colour(f"channel.{family}" if family else "inset")))
    painter.drawRoundedRect(box, radius, radius)
    size = box.width() * (0.66 if box.width() < 30 else 0.62)
    inner = QRectF(0, 0, size, size)
    inner.moveCenter(box.center())
    paint_icon(painter, theme, icon or family, inner, f"channelIcon.{family}" if family else "ink2", 1.7)


def paint_face(painter: QPainter, theme: Theme, level: int, middle: QPointF, radius: float) -> None:
    """Paints the face of a feeling, −2…+2."""
    inks = (f"emotion.{level}.fill", f"emotion.{level}.ink")
    paint_symbol(painter, theme, f"face.{level}", middle.x(), middle.y(), radius / 10, *inks)


def paint_pin(painter: QPainter, theme: Theme, severity: Severity, number: int | None, box: QRectF) -> None:
    """Paints the shape of a severity into a square, with its number where there is one."""
    fill, ink = _PIN_INKS[severity]
    scale = box.width() / 24 * (1 if number is not None else 1.02)
    middle = box.center()
    paint_symbol(painter, theme, f"pin.{severity}", middle.x(), middle.y(), scale, fill, fill)
    if number is not None:
        painter.setPen(QColor(theme.colour(ink)))
        painter.setFont(_number_font(number))
        baseline = middle.y() + (5.7 if severity == "medium" else 3.9)
        _paint_centred(painter, str(number), middle.x(), baseline)


def paint_initials(
    painter: QPainter, theme: Theme, box: QRectF, initials: str, ground: Ink, ink: Ink
) -> None:
    """Paints initials on a disc."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.colour(ground)))
    painter.drawEllipse(box)
    size = box.width() / (2 if len(initials) < 2 else 2.17)
    font = fonts.sans(size, QFont.Weight.DemiBold)
    font.setPixelSize(max(1, round(size)))
    painter.setFont(font)
    painter.setPen(QColor(theme.colour(ink)))
    _paint_centred(painter, initials, box.center().x(), box.center().y() + size * 0.33)


def _number_font(number: int) -> QFont:
    font = fonts.sans(12 if number < 10 else 10, QFont.Weight.Bold)
    if number >= 100:
        font.setPixelSize(8)
    return font


def _paint_centred(painter: QPainter, words: str, x: float, baseline: float) -> None:
    width = painter.fontMetrics().horizontalAdvance(words)
    painter.drawText(QPointF(x - width / 2, baseline), words)
