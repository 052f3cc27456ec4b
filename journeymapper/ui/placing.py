"""Where a new window stands and how large it is: aside of the one it came from, never off the screen."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

_ASIDE = QPoint(32, 32)
_AROUND = QSize(24, 64)
"""What a desktop puts around a window."""


def cascaded(near: QRect, screen: QRect, least: QSize) -> QRect:
    """A place like `near`, down and to the right of it; from the screen's corner again where that ends."""
    beside = near.translated(_ASIDE) & screen
    if beside.size().expandedTo(least) == beside.size():
        return beside
    return QRect(screen.topLeft(), near.size().boundedTo(screen.size()).expandedTo(least))


def fitting(size: QSize, over: QWidget) -> QSize:
    """The size of a dialog, less where the screen of its window is smaller."""
    return size.boundedTo(over.screen().availableSize() - _AROUND)
