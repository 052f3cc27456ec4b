"""The two pages of a window: the start panel, and the map with its panels."""

from pathlib import Path

from journeymapper.canvas.view import MapView
from journeymapper.editor.blank import blank_project
from journeymapper.storage import files
from journeymapper.ui.actions import Actions
from journeymapper.ui.desk import Desk
from journeymapper.ui.documents import Documents
from journeymapper.ui.panels.command_bar import saved_words
from journeymapper.ui.window import Window


class Pages:
    """Turns between the pages, and keeps title, saved words and commands in line with what is shown."""

    def __init__(
        self, desk: Desk, view: MapView, window: Window, documents: Documents, actions: Actions
    ) -> None:
        self._desk = desk
        self._view = view
        self._window = window
        self._documents = documents
        self._actions = actions

    def project_shown(self) -> bool:
        """Whether a project is in view, not the start panel."""
        return self._window.map_shown

    def map_shown(self) -> bool:
        """Whether a map of the project is in view: a project may have none."""
        return self.project_shown() and self._desk.map is not None

    def sync(self) -> None:
        """Says anew what is open and whether it is saved."""
        modified = self._desk.store.modified
        self._window.show_title(self._documents.name, modified)
        self._window.command_bar.show_saved(saved_words(modified, self._documents.path is not None))
        self._actions.sync()

    def show_start(self) -> None:
        """Turns to the start panel; the project stays open behind it."""
        self._window.messages.hide()
        self._window.show_map(False)
        self.sync()

    def show_map(self) -> None:
        """Turns to the map, the keyboard with it."""
        self._window.show_map(True)
        self.sync()
        self._view.setFocus()

    def show_opened(self) -> None:
        """Turns to a project that was just opened or begun."""
        self._window.messages.hide()
        self._window.start.offer_back()
        self.show_map()

    def begin_from(self, file: Path) -> None:
        """Begins a project as a copy of a template or sample."""
        self._documents.begin(lambda: files.read(file).project)

    def begin_blank(self) -> None:
        """Begins an empty project."""
        self._documents.begin(blank_project)
