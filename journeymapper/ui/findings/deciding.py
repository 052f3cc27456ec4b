"""A sheet that asks before something is decided: pressing elsewhere decides nothing."""

from PySide6.QtWidgets import QPushButton, QWidget

from journeymapper.messages import Message
from journeymapper.ui import parts
from journeymapper.ui.popover import Popover

WIDTH = 284
MARGINS = (12, 10, 12, 12)


class DecidingPopover(Popover):
    """Enter and the button decide; Escape and a press elsewhere leave everything as it was."""

    def __init__(self, name: Message, done: Message, over: QWidget, back: QWidget) -> None:
        super().__init__(name, over, back)
        self._meant = False
        self.button: QPushButton = parts.push_button(done, "primary")
        self.button.clicked.connect(self.enter)
        self.setFixedWidth(WIDTH)

    def enter(self) -> None:
        """This is meant."""
        self._meant = True
        self.finish(kept=True)
        self._meant = False

    def keep(self) -> None:
        """Decides where that was meant."""
        if self._meant:
            self.decide()

    def decide(self) -> None:
        """Writes down what was decided."""
        raise NotImplementedError
