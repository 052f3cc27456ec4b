"""The questions about the open file that need a person."""

from pathlib import Path
from typing import Literal, Protocol

from journeymapper.editor.holding import Held, Way
from journeymapper.editor.not_saved import NotSaved

Answer = Literal["save", "discard", "cancel"]
WayOut = Literal["elsewhere", "again", "discard", "cancel"]


class Asking(Protocol):
    """The window asks them in dialogs."""

    def unsaved(self, name: str) -> Answer:
        """What to do with changes that are not saved."""
        ...

    def not_saved(self, failed: NotSaved) -> WayOut:
        """What to do on the way out, since saving failed."""
        ...

    def file_to_open(self) -> Path | None:
        """Which file to open."""
        ...

    def file_to_save(self, proposed: str) -> Path | None:
        """Under which name to save; None: not at all. Has asked whether a file is to be replaced."""
        ...

    def held(self, by: Held) -> Way:
        """How to open, or where to save, what somebody else has open."""
        ...
