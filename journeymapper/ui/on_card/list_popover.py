"""Picks one of a list, found by typing: a channel or a person, or a new one of the name typed."""

from typing import Literal

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from journeymapper.drawing.tiles import channel_icon
from journeymapper.editor.many import choices, set_all
from journeymapper.editor.newcomers import known_or_new
from journeymapper.editor.search import best
from journeymapper.messages import Message, message, plural, term, text
from journeymapper.model.change import apply, joined
from journeymapper.model.people import Channel
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.icons import icon
from journeymapper.ui.on_card.tile_icon import tile_icon
from journeymapper.ui.popover import Popover

_SIZE = QSize(236, 292)
_ROW = 30
_NEW = object()
Picked = Literal["channel", "owner"]
_NAMES: dict[Picked, tuple[Message, str]] = {
    "channel": (message("Channel"), term("New channel “{name}”")),
    "owner": (message("Owner"), term("New person “{name}”")),
}


class ListPopover(Popover):
    """Enter or a press picks; a press elsewhere leaves everything as it was."""

    def __init__(self, desk: Desk, ids: tuple[str, ...], trait: Picked, over: QWidget, back: QWidget) -> None:
        super().__init__(_NAMES[trait][0], over, back)
        self._name, self._newcomer = _NAMES[trait]
        self._desk = desk
        self._ids = ids
        self._trait: Picked = trait
        self._picked: tuple[object, str] | None = None
        self._offered = choices(desk.project, ids, trait)
        self.field = QLineEdit()
        self.field.setPlaceholderText(text(self._name))
        self.field.setAccessibleName(text(self._name))
        self.list = QListWidget()
        self.list.setAccessibleName(text(self._name))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setIconSize(QSize(20, 20))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayout(parts.column(self.field, self.list, margins=(8, 8, 8, 8), gap=6))
        self.setFixedSize(_SIZE)
        self.field.textChanged.connect(self._offer)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(self._pick)
        self._offer("")

    def begin(self) -> None:
        """Typing filters at once."""
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if by is not None and self.list.count():
                self.list.setCurrentRow((self.list.currentRow() + by) % self.list.count())
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.currentItem():
                self._pick(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def keep(self) -> None:
        """Writes what was picked to all cards, with the newcomer where it is one."""
        if self._picked is None:
            return
        (value, typed), project = self._picked, self._desk.project
        first = None
        if value is _NEW:
            pool: Literal["people", "channels"] = "channels" if self._trait == "channel" else "people"
            value, first = known_or_new(project, pool, typed)
            project = apply(project, first) if first else project
        change = joined(first, set_all(project, self._ids, **{self._trait: value}))
        label = plural("{what} of {count} card", "{what} of {count} cards", len(self._ids), what=self._name)
        self._desk.store.seal()
        self._desk.commit(change, label)

    def _offer(self, typed: str) -> None:
        self.list.clear()
        words = typed.strip()
        found = best(words, self._offered, lambda choice: text(choice.words), 40) if words else self._offered
        for choice in found:
            item = self._row(text(choice.words), choice.value)
            if choice.held == "all":
                font = item.font()
                font.setBold(True)
                item.setFont(font)
                self.list.setCurrentItem(item)
        known = {text(choice.words).casefold() for choice in self._offered}
        if words and words.casefold() not in known:
            self._row(text(message(self._newcomer, name=words)), _NEW)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def _row(self, words: str, value: object) -> QListWidgetItem:
        item = QListWidgetItem(words, self.list)
        item.setData(Qt.ItemDataRole.UserRole, value)
        item.setSizeHint(QSize(0, _ROW))
        item.setIcon(self._icon(value))
        return item

    def _icon(self, value: object) -> QIcon:
        theme = self._desk.theme
        if value is _NEW:
            return icon(theme, "plus", "ink2", "ink2", 16)
        channel = self._desk.project.find(Channel, value) if isinstance(value, str) else None
        if channel is not None:
            return tile_icon(theme, channel.family, channel_icon(channel))
        return icon(theme, "question" if value is None else "person", "ink3", "ink3", 16)

    def _pick(self, item: QListWidgetItem) -> None:
        self._picked = item.data(Qt.ItemDataRole.UserRole), self.field.text().strip()
        self.finish(kept=True)
