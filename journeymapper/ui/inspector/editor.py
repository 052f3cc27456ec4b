"""What every editor of a field is: it shows a value and tells what the person makes of it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from journeymapper.messages import Message, message, text

SEVERAL_WORDS = message("Several values")
"""What a field says whose records differ."""


PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""Why the keyboard goes and comes without the person leaving a field."""


@dataclass(frozen=True, slots=True)
class Amended:
    """What came into a field of many values and what went: of several records each keeps its own others."""

    added: tuple[object, ...] = ()
    removed: tuple[object, ...] = ()


class FieldEditor(QWidget):
    """One field of what is selected.

    `edited` carries a new value, or what was `Amended`, while the person works; `left` says that they are
    done with it; `made` carries the name of somebody or something that is not in the project yet; `refused`
    carries a sentence about words that mean no value, None when they do. `visited` tells that the person
    came, and `escaped` that they want back what was there then.
    """

    edited = Signal(object)
    left = Signal()
    made = Signal(str)
    refused = Signal(object)
    visited = Signal()
    escaped = Signal()

    inset = 0
    """Pixels from its edge to where its words begin: on the panel they stand below each other."""

    @property
    def least_width(self) -> int:
        """Below this width it does not look as it should."""
        return self.minimumSizeHint().width()

    def show_value(self, value: object) -> None:
        """Shows a value of the record; doing so twice is free."""
        raise NotImplementedError

    def show_several(self) -> None:
        """Shows that the records differ."""
        self.show_value(None)

    def show_common(self, values: tuple[object, ...]) -> None:
        """Shows of a field of many values those that every record has."""
        self.show_value(values)

    def forget(self) -> None:
        """Lets go of what is half typed: another record is shown."""

    def name(self, words: Message) -> None:
        """Tells a screen reader what is edited."""
        inner = self.focusProxy() or self
        inner.setAccessibleName(text(words))
