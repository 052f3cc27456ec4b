"""A narrow rail that stands for a panel in a narrow window; its buttons show the panel."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QToolButton

from journeymapper.messages import Message
from journeymapper.ui import parts
from journeymapper.ui.icons import Icons

WIDTH = 56


class Rail(QFrame):
    """Buttons under each other, each of which shows a part of the folded panel."""

    def __init__(self, side: str) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setProperty("side", side)
        self.setFixedWidth(WIDTH)
        self._buttons = parts.column(margins=(0, 8, 0, 8), gap=6)
        self._buttons.addStretch(1)
        self.setLayout(self._buttons)

    def add(self, icons: Icons, icon: str, words: Message) -> QToolButton:
        """One more button."""
        button = parts.icon_button(icons, icon, words)
        button.setCheckable(True)
        self._buttons.insertWidget(self._buttons.count() - 1, button, 0, Qt.AlignmentFlag.AlignHCenter)
        return button
