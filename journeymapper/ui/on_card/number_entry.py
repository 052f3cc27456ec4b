"""A number in a popover: what is none is said below it, and can be put right."""

from PySide6.QtWidgets import QLineEdit

from journeymapper.messages import Message, message, text
from journeymapper.model.numbers import number_of
from journeymapper.ui import parts

_MOST = 1e12


class NumberEntry(QLineEdit):
    """Takes the signs of a language. `wrong` is the label that says what can't be, hidden till then."""

    def __init__(self, hint: Message, language: str, least: float = -_MOST) -> None:
        super().__init__()
        self._language = language
        self._least = least
        self.setPlaceholderText(text(hint))
        self.setAccessibleName(text(hint))
        self.wrong = parts.label(text(message("This is no number.")), ink="highInk", size="small")
        self.wrong.hide()
        self.textEdited.connect(self.wrong.hide)

    def number(self) -> float | None:
        """What stands here; None for nothing. Raises ValueError for what is no number, or out of bounds."""
        found = number_of(self.text(), self._language)
        if found is not None and not self._least <= found <= _MOST:
            raise ValueError(self.text())
        return found

    def settle(self) -> bool:
        """Whether a number stands here, or nothing; says so where not."""
        try:
            self.number()
        except ValueError:
            self.wrong.show()
            return False
        return True
