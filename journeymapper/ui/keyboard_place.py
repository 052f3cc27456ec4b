"""Where the keyboard was before a sheet took it, to give it back."""

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class KeyboardPlace:
    """Remembers one widget of a window; it may be gone by the time the keyboard comes back."""

    def __init__(self) -> None:
        self._widget: QWidget | None = None

    def remember(self, over: QWidget) -> None:
        """Takes note of who has the keyboard in a window."""
        self._widget = over.window().focusWidget()

    def give_back(self) -> None:
        """Gives the keyboard to who had it, if that can still be seen."""
        widget, self._widget = self._widget, None
        if widget is not None and isValid(widget) and widget.isVisible():
            widget.setFocus()
