"""The command that copies a stage or a lane to another map of the project."""

from collections.abc import Callable, Sequence
from typing import Protocol

from journeymapper.editor.maps import maps_besides
from journeymapper.messages import Message, message, plural
from journeymapper.model.cards import Card
from journeymapper.model.change import Change
from journeymapper.model.edits import copy_to_map
from journeymapper.model.structure import Lane, Stage
from journeymapper.model.titles import title_of
from journeymapper.ui.actions import Command
from journeymapper.ui.desk import Desk


class MapAsking(Protocol):
    """The question which map."""

    def one_of(self, title: Message, words: Message, names: Sequence[Message]) -> int | None:
        """Which of these, by its number from 0; None: none of them."""
        ...


class Transfer:
    """Copies what is selected, and says where it is."""

    def __init__(self, desk: Desk, asks: MapAsking, say: Callable[[Message], object]) -> None:
        self._desk = desk
        self._asks = asks
        self._say = say

    def can_copy(self) -> bool:
        """Whether a stage or lane is selected and there is another map."""
        selected = isinstance(self._desk.selected, Stage | Lane)
        return selected and bool(maps_besides(self._desk.project, self._desk.session.map))

    def copy(self) -> None:
        """Asks for the map, and copies the stage or lane there with its cards."""
        here = self._desk.selected
        maps = maps_besides(self._desk.project, self._desk.session.map)
        if not isinstance(here, Stage | Lane):
            return
        words = message("Copy “{name}” with its cards to:", name=title_of(here))
        chosen = self._asks.one_of(message("Copy to another map"), words, [name for _, name in maps])
        if chosen is None:
            return
        id_, name = maps[chosen]
        change = copy_to_map(self._desk.project, here.id, id_)
        label = message("Copy “{name}” to “{map}”", name=title_of(here), map=name)
        if self._desk.commit(change, label):
            self._say(_told(change, title_of(here), name))


def transfer_command(transfer: Transfer, shown: Callable[[], bool]) -> Command:
    """For menus and Ctrl+K."""
    return Command(
        "copy-to-map",
        message("Copy to another map…"),
        transfer.copy,
        enabled=lambda: shown() and transfer.can_copy(),
        needs=message("Select a stage or a lane of a project with several maps first"),
    )


def _told(change: Change | None, name: str, map_: Message) -> Message:
    waiting = (
        sum(isinstance(card, Card) and card.step is None for card in change.after.values()) if change else 0
    )
    words = message("“{name}” is copied to “{map}”.", name=name, map=map_)
    if not waiting:
        return words
    more = plural(
        "{count} card found no column there and waits in its tray.",
        "{count} cards found no column there and wait in its tray.",
        waiting,
    )
    return message("{words} {more}", words=words, more=more)
