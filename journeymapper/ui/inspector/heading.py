"""The top of the inspector: tile, title, where it stands, and what can be done with it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from journeymapper.editor.fields import Field
from journeymapper.editor.plans import TITLES
from journeymapper.messages import message, text
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Touchpoint
from journeymapper.model.journeys import Map
from journeymapper.model.people import Channel
from journeymapper.model.titles import map_title
from journeymapper.ui import parts
from journeymapper.ui.controls import Tile
from journeymapper.ui.inspector.bench import Bench
from journeymapper.ui.inspector.counted import counted
from journeymapper.ui.inspector.editor import FieldEditor
from journeymapper.ui.inspector.lines import LineEditor
from journeymapper.ui.inspector.places import place_of
from journeymapper.ui.inspector.subject import Subject
from journeymapper.ui.inspector.texts import TextEditor
from journeymapper.ui.inspector.writing import Writing

_TILES = {
    "project": "folder",
    "person": "person",
    "persona": "users",
    "journey": "route",
    "objective": "target",
    "activity": "users",
    "note": "note",
    "picture": "image",
    "opportunity": "bulb",
    "feeling": "curve",
    "phase": "stage",
    "stage": "stage",
    "step": "stage",
    "lane": "menu",
    "connection": "connector",
    "map": "map",
}
_CARD_MENU = ("card-unplace", "card-duplicate", "", "delete")


class Heading(QWidget):
    """For one record of a type; `title` is the editor of its heading."""

    def __init__(self, bench: Bench, subject: Subject) -> None:
        super().__init__()
        self._desk = bench.desk
        self._subject = subject
        record = subject.records[0]
        self._tile = Tile(bench.desk, 34, 6)
        self.title: FieldEditor = (
            TextEditor(message("What it says")) if record.kind == "note" else LineEditor("title")
        )
        title = Field(TITLES[type(record)], message("Title"), "line", refusal=message("This needs a name."))
        self._writing = Writing(bench.desk, subject, title, self.title)
        self._place = parts.label(ink="ink3", size="small", wraps=True)
        self._place.setContentsMargins(6, 0, 0, 0)
        more = parts.icon_button(bench.desk.icons, "more", message("More"), look="smallIcon")
        more.setMenu(bench.actions.fill(QMenu(more), _CARD_MENU if isinstance(record, Card) else ("delete",)))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        line = parts.row(margins=(16, 13, 8, 0), gap=5)
        line.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(parts.column(self.title, self._place), 1)
        line.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)
        # Not earlier: a widget that has no parent yet would show as a window of its own.
        more.setVisible(record.kind not in ("map", "journey", "project"))

    def sync(self) -> None:
        """Shows the record; doing so twice is free."""
        record = self._subject.records[0]
        channel = self._channel(record)
        family = channel.family if channel else ""
        self._tile.show_channel(family, channel.icon if channel else _TILES.get(record.kind, "card"))
        if isinstance(record, Map) and isinstance(self.title, LineEditor):
            self.title.hint(text(map_title(record)))
        self._writing.sync()
        self._place.setText(place_of(self._desk.project, record))

    def _channel(self, record: Record) -> Channel | None:
        if isinstance(record, Channel):
            return record
        return self._desk.project.find(Channel, record.channel) if isinstance(record, Touchpoint) else None


class SeveralHeading(QWidget):
    """How many are selected, and what can be done with them at once."""

    def __init__(self, bench: Bench, subject: Subject) -> None:
        super().__init__()
        self._subject = subject
        self._words = parts.label(weight="semibold", size="inspector")
        line = parts.row(margins=(16, 12, 16, 4), gap=2)
        line.addWidget(self._words, 1)
        ids = _CARD_MENU if all(isinstance(record, Card) for record in subject.records) else ("delete",)
        icons = {"card-unplace": "down", "card-duplicate": "dup", "delete": "trash"}
        for id_ in ids:
            if id_:
                words = message("{command}", command=bench.actions[id_].text())
                button = parts.icon_button(bench.desk.icons, icons[id_], words)
                bench.actions.follow(button, id_)
                line.addWidget(button)
        self.setLayout(line)

    def sync(self) -> None:
        """Counts what is selected."""
        self._words.setText(text(counted(self._subject.records)))
