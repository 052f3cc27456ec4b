"""Where parts of painted widgets stand when the interface reads from the right."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter


def placed(room: QRectF, part: QRectF, direction: Qt.LayoutDirection) -> QRectF:
    """A part of a room as it is seen: in the mirror of its place where one reads from the right.

    >>> placed(QRectF(0, 0, 100, 20), QRectF(6, 1, 18, 18), Qt.LayoutDirection.RightToLeft).x()
    76.0
    """
    if direction == Qt.LayoutDirection.LeftToRight:
        return part
    x = room.left() + room.right() - part.right()
    return QRectF(x, part.y(), part.width(), part.height())


def turn(painter: QPainter, width: float) -> None:
    """From now on x grows to the left from a widget's right edge; what is symmetric may be painted so."""
    painter.translate(width, 0)
    painter.scale(-1, 1)
