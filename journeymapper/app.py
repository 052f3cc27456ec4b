"""The window program: makes the parts, ties them together, and runs until the window closes."""

import logging
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from journeymapper import __version__
from journeymapper.canvas.context import Context
from journeymapper.canvas.view import MapView
from journeymapper.drawing.themes import Theme
from journeymapper.editor import fixes, library
from journeymapper.editor.blank import blank_project
from journeymapper.editor.session import Session
from journeymapper.editor.store import Listener, Store
from journeymapper.editor.worker import Worker
from journeymapper.messages import Message, message, text
from journeymapper.model import edits
from journeymapper.model.cards import Card
from journeymapper.model.findings import Numbered
from journeymapper.model.ids import new_id
from journeymapper.model.project import UnknownRecord
from journeymapper.model.review import Response
from journeymapper.storage import files
from journeymapper.storage.collector import collect_in_earnest, collector_resting
from journeymapper.storage.folders import config_dir
from journeymapper.ui import fonts, style
from journeymapper.ui.actions import Actions
from journeymapper.ui.asking import Dialogs
from journeymapper.ui.asks import Asks
from journeymapper.ui.checking import Checking
from journeymapper.ui.commands.edit import Editing, edit_commands
from journeymapper.ui.commands.file import Files, file_commands
from journeymapper.ui.commands.structure import Structure, structure_commands
from journeymapper.ui.commands.tools import Tools, tool_commands
from journeymapper.ui.commands.view import Looks, view_commands
from journeymapper.ui.desk import Desk
from journeymapper.ui.documents import Documents
from journeymapper.ui.exporting import Exporting
from journeymapper.ui.finder import Finder
from journeymapper.ui.icons import program_icon
from journeymapper.ui.inspector.panel import Inspector
from journeymapper.ui.menus import main_menu, shortcut_list
from journeymapper.ui.panels.bottom_bar import BottomBar
from journeymapper.ui.panels.command_bar import CommandBar, saved_words
from journeymapper.ui.panels.start import StartPanel
from journeymapper.ui.place_menu import PlaceMenu
from journeymapper.ui.platform import missing_display
from journeymapper.ui.settings import Settings, ThemeChoice
from journeymapper.ui.showing import cards_of
from journeymapper.ui.window import Window

_log = logging.getLogger(__name__)
_IDLE_AFTER_OPENING_MS = 1500
_CANNOT_OPEN = 2


class Program:
    """One window with everything behind it. `asks` answers questions; None asks the person in dialogs."""

    def __init__(self, app: QApplication, settings: Settings, asks: Asks | None = None) -> None:
        self.app = app
        self.settings = settings
        self.store = Store(blank_project(), self._listener_failed)
        self.session = Session("map_1")
        theme = Theme.load(self._theme_name())
        style.wear(app, theme)
        self.context = Context(self.store, self.session, theme)
        self.desk = Desk(self.context, theme)
        self.view = MapView(self.context)
        self.window = Window(self.desk, self.view)
        self.window.setWindowIcon(program_icon(theme))
        self.asks = asks or Dialogs(self.window)
        self.documents = Documents(self.desk, settings, self.asks)
        self.actions = Actions(self.window, self.desk.icons)
        self.checking = Checking(self.desk, Worker(self.desk.wrong.emit), lambda: self.view.busy)
        self.exporting = Exporting(self.desk, self.documents, self.asks, self.window.messages)
        self._add_commands()
        self._furnish()
        self._connect()

    def show(self, file: Path | None = None) -> None:
        """Shows the window with a file, or with the start panel."""
        geometry = self.settings.geometry
        if geometry is not None:
            self.window.restoreGeometry(geometry)
        if file is None or not self.documents.open(file):
            self.window.show_map(False)
        self._sync()
        self.window.show()

    def close(self) -> None:
        """Ends what runs beside the window, and remembers where it was."""
        self.checking.stop()
        self.exporting.stop()
        self.settings.keep_geometry(self.window.saveGeometry())
        self.settings.write()

    def say_trouble(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Tells the person in one sentence that something inside went wrong, logs it, and goes on."""
        _log.error("unexpected", exc_info=(kind, error, trace))
        what = kind.__name__
        words = message("Something went wrong ({what}). Your work is still here; save it now.", what=what)
        self.window.messages.say(words, "wrong")

    # How the parts are made

    def _add_commands(self) -> None:
        shown = self._map_shown
        doing = Files(
            start=self._start,
            export_pdf=self.exporting.export_pdf,
            import_mermaid=self.exporting.import_mermaid,
            export_mermaid=self.exporting.export_mermaid,
            quit=self.window.close,
            open=lambda: self.window.map_shown,
            shown=shown,
        )
        looks = Looks(
            shown=shown,
            find=self._find,
            check=self.checking.wait,
            step_finding=lambda by: self.window.findings.step(by),
            theme=lambda: self.settings.theme,
            use_theme=self._use_theme,
            shortcuts=self._show_shortcuts,
            about=self._show_about,
        )
        tools = Tools(self.desk, self.view)
        self.actions.add(file_commands(self.documents, doing))
        self.actions.add(edit_commands(self.desk, Editing(self.desk, self.asks.delete_with), shown))
        self.actions.add(tool_commands(tools, self.view, shown))
        structure = Structure(self.desk, self.view, lambda: self.window.inspector.edit_title())
        self.actions.add(structure_commands(structure, shown))
        self.actions.add(view_commands(self.desk, self.view, looks))

    def _furnish(self) -> None:
        menu = main_menu(self.window, self.actions, self.documents, self.settings)
        self.finder = Finder(self.desk, self.actions, self.window)
        self.window.furnish(
            CommandBar(self.desk, self.actions, menu),
            BottomBar(self.desk, self.actions),
            Inspector(self.desk, self.actions),
            StartPanel(self.desk, self.actions, self.settings),
        )
        self.window.tray.watch(self.view.viewport())
        self.context.tray_hit = self.window.tray.holds
        self.context.from_library = self._from_library
        self.context.tell = self._say_wrong
        self.context.run = self.actions.run
        self.place_menu = PlaceMenu(self.desk, self.actions, self.window)
        self.window.may_close = self.documents.may_leave
        self.window.closed = self.close

    # Who hears whom

    def _connect(self) -> None:
        for listener in (self.context.follow, self.desk.follow, self.checking.follow):
            self.store.listen(listener)
        window, desk = self.window, self.desk
        desk.changed.connect(self._sync)
        desk.looked.connect(self.actions.sync)
        desk.wrong.connect(self._say_wrong)
        desk.found.connect(self._show_place)
        self.documents.changed.connect(self._opened)
        self.documents.saved.connect(self._sync)
        self.documents.repaired.connect(self._show_repairs)
        self.documents.noted.connect(self._show_notes)
        self.app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self.view.zoom_changed.connect(window.bottom_bar.zoom.show_zoom)
        self.view.headings.menu_wanted.connect(self.place_menu.show_at)
        self.view.tool_changed.connect(self.actions.sync)
        window.bottom_bar.zoom.zoomed.connect(self.view.zoom_to)
        window.command_bar.search.pressed.connect(self._find)
        self.context.open_finding = window.findings.open
        window.findings.shown.connect(self._show_mark)
        window.findings.fix_wanted.connect(self._fix)
        window.findings.accept_wanted.connect(self._accept)
        window.start.opened.connect(self.documents.open)
        window.start.copied.connect(self._begin_from)
        window.start.blank.connect(self._begin_blank)
        window.start.back.connect(self._back)

    # What follows

    def _map_shown(self) -> bool:
        return self.window.map_shown and self.desk.map is not None

    def _sync(self) -> None:
        modified = self.store.modified
        self.window.show_title(self.documents.name, modified)
        self.window.command_bar.show_saved(saved_words(modified, self.documents.path is not None))
        self.actions.sync()

    def _opened(self) -> None:
        self.window.messages.hide()
        self.window.start.offer_back()
        self._back()
        QTimer.singleShot(_IDLE_AFTER_OPENING_MS, self.window, collect_in_earnest)

    def _start(self) -> None:
        self.window.messages.hide()
        self.window.show_map(False)
        self._sync()

    def _back(self) -> None:
        self.window.show_map(True)
        self._sync()
        self.view.setFocus()

    def _begin_from(self, file: Path) -> None:
        self.documents.begin(lambda: files.read(file).project)

    def _begin_blank(self) -> None:
        self.documents.begin(blank_project)

    def _find(self) -> None:
        self.finder.show_under(self.window.command_bar.search)

    def _from_library(self, id_: str) -> Card | None:
        entry = library.entry(id_)
        return library.touchpoint_of(self.desk.project, self.session.map, entry) if entry else None

    def _show_place(self, id_: str) -> None:
        layout = self.context.layout
        shown = next((card for card in cards_of(self.desk.project, id_) if card in layout.cards), None)
        if shown is not None:
            self.view.show_card(shown)
        elif any(span.stage == id_ for span in layout.header.stages):
            self.view.fit_stage(id_)
        else:
            self.view.headings.show(id_)

    def _show_mark(self, numbered: Numbered) -> None:
        self.view.show_mark(numbered.finding.key)

    def _fix(self, numbered: Numbered) -> None:
        finding = numbered.finding
        try:
            change = fixes.fix(self.desk.project, finding)
        except UnknownRecord:
            change = None
        if finding.fix is not None and not self.desk.commit(change, finding.fix.label):
            self._say_wrong(message("There is nothing left to repair here."))

    def _accept(self, numbered: Numbered) -> None:
        day = self.desk.as_of.isoformat()
        accepted = Response(id=new_id("response"), finding=numbered.finding.key, decision="accept", date=day)
        label = message("Accept “{finding}”", finding=numbered.finding.title)
        self.desk.commit(edits.add_record(self.desk.project, accepted), label)

    def _say_wrong(self, words: Message) -> None:
        self.window.messages.say(words, "wrong")

    def _show_repairs(self, repairs: tuple[Message, ...]) -> None:
        words = message("This file was repaired while opening. It stays as it is until you save.")
        self.window.messages.say(words, "repaired", repairs)

    def _show_notes(self, notes: tuple[Message, ...]) -> None:
        self.window.messages.say(notes[0], "plain", notes[1:])

    def _theme_name(self) -> str:
        return style.system_theme() if self.settings.theme == "system" else self.settings.theme

    def _use_theme(self, choice: ThemeChoice) -> None:
        self.settings.keep_theme(choice)
        theme = Theme.load(self._theme_name())
        style.wear(self.app, theme)
        self.desk.use_theme(theme)

    def _follow_system(self) -> None:
        if self.settings.theme == "system":
            self._use_theme("system")

    def _show_shortcuts(self) -> None:
        self.asks.tell(message("Keyboard shortcuts"), shortcut_list(self.actions))

    def _show_about(self) -> None:
        words = message("Version {version}. Free under the MIT licence.", version=__version__)
        self.asks.tell(message("Journeymapper"), text(words))

    def _listener_failed(self, listener: Listener, error: Exception) -> None:
        self.say_trouble(type(error), error, error.__traceback__)


def run(file: Path | None = None) -> int:
    """Runs the program until its window closes; 0, or 2 where no window can open."""
    missing = missing_display()
    if missing is not None:
        sys.stderr.write(f"journeymapper: {text(missing)}\n")
        return _CANNOT_OPEN
    QCoreApplication.setApplicationName("Journeymapper")
    app = QApplication(sys.argv[:1])
    with collector_resting():
        fonts.load_fonts()
        program = Program(app, Settings(config_dir() / "settings.ini"))
        sys.excepthook = program.say_trouble
        program.show(file)
    return app.exec()
