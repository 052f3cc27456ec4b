"""The top of the inspector: tile, title, where it stands, and what can be done with it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from journeymapper.messages import message, text
from journeymapper.model import edits
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Touchpoint
from journeymapper.model.journeys import Map
from journeymapper.model.people import Channel
from journeymapper.model.titles import map_title
from journeymapper.ui import parts
from journeymapper.ui.actions import Actions
from journeymapper.ui.controls import Tile
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector.editor import FieldEditor
from journeymapper.ui.inspector.lines import LineEditor
from journeymapper.ui.inspector.places import place_of
from journeymapper.ui.inspector.plans import TITLES
from journeymapper.ui.inspector.texts import TextEditor

_TILES = {
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
_MORE = ("card-unplace", "card-duplicate", "", "delete")


class Heading(QWidget):
    """For records of one type; `title` is the editor of their heading."""

    def __init__(self, desk: Desk, actions: Actions, record: Record) -> None:
        super().__init__()
        self._desk = desk
        self.tile = Tile(desk, 34, 6)
        self.title: FieldEditor = (
            TextEditor(message("What it says")) if record.kind == "note" else LineEditor("title")
        )
        self.title.name(message("Title"))
        self._place = parts.label(ink="ink3", size="small", wraps=True)
        more = parts.icon_button(desk.icons, "more", message("More"), look="smallIcon")
        menu = actions.fill(QMenu(more), _MORE if isinstance(record, Card) else ("delete",))
        more.setMenu(menu)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        names = parts.column(self.title, self._place)
        self._place.setContentsMargins(4, 0, 0, 0)
        line = parts.row(margins=(16, 9, 8, 0), gap=6)
        line.addWidget(self.tile, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(names, 1)
        line.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)
        # Not earlier: a widget that has no parent yet would show as a window of its own.
        more.setVisible(record.kind != "map")

    def show_record(self, record: Record) -> None:
        """Shows a record of the heading's type."""
        project = self._desk.project
        channel = project.find(Channel, record.channel) if isinstance(record, Touchpoint) else None
        self.tile.show_channel(
            channel.family if channel else "", (channel.icon if channel else "") or _icon(record, channel)
        )
        if isinstance(record, Map) and isinstance(self.title, LineEditor):
            self.title.line.setPlaceholderText(text(map_title(record)))
        self.title.show_value(getattr(record, TITLES[type(record)], ""))
        self._place.setText(place_of(project, record))


def _icon(record: Record, channel: Channel | None) -> str:
    return "" if channel else _TILES.get(record.kind, "card")


class Chips(QWidget):
    """The two switches under a card's title: moment of truth and lock."""

    def __init__(self, desk: Desk, record: Record) -> None:
        super().__init__()
        self._desk = desk
        self.moment = self._chip("diamond", text(message("Moment of truth")), 11)
        self.lock = self._chip("lock", text(message("Lock")), 13)
        self.setLayout(parts.row(self.moment, self.lock, None, margins=(16, 11, 16, 10), gap=8))
        self.moment.setVisible(isinstance(record, Touchpoint))
        self.moment.clicked.connect(lambda on: self._set(moment_of_truth=on))
        self.lock.clicked.connect(lambda on: self._set(locked=on))

    def show_record(self, record: Record) -> None:
        """Shows a card."""
        if isinstance(record, Touchpoint):
            self.moment.setChecked(record.moment_of_truth)
        if isinstance(record, Card):
            self.lock.setChecked(record.locked)
            self.lock.setText(text(message("Locked") if record.locked else message("Lock")))

    def _chip(self, icon: str, words: str, size: float) -> QToolButton:
        chip = QToolButton()
        chip.setProperty("look", "chip")
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setCheckable(True)
        chip.setText(words)
        self._desk.icons.dress(chip, icon, "ink3", size, on_ink="card", gap=2)
        return chip

    def _set(self, **fields: bool) -> None:
        card = self._desk.selected
        if card is not None:
            label = (
                message("Change moment of truth") if "moment_of_truth" in fields else message("Change lock")
            )
            self._desk.commit(edits.set_fields(self._desk.project, card.id, **fields), label)
