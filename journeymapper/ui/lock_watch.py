"""Looks who has the file of a window: whenever somebody comes back to it, and while they wait for it."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from journeymapper.ui.documents import CurrentFile, Documents

_WHILE_WAITING_MS = 4000


class LockWatch(QObject):
    """Belongs to a window. Asks the disk only while the window is in use."""

    def __init__(self, file: CurrentFile, documents: Documents, window: QWidget) -> None:
        super().__init__(window)
        self._file = file
        self._window = window
        self._waiting = QTimer(self)
        self._waiting.setInterval(_WHILE_WAITING_MS)
        self._waiting.timeout.connect(self._look_on)
        documents.changed.connect(self.sync)
        file.holder_changed.connect(self.sync)
        documents.saved.connect(self.sync)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self._file.look()
        return False

    def sync(self) -> None:
        """Waits for the one who has the file, if there is one."""
        state = self._file.state
        if state.holder is not None and not state.released:
            self._waiting.start()
        else:
            self._waiting.stop()

    def _look_on(self) -> None:
        if self._window.isActiveWindow():
            self._file.look()
