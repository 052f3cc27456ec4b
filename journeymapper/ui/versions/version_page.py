"""A version as one sees it: its map in small, and what restoring it would change."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from journeymapper.editor.version_rows import VersionRow
from journeymapper.messages import forms, message, text
from journeymapper.ui import parts
from journeymapper.ui.comparison.panel import Comparison
from journeymapper.ui.comparison.rows import Sides, SignWords
from journeymapper.ui.desk import Desk
from journeymapper.ui.map_picture import MapPicture
from journeymapper.ui.versions.room import Seen

SHOWN = QSize(336, 190)
"""The picture of a map."""
_SIDES = Sides(
    message("Now"),
    message("In this version"),
    {
        "added": SignWords(message("Comes back"), forms("{count} will come back", "{count} will come back")),
        "removed": SignWords(message("Goes"), forms("{count} will go", "{count} will go")),
        "changed": SignWords(message("Changes"), forms("{count} will change", "{count} will change")),
        "moved": SignWords(message("Moves"), forms("{count} will move", "{count} will move")),
    },
)
_HINT = message(
    "Restoring changes the project in this window, and undo takes it back."
    " The file stays as it is until you save."
)
_EMPTY = message("")


class VersionPage(QWidget):
    """Shows one version at a time; what is worked out meanwhile says so."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.picture = MapPicture(desk, SHOWN)
        self.comparison = Comparison(desk, message("Nothing differs: this is what you have now."))
        self._time = parts.label(weight="semibold", size="inspector", wraps=True)
        self._note = parts.label(ink="ink2", wraps=True)
        self._size = parts.label(ink="ink2", wraps=True)
        self._hint = parts.label(text(_HINT), ink="ink3", size="note", wraps=True)
        said = parts.column(self._time, self._note, self._size, 10, gap=2)
        said.addWidget(self._hint)
        said.addStretch(1)
        head = parts.row(self.picture, gap=18, margins=(16, 16, 16, 10))
        head.addLayout(said, 1)
        body = parts.column()
        body.addLayout(head)
        body.addWidget(parts.rule("level"))
        body.addWidget(self.comparison, 1)
        self.setLayout(body)

    def show_row(self, row: VersionRow) -> None:
        """A version that is still worked out, by when it was saved."""
        self._time.setText(text(message("{day}, {time}", day=row.day, time=row.time)))
        self._note.setText(text(row.note) if row.note else "")
        self._note.setVisible(row.note is not None)
        self._size.setText("")
        self._hint.hide()
        self.picture.say(text(message("Looking…")))
        self.comparison.say(_EMPTY)

    def show_seen(self, seen: Seen) -> None:
        """What there is to see of it."""
        if seen.refused is not None or seen.told is None:
            self.picture.say(text(seen.refused or _EMPTY))
            self.comparison.say(_EMPTY)
            return
        self._hint.setVisible(not seen.told.is_empty)
        if seen.size is not None:
            words = text(message("The map then: {size}", size=seen.size))
            self.picture.show_picture(QImage.fromData(seen.picture), words)
        else:
            self.picture.say(text(message("There is no map in this version.")))
        self._size.setText(text(seen.size) if seen.size else "")
        self.comparison.show_differences(seen.told, _SIDES)
