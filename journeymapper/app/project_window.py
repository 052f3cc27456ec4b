"""One project in one window, with everything behind it."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from journeymapper.app.commands import add_commands
from journeymapper.app.following import Following
from journeymapper.app.overlays import Overlays
from journeymapper.app.pages import Pages
from journeymapper.app.surroundings import Surroundings
from journeymapper.app.wiring import connect
from journeymapper.canvas.context import Context
from journeymapper.canvas.minimap import Minimap
from journeymapper.canvas.view import MapView
from journeymapper.drawing.themes import Theme
from journeymapper.editor.blank import blank_project
from journeymapper.editor.safekeeping import Safekeeping
from journeymapper.editor.session import Session
from journeymapper.editor.store import Listener, Store
from journeymapper.editor.worker import Worker
from journeymapper.messages import Message, message
from journeymapper.model.project import Project
from journeymapper.storage.codec import Opened
from journeymapper.storage.errors import printable
from journeymapper.storage.own_library import NAME as OWN_TOUCHPOINTS
from journeymapper.ui.actions import Actions
from journeymapper.ui.asking import Dialogs
from journeymapper.ui.asks import Asks
from journeymapper.ui.card_traits import CardTraits
from journeymapper.ui.checking import Checking
from journeymapper.ui.clips.clipboard import Clipboard
from journeymapper.ui.commands.looks import Looking, fill_views
from journeymapper.ui.commands.replacing import Replacing
from journeymapper.ui.conflict.settling import Settling
from journeymapper.ui.conflict.telling import Telling
from journeymapper.ui.conflict.watch import FileWatch
from journeymapper.ui.desk import Desk
from journeymapper.ui.documents import CurrentFile, Documents, Leaving
from journeymapper.ui.exporting import Exporting
from journeymapper.ui.findings.menu import FindingMenu
from journeymapper.ui.icons import program_icon
from journeymapper.ui.importing import Importing, importer_for
from journeymapper.ui.inspector.bench import Bench
from journeymapper.ui.inspector.panel import Inspector
from journeymapper.ui.intake import PictureIntake
from journeymapper.ui.lock_watch import LockWatch
from journeymapper.ui.looks.bar import LookBar
from journeymapper.ui.looks.sheets import LookSheets
from journeymapper.ui.menus import main_menu
from journeymapper.ui.on_card.sheets import CardSheets
from journeymapper.ui.outlining import Outlining
from journeymapper.ui.own_touchpoints import OwnTouchpoints
from journeymapper.ui.page_export import PageExport
from journeymapper.ui.panels.bottom_bar import BottomBar
from journeymapper.ui.panels.command_bar import CommandBar
from journeymapper.ui.picturing import Picturing
from journeymapper.ui.place_menu import PlaceMenu
from journeymapper.ui.placing import cascaded
from journeymapper.ui.present.projecting import Projecting
from journeymapper.ui.read_only_bar import ReadOnlyBar
from journeymapper.ui.save_failures import SaveFailures
from journeymapper.ui.start.panel import StartPanel
from journeymapper.ui.supposing import Supposing
from journeymapper.ui.versions.browsing import Browsing
from journeymapper.ui.versions.kept import KeptVersions
from journeymapper.ui.window import LEAST, Window


class ProjectWindow:
    """A window and its parts: store, map, panels, checker. `asks` answers questions; None asks in dialogs.

    The parts are made here; `commands` says what can be done with them, `wiring` who hears whom.
    """

    def __init__(self, around: Surroundings, theme: Theme, asks: Asks | None = None) -> None:
        self.around = around
        self.settings = around.settings
        self._kept_at = -1
        """The revision of the store that was kept as a whole, last time something went wrong."""
        self.store = Store(blank_project(), self._listener_failed)
        self.session = Session("map_1")
        self.context = Context(self.store, self.session, theme)
        self.desk = Desk(self.context, theme)
        self.view = MapView(self.context)
        self.minimap = Minimap(self.view)
        self.window = Window(self.desk, self.view)
        self.window.setWindowIcon(program_icon(theme))
        self.asks = asks or Dialogs(self.window)
        self.keeping = Safekeeping(around.safe.shelf, self._say_not_kept, self._say_kept_again)
        self.versions = KeptVersions(around.safe.backups)
        self.file = CurrentFile(self.desk, self.keeping, self.versions.kept)
        self.documents = Documents(self.desk, self.file, self.settings, self.asks)
        self.leaving = Leaving(self.desk, self.documents, self.asks)
        self.save_failures = SaveFailures(self.window.messages, self.documents)
        self.watch = FileWatch()
        self.settling = Settling(
            self.desk, self.file, self.documents, self.versions.kept, self.asks, self.window.messages
        )
        self.telling = Telling(self.desk, self.file, self.documents, self.settling, self.window.messages)
        self.actions = Actions(self.window, self.desk.icons, around.keys)
        self.pages = Pages(self.desk, self.view, self.window, self.documents, self.actions)
        self.following = Following(self.desk, self.context, self.view, self.window)
        worker = Worker(self.desk.failed.emit)
        self.checking = Checking(self.desk, worker, lambda: self.view.busy)
        self.supposing = Supposing(self.desk, worker)
        self.exporting = Exporting(
            self.desk, self.documents, self.asks, self.window.messages, lambda: self.checking.numbering
        )
        self.page_export = PageExport(
            self.desk,
            self.documents,
            self.asks,
            self.window.messages,
            self.settings,
            lambda: self.checking.numbering,
        )
        self.browsing = Browsing(
            self.desk,
            self.file,
            self.versions.kept,
            self.asks,
            self.window.messages,
            self.window,
            self._begin_copy,
            lambda: self.actions.run("undo"),
        )
        self.importing = Importing(self.desk, self.asks, self._begin_imported)
        self.projecting = Projecting(self.desk, self.window, self.window.messages)
        self.clipboard = Clipboard(
            self.desk, self.view, self.window.messages.say, self.asks.what_columns_mean
        )
        self.replacing = Replacing(self.desk, self.view)
        self.traits = CardTraits(self.desk, self.view, self.asks.words_for)
        self.card_sheets = CardSheets(self.desk, self.view, self.window)
        self.look_sheets = LookSheets(self.desk, self.actions, self.view, self.window)
        self.looking = Looking(self.desk, self.look_sheets.ask_name)
        self.place_menu = PlaceMenu(self.desk, self.actions, self.traits, self.window)
        self.finding_menu = FindingMenu(self.actions, self.window)
        self.outlining = Outlining(self.desk, self.window, self.actions, self.settings)
        self.own = OwnTouchpoints(self.settings.file.with_name(OWN_TOUCHPOINTS))
        self.intake = PictureIntake(self.desk, self.window.messages)
        self.picturing = Picturing(
            self.desk, self.intake, self.asks, self.window, lambda: self.context.cells.cell
        )
        self.overlays = Overlays(self)
        self.lock_watch = LockWatch(self.file, self.documents, self.window)
        add_commands(self)
        self._furnish()
        connect(self)
        self._belong()

    def show(self, near: Window | None = None) -> None:
        """Shows the window: where it was last time, or a little aside of another one."""
        if self.window.isVisible():
            self.window.come_to_front()
            return
        geometry = self.settings.geometry
        if near is not None:
            screen = near.screen().availableGeometry()
            self.window.setGeometry(cascaded(near.normalGeometry(), screen, LEAST))
        elif geometry is not None:
            self.window.restoreGeometry(geometry)
        self.pages.show_first()
        self.window.show()
        if near is not None:
            self.window.come_to_front()

    @property
    def free(self) -> bool:
        """Whether another project may take this window: it shows none, or an untouched blank one."""
        return not self.pages.project_shown() or self.file.untouched

    def current_step(self) -> str | None:
        """The step of the empty cell that one stands in."""
        cell = self.context.cells.cell
        return cell.step if cell is not None else None

    def use_theme(self, theme: Theme) -> None:
        """Turns to another theme."""
        if theme is not self.desk.theme:
            self.desk.use_theme(theme)
        self.actions.sync()

    def open_dropped(self, file: Path) -> None:
        """Opens a file that was dropped on the window, or imports it."""
        importer = importer_for(file)
        if importer is not None:
            self.importing.read(importer, file)
        else:
            self.around.open(file, self.window)

    def close(self) -> None:
        """Ends what runs beside the window, and remembers where it was."""
        self.window.inspector.finish()
        self.keeping.close(unsaved=self.store.modified)
        self.file.leave()
        self.checking.stop()
        self.exporting.stop()
        self.page_export.stop()
        self.browsing.stop()
        self.projecting.stop()
        self.intake.stop()
        self.watch.stop()
        self.lock_watch.stop()
        self.settings.keep_geometry(self.window.saveGeometry())
        self.settings.write()
        self.around.forget(self.window)
        self.actions.let_go()
        self.window.deleteLater()

    def _say_not_kept(self, words: Message) -> None:
        self.save_failures.say_not_kept(words)

    def _say_kept_again(self) -> None:
        self.window.messages.say(message("Your edits are kept safe again."))

    def _begin_imported(self, project: Project, notes: tuple[Message, ...]) -> None:
        self.around.begin(lambda: Opened(project), self.window, saved=False, notes=notes)

    def _begin_copy(self, opened: Opened, notes: tuple[Message, ...] = ()) -> None:
        self.around.begin(lambda: opened, self.window, saved=False, notes=notes)

    def _fill_views(self, menu: QMenu) -> None:
        fill_views(menu, self.desk, self.looking, self.actions)

    def _furnish(self) -> None:
        menu = main_menu(self.window, self.actions, self.settings, self.open_recent, self._fill_views)
        self.window.furnish(
            CommandBar(self.desk, self.actions, menu),
            ReadOnlyBar(self.desk.icons, self.actions),
            LookBar(self.desk, self.actions),
            BottomBar(self.desk, self.actions),
            Inspector(Bench(self.desk, self.actions, self.asks, self.settings, self.picturing)),
            StartPanel(
                self.desk,
                self.actions,
                lambda: self.around.recent.listed(self.desk.theme),
                lambda: self.around.recovering.offered,
            ),
            self._make_cast,
        )

    def _belong(self) -> None:
        """All parts go with the window: a signal keeps whatever hears it for as long as its sender lives."""
        for part in vars(self).values():
            if isinstance(part, QObject) and part is not self.window and part.parent() is None:
                part.setParent(self.window)

    def _make_cast(self) -> QWidget:
        from journeymapper.ui.panels.cast import CastPanel  # a start shows touchpoints

        return CastPanel(self.desk, self.actions)

    def open_recent(self, file: Path) -> None:
        """Opens a recent file; one that is gone is said so, and may leave the list."""
        if file.exists():
            self.around.open(file, self.window)
        elif self.asks.forget_recent(message("{name} is not there any more.", name=printable(file.name))):
            self.forget_recent(file)

    def forget_recent(self, file: Path) -> None:
        """Takes a file off the list of recent ones."""
        self.around.recent.forget(file)
        self.window.start.sync()

    def keep_picture(self) -> None:
        """Keeps a picture of the map for the list of recent files."""
        path, journey = self.documents.path, self.desk.journey
        if path is not None and not self.store.modified and journey is not None:
            self.around.recent.keep_picture(path, self.store.project, self.context.layout, journey.title)

    def copy_diagnostic(self) -> None:
        """Puts on the clipboard what helps to find out why something went wrong."""
        QGuiApplication.clipboard().setText(self.around.diagnostic())
        self.following.say_copied()

    @property
    def used(self) -> bool:
        """Whether it is the window that the person works in."""
        return self.window.isActiveWindow()

    def keep_safe(self) -> bool:
        """Keeps the project as it is, whatever has just gone wrong; False where that can't be done."""
        if not (self.store.modified or self.keeping.begun) or self._kept_at == self.store.revision:
            return True
        kept = self.keeping.snapshot(self.store.project)
        if kept:
            self._kept_at = self.store.revision
        return kept

    def say_trouble(self, *, kept: bool) -> None:
        """Tells in one sentence that something went wrong."""
        self.following.say_trouble(kept=kept, save=self.documents.save_as, copy=self.copy_diagnostic)

    def say_failed(self, words: Message) -> None:
        """Says what of the program failed beside the window; every project is kept first."""
        self.around.trouble.keep()
        self.following.say_failed(words, self.copy_diagnostic)

    def _listener_failed(self, listener: Listener, error: Exception) -> None:
        self.around.trouble.meet(error, "listener")
        if listener == self.context.follow:
            # It may have stopped half-way: nobody should work on a map that is not there any more.
            QTimer.singleShot(0, self.window, self.context.catch_up)
