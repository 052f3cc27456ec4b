"""How well words match what somebody types: as they begin, as words in them begin, then by their letters."""

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def rank(typed: str, words: str) -> int | None:
    """How well `words` match, 0 the best; None where they don't.

    >>> rank("on", "Online checkout"), rank("che", "Online checkout"), rank("ock", "Online checkout")
    (0, 1, 3)
    >>> rank("line", "Online checkout"), rank("xyz", "Online checkout"), rank("theme dark", "Theme: dark")
    (2, None, 1)
    """
    sought, within = typed.casefold().strip(), words.casefold()
    if within.startswith(sought):
        return 0
    if all(any(word.startswith(part) for word in within.split()) for part in sought.split()):
        return 1
    if sought in within:
        return 2
    letters = iter(within)
    return 3 if all(letter in letters for letter in sought if not letter.isspace()) else None


def best(typed: str, items: Iterable[T], words_of: Callable[[T], str], most: int = 12) -> tuple[T, ...]:
    """The items that match best, those of equal rank in the order given.

    >>> best("re", ["Product reviews", "Receipt", "Market stall"], str)
    ('Receipt', 'Product reviews', 'Market stall')
    """
    ranked = [(place, item) for item in items if (place := rank(typed, words_of(item))) is not None]
    ranked.sort(key=lambda one: one[0])
    return tuple(item for _, item in ranked[:most])
