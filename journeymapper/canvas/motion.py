"""Items on their way to a new place: 140 ms, cubic out, or at once where motion is reduced."""

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QVariantAnimation
from PySide6.QtWidgets import QGraphicsItem

REFLOW_MS = 140
_reduced = False


def reduce_motion(reduced: bool) -> None:
    """From now on everything that moves is at once where it goes, or takes its time again."""
    global _reduced
    _reduced = reduced


def lasting(ms: int) -> int:
    """How long something moves that takes so many milliseconds: not at all where motion is reduced."""
    return 0 if _reduced else ms


class Motion(QObject):
    """Moves items together. A new place given on the way is taken up from wherever the item is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reduced = False
        """Everything in this scene is instant, whatever people asked for."""
        self._ways: dict[QGraphicsItem, tuple[QPointF, QPointF]] = {}
        self._clock = QVariantAnimation(self)
        self._clock.setDuration(REFLOW_MS)
        self._clock.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._clock.setStartValue(0.0)
        self._clock.setEndValue(1.0)
        self._clock.valueChanged.connect(self._step)
        self._clock.finished.connect(self._ways.clear)

    @property
    def running(self) -> bool:
        """Whether anything is on its way."""
        return bool(self._ways)

    def move(self, places: dict[QGraphicsItem, QPointF], *, at_once: bool = False) -> None:
        """Send items to their places, in the coordinates of their parents."""
        if self.reduced or at_once or not lasting(REFLOW_MS):
            for item, place in places.items():
                self._ways.pop(item, None)
                item.setPos(place)
            return
        ways = {item: (item.pos(), to) for item, (_, to) in self._ways.items() if item not in places}
        ways |= {item: (item.pos(), place) for item, place in places.items() if item.pos() != place}
        self._clock.stop()
        self._ways.clear()
        self._ways.update(ways)
        if self._ways:
            self._clock.start()

    def forget(self, item: QGraphicsItem) -> None:
        """An item leaves the scene."""
        self._ways.pop(item, None)

    def _step(self, share: float) -> None:
        for item, (start, target) in self._ways.items():
            item.setPos(start + (target - start) * share)
