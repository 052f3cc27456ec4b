"""The keys of commands: those that they came with, and what the person made of them."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from journeymapper.ui.settings import Settings


class Keys(QObject):
    """One for all windows. `changed` says that some command has other keys now."""

    changed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings

    def of(self, command: str, usual: Sequence[str]) -> tuple[str, ...]:
        """The keys of a command; `usual` are those that it came with."""
        kept = self._settings.keys_of(command)
        return tuple(usual) if kept is None else kept

    def is_changed(self, command: str) -> bool:
        """Whether the person gave a command other keys, or took them away."""
        return self._settings.keys_of(command) is not None

    def change(self, command: str, keys: Sequence[str]) -> None:
        """Gives a command these keys, none being a choice too."""
        self._settings.keep_keys(command, tuple(keys))
        self.changed.emit()

    def reset(self, commands: Iterable[str]) -> None:
        """Gives commands the keys back that they came with."""
        for command in commands:
            self._settings.keep_keys(command, None)
        self.changed.emit()


def keys_apart(keys: str) -> str:
    """Keys that are shown already, without the signs between them, as beside a button."""
    return keys if keys.endswith("+") else keys.replace("+", " ")


def shown_keys(keys: str) -> str:
    """Keys as the person's system writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
