"""Prepares the figures of cards while the hand rests, so that no pan and no zoom has to wait for them."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QDeadlineTimer, QObject

from journeymapper.canvas.items import CardItem
from journeymapper.canvas.timers import again
from journeymapper.storage.collector import hide_from_collector

SLICE_MS = 4
_MANY = 500
"""Figures of so many cards stay out of the sight of Python’s collector: looking through them takes frames."""


class IdlePreparation(QObject):
    """Works in slices whenever Qt has nothing else to do."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: Iterator[CardItem] = iter(())
        self._prepared = 0
        self._clock = again(self, 0, self._prepare_some)

    @property
    def running(self) -> bool:
        """Whether figures are still waiting."""
        return self._clock.isActive()

    def begin(self, items: Iterable[CardItem]) -> None:
        """Prepare these from now on, and none that waited before."""
        self._waiting = iter(list(items))
        self._clock.start()

    def _prepare_some(self) -> None:
        deadline = QDeadlineTimer(SLICE_MS)
        for item in self._waiting:
            if item.scene() is not None and not item.ready:
                item.prepared()
                self._prepared += 1
            if deadline.hasExpired():
                return
        self._clock.stop()
        if self._prepared > _MANY:
            hide_from_collector()
            self._prepared = 0
