"""Where a new window stands: a little aside of the one it came from, and never off the screen."""

from PySide6.QtCore import QPoint, QRect, QSize

_ASIDE = QPoint(32, 32)


def cascaded(near: QRect, screen: QRect, least: QSize) -> QRect:
    """A place like `near`, down and to the right of it; from the screen's corner again where that ends."""
    beside = near.translated(_ASIDE) & screen
    if beside.size().expandedTo(least) == beside.size():
        return beside
    return QRect(screen.topLeft(), near.size().boundedTo(screen.size()).expandedTo(least))
