"""Writing direction: the level of each character and the order of runs on a line (UAX #9).

The steps of the algorithm come from python-bidi; paired brackets (rule N0) are added between two of them,
since without it `(` and `)` around a name turn the wrong way. Isolates are read as embeddings.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Protocol, TypedDict, TypeVar
from unicodedata import bidirectional, category

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_FROM_RIGHT = frozenset(("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"))
_ISOLATES = str.maketrans("\u2066\u2067\u2068\u2069", "\u202a\u202b\u202a\u202c")
_REMOVED = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "BN"})
_DEEPEST_BRACKETS = 63


class _Char(TypedDict):
    ch: str
    level: int
    type: str
    orig: str


def language_from_right(language: str) -> bool:
    """Whether a language is written from right to left.

    >>> language_from_right("ar-EG"), language_from_right("de")
    (True, False)
    """
    return language.replace("_", "-").partition("-")[0].lower() in _FROM_RIGHT


def reads_from_right(text: str, language: str = "en") -> bool:
    """Whether the first character with a direction reads from right to left (rules P2 and P3).

    A text that has none, as a number, reads as its language does.

    >>> reads_from_right("– שלום"), reads_from_right("54 %", "he"), reads_from_right("PDF", "he")
    (True, True, False)
    """
    from_right = language_from_right(language)
    if not from_right and not has_right_to_left(text):
        return False
    for char in text:
        kind = bidirectional(char)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return from_right


def has_right_to_left(text: str) -> bool:
    """Whether any character could make a run from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def levels(text: str, *, rtl: bool) -> list[int]:
    """The embedding level of each character of one line, in a paragraph of the given direction.

    Even levels read from the left, odd ones from the right. Spaces at the end are as the paragraph.

    >>> levels("a (ב)", rtl=True)
    [2, 1, 1, 1, 1]
    """
    from bidi import algorithm

    base = int(rtl)
    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    directed = "".join(char if bidirectional(char) not in ("", "B", "S") else "a" for char in text)
    algorithm.get_embedding_levels(directed.translate(_ISOLATES), storage)
    chars: list[_Char] = list(storage["chars"])
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    for run in storage["runs"]:
        pair_brackets(storage["chars"][run["start"] : run["start"] + run["length"]], run["sor"])
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    return _finished(chars, base)


def _finished(chars: Sequence[_Char], base: int) -> list[int]:
    """Levels of all characters: what the algorithm takes out goes with its neighbour before it."""
    result: list[int] = []
    for char in chars:
        result.append((result[-1] if result else base) if char["orig"] in _REMOVED else char["level"])
    for index in range(len(chars) - 1, -1, -1):
        if chars[index]["orig"] != "WS" and chars[index]["orig"] not in _REMOVED:
            break
        result[index] = base
    return result


def pair_brackets(chars: Sequence[_Char], before: str) -> None:
    """Give both brackets of a pair one direction (N0); `before` is the direction at the start of the run."""
    for opening, closing in sorted(_bracket_pairs(chars)):
        embedding = "LR"[chars[opening]["level"] % 2]
        inside = {_strong(char["type"]) for char in chars[opening + 1 : closing]} - {""}
        if not inside:
            continue
        direction = embedding
        if embedding not in inside:
            context = (_strong(char["type"]) for char in reversed(chars[:opening]))
            direction = next((kind for kind in context if kind), before)
        for bracket in (opening, closing):
            chars[bracket]["type"] = direction
            for mark in takewhile(lambda char: char["orig"] == "NSM", chars[bracket + 1 :]):
                mark["type"] = direction


def _bracket_pairs(chars: Sequence[_Char]) -> Iterator[tuple[int, int]]:
    from bidi.mirror import MIRRORED

    stack: list[tuple[str, int]] = []
    for index, char in enumerate(chars):
        if char["type"] != "ON" or char["ch"] not in MIRRORED:
            continue
        kind = category(char["ch"])
        if kind == "Ps":
            if len(stack) == _DEEPEST_BRACKETS:
                return
            stack.append((MIRRORED[char["ch"]], index))
        elif kind == "Pe":
            depth = next((i for i in range(len(stack) - 1, -1, -1) if stack[i][0] == char["ch"]), -1)
            if depth >= 0:
                yield stack[depth][1], index
                del stack[depth:]


def _strong(kind: str) -> str:
    """The direction that a resolved type counts as among brackets and neutrals; numbers count as R."""
    return "L" if kind == "L" else "R" if kind in ("R", "EN", "AN") else ""


class _Levelled(Protocol):
    @property
    def level(self) -> int: ...


_Item = TypeVar("_Item", bound=_Levelled)


def visual_order(items: Sequence[_Item]) -> list[_Item]:
    """Runs of a line from left to right (rule L2)."""
    ordered = list(items)
    highest = max((item.level for item in items), default=0)
    lowest_odd = min((item.level for item in items if item.level % 2), default=highest + 1)
    for level in range(highest, lowest_odd - 1, -1):
        start = 0
        while start < len(ordered):
            stop = start
            while stop < len(ordered) and ordered[stop].level >= level:
                stop += 1
            ordered[start:stop] = ordered[start:stop][::-1]
            start = stop + 1
    return ordered
