"""The shape of a map where its own picture is not there."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from journeymapper.ui.desk import Desk

_COLUMNS, _ROWS = 5, 3


def paint_plain_map(painter: QPainter, desk: Desk, box: QRectF) -> None:
    """Paints rows of blocks into a box of any size."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(desk.theme.colour("line")))
    side, top = box.width() * 0.088, box.height() * 0.2
    across, down = (box.width() - 2 * side) / _COLUMNS, (box.height() - 2 * top) / _ROWS
    for place in range(_COLUMNS * _ROWS):
        row, column = divmod(place, _COLUMNS)
        x, y = box.x() + side + column * across, box.y() + top + row * down
        painter.drawRoundedRect(QRectF(x, y, across * 0.8, down * 0.68), 1.5, 1.5)
