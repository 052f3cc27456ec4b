"""Leads all wires of a map while the hand rests, in slices: where there are many it takes a while."""

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer

from journeymapper.layout.map_layout import MapLayout
from journeymapper.layout.wires.slices import Slices

REST_MS = 120
_SLICE_MS = 4


class IdleWires(QObject):
    """Begins once nothing has happened for a moment; told of another edit, it begins anew.

    `lead` makes the work when it begins, `done` gets its result; while `resting` is False it waits.
    """

    def __init__(
        self,
        parent: QObject,
        resting: Callable[[], bool],
        lead: Callable[[], Slices[MapLayout]],
        done: Callable[[MapLayout], None],
    ) -> None:
        super().__init__(parent)
        self._resting, self._lead, self._done = resting, lead, done
        self._work: Slices[MapLayout] | None = None
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._work_on)

    @property
    def waiting(self) -> bool:
        """Whether some wires are not yet as in a layout from scratch."""
        return self._clock.isActive()

    def begin(self) -> None:
        """The map has come to differ: lead its wires when the hand rests."""
        self._work = None
        self._clock.start(REST_MS)

    def forget(self) -> None:
        """All wires are led."""
        self._work = None
        self._clock.stop()

    def _work_on(self) -> None:
        if not self._resting():
            self.begin()
            return
        if self._work is None:
            self._work = self._lead()
            self._clock.setInterval(0)
        deadline = QDeadlineTimer(_SLICE_MS)
        try:
            while not deadline.hasExpired():
                next(self._work)
        except StopIteration as end:
            self.forget()
            self._done(end.value)
