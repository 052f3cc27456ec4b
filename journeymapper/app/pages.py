"""The two pages of a window: the start panel, and the map with its panels."""

from journeymapper.canvas.view import MapView
from journeymapper.ui.actions import Actions
from journeymapper.ui.desk import Desk
from journeymapper.ui.documents import Documents
from journeymapper.ui.window import Window


class Pages:
    """Turns from the start panel to the map; keeps title, saved words and commands in line with it."""

    def __init__(
        self, desk: Desk, view: MapView, window: Window, documents: Documents, actions: Actions
    ) -> None:
        self._desk = desk
        self._view = view
        self._window = window
        self._documents = documents
        self._actions = actions
        self._opened = False

    def project_shown(self) -> bool:
        """Whether a project is in view, not the start panel."""
        return self._window.map_shown

    def map_shown(self) -> bool:
        """Whether a map of the project is in view: a project may have none."""
        return self.project_shown() and self._desk.map is not None

    def sync(self) -> None:
        """Says anew what is open and whether it is saved."""
        file = self._documents.state
        self._window.show_title(self._documents.name, file.modified)
        self._window.command_bar.show_file(file)
        self._window.read_only.show_file(file)
        self._actions.sync()

    def show_first(self) -> None:
        """Turns to the start panel where nothing has been opened yet."""
        if not self._opened:
            self._window.show_map(False)
        self.sync()

    def show_opened(self) -> None:
        """Turns to a project that was just opened or begun, the keyboard with it."""
        self._opened = True
        self._window.messages.hide()
        self._window.show_map(True)
        self.sync()
        self._view.setFocus()
