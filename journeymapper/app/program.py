"""The whole program: its windows, and what they share."""

import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from journeymapper.app.project_window import ProjectWindow
from journeymapper.app.surroundings import Surroundings
from journeymapper.drawing.themes import Theme
from journeymapper.messages import text
from journeymapper.storage.collector import collector_resting
from journeymapper.storage.folders import config_dir
from journeymapper.ui import fonts, style
from journeymapper.ui.asks import Asks
from journeymapper.ui.platform import missing_display
from journeymapper.ui.settings import Settings, ThemeChoice

_CANNOT_OPEN = 2


class Program:
    """Settings, theme and windows. `asks` answers the questions of every window; None asks in dialogs."""

    def __init__(self, app: QApplication, settings: Settings, asks: Asks | None = None) -> None:
        self.app = app
        self.settings = settings
        self.windows: list[ProjectWindow] = []
        self._asks = asks
        self._around = Surroundings(settings, self.use_theme, self.quit)
        self._theme = self._chosen_theme()
        style.wear(app, self._theme)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    def new_window(self) -> ProjectWindow:
        """Makes a window, not yet shown."""
        made = ProjectWindow(self._around, self._theme, self._asks)
        self.windows.append(made)
        return made

    def quit(self) -> None:
        """Closes every window, as far as nobody minds losing what is in it."""
        for one in tuple(self.windows):
            if not one.window.close():
                return

    def use_theme(self, choice: ThemeChoice) -> None:
        """Puts every window into a theme, and remembers it."""
        self.settings.keep_theme(choice)
        self._theme = self._chosen_theme()
        style.wear(self.app, self._theme)
        for one in self.windows:
            one.desk.use_theme(self._theme)

    def say_trouble(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Says in the window that is used what went wrong inside; the hook of what nobody caught."""
        used = next((one for one in self.windows if one.window.isActiveWindow()), None)
        for one in (used,) if used else self.windows[:1]:
            one.following.say_trouble(kind, error, trace)

    def _chosen_theme(self) -> Theme:
        choice = self.settings.theme
        return Theme.load(style.system_theme() if choice == "system" else choice)

    def _follow_system(self) -> None:
        if self.settings.theme == "system":
            self.use_theme("system")


def run(file: Path | None = None) -> int:
    """Runs the program until its last window closes; 0, or 2 where no window can open."""
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
        program.new_window().show(file)
    return app.exec()
