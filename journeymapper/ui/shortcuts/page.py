"""The page on which commands get other keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from journeymapper.editor.search import rank
from journeymapper.messages import message, text
from journeymapper.ui import parts
from journeymapper.ui.actions import Actions, Command
from journeymapper.ui.keys import Keys, shown_keys
from journeymapper.ui.shortcuts.changing import conflict, refused, take_over
from journeymapper.ui.shortcuts.groups import groups

_ID = int(Qt.ItemDataRole.UserRole)


class ShortcutPage(QWidget):
    """All commands with their keys; below them the keys of the chosen one are typed anew."""

    def __init__(self, actions: Actions, keys: Keys) -> None:
        super().__init__()
        self._actions = actions
        self._keys = keys
        self.search = QLineEdit()
        self.search.setPlaceholderText(text(message("Search commands")))
        self.search.setAccessibleName(text(message("Search commands")))
        self.search.setClearButtonEnabled(True)
        self.list = QTreeWidget()
        self.list.setAccessibleName(text(message("Commands and their keys")))
        self.list.setHeaderLabels([text(message("Command")), text(message("Keys"))])
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(12)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.reset_all = parts.push_button(message("Reset all"), "outlined")
        body = parts.column(gap=8)
        body.addLayout(parts.row(self.search, self.reset_all, gap=8))
        body.addWidget(self.list, 1)
        body.addWidget(self._editor())
        self.setLayout(body)
        self._fill()
        self.search.textChanged.connect(self._filter)
        self.list.currentItemChanged.connect(self._show)
        self.reset_all.clicked.connect(lambda: keys.reset(command.id for command in actions.commands))
        keys.changed.connect(self._sync)
        self.choose(actions.commands[0].id)

    def choose(self, command: str) -> None:
        """Goes to a command."""
        self.list.setCurrentItem(self._items[command])
        self.list.scrollToItem(self._items[command])

    def start_typing(self) -> None:
        """Puts the keyboard where the keys of the chosen command are typed."""
        self.typed.setFocus()

    @property
    def chosen(self) -> str:
        """The command whose keys are shown below the list."""
        item = self.list.currentItem()
        return str(item.data(0, _ID) or "") if item else ""

    def _editor(self) -> QFrame:
        self._title = parts.label(weight="semibold")
        self.typed = QKeySequenceEdit()
        self.typed.setMaximumSequenceLength(1)
        self.typed.setAccessibleName(text(message("New keys")))
        self.typed.setFixedWidth(170)
        self.remove = parts.push_button(message("No keys"), "outlined")
        self.reset = parts.push_button(message("Reset"), "outlined")
        self._said = parts.label(wraps=True, size="note")
        self.take = parts.push_button(message("Use them here instead"), "primary")
        self._said.hide()
        self.take.hide()
        frame = QFrame()
        frame.setObjectName("shortcutEditor")
        body = parts.column(margins=(12, 10, 12, 10), gap=8)
        line = parts.row(gap=8)
        line.addWidget(self._title, 1)
        for widget in (self.typed, self.remove, self.reset):
            line.addWidget(widget)
        body.addLayout(line)
        answer = parts.row(gap=8)
        answer.addWidget(self._said, 1)
        answer.addWidget(self.take)
        body.addLayout(answer)
        frame.setLayout(body)
        self.typed.keySequenceChanged.connect(self._try)
        self.remove.clicked.connect(lambda: self._keys.change(self.chosen, ()))
        self.reset.clicked.connect(lambda: self._keys.reset((self.chosen,)))
        self.take.clicked.connect(self._take_over)
        return frame

    def _fill(self) -> None:
        self._items: dict[str, QTreeWidgetItem] = {}
        self._heads: list[QTreeWidgetItem] = []
        for group in groups(self._actions):
            head = QTreeWidgetItem(self.list, [text(group.words)])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = head.font(0)
            font.setBold(True)
            head.setFont(0, font)
            self._heads.append(head)
            for command in group.commands:
                item = QTreeWidgetItem(head, [text(command.words)])
                item.setData(0, _ID, command.id)
                self._items[command.id] = item
        self.list.expandAll()
        self._sync()

    def _sync(self) -> None:
        """Says the keys of every command anew; those that the person chose are marked."""
        for id_, item in self._items.items():
            keys = ", ".join(shown_keys(one) for one in self._actions.keys(id_))
            changed = self._keys.is_changed(id_)
            item.setText(1, text(message("{keys} (changed)", keys=keys)) if changed else keys)
        self._show()

    def _filter(self, typed: str) -> None:
        for head in self._heads:
            for item in _children(head):
                keys = item.text(1).casefold()
                item.setHidden(rank(typed, item.text(0)) is None and typed.casefold() not in keys)
            head.setHidden(all(item.isHidden() for item in _children(head)))

    def _show(self) -> None:
        command = self._command()
        for widget in (self.typed, self.remove, self.reset):
            widget.setEnabled(command is not None)
        self._say("")
        if command is None:
            return
        self._title.setText(text(command.words))
        keys = self._actions.keys(command.id)
        self.typed.blockSignals(True)
        self.typed.setKeySequence(QKeySequence(keys[0]) if keys else QKeySequence())
        self.typed.blockSignals(False)
        self.remove.setEnabled(bool(keys))
        self.reset.setEnabled(self._keys.is_changed(command.id))

    def _command(self) -> Command | None:
        return next((command for command in self._actions.commands if command.id == self.chosen), None)

    def _try(self, sequence: QKeySequence) -> None:
        """Takes keys that are free; of others it says whose they are."""
        keys = sequence.toString(QKeySequence.SequenceFormat.PortableText)
        if not keys or not self.chosen:
            return
        no = refused(keys)
        taken = conflict(self._actions, self.chosen, keys)
        if no is not None:
            self._say(text(no))
        elif taken is not None:
            self._say(text(taken.words), can_take=True)
        else:
            self._keys.change(self.chosen, (keys,))

    def _take_over(self) -> None:
        keys = self.typed.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        take_over(self._actions, self._keys, self.chosen, keys)

    def _say(self, words: str, *, can_take: bool = False) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))
        self.take.setVisible(can_take)


def _children(head: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = (head.child(place) for place in range(head.childCount()))
    return [item for item in found if item is not None]
