"""One registry of what the program can do: it makes menus, tooltips, shortcuts and the list of Ctrl+K."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from journeymapper.messages import Message, text
from journeymapper.ui.icons import Icons
from journeymapper.ui.keys import Keys
from journeymapper.ui.literal import caption, spoken, tip


def _always() -> bool:
    return True


def _nobody(id_: str) -> None:
    pass


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that the person can do."""

    id: str
    words: Message
    run: Callable[[], object]
    icon: str = ""
    shortcuts: tuple[str, ...] = ()
    enabled: Callable[[], bool] = _always
    checked: Callable[[], bool] | None = None
    """For a switch: whether it is on."""
    label: Callable[[], Message | None] | None = None
    """Words that vary, as in "Undo Move 3 cards"."""
    needs: Message | None = None
    """What is missing where it can't be done, as in "Select a card first"."""


class Actions:
    """The commands as Qt's actions, by their ids."""

    def __init__(self, owner: QWidget, icons: Icons, keys: Keys) -> None:
        self._owner = owner
        self._icons = icons
        self._keys = keys
        keys.changed.connect(self._use_keys)
        self._commands: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}
        self._said: dict[str, Message] = {}
        """What each action says: to put words together anew takes longer than all else."""
        self._able: dict[str, bool] = {}
        """Which actions are enabled: to remember it takes less than to tell Qt what it knows."""
        self.on_run: Callable[[str], object] = _nobody
        """Told of the id of each command that is run."""

    def add(self, commands: Sequence[Command]) -> None:
        """Takes commands in; their shortcuts work from now on. Raises ValueError for an id that is taken."""
        can: dict[Callable[[], bool], bool] = {}
        for command in commands:
            if command.id in self._commands:
                raise ValueError(f"there are two commands {command.id}")
            action = QAction(self._owner)
            action.setObjectName(command.id)
            action.setShortcuts([QKeySequence(keys) for keys in self._keys.of(command.id, command.shortcuts)])
            action.setCheckable(command.checked is not None)
            if command.icon:
                self._icons.dress(action, command.icon)
            action.triggered.connect(lambda _on=False, command=command: self.run(command.id))
            self._owner.addAction(action)
            self._commands[command.id] = command
            self._actions[command.id] = action
            self._bring_in_line(command, can)

    @property
    def commands(self) -> tuple[Command, ...]:
        """Every command, in the order in which they came."""
        return tuple(self._commands.values())

    def keys(self, id_: str) -> tuple[str, ...]:
        """The keys of a command as they are now."""
        return self._keys.of(id_, self._commands[id_].shortcuts)

    def holder(self, keys: str, other_than: str = "") -> Command | None:
        """The command that has these keys."""
        sought = QKeySequence(keys)
        return next(
            (
                command
                for id_, command in self._commands.items()
                if id_ != other_than and any(QKeySequence(one) == sought for one in self.keys(id_))
            ),
            None,
        )

    def __getitem__(self, id_: str) -> QAction:
        return self._actions[id_]

    def __iter__(self) -> Iterator[tuple[str, QAction]]:
        return iter(self._actions.items())

    def run(self, id_: str) -> None:
        """Does what a command says, if it can be done now."""
        command = self._commands[id_]
        if command.enabled():
            self.on_run(id_)
            command.run()
        self.sync()

    def sync(self) -> None:
        """Brings every action in line with what can be done now."""
        can: dict[Callable[[], bool], bool] = {}
        for command in self._commands.values():
            self._bring_in_line(command, can)

    def _bring_in_line(self, command: Command, can: dict[Callable[[], bool], bool]) -> None:
        """`can` has the answers of this round: most commands share a condition, which is asked once."""
        action, enabled = self._actions[command.id], can.get(command.enabled)
        if enabled is None:
            enabled = can[command.enabled] = command.enabled()
        if self._able.get(command.id) is not enabled:
            self._able[command.id] = enabled
            action.setEnabled(enabled)
        if command.checked is not None:
            action.setChecked(command.checked())
        words = (command.label() if command.label else None) or command.words
        said = self._said.get(command.id)
        if said is not words and said != words:
            self._said[command.id] = words
            shown = text(words)
            action.setText(caption(shown))
            action.setToolTip(_tip(shown, action.shortcut()))

    def let_go(self) -> None:
        """Hears no more of other keys: the window is closed."""
        self._keys.changed.disconnect(self._use_keys)

    def _use_keys(self) -> None:
        for id_, action in self._actions.items():
            action.setShortcuts([QKeySequence(keys) for keys in self.keys(id_)])
        self._said.clear()  # tooltips name the keys
        self.sync()

    def fill(self, menu: QMenu, ids: Sequence[str]) -> QMenu:
        """Puts commands into a menu; an empty id is a line between groups."""
        for id_ in ids:
            if id_:
                menu.addAction(self._actions[id_])
            else:
                menu.addSeparator()
        return menu

    def follow(self, button: QAbstractButton, id_: str) -> None:
        """Lets a button of its own look do a command: enabled, on and explained as the command is."""
        action = self._actions[id_]
        button.clicked.connect(lambda _on=False: self.run(id_))

        def sync() -> None:
            button.setEnabled(action.isEnabled())
            button.setCheckable(action.isCheckable())
            button.setChecked(action.isChecked())
            button.setToolTip(action.toolTip())
            button.setAccessibleName(spoken(action.text()))

        following = action.changed.connect(sync)
        button.destroyed.connect(lambda: QObject.disconnect(following))
        sync()


def _tip(words: str, shortcut: QKeySequence) -> str:
    keys = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
    return tip(f"{words} ({keys})" if keys else words)
