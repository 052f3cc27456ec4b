"""Looks who has the file of a window: whenever somebody comes back to it, and while they wait for it."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from journeymapper.canvas.timers import again
from journeymapper.editor.holding import Entry
from journeymapper.ui.beside import Beside
from journeymapper.ui.documents import CurrentFile, Documents
from journeymapper.ui.documents.open_file import Access, access_to

_WHILE_WAITING_MS = 4000


class LockWatch(QObject):
    """Belongs to a window. Asks the disk only while the window is in use, and never waits for it."""

    def __init__(self, file: CurrentFile, documents: Documents, window: QWidget) -> None:
        super().__init__(window)
        self._file = file
        self._window = window
        self._waiting = again(self, _WHILE_WAITING_MS, self._look_on)
        self._looking = Beside(self)
        self._looking.came.connect(file.learn)
        documents.changed.connect(self.sync)
        file.holder_changed.connect(self.sync)
        documents.saved.connect(self.sync)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self.look()
        return False

    @property
    def looking(self) -> bool:
        """Whether there may be news in a moment."""
        return self._looking.busy

    def look(self) -> None:
        """Looks at once, beside the window."""
        if self._file.path is not None:
            self._looking.begin_after(partial(_access, self._file.path, self._file.entry))

    def stop(self) -> None:
        """Looks no more."""
        self._waiting.stop()
        self._looking.stop()

    def sync(self) -> None:
        """Waits for the one who has the file, if there is one."""
        state = self._file.state
        if state.holder is not None and not state.released:
            self._waiting.start()
        else:
            self._waiting.stop()

    def _look_on(self) -> None:
        if self._window.isActiveWindow():
            self.look()


def _access(path: Path, entry: Entry) -> Iterator[Access]:
    yield access_to(path, entry)
