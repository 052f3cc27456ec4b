"""How alike two texts are, in any script.

The measure is the Sørensen–Dice coefficient of character trigrams: twice the number of trigrams that two
texts have in common, divided by the number that both have. It needs no words, so it works for Chinese,
Japanese and Thai, which are written without spaces, and it forgives endings.

Sources: L. R. Dice, "Measures of the amount of ecologic association between species", Ecology 26 (1945);
T. Sørensen, "A method of establishing groups of equal amplitude in plant sociology", Biologiske Skrifter 5
(1948).
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

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
    the earlier and the later text.

    >>> close, far = grams("We have your order"), grams("Made by hand in Whitby")
    >>> texts = [(0, close), (0, far), (1, close), (3, close)]
    >>> list(repeated(texts, 0.6, lambda first, second: True))
    [(0, 2, 1.0)]
    """
    placed: defaultdict[int, list[tuple[int, int, int]]] = defaultdict(list)
    signatures = _signatures([text for _, text in texts])
    for second, (place, text) in enumerate(texts):
        size, signature = len(text), signatures[second]
        for first, other_size, other_lacks in (*placed[place - 1], *placed[place]):
            shared_at_most = size - (signature & other_lacks).bit_count()
            if 2 * shared_at_most < least * (size + other_size) - _ROUNDING:
                continue
            measured = likeness(texts[first][1], text)
            if measured >= least and counts(first, second):
                yield first, second, measured
                break
        placed[place].append((second, size, _ALL_BITS ^ signature))


_BITS = 4096
"""More than the trigrams of any text that people write on a card, so that few of one text share a bit."""
_ALL_BITS = (1 << _BITS) - 1
_ROUNDING = 1e-9


def _signatures(texts: Sequence[frozenset[Gram]]) -> list[int]:
    """For each text the set of its trigrams, folded into the bits of a number.

    Each bit that one text has and another lacks stands for a trigram that they do not share. Counting these
    tells most pairs apart a hundred times as fast as comparing the sets themselves.
    """
    numbers: dict[Gram, int] = {}
    signatures: list[int] = []
    for text in texts:
        signature = bytearray(_BITS // 8)
        for gram in text:
            byte, bit = divmod(numbers.setdefault(gram, len(numbers)) % _BITS, 8)
            signature[byte] |= 1 << bit
        signatures.append(int.from_bytes(signature, "little"))
    return signatures
