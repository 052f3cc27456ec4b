"""How well words match what somebody types: as they begin, as words in them begin, then by their letters."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeVar

T = TypeVar("T")
_SCATTERED = 4
"""The rank of letters that only stand in order: it counts where nothing matches better."""
_WORD = re.compile(r"\w+")


def rank(typed: str, words: str) -> int | None:
    """How well `words` match, 0 the best; None where they don't.

    As they begin, as words in them begin, by the first letters of words, anywhere, by their letters in order.

    >>> rank("on", "Online checkout"), rank("che", "Online checkout"), rank("swm", "Show the whole map")
    (0, 1, 2)
    >>> rank("line", "Online checkout"), rank("ock", "Online checkout"), rank("xyz", "Online checkout")
    (3, 4, None)
    >>> rank("theme dark", "Theme: dark")
    1
    """
    sought, within = typed.casefold().strip(), words.casefold()
    if within.startswith(sought):
        return 0
    begins = _words(within)
    if all(any(word.startswith(part) for word in begins) for part in sought.split()):
        return 1
    letters = sought.replace(" ", "")
    if _in_order(letters, (word[0] for word in begins)):
        return 2
    if sought in within:
        return 3
    return _SCATTERED if _in_order(letters, within) else None


def best(
    typed: str,
    items: Iterable[T],
    words_of: Callable[[T], str],
    most: int = 12,
    after: Callable[[T], int] = lambda _item: 0,
) -> tuple[T, ...]:
    """The items that match best; those of equal rank by `after`, the least first, then in the order given.

    >>> best("re", ["Product reviews", "Receipt", "Market stall"], str)
    ('Receipt', 'Product reviews', 'Market stall')
    >>> best("re", ["Receipt", "Returns"], str, after=["Returns", "Receipt"].index)
    ('Returns', 'Receipt')
    """
    ranked = [
        (place, after(item), item) for item in items if (place := rank(typed, words_of(item))) is not None
    ]
    ranked.sort(key=lambda one: one[:2])
    return tuple(item for *_, item in ranked[:most])


@lru_cache(maxsize=16_384)
def _words(within: str) -> tuple[str, ...]:
    """The words of a text; kept, since every key that is typed asks for all of them again."""
    return tuple(_WORD.findall(within))


def _in_order(letters: str, within: Iterable[str]) -> bool:
    rest = iter(within)
    return all(letter in rest for letter in letters)
