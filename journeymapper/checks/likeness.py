"""How alike two texts are, in any script.

The measure is the Sørensen–Dice coefficient of character trigrams: twice the number of trigrams that two
texts have in common, divided by the number that both have. It needs no words, so it works for Chinese,
Japanese and Thai, which are written without spaces, and it forgives endings.

Sources: L. R. Dice, "Measures of the amount of ecologic association between species", Ecology 26 (1945);
T. Sørensen (1948). Pairs are found by prefix filtering: Chaudhuri, Ganti and Kaushik, "A primitive operator
for similarity joins in data cleaning", ICDE 2006.
"""

import math
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

Gram = tuple[str, int]
"""A trigram and which of its occurrences it is, so that repeated ones count."""


def normalised(text: str) -> str:
    """A text without case, punctuation and forms of width; letters, their marks and digits stay.

    >>> normalised("Thank you – we HAVE your order!")
    'thank you we have your order'
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    kept = (sign if sign.isalnum() or unicodedata.category(sign)[0] == "M" else " " for sign in folded)
    return " ".join("".join(kept).split())


def grams(text: str) -> frozenset[Gram]:
    """The trigrams of a text with a space at both ends; none of a text without letters or digits."""
    words = normalised(text)
    if not words:
        return frozenset()
    padded = f" {words} "
    counted = Counter(padded[start : start + 3] for start in range(len(padded) - 2))
    return frozenset((gram, occurrence) for gram, count in counted.items() for occurrence in range(count))


def likeness(first: frozenset[Gram], second: frozenset[Gram]) -> float:
    """How alike two texts are, 0–1; 0 where either says nothing.

    >>> likeness(grams("ご注文ありがとうございます"), grams("ご注文ありがとうございました")) > 0.8
    True
    """
    if not first or not second:
        return 0.0
    return 2 * len(first & second) / (len(first) + len(second))


def repeated(
    texts: Sequence[tuple[int, frozenset[Gram]]], least: float, counts: Callable[[int, int], bool]
) -> Iterator[tuple[int, int, float]]:
    """Every text that repeats an earlier one, with the first that it repeats and how alike the two are.

    Each text comes with the number of its place, in ascending order; only texts in the same or in
    neighbouring places are compared, and only those pairs that `counts` lets count. Yields the positions of
    the earlier and the later text. A pair that is alike enough shares a trigram among the rarest of each, so
    only such pairs are looked at.

    >>> close, far = grams("We have your order"), grams("Made by hand in Whitby")
    >>> texts = [(0, close), (0, far), (1, close), (3, close)]
    >>> list(repeated(texts, 0.6, lambda first, second: True))
    [(0, 2, 1.0)]
    """
    common = Counter(gram for _, text in texts for gram in text)
    filed: defaultdict[tuple[int, Gram], list[int]] = defaultdict(list)
    for second, (place, text) in enumerate(texts):
        rarest = _prefix(text, common, least)
        candidates: set[int] = set()
        for gram in rarest:
            candidates.update(filed.get((place - 1, gram), ()), filed.get((place, gram), ()))
        for first in sorted(candidates):
            measured = likeness(texts[first][1], text)
            if measured >= least and counts(first, second):
                yield first, second, measured
                break
        for gram in rarest:
            filed[place, gram].append(second)


def _prefix(text: frozenset[Gram], common: Mapping[Gram, int], least: float) -> list[Gram]:
    """The rarest trigrams of a text, as many that a text alike enough has to share one of them.

    Two texts of m and n trigrams have a likeness of at least t only if they share t (m + n) / 2, which is no
    less than t m / (2 - t), since the shorter has at least as many as they share.
    """
    shared = math.ceil(len(text) * least / (2 - least) - 1e-9)
    return sorted(text, key=lambda gram: (common[gram], gram))[: len(text) - shared + 1]
