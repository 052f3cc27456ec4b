"""Frees garbage once the hand rests: after a project or another map was opened, and after a window closed."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from journeymapper.canvas.timers import once
from journeymapper.storage.collector import collect_in_earnest

_REST_MS = 1500


class Sweeping(QObject):
    """Brings back what was hidden from the garbage collector when much was made, and hides what is used.

    Without it, what was garbage when a map was shown would stay for good. `busy` says that a frame must not
    be late now.
    """

    def __init__(self, busy: Callable[[], bool], rest_ms: int = _REST_MS) -> None:
        super().__init__()
        self._busy = busy
        self._rest = once(self, rest_ms, self._sweep)

    def soon(self) -> None:
        """Sweeps after a rest; told again before that, once for all."""
        if not self._rest.isActive():
            self._rest.start()

    def _sweep(self) -> None:
        if self._busy():
            self._rest.start()
        else:
            collect_in_earnest()
