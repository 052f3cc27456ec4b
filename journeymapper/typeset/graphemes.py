"""What a reader takes for one character: grapheme clusters after UAX #29, without its rarest classes.

Covered: combining marks, joiners, variation selectors, emoji sequences, flags, keycaps, Hangul jamo,
conjuncts of Indic scripts (rule GB9c) and CR LF. Left out: the prepended marks of GB9b.
"""

from collections.abc import Iterator
from functools import lru_cache
from unicodedata import category

ZWJ = "\u200d"
_MARKS = frozenset({"Mn", "Me", "Mc"})
# Controls and invisible formats take no marks.
_ALONE = frozenset({"Cc", "Cf", "Zl", "Zp"})
# Letters by category that stand after the letter they belong to: Thai and Lao sara am.
_SPACING_LETTERS = frozenset("\u0e33\u0eb3")
# A virama of these scripts joins the next consonant to the cluster.
_LINKERS = frozenset("\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d\u1039\u17d2\u1a60\ua9c0")


def graphemes(text: str) -> list[str]:
    """The grapheme clusters of a text, in order; joined they are the text.

    >>> [len(cluster) for cluster in graphemes("ae\\u0301o")]
    [1, 2, 1]
    """
    if text.isascii() and "\r" not in text:
        return list(text)
    return list(iter_graphemes(text))


def iter_graphemes(text: str, start: int = 0) -> Iterator[str]:
    """The clusters from an index on, found as they are asked for."""
    end = len(text)
    while start < end:
        stop = cluster_end(text, start)
        yield text[start:stop]
        start = stop


def cluster_end(text: str, start: int) -> int:
    """The index after the cluster that begins at `start`."""
    first = text[start]
    stop = start + 1
    if first == "\r":
        return stop + 1 if text[stop : stop + 1] == "\n" else stop
    if is_flag_letter(first):
        if is_flag_letter(text[stop : stop + 1]):
            stop += 1
    elif (jamo := _jamo(first)) and category(first) == "Lo":
        stop = _syllable_end(text, stop, jamo)
    elif category(first) in _ALONE and not extends(first):
        return stop
    return _extended_end(text, stop, pictograph=is_pictograph(first))


def _extended_end(text: str, stop: int, *, pictograph: bool) -> int:
    """Where the marks, joined emoji and conjunct consonants after a base end."""
    base = text[stop - 1]
    linked = False
    while stop < len(text):
        char = text[stop]
        if extends(char):
            linked = char in _LINKERS or (linked and char == ZWJ)
        elif (linked and _same_script(base, char)) or (
            pictograph and text[stop - 1] == ZWJ and is_pictograph(char)
        ):
            linked = False
        else:
            break
        stop += 1
    return stop


def _same_script(consonant: str, following: str) -> bool:
    """Whether two characters are letters of one Indic block; each has 128 code points."""
    return category(consonant) == category(following) == "Lo" and ord(consonant) >> 7 == ord(following) >> 7


@lru_cache(4096)
def extends(char: str) -> bool:
    """Whether a character belongs to the one before it."""
    code = ord(char)
    return (
        category(char) in _MARKS
        or char in _SPACING_LETTERS
        or code in (0x200C, 0x200D)
        or 0x1F3FB <= code <= 0x1F3FF
        or 0xE0020 <= code <= 0xE007F
        or 0xFF9E <= code <= 0xFF9F
    )


def is_flag_letter(char: str) -> bool:
    """Whether a character is one of the two that make a flag (a regional indicator)."""
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def is_pictograph(char: str) -> bool:
    """Whether a character may be shown as an emoji, as far as joining them goes."""
    code = ord(char)
    return (
        (0x1F000 <= code <= 0x1FAFF and not (0x1F1E6 <= code <= 0x1F1FF or 0x1F3FB <= code <= 0x1F3FF))
        or 0x2190 <= code <= 0x2BFF
        or code in (0xA9, 0xAE, 0x203C, 0x2049, 0x2122, 0x2139, 0x3030, 0x303D)
    )


def _jamo(char: str) -> str:
    """The kind of a Hangul letter: leading `L`, vowel `V`, trailing `T`, syllable `LV`, `LVT`, or nothing."""
    code = ord(char)
    if 0xAC00 <= code <= 0xD7A3:
        return "LVT" if (code - 0xAC00) % 28 else "LV"
    if 0x1100 <= code <= 0x115F or 0xA960 <= code <= 0xA97C:
        return "L"
    if 0x1160 <= code <= 0x11A7 or 0xD7B0 <= code <= 0xD7C6:
        return "V"
    if 0x11A8 <= code <= 0x11FF or 0xD7CB <= code <= 0xD7FB:
        return "T"
    return ""


_JAMO_FOLLOWS = {
    "L": ("L", "V", "LV", "LVT"),
    "LV": ("V", "T"),
    "V": ("V", "T"),
    "LVT": ("T",),
    "T": ("T",),
}


def _syllable_end(text: str, stop: int, jamo: str) -> int:
    while stop < len(text) and (following := _jamo(text[stop])) in _JAMO_FOLLOWS[jamo]:
        jamo = following
        stop += 1
    return stop
