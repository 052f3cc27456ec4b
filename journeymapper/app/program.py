"""The whole program: its windows, and what they share."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from journeymapper.app.project_window import ProjectWindow
from journeymapper.app.recovering import Recovering
from journeymapper.app.sweeping import Sweeping
from journeymapper.app.trouble import Trouble
from journeymapper.canvas.motion import reduce_motion
from journeymapper.diagnosis.diary import own_diary
from journeymapper.drawing.themes import Theme
from journeymapper.layout.formats import SCREEN, Format, with_text
from journeymapper.messages import Message
from journeymapper.storage.codec import Opened
from journeymapper.storage.errors import StorageError
from journeymapper.storage.lock.taking import holder_of
from journeymapper.storage.safe import Safe
from journeymapper.storage.stamps import Stamps
from journeymapper.ui import desktop, style
from journeymapper.ui.asks import Asks
from journeymapper.ui.keys import Keys
from journeymapper.ui.preferences import HINTS, MOTION, START, SYSTEM, TEXT, THEME, Preference
from journeymapper.ui.recent_files import RecentFiles
from journeymapper.ui.settings import Settings
from journeymapper.ui.window import Window


class Program:
    """Settings, theme and windows. `asks` answers the questions of every window; None asks in dialogs.

    A project opens in the window that asked where nothing is lost by it, else in a new one.
    """

    def __init__(
        self, app: QApplication, settings: Settings, stamps: Stamps, safe: Safe, asks: Asks | None = None
    ) -> None:
        self.app = app
        self.settings = settings
        self.recent = RecentFiles(settings, stamps)
        self.keys = Keys(settings)
        self.safe = safe
        self.recovering = Recovering(safe.shelf, lambda: self.windows, self._room_for)
        self.windows: list[ProjectWindow] = []
        self.trouble = Trouble(own_diary(), lambda: self.windows)
        self.sweeping = Sweeping(self._busy)
        self._asks = asks
        self._theme = self._chosen_theme()
        self._dress()
        desktop.on_change(self._dress)

    def start(self, files: Sequence[Path] = ()) -> ProjectWindow:
        """Shows the first window, with a file or the start panel, and one more for each further file."""
        first = self._make()
        if not files and self.settings.preferred(START) == "last":
            files = self.settings.recent[:1]
        if files:
            if holder_of(files[0]) is not None:
                first.show()  # a question needs a window behind it
            try:
                first.documents.open(files[0])
            except Exception as error:  # a window without the file is better than none
                self.trouble.meet(error, "opening")
        first.show()
        for file in files[1:]:
            self.open(file, first.window)
        self.recovering.begin()
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
        documents = self._of(near).documents
        opened = documents.read(file)
        entry = documents.enter(file, opened) if opened is not None else None
        if opened is None or entry is None:
            return False
        target = self._room_for(near)
        target.documents.take(file, opened, entry)
        target.show(near)
        return True

    def begin(
        self,
        make: Callable[[], Opened],
        near: Window,
        *,
        saved: bool = True,
        notes: tuple[Message, ...] = (),
    ) -> bool:
        """Begins a project that has no file yet; `saved` False: it is somebody's work already."""
        try:
            opened = make()
        except StorageError as error:
            self._of(near).desk.wrong.emit(error.message)
            return False
        target = self._room_for(near)
        target.documents.begin(opened.project, saved=saved, notes=notes, aside=opened.aside)
        target.show(near)
        return True

    def forget(self, window: Window) -> None:
        """Takes note that a window is closed for good."""
        self.windows = [one for one in self.windows if one.window is not window]
        self.sweeping.soon()

    def quit(self) -> None:
        """Closes every window, until somebody minds losing what is in one."""
        for one in tuple(self.windows):
            one.window.come_to_front()
            if not one.window.close():
                return

    def prefer(self, preference: Preference, value: str) -> None:
        """Shows every window as somebody likes it, and remembers that."""
        self.settings.prefer(preference, value)
        self._dress()

    def diagnostic(self) -> str:
        """What helps to find out why something went wrong, without anything that people wrote."""
        from journeymapper.app.diagnosing import diagnostic_of  # no start needs it

        return diagnostic_of(self)

    def _make(self) -> ProjectWindow:
        made = ProjectWindow(self, self._theme, self._asks)
        made.context.use_format(self._format)
        made.view.hints.allow(self.settings.preferred(HINTS) == "on")
        self.windows.append(made)
        return made

    def _of(self, window: Window) -> ProjectWindow:
        return next(one for one in self.windows if one.window is window)

    def _room_for(self, near: Window) -> ProjectWindow:
        asking = self._of(near)
        return asking if asking.free else self._make()

    def _busy(self) -> bool:
        """Whether somebody is in the middle of something."""
        pressed = self.app.mouseButtons() != Qt.MouseButton.NoButton
        return pressed or any(one.view.busy for one in self.windows)

    def _dress(self) -> None:
        """Shows everything as the person likes it, or as the desktop has it; only what differs is done."""
        theme, format_ = self._chosen_theme(), self._format
        motion = self.settings.preferred(MOTION)
        reduce_motion(desktop.motion_is_reduced() if motion == SYSTEM else motion == "reduced")
        if not self.windows or theme is not self._theme:
            style.wear(self.app, theme)
        for one in self.windows:
            one.context.use_format(format_)
            one.use_theme(theme)
            one.view.hints.allow(self.settings.preferred(HINTS) == "on")
        self._theme = theme

    def _chosen_theme(self) -> Theme:
        choice = self.settings.preferred(THEME)
        return Theme.load(desktop.theme() if choice == SYSTEM else choice)

    @property
    def _format(self) -> Format:
        return with_text(SCREEN, int(self.settings.preferred(TEXT)) / 100)


def _is_same(one: Path | None, other: Path) -> bool:
    """Whether two names are of one file, by whichever way each was reached."""
    if one is None:
        return False
    try:
        return one.samefile(other)
    except OSError:
        return False
