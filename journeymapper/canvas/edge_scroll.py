"""Scrolls the map while something is held near an edge of the view."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect

from journeymapper.canvas.timers import again

_REACH = 28
"""How near to an edge, in pixels."""
_FASTEST = 18
"""Pixels a frame at the very edge."""
_FRAME_MS = 16


class EdgeScroll:
    """A clock that runs only while the mouse is held near an edge.

    What comes over an edge, as from the tray, does not mean that edge: until the mouse has been in the
    middle, the map scrolls only where it is moved further out.
    """

    def __init__(self, parent: QObject, scroll: Callable[[int, int], None]) -> None:
        self._scroll = scroll
        self._speed = QPoint()
        self._first: QPoint | None = None
        self._been_inside = False
        self._clock = again(parent, _FRAME_MS, self._step)

    def follow(self, at: QPoint, room: QRect) -> None:
        """The mouse is held here."""
        first = self._first = self._first or at
        wanted = QPoint(_speed(at.x(), room.left(), room.right()), _speed(at.y(), room.top(), room.bottom()))
        self._been_inside |= wanted.isNull()
        further = QPoint(
            wanted.x() if wanted.x() * (at.x() - first.x()) > 0 else 0,
            wanted.y() if wanted.y() * (at.y() - first.y()) > 0 else 0,
        )
        self._speed = wanted if self._been_inside else further
        if self._speed.isNull() or not room.contains(at):
            self._clock.stop()
        elif not self._clock.isActive():
            self._clock.start()

    def stop(self) -> None:
        """Nothing is held any more."""
        self._first, self._been_inside = None, False
        self._clock.stop()

    def _step(self) -> None:
        self._scroll(self._speed.x(), self._speed.y())


def _speed(at: int, least: int, most: int) -> int:
    """Faster the nearer to an edge.

    >>> _speed(50, 0, 100), _speed(0, 0, 100), _speed(100, 0, 100)
    (0, -18, 18)
    """
    before, after = at - least, most - at
    if before < _REACH:
        return -round(_FASTEST * (_REACH - max(before, 0)) / _REACH)
    if after < _REACH:
        return round(_FASTEST * (_REACH - max(after, 0)) / _REACH)
    return 0
