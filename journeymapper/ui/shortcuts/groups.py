"""Commands in groups, as the menu has them; what stands in no menu comes last."""

from collections.abc import Sequence
from dataclasses import dataclass

from journeymapper.messages import Message, message
from journeymapper.ui.actions import Actions, Command
from journeymapper.ui.menus import MENUS


@dataclass(frozen=True, slots=True)
class Group:
    """Commands under one heading."""

    words: Message
    commands: tuple[Command, ...]


def groups(actions: Actions) -> tuple[Group, ...]:
    """Every command once."""
    left = {command.id: command for command in actions.commands}
    result = [Group(words, _taken(left, ids)) for words, ids in MENUS]
    tools = _taken(left, [id_ for id_ in left if id_.startswith("tool-")])
    result += [Group(message("Tools"), tools), Group(message("More"), tuple(left.values()))]
    return tuple(group for group in result if group.commands)


def _taken(left: dict[str, Command], ids: Sequence[str]) -> tuple[Command, ...]:
    return tuple(left.pop(id_) for id_ in ids if id_ in left)
