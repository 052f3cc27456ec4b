"""Notices that another program wrote, moved or deleted the open file."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QFileSystemWatcher, QObject, QTimer, Signal

from journeymapper.ui.beside import Beside
from journeymapper.ui.conflict.looking import Seen, look_at

_SETTLES_MS = 250
"""Programs write files in several steps."""
_GONE_MS = 800
"""Many programs delete a file before they write it anew: what is gone is looked for once more."""


class FileWatch(QObject):
    """Looks when the system tells of a change, and when the window whose events it filters is used again.

    `changed`: the file says something else than what was read or written here last; `gone`: it is not there;
    `same`: it is as it was.
    """

    changed = Signal(str)
    gone = Signal()
    same = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._path: Path | None = None
        self._digest = ""
        self._known: Seen | None = None
        self._missed = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self.look_soon)
        self._watcher.directoryChanged.connect(self.look_soon)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self.look)
        self._looking = Beside(self)
        self._looking.came.connect(self._hear)

    def follow(self, path: Path | None, digest: str) -> None:
        """From now on this file is watched, which was read or written here with this content."""
        self._digest, self._missed = digest, False
        self._rest.stop()
        self._looking.stop()  # what was seen before the file was written here would be taken for a change
        if path != self._path:
            self._path, self._known = path, None
            for watched in (*self._watcher.files(), *self._watcher.directories()):
                self._watcher.removePath(watched)
        self._watch()

    def look_soon(self) -> None:
        """Looks once the other program has come to rest."""
        self._rest.start(_SETTLES_MS)

    def look(self) -> None:
        """Looks at once, beside the window."""
        if self._path is not None:
            self._looking.begin_after(partial(look_at, self._path, self._known))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self.look()
        return False

    def stop(self) -> None:
        """Watches nothing any more."""
        self.follow(None, "")

    def _hear(self, seen: Seen) -> None:
        if seen.path == self._path:  # another may be open meanwhile
            self._tell(seen)

    def _tell(self, seen: Seen) -> None:
        self._watch()
        if seen.stamp is None and not self._missed:
            self._missed = True
            self._rest.start(_GONE_MS)
            return
        self._missed = seen.stamp is None
        self._known = seen
        if seen.stamp is None:
            self.gone.emit()
        elif seen.digest == self._digest:
            self.same.emit()
        else:
            self.changed.emit(seen.digest)

    def _watch(self) -> None:
        """WORKAROUND: Qt loses a file that is replaced as a whole, so it is named anew after each look."""
        if self._path is None:
            return
        watched = {*self._watcher.files(), *self._watcher.directories()}
        for path in (self._path, self._path.parent):
            if str(path) not in watched and path.exists():
                self._watcher.addPath(str(path))
