"""The whole program: its windows, and what they share."""

from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from journeymapper.app.project_window import ProjectWindow
from journeymapper.drawing.themes import Theme
from journeymapper.messages import Message
from journeymapper.model.project import Project
from journeymapper.storage.errors import StorageError
from journeymapper.storage.stamps import Stamps
from journeymapper.ui import style
from journeymapper.ui.asks import Asks
from journeymapper.ui.recent_files import RecentFiles
from journeymapper.ui.settings import Settings, ThemeChoice
from journeymapper.ui.window import Window


class Program:
    """Settings, theme and windows. `asks` answers the questions of every window; None asks in dialogs.

    A project opens in the window that asked where nothing is lost by it, else in a new one.
    """

    def __init__(
        self, app: QApplication, settings: Settings, stamps: Stamps, asks: Asks | None = None
    ) -> None:
        self.app = app
        self.settings = settings
        self.recent = RecentFiles(settings, stamps)
        self.windows: list[ProjectWindow] = []
        self._asks = asks
        self._theme = self._chosen_theme()
        style.wear(app, self._theme)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    def start(self, files: Sequence[Path] = ()) -> ProjectWindow:
        """Shows the first window, with a file or the start panel, and one more for each further file."""
        first = self._make()
        if files:
            first.documents.open(files[0])
        first.show()
        for file in files[1:]:
            self.open(file, first.window)
        return first

    def new_window(self, near: Window) -> None:
        """Shows another window with the start panel."""
        self._make().show(near)

    def choose(self, near: Window) -> bool:
        """Asks for a file and opens it."""
        file = self._of(near).asks.file_to_open()
        return file is not None and self.open(file, near)

    def open(self, file: Path, near: Window) -> bool:
        """Opens a file; False where it can't be opened, which is said in the window that asked."""
        shown = next((one for one in self.windows if _is_same(one.documents.path, file)), None)
        if shown is not None:
            shown.window.come_to_front()
            return True
        opened = self._of(near).documents.read(file)
        if opened is None:
            return False
        target = self._room_for(near)
        target.documents.take(file, opened)
        target.show(near)
        return True

    def begin(
        self,
        make: Callable[[], Project],
        near: Window,
        *,
        saved: bool = True,
        notes: tuple[Message, ...] = (),
    ) -> bool:
        """Begins a project that has no file yet; `saved` False: it is somebody's work already."""
        try:
            project = make()
        except StorageError as error:
            self._of(near).desk.wrong.emit(error.message)
            return False
        target = self._room_for(near)
        target.documents.begin(project, saved=saved, notes=notes)
        target.show(near)
        return True

    def forget(self, window: Window) -> None:
        """Takes note that a window is closed for good."""
        self.windows = [one for one in self.windows if one.window is not window]

    def quit(self) -> None:
        """Closes every window, until somebody minds losing what is in one."""
        for one in tuple(self.windows):
            one.window.come_to_front()
            if not one.window.close():
                return

    def use_theme(self, choice: ThemeChoice) -> None:
        """Puts every window into a theme, and remembers it."""
        self.settings.keep_theme(choice)
        self._theme = self._chosen_theme()
        style.wear(self.app, self._theme)
        for one in self.windows:
            one.use_theme(self._theme)

    def say_trouble(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Says in the window that is used what went wrong inside; the hook of what nobody caught."""
        used = [one for one in self.windows if one.window.isActiveWindow()]
        for one in (used or self.windows)[:1]:
            one.following.say_trouble(kind, error, trace)

    def _make(self) -> ProjectWindow:
        made = ProjectWindow(self, self._theme, self._asks)
        self.windows.append(made)
        return made

    def _of(self, window: Window) -> ProjectWindow:
        return next(one for one in self.windows if one.window is window)

    def _room_for(self, near: Window) -> ProjectWindow:
        asking = self._of(near)
        return asking if asking.free else self._make()

    def _chosen_theme(self) -> Theme:
        choice = self.settings.theme
        return Theme.load(style.system_theme() if choice == "system" else choice)

    def _follow_system(self) -> None:
        if self.settings.theme == "system":
            self.use_theme("system")


def _is_same(one: Path | None, other: Path) -> bool:
    """Whether two names are of one file, by whichever way each was reached."""
    if one is None:
        return False
    try:
        return one.samefile(other)
    except OSError:
        return False
