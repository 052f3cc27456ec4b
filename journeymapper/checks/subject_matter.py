"""Whether two texts speak of anything in common, in any script and without lists of words.

Short words say little in any language that parts words by spaces: articles, pronouns and prepositions are
short, and longer words name things. Where there are no spaces, neighbouring signs stand for words. In doubt
two texts do have something in common.
"""

import re
import unicodedata

from journeymapper.checks.figures import taken_out
from journeymapper.checks.likeness import normalised

_SHORTEST = 4
"""Letters of a word that may name something; so many at its beginning are enough to be the same word."""
_ENOUGH = 2
"""So many words that may name something are needed to say that a text speaks of something else."""
_IDEOGRAPHS = re.compile(r"[\u3400-\u9fff\uf900-\ufaff々ァ-ヿ]{2,}")
"""Chinese signs and katakana; what stands between them in Japanese is grammar."""
_HANGUL = re.compile(r"[\uac00-\ud7a3]{2,}")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]{4,}")
"""Thai, Lao, Burmese and Khmer."""


def comparable(first: str, second: str) -> bool:
    """Whether two texts say enough, and in a common script, to tell that they speak of different things.

    >>> shop = "Our shop in Whitby"
    >>> comparable("Look!", shop), comparable("純銀の指輪です", shop), comparable("Ten per cent off", shop)
    (False, False, False)
    >>> comparable("Ten per cent off every ring", shop), comparable("純銀の指輪", "本日の送料")
    (True, True)
    """
    some, others = _named(first), _named(second)
    return min(len(some), len(others)) >= _ENOUGH and not _scripts(some).isdisjoint(_scripts(others))


def has_in_common(first: str, second: str) -> bool:
    """Whether two texts share a figure or a word.

    >>> has_in_common("Silver rings, made by hand", "The tide ring: recycled, 92 euros")
    True
    >>> has_in_common("20 % off all rings this week", "Welcome to our shop. Handmade since 1998.")
    False
    """
    numbers = {figure.value for figure in taken_out(first).figures}
    if numbers & {figure.value for figure in taken_out(second).figures}:
        return True
    some, others = _named(first), _named(second)
    beginnings = {word[:_SHORTEST] for word in some}
    return any(
        word[:_SHORTEST] in beginnings or any(one in word or word in one for one in some) for word in others
    )


def _named(text: str) -> frozenset[str]:
    """What may name something: longer words, the beginning of Korean ones, and neighbouring signs."""
    found: set[str] = set()
    for word in normalised(taken_out(text).rest).split():
        if _IDEOGRAPHS.search(word):
            found.update(pair for run in _IDEOGRAPHS.findall(word) for pair in _pieces(run, 2))
        elif _HANGUL.match(word):
            found.add(word[:2])
        elif _UNSPACED.match(word):
            found.update(_pieces(word, _SHORTEST))
        elif len(word) >= _SHORTEST:
            found.add(word)
    return frozenset(found)


def _pieces(run: str, length: int) -> list[str]:
    return [run[start : start + length] for start in range(len(run) - length + 1)]


def _scripts(words: frozenset[str]) -> set[str]:
    """The scripts of words by the first part of their Unicode names; katakana stands beside ideographs."""
    names = {unicodedata.name(word[0], "").split(" ")[0] for word in words}
    return {"CJK" if name == "KATAKANA" else name for name in names}
