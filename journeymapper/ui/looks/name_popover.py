"""Asks for one name: of a view that is kept, or of one that is called otherwise."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from journeymapper.messages import Message, text
from journeymapper.ui import parts
from journeymapper.ui.popover import Popover

_WIDTH = 260
_LONGEST = 200


class NamePopover(Popover):
    """A field for a name; an empty one is not kept."""

    def __init__(
        self, words: Message, name: str, take: Callable[[str], object], over: QWidget, back: QWidget
    ) -> None:
        super().__init__(words, over, back)
        self._take = take
        self.field = QLineEdit(name)
        self.field.setMaxLength(_LONGEST)
        self.field.setAccessibleName(text(words))
        head = parts.label(text(words), weight="semibold")
        self.setLayout(parts.column(head, self.field, margins=(12, 10, 12, 12), gap=6))
        self.setFixedWidth(_WIDTH)

    def begin(self) -> None:
        """The whole name is chosen."""
        self.field.setFocus()
        self.field.selectAll()

    def keep(self) -> None:
        """Hands the name on."""
        if self.field.text().strip():
            self._take(self.field.text().strip())
