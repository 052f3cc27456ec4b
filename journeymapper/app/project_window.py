"""One project in one window, with everything behind it."""

from pathlib import Path

from journeymapper.app.commands import add_commands
from journeymapper.app.following import Following
from journeymapper.app.pages import Pages
from journeymapper.app.surroundings import Surroundings
from journeymapper.app.wiring import connect
from journeymapper.canvas.context import Context
from journeymapper.canvas.view import MapView
from journeymapper.drawing.themes import Theme
from journeymapper.editor.blank import blank_project
from journeymapper.editor.session import Session
from journeymapper.editor.store import Listener, Store
from journeymapper.editor.worker import Worker
from journeymapper.ui.actions import Actions
from journeymapper.ui.asking import Dialogs
from journeymapper.ui.asks import Asks
from journeymapper.ui.checking import Checking
from journeymapper.ui.desk import Desk
from journeymapper.ui.documents import Documents
from journeymapper.ui.exporting import Exporting
from journeymapper.ui.finder import Finder
from journeymapper.ui.icons import program_icon
from journeymapper.ui.inspector.bench import Bench
from journeymapper.ui.inspector.panel import Inspector
from journeymapper.ui.menus import main_menu
from journeymapper.ui.panels.bottom_bar import BottomBar
from journeymapper.ui.panels.command_bar import CommandBar
from journeymapper.ui.panels.start import StartPanel
from journeymapper.ui.place_menu import PlaceMenu
from journeymapper.ui.window import Window


class ProjectWindow:
    """A window and its parts: store, map, panels, checker. `asks` answers questions; None asks in dialogs.

    The parts are made here; `commands` says what can be done with them, `wiring` who hears whom.
    """

    def __init__(self, around: Surroundings, theme: Theme, asks: Asks | None = None) -> None:
        self.around = around
        self.settings = around.settings
        self.store = Store(blank_project(), self._listener_failed)
        self.session = Session("map_1")
        self.context = Context(self.store, self.session, theme)
        self.desk = Desk(self.context, theme)
        self.view = MapView(self.context)
        self.window = Window(self.desk, self.view)
        self.window.setWindowIcon(program_icon(theme))
        self.asks = asks or Dialogs(self.window)
        self.documents = Documents(self.desk, self.settings, self.asks)
        self.actions = Actions(self.window, self.desk.icons)
        self.pages = Pages(self.desk, self.view, self.window, self.documents, self.actions)
        self.following = Following(self.desk, self.context, self.view, self.window)
        self.checking = Checking(self.desk, Worker(self.desk.wrong.emit), lambda: self.view.busy)
        self.exporting = Exporting(self.desk, self.documents, self.asks, self.window.messages)
        self.finder = Finder(self.desk, self.actions, self.window)
        self.place_menu = PlaceMenu(self.desk, self.actions, self.window)
        add_commands(self)
        self._furnish()
        connect(self)

    def show(self, file: Path | None = None) -> None:
        """Shows the window with a file, or with the start panel."""
        geometry = self.settings.geometry
        if geometry is not None:
            self.window.restoreGeometry(geometry)
        if file is None or not self.documents.open(file):
            self.window.show_map(False)
        self.pages.sync()
        self.window.show()

    def close(self) -> None:
        """Ends what runs beside the window, and remembers where it was."""
        self.checking.stop()
        self.exporting.stop()
        self.settings.keep_geometry(self.window.saveGeometry())
        self.settings.write()

    def _furnish(self) -> None:
        menu = main_menu(self.window, self.actions, self.documents, self.settings)
        self.window.furnish(
            CommandBar(self.desk, self.actions, menu),
            BottomBar(self.desk, self.actions),
            Inspector(Bench(self.desk, self.actions, self.asks, self.settings)),
            StartPanel(self.desk, self.actions, self.settings),
        )

    def _listener_failed(self, _listener: Listener, error: Exception) -> None:
        self.following.say_trouble(type(error), error, error.__traceback__)
