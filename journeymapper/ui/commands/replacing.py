"""The command that opens find and replace."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from journeymapper.canvas.view import MapView
from journeymapper.messages import message
from journeymapper.ui.actions import Command
from journeymapper.ui.desk import Desk

if TYPE_CHECKING:
    from journeymapper.ui.panels.replacing import ReplacePanel


class Replacing:
    """The sheet of find and replace, made when it is first wanted."""

    def __init__(self, desk: Desk, view: MapView) -> None:
        self._desk = desk
        self._view = view

    @cached_property
    def panel(self) -> "ReplacePanel":
        """The sheet itself."""
        from journeymapper.ui.panels.replacing import ReplacePanel  # most windows never open it

        return ReplacePanel(self._desk, self._view.context.attention, self._view)


def replacing_commands(replacing: Replacing, shown: Callable[[], bool]) -> Sequence[Command]:
    """Find and replace."""
    return (
        Command(
            "replace",
            message("Find and replace…"),
            lambda: replacing.panel.open(),
            "search",
            ("Ctrl+H",),
            shown,
        ),
    )
