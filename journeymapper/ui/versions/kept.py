"""The versions of a window's file, for Qt."""

from PySide6.QtCore import QObject, Signal

from journeymapper.editor.versions import Versions
from journeymapper.messages import Message
from journeymapper.storage.backups import Backups


class KeptVersions(QObject):
    """`wrong` carries a sentence where a version could not be kept: to the window's thread, from another."""

    wrong = Signal(object)

    def __init__(self, backups: Backups) -> None:
        super().__init__()
        self.kept = Versions(backups, self._say)

    def _say(self, words: Message) -> None:
        self.wrong.emit(words)
