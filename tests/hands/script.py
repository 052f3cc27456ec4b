"""Does one act after the other in a running program, an event at each turn of its loop."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from tests.hands.acts import Act
from tests.hands.hands import Gesture, Hands


class Script(QObject):
    """Chooses by the chance of its hands; waits while a dialog or a menu is open, which somebody answers.

    `before` hears of each act when it begins.
    """

    def __init__(
        self,
        hands: Hands,
        acts: Sequence[Act],
        before: Callable[[Act], object] = lambda _act: None,
        pace_ms: int = 0,
    ) -> None:
        super().__init__()
        self.hands = hands
        self.done = 0
        self._acts = acts
        self._before = before
        self._gesture: Gesture = iter(())
        self._turn = QTimer(self)
        self._turn.setInterval(pace_ms)
        self._turn.timeout.connect(self._go_on)

    def start(self) -> None:
        """Works from now on."""
        self._turn.start()

    def stop(self) -> None:
        """Does nothing more."""
        self._turn.stop()

    def _go_on(self) -> None:
        if QApplication.activeModalWidget() or QApplication.activePopupWidget():
            return
        try:
            next(self._gesture)
        except StopIteration:
            self.done += 1
            (act,) = self.hands.chance.choices(self._acts, [one.weight for one in self._acts])
            self._before(act)
            self._gesture = act.do(self.hands)
