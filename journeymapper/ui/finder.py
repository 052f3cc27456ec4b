"""Ctrl+K: one field that finds cards by their words and runs every command."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from journeymapper.editor.looks import look_of, views
from journeymapper.editor.search import best
from journeymapper.messages import message, text
from journeymapper.model.cards import Card, Feeling
from journeymapper.model.structure import Lane, Stage, Step
from journeymapper.model.titles import title_of
from journeymapper.ui import parts
from journeymapper.ui.actions import Actions
from journeymapper.ui.desk import Desk
from journeymapper.ui.icons import icon
from journeymapper.ui.literal import spoken

_ICONS = {
    "touchpoint": "card",
    "activity": "users",
    "note": "note",
    "picture": "image",
    "opportunity": "bulb",
}


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that can be gone to or done."""

    words: str
    icon: str
    go: Callable[[], object]
    keys: str = ""


class Finder(QFrame):
    """A sheet under the field of the command bar; it goes when the keyboard goes elsewhere."""

    def __init__(self, desk: Desk, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.hide()
        self.setObjectName("finder")
        self._desk = desk
        self._actions = actions
        self._hits: tuple[Hit, ...] = ()
        self.field = QLineEdit()
        self.field.setPlaceholderText(text(message("Find a card or run a command")))
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = parts.label(text(message("Nothing has these words.")), ink="ink3")
        self.setLayout(parts.column(self.field, self._nothing, self.list, margins=(8, 8, 8, 8), gap=6))
        self.field.textChanged.connect(self._offer)
        self.list.itemClicked.connect(lambda _item: self._go())

    def show_under(self, widget: QWidget) -> None:
        """Opens under a widget, empty."""
        width = 420
        middle = widget.mapTo(self._over, QPoint(widget.width() // 2, widget.height() + 4))
        self.setGeometry(middle.x() - width // 2, middle.y(), width, 330)
        self.field.clear()
        self._offer("")
        self.show()
        self.raise_()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return True
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if by is not None and self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + by) % self.list.count())
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go()
            return True
        return False

    def _offer(self, typed: str) -> None:
        commands = self._commands()
        self._hits = best(
            typed,
            (*self._places(), *self._views(), *commands) if typed.strip() else commands,
            lambda hit: hit.words,
        )
        self.list.clear()
        for hit in self._hits:
            words = f"{hit.words}   {hit.keys}" if hit.keys else hit.words
            item = QListWidgetItem(words, self.list)
            item.setIcon(icon(self._desk.theme, hit.icon, "ink2", "ink2", 16))
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(self._hits))
        self._nothing.setVisible(not self._hits)

    def _places(self) -> list[Hit]:
        map_ = self._desk.session.map
        index = self._desk.project.index
        columns = {*index.stages_of_map(map_), *index.steps_of_map(map_), *index.lanes(map_)}
        records = (
            record
            for record in self._desk.project.records.values()
            if (isinstance(record, Card) and record.map == map_) or record.id in columns
        )
        return [
            Hit(words, _ICONS.get(record.kind, "stage"), partial(self._show, record.id))
            for record in records
            if isinstance(record, (Card, Feeling, Stage, Step, Lane)) and (words := title_of(record))
        ]

    def _views(self) -> list[Hit]:
        take = self._desk.session.take_look
        return [
            Hit(text(message("View: {name}", name=view.name)), "eye", partial(take, look_of(view)))
            for view in views(self._desk.project)
        ]

    def _commands(self) -> tuple[Hit, ...]:
        return tuple(
            Hit(
                spoken(action.text()),
                "arrow",
                partial(self._actions.run, id_),
                action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
            )
            for id_, action in self._actions
            if action.isEnabled() and id_ != "find"
        )

    def _show(self, id_: str) -> None:
        self._desk.session.select((id_,))
        self._desk.found.emit(id_)

    def _go(self) -> None:
        row = self.list.currentRow()
        self.hide()
        if 0 <= row < len(self._hits):
            self._hits[row].go()
