"""Ctrl+K: one field that finds cards by their words and runs every command; Ctrl+Shift+P: commands alone."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from journeymapper.editor.search import best
from journeymapper.messages import message, text
from journeymapper.ui import parts
from journeymapper.ui.actions import Actions
from journeymapper.ui.desk import Desk
from journeymapper.ui.findable import Hit, commands, places, saved_views
from journeymapper.ui.finder_rows import HIT, HitRows
from journeymapper.ui.keyboard_place import KeyboardPlace
from journeymapper.ui.settings import Settings

_WIDTH, _TOP, _ROWS = 560, 52, 10
_AROUND = 110
"""What field, foot and margins take of the height."""
_FOUND = 60
"""So many are listed of what matches; who wants another one types on."""


class Finder(QFrame):
    """A sheet over the window; it goes when the keyboard goes elsewhere.

    What was run last comes first among equals; what can't be done now comes last and says what it needs.
    `change_keys` asks to give a command other keys.
    """

    change_keys = Signal(str)

    def __init__(self, desk: Desk, actions: Actions, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.hide()
        self.setObjectName("finder")
        self._desk = desk
        self._actions = actions
        self._settings = settings
        self._before = KeyboardPlace()
        self._hits: tuple[Hit, ...] = ()
        self._all: tuple[Hit, ...] = ()
        self.field = QLineEdit()
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(HitRows(desk, self.list))
        self.list.setAccessibleName(text(message("What was found")))
        self._nothing = parts.label(text(message("Nothing has these words.")), ink="ink3")
        foot = text(message("↑ ↓ choose   Enter go   F2 other keys   Esc close"))
        self._foot = parts.label(foot, ink="ink3", size="small")
        body = parts.column(self.field, self._nothing, self.list, self._foot, margins=(8, 8, 8, 6), gap=6)
        self.setLayout(body)
        self.field.textChanged.connect(self._look)
        self.list.itemClicked.connect(lambda _item: self._go())

    def find_anything(self, shown: bool) -> None:
        """Opens, empty, for everything. `shown` is whether a map is in view."""
        there = (*places(self._desk), *saved_views(self._desk)) if shown else ()
        invitation = text(message("Find a card or run a command"))
        self._open((*there, *commands(self._actions, shown)), invitation)

    def find_command(self, shown: bool) -> None:
        """Opens, empty, for commands alone."""
        self._open(tuple(commands(self._actions, shown)), text(message("Run a command")))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return True
        by = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 9,
            Qt.Key.Key_PageUp: -9,
        }.get(Qt.Key(event.key()))
        if by is not None and self.list.count():
            self._step(by)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go()
            return True
        if event.key() == Qt.Key.Key_F2:
            self._change_keys()
            return True
        return False

    def _open(self, hits: tuple[Hit, ...], invitation: str) -> None:
        if not self.isVisible():
            self._before.remember(self._over)
        self._all = hits
        width = min(_WIDTH, self._over.width() - 40)
        self.move((self._over.width() - width) // 2, _TOP)
        self.setFixedWidth(width)
        self.field.setPlaceholderText(invitation)
        self.field.setAccessibleName(invitation)
        self.field.clear()
        self._look("")
        self.show()
        self.raise_()
        self.field.setFocus()

    def _look(self, typed: str) -> None:
        wanted = self._all if typed.strip() else tuple(hit for hit in self._all if hit.command)
        used = {id_: place for place, id_ in enumerate(self._settings.used)}

        def after(hit: Hit) -> int:
            return used.get(hit.command, len(used)) + (1000 if hit.missing else 0)

        most = _FOUND if typed.strip() else len(wanted)
        self._hits = best(typed, wanted, lambda hit: hit.words, most, after)
        self.list.clear()
        for hit in self._hits:
            item = QListWidgetItem(hit.words, self.list)
            item.setData(HIT, hit)
            said = (hit.words, hit.keys, hit.missing)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(words for words in said if words))
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(self._hits))
        self._nothing.setVisible(not self._hits)
        self._fit()

    def _fit(self) -> None:
        """Takes as much height as what was found, within the window."""
        row = max(1, self.list.sizeHintForRow(0))
        fitting = min(_ROWS, (self._over.height() - _TOP - _AROUND) // row)
        self.list.setFixedHeight(row * min(fitting, max(1, len(self._hits))) + 2)
        self.adjustSize()

    def _step(self, by: int) -> None:
        last = self.list.count() - 1
        row = self.list.currentRow() + by
        if abs(by) == 1:
            row %= last + 1
        self.list.setCurrentRow(max(0, min(last, row)))

    def _leave(self) -> None:
        """Gives the keyboard back, by which the sheet hides."""
        self._before.give_back()
        self.hide()

    def _current(self) -> Hit | None:
        row = self.list.currentRow()
        return self._hits[row] if 0 <= row < len(self._hits) else None

    def _change_keys(self) -> None:
        hit = self._current()
        if hit is not None and hit.command:
            self._leave()
            self.change_keys.emit(hit.command)

    def _go(self) -> None:
        hit = self._current()
        if hit is None or hit.missing:
            return  # the row says what it needs, and stays
        self._leave()
        if hit.command:
            self._settings.keep_used(hit.command)
        hit.go()
