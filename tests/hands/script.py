"""Plays a gesture in a running program, an event at each turn of its loop."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from tests.hands.acts import Act
from tests.hands.hands import Gesture, Hands


class Playing(QObject):
    """From its beginning to its end. Waits while a dialog or a menu is open, which somebody answers."""

    def __init__(self, gesture: Gesture) -> None:
        super().__init__()
        self._gesture = gesture
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._go_on)
        self._turn.start()

    def _go_on(self) -> None:
        if not (QApplication.activeModalWidget() or QApplication.activePopupWidget()):
            for _ in self._gesture:
                return
            self._turn.stop()


def by_chance(
    hands: Hands, acts: Sequence[Act], before: Callable[[Act], object] = lambda _act: None
) -> Gesture:
    """One act after the other without an end, as the chance of the hands wants. `before` hears of each."""
    weights = [act.weight for act in acts]
    while True:
        (act,) = hands.chance.choices(acts, weights)
        before(act)
        yield from act.do(hands)
        yield  # an act may do nothing at all
