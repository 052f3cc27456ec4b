"""Looks who has the file of a window: whenever somebody comes back to it, and while they wait for it."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from journeymapper.ui.documents import Documents

_WHILE_WAITING_MS = 4000


class LockWatch(QObject):
    """Belongs to a window. Asks the disk only while the window is in use."""

    def __init__(self, documents: Documents, window: QWidget) -> None:
        super().__init__(window)
        self._documents = documents
        self._window = window
        self._waiting = QTimer(self)
        self._waiting.setInterval(_WHILE_WAITING_MS)
        self._waiting.timeout.connect(self._look_on)
        documents.changed.connect(self.sync)
        documents.holder_changed.connect(self.sync)
        documents.saved.connect(self.sync)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self._documents.look_who_holds()
        return False

    def sync(self) -> None:
        """Waits for the one who has the file, if there is one."""
        file = self._documents.state
        if file.holder is not None and not file.released:
            self._waiting.start()
        else:
            self._waiting.stop()

    def _look_on(self) -> None:
        if self._window.isActiveWindow():
            self._documents.look_who_holds()
