"""Commands of the user's own library."""

from collections.abc import Callable, Sequence

from journeymapper.messages import message
from journeymapper.model.cards import Touchpoint
from journeymapper.storage import files
from journeymapper.ui.actions import Command
from journeymapper.ui.asks import Asks
from journeymapper.ui.desk import Desk
from journeymapper.ui.own_touchpoints import OwnTouchpoints

_KIND = "Journeymapper (*.json)"
_NAME = "touchpoints.json"


class LibraryFiles:
    """What the commands do: keep the selected touchpoint, bring in and hand out files."""

    def __init__(self, desk: Desk, own: OwnTouchpoints, asks: Asks) -> None:
        self._desk = desk
        self._own = own
        self._asks = asks

    def can_keep(self) -> bool:
        """Whether one touchpoint with a title is selected."""
        selected = self._desk.selected
        return isinstance(selected, Touchpoint) and bool(selected.title)

    def keep(self) -> None:
        """Keeps the selected touchpoint for later projects."""
        selected = self._desk.selected
        if isinstance(selected, Touchpoint):
            self._own.keep(self._desk.project, selected)

    def bring_in(self) -> None:
        """Asks for a file and adds its touchpoints."""
        file = self._asks.file_from(message("Import touchpoints"), _KIND)
        if file is not None:
            self._own.import_from(file)

    def hand_out(self) -> None:
        """Asks for a name and writes what is kept."""
        file = self._asks.file_for(message("Export your touchpoints"), _NAME, _KIND)
        if file is not None:
            self._own.export_to(files.ending(file, ".json"))


def library_commands(
    library: LibraryFiles, own: OwnTouchpoints, shown: Callable[[], bool]
) -> Sequence[Command]:
    """Keep, import and export."""
    return (
        Command(
            "library-keep",
            message("Keep in my library"),
            library.keep,
            "folder",
            (),
            lambda: shown() and library.can_keep(),
        ),
        Command("library-import", message("Import touchpoints into my library…"), library.bring_in),
        Command(
            "library-export",
            message("Export my library…"),
            library.hand_out,
            enabled=lambda: bool(own.kept),
        ),
    )
