"""What the sheet of shortcuts says, line by line, and in which column."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journeymapper.editor.search import rank
from journeymapper.messages import Message, message, text
from journeymapper.ui.actions import Actions
from journeymapper.ui.keys import shown_keys
from journeymapper.ui.shortcuts.gestures import KEYS, MAP, Gesture
from journeymapper.ui.shortcuts.groups import groups

_CLOSE = 3
"""Matches up to this rank are meant: letters that only stand in order are not."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the sheet; a command can be given other keys."""

    words: str
    keys: tuple[str, ...]
    command: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines under a heading."""

    heading: Message
    lines: tuple[Line, ...]


def blocks(actions: Actions, typed: str = "") -> tuple[Block, ...]:
    """Every command that has keys, then the gestures; of them those that match what is typed."""
    found = (Block(each.heading, _found(typed, each.lines)) for each in _all(actions))
    return tuple(block for block in found if block.lines)


def _all(actions: Actions) -> Iterator[Block]:
    for group in groups(actions):
        lines = (
            Line(text(command.words), tuple(shown_keys(one) for one in actions.keys(command.id)), command.id)
            for command in group.commands
        )
        yield Block(group.words, tuple(line for line in lines if line.keys))
    yield Block(message("With the mouse"), _lines(MAP))
    yield Block(message("On the map"), _lines(KEYS))


def _lines(gestures: Sequence[Gesture]) -> tuple[Line, ...]:
    return tuple(Line(text(one.what), (text(one.how),)) for one in gestures)


def _found(typed: str, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    sought = typed.strip().casefold()
    return tuple(line for line in lines if _matches(sought, line))


def _matches(sought: str, line: Line) -> bool:
    place = rank(sought, line.words)
    return (place is not None and place <= _CLOSE) or any(sought in keys.casefold() for keys in line.keys)


def spread(heights: Sequence[int], columns: int) -> list[int]:
    """Which column each block goes into, in order, so that none is much longer than another.

    >>> spread([10, 4, 4, 9], 3)
    [0, 1, 1, 2]
    """
    fair = sum(heights) / columns
    result: list[int] = []
    column, filled = 0, 0
    for height in heights:
        if filled and filled + height / 2 > fair and column < columns - 1:
            column, filled = column + 1, 0
        result.append(column)
        filled += height
    return result
