"""What a project's window asks of the program around it."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from journeymapper.app.recovering import Recovering
from journeymapper.app.sweeping import Sweeping
from journeymapper.app.trouble import Trouble
from journeymapper.messages import Message
from journeymapper.storage.codec import Opened
from journeymapper.storage.safe import Safe
from journeymapper.ui.keys import Keys
from journeymapper.ui.preferences import Preference
from journeymapper.ui.recent_files import RecentFiles
from journeymapper.ui.settings import Settings
from journeymapper.ui.window import Window


class Surroundings(Protocol):
    """What all windows have in common. A window names itself by its `Window`, and knows no other."""

    settings: Settings
    recent: RecentFiles
    keys: Keys
    safe: Safe
    trouble: Trouble
    recovering: Recovering
    sweeping: Sweeping

    def diagnostic(self) -> str:
        """What helps to find out why something went wrong, without anything that people wrote."""
        ...

    def prefer(self, preference: Preference, value: str) -> None:
        """Shows every window as somebody likes it, and remembers that."""
        ...

    def new_window(self, near: Window) -> None:
        """Shows another window with the start panel."""
        ...

    def choose(self, near: Window) -> bool:
        """Asks for a file and opens it."""
        ...

    def open(self, file: Path, near: Window) -> bool:
        """Opens a file where nothing is lost by it: here, in its own window, or in a new one."""
        ...

    def begin(
        self,
        make: Callable[[], Opened],
        near: Window,
        *,
        saved: bool = True,
        notes: tuple[Message, ...] = (),
    ) -> bool:
        """Begins a project that has no file yet, here or in a new window."""
        ...

    def forget(self, window: Window) -> None:
        """Takes note that a window is closed for good."""
        ...

    def quit(self) -> None:
        """Closes every window, asking each about unsaved work."""
        ...
