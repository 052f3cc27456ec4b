"""What every editor of a field is: it shows a value and tells what the person makes of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journeymapper.messages import Message, text


class FieldEditor(QWidget):
    """`edited` carries a new value while the person works; `left` says that they are done with it."""

    edited = Signal(object)
    left = Signal()

    def show_value(self, value: object) -> None:
        """Shows a value of the record; doing so twice is free."""
        raise NotImplementedError

    def name(self, words: Message) -> None:
        """Tells a screen reader what is edited."""
        inner = self.focusProxy() or self
        inner.setAccessibleName(text(words))
