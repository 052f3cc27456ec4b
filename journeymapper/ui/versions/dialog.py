"""“Browse versions…”: what was saved when, how it looked, and what restoring it would change."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QWidget

from journeymapper.editor.version_rows import VersionRow, version_rows
from journeymapper.messages import Message, message, text
from journeymapper.storage.backups import Version
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.nothing import Nothing
from journeymapper.ui.placing import fitting
from journeymapper.ui.versions.looking import Looking
from journeymapper.ui.versions.room import Asked, Seen
from journeymapper.ui.versions.version_list import VersionList
from journeymapper.ui.versions.version_page import SHOWN, VersionPage

Wish = Callable[[object], object]
"""What is done with a version."""

_SIZE = QSize(980, 660)
_LIST = 256
_NONE_YET = message(
    "There are no versions yet. Each time you save, one is kept: the last ten, and one a day for two weeks."
)


@dataclass(frozen=True, slots=True)
class Shelf:
    """The versions of a file."""

    name: str
    versions: tuple[Version, ...]
    saved: str | None
    """The SHA-256 of the file as it is."""


class VersionsDialog(QDialog):
    """`restored`, `copied` and `saved` carry the version that somebody wants so."""

    restored = Signal(object)
    copied = Signal(object)
    saved = Signal(object)

    def __init__(self, desk: Desk, shelf: Shelf, now: datetime, over: QWidget) -> None:
        super().__init__(over)
        self.setWindowTitle(text(message("Versions of {name}", name=shelf.name)))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(fitting(_SIZE, over))
        self._desk = desk
        self._shelf = shelf
        self._known: dict[int, Seen] = {}
        self._looking = Looking(desk.project)
        self.list = VersionList(desk)
        self.page = VersionPage(desk)
        self.save = self._button(message("Save this version as…"), self.saved.emit)
        self.copy = self._button(message("Open as a copy"), self.copied.emit)
        self.restore = self._button(message("Restore"), self.restored.emit, "primary")
        self._furnish()
        self.restore.setDefault(True)
        self._looking.seen.connect(self._show)
        self.list.turned.connect(self._look)
        self.list.show_rows(version_rows(shelf.versions, shelf.saved, now))
        self.list.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """However it is closed, the process beside it ends."""
        self._looking.stop()
        super().hideEvent(event)

    def _furnish(self) -> None:
        leave = parts.push_button(message("Close"), "outlined")
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        foot = QFrame()
        foot.setObjectName("exportFoot")
        line = (self.save, None, leave, self.copy, self.restore)
        foot.setLayout(parts.row(*line, margins=(16, 10, 16, 10), gap=10))
        whole = parts.column()
        whole.addLayout(self._upper(), 1)
        whole.addWidget(foot)
        self.setLayout(whole)

    def _upper(self) -> QHBoxLayout:
        """The list and the version that one looks at; a sentence where there is none."""
        if self._shelf.versions:
            side = QFrame()
            side.setObjectName("settingsSide")
            side.setFixedWidth(_LIST)
            side.setLayout(parts.column(4, self.list, 8))
            upper = parts.row(side)
            upper.addWidget(self.page, 1)
            return upper
        for button in (self.save, self.copy, self.restore):
            button.hide()
        none = Nothing(self._desk)
        none.say(_NONE_YET)
        return parts.row(none)

    def _button(self, words: Message, wish: Wish, look: str = "outlined") -> QPushButton:
        button = parts.push_button(words, look)
        button.setAutoDefault(False)
        button.setEnabled(False)
        button.clicked.connect(lambda: self._wish(wish))
        return button

    def _wish(self, wish: Wish) -> None:
        row = self.list.current
        if row is not None:
            self.accept()
            wish(row.version)

    def _look(self, row: VersionRow) -> None:
        self.page.show_row(row)
        self._enable(None)
        known = self._known.get(row.version.number)
        if known is not None:
            self._show(known)
            return
        ratio = self.devicePixelRatioF()
        width, height = round(SHOWN.width() * ratio), round(SHOWN.height() * ratio)
        map_, theme = self._desk.session.map, self._desk.theme.name
        self._looking.look(Asked(row.version, self._shelf.name, map_, theme, width, height))

    def _show(self, seen: Seen) -> None:
        self._known[seen.asked.version.number] = seen
        row = self.list.current
        if row is not None and row.version == seen.asked.version:
            self.page.show_seen(seen)
            self._enable(seen)

    def _enable(self, seen: Seen | None) -> None:
        """What can be done with a version of which this is seen; a damaged one is good for nothing."""
        told = seen.told if seen is not None else None
        self.save.setEnabled(told is not None)
        self.copy.setEnabled(told is not None)
        self.restore.setEnabled(told is not None and not told.is_empty)
