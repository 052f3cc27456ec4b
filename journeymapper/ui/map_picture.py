"""A map in small, or its plain shape where its own picture is not there."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from journeymapper.ui import fonts
from journeymapper.ui.desk import Desk

_COLUMNS, _ROWS = 5, 3
_RADIUS = 8


class MapPicture(QWidget):
    """Shows a picture, a sentence in its place, or the plain shape of a map while there is neither."""

    def __init__(self, desk: Desk, size: QSize) -> None:
        super().__init__()
        self._desk = desk
        self._picture: QImage | None = None
        self._words = ""
        self.setFixedSize(size)

    def show_picture(self, picture: QImage | None, words: str = "") -> None:
        """Shows a map; `words` are what a screen reader says of it."""
        self._picture, self._words = picture, ""
        self.setAccessibleName(words)
        self.update()

    def say(self, words: str) -> None:
        """Shows a sentence."""
        self._picture, self._words = None, words
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect())
        paint_map_picture(painter, self._desk, box, self._picture, _RADIUS, plain=not self._words)
        painter.setFont(fonts.sans(14))
        painter.setPen(QColor(self._desk.theme.colour("ink3")))
        wrapped = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(box.adjusted(24, 12, -24, -12), wrapped, self._words)
        painter.end()


def paint_map_picture(
    painter: QPainter, desk: Desk, box: QRectF, picture: QImage | None, radius: float, *, plain: bool = True
) -> None:
    """Paints a map into a box of any size, framed; `plain`: its plain shape where there is no picture."""
    colour = desk.theme.colour
    shape = QPainterPath()
    shape.addRoundedRect(box, radius, radius)
    painter.save()
    painter.setClipPath(shape)
    painter.fillRect(box, QColor(colour("canvas")))
    if picture is not None:
        painter.drawImage(box, picture)
    elif plain:
        _paint_plain_map(painter, desk, box)
    painter.restore()
    painter.setPen(QPen(QColor(colour("line2")), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def _paint_plain_map(painter: QPainter, desk: Desk, box: QRectF) -> None:
    """Rows of blocks."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(desk.theme.colour("line")))
    side, top = box.width() * 0.088, box.height() * 0.2
    across, down = (box.width() - 2 * side) / _COLUMNS, (box.height() - 2 * top) / _ROWS
    for place in range(_COLUMNS * _ROWS):
        row, column = divmod(place, _COLUMNS)
        x, y = box.x() + side + column * across, box.y() + top + row * down
        painter.drawRoundedRect(QRectF(x, y, across * 0.8, down * 0.68), 1.5, 1.5)
