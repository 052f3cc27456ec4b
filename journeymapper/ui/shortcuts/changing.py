"""What giving a command other keys means for those that have them already."""

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from journeymapper.messages import Message, message
from journeymapper.ui.actions import Actions, Command
from journeymapper.ui.keys import Keys, shown_keys

_MAPS_OWN = frozenset(
    ("Esc", "Return", "Enter", "Tab", "Shift+Tab", "Space", "Up", "Down", "Left", "Right", "Backspace", "F10")
)
"""Keys that the map or the menu listens to; a command that had them would never hear of them."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Keys that another command has."""

    keys: str
    holder: Command

    @property
    def words(self) -> Message:
        """One sentence that says so."""
        return message("{keys} is “{command}” now.", keys=shown_keys(self.keys), command=self.holder.words)


def refused(keys: str) -> Message | None:
    """Why keys can be no command's; None where they can."""
    if keys in _MAPS_OWN:
        return message("{keys} is a key of the map itself. Choose another one.", keys=shown_keys(keys))
    return None


def conflict(actions: Actions, command: str, keys: str) -> Conflict | None:
    """Who has these keys already."""
    holder = actions.holder(keys, other_than=command)
    return Conflict(keys, holder) if holder else None


def take_over(actions: Actions, kept: Keys, command: str, keys: str) -> None:
    """Gives a command keys, taking them from whoever has them."""
    found = conflict(actions, command, keys)
    if found is not None:
        sought = QKeySequence(keys)
        rest = [one for one in actions.keys(found.holder.id) if QKeySequence(one) != sought]
        kept.change(found.holder.id, rest)
    kept.change(command, (keys,))
