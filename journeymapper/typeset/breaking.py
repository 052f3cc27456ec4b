"""Where a line may end: the part of UAX #14 that labels and notes need, as one regular expression.

A unit ends where a line may end, with the spaces that follow it. Breaks come after spaces, hyphens and dashes
inside a word, slashes before a letter, zero-width spaces and soft hyphens, and around Chinese, Japanese and
Korean characters and emoji, where opening marks stay with what follows and closing marks with what precedes
them (kinsoku). No-break spaces and word joiners hold.

Thai, Lao, Khmer and Burmese write no spaces between words, and finding the words takes a dictionary, which
the program does not have: there a phrase between spaces is one unit, and only a phrase longer than a line is
broken, between syllable-like groups (`break_groups`).
"""

import re
from collections.abc import Iterator
from functools import cache

from journeymapper.typeset.graphemes import ZWJ, extends, iter_graphemes

SPACES = " \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000\u200b"
_NEWLINE = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")

_OPENING = (
    "(\\[{\u00a1\u00bf\u00ab\u2018\u201c\u201a\u201e\u3008\u300a\u300c\u300e\u3010\u3014\u3016\u3018\u301d"
    "\uff08\uff3b\uff5b\uff5f\uff62"
)
_SMALL_KANA = (
    "\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308e\u3095\u3096"
    "\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30ee\u30f5\u30f6\u31f0-\u31ff"
)
_CLOSING_CJK = (
    "\u3001\u3002\u3005\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u3019\u301c\u301f\u303b\u309b-\u309e\u30a0"
    "\u30fb-\u30fe\uff01\uff05\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d\uff60\uff61\uff63-\uff65\uff70"
    "\uff9e\uff9f" + _SMALL_KANA
)
_CLOSING = (
    "!%),.:;?\\]}\u00a2\u00b0\u00bb\u2019\u201d\u2026\u2025\u2030\u2032\u2033\u203c\u2047-\u2049\u2103"
    + _CLOSING_CJK
)
_CJK = (
    "\u2e80-\u2fff\u3001-\u30ff\u3100-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
    "\U00020000-\U0003ffff"
)
_EMOJI = (
    "\u231a\u231b\u23e9-\u23f3\u2600-\u27bf\u2b50\u2b55\U0001f000-\U0001f1e5\U0001f200-\U0001f3fa"
    "\U0001f400-\U0001faff"
)
_MARKS = (
    "\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f\u3099\u309a\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f"
    "\U000e0100-\U000e01ef"
)
_FLAG = "\U0001f1e6-\U0001f1ff"
_GLUE = "\u00a0\u202f\u2007\u2011\u2060\ufeff"
_AFTER = "\u2010\u2012\u2013\u2014"
_SOFT = "\u00ad\u200b"
_LETTER = "[^\\W\\d_]"

_IDEOGRAPH = (
    f"[{_OPENING}]*"
    f"(?:[{_FLAG}]{{2}}|[{_EMOJI}][{_MARKS}]*(?:\u200d.[{_MARKS}]*)*|[{_CJK}])"
    f"[{_MARKS}]*(?:[{_CLOSING}][{_MARKS}]*)*"
)
_PLAIN = f"[^{SPACES}{_CJK}{_EMOJI}{_FLAG}{_GLUE}{_AFTER}{_SOFT}/\\-]"
# A hyphen or slash that no letter follows, or that begins a word, is part of the word: "-5", "1/2", "/home".
_WORD = (
    f"(?:{_PLAIN}|[/\\-](?!{_LETTER})|(?<!\\w)[/\\-])+(?:[{_AFTER}]+|[/\\-])?(?:[{_CLOSING_CJK}][{_MARKS}]*)*"
    f"|(?:[{_AFTER}]+|[/\\-])"
)
_ATOM = f"(?:{_IDEOGRAPH}|{_WORD})"
# Thai and Lao vowels written before their consonant, and signs that may not begin a line.
_LEADING_VOWELS = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4")
_FOLLOWERS = frozenset(
    "\u0e2f\u0e30\u0e32\u0e33\u0e45\u0e46\u0eaf\u0eb0\u0eb2\u0eb3\u0ebd\u0ec6\u17d4\u17d5\u104a\u104b"
)


@cache
def _units() -> re.Pattern[str]:
    # Compiled on first use: the classes of characters are so large that it takes 15 ms.
    return re.compile(
        f"(?:{_ATOM}|[{_GLUE}])(?:[{_GLUE}]+{_ATOM}?)*[{_SOFT}]?[{SPACES}]*|[{SPACES}]+|.[{SPACES}]*",
        re.DOTALL,
    )


def break_units(text: str, start: int = 0) -> Iterator[str]:
    """The pieces of a text without newlines between which a line may end; joined they are the text.

    >>> list(break_units("A well-known shop, and/or 3-5 more"))
    ['A ', 'well-', 'known ', 'shop, ', 'and/', 'or ', '3-5 ', 'more']
    """
    unit = ""
    for match in _units().finditer(text, start):
        piece = match.group()
        if unit and not _holds(unit[-1], piece[0]):
            yield unit
            unit = ""
        unit += piece
    if unit:
        yield unit


def _holds(last: str, following: str) -> bool:
    """Whether a break between two characters would cut a grapheme."""
    return last == ZWJ or (following > "~" and last not in SPACES and extends(following))


def break_groups(text: str) -> Iterator[str]:
    """Grapheme clusters, those of a Thai or Lao syllable that must not be parted taken together.

    >>> list(break_groups("แม่ค้า"))
    ['แม่', 'ค้า']
    """
    group = ""
    for cluster in iter_graphemes(text):
        if group and cluster[0] not in _FOLLOWERS and group[-1] not in _LEADING_VOWELS:
            yield group
            group = ""
        group += cluster
    if group:
        yield group


def newline(text: str, start: int) -> tuple[int, int]:
    """Where the next newline from `start` is, and where the text goes on after it (-1: nowhere)."""
    match = _NEWLINE.search(text, start)
    return (match.start(), match.end()) if match else (len(text), -1)
