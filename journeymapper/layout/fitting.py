"""How many lines a text takes, told without setting it wherever adding up its words tells.

Setting lines is the dearest part of a layout. Most texts are plain words between spaces; the width of each
word is found once, and only where a word comes within a hair of the edge the text itself is set.
"""

import re
from functools import lru_cache

from journeymapper.layout.formats import TextStyle
from journeymapper.typeset import Role, line_width, set_paragraph

_PLAIN = re.compile(r"""(?:[A-Za-z0-9À-ÖØ-öø-ɏ.,:;'’"“”()%+& ]|[!?](?=[ !?]|$))*""")
"""Latin texts whose lines break at spaces and nowhere else."""
_KERNING = 0.08
"""Em; more than the spaces of a line draw their neighbours together or apart."""


def line_count(
    text: str, style: TextStyle, width: float, most: int | None, language: str, *, enough: int = 1
) -> int:
    """The lines that a text takes in a width, at most `most`.

    Where it takes no more than `enough` lines, that number may be given without a closer look.
    """
    room = width / style.size
    fewest, highest = _bounds(text, style.role, room, language)
    if highest is not None and highest <= enough:
        return enough
    if highest is not None and (fewest == highest or (most is not None and fewest >= most)):
        return fewest if most is None else min(fewest, most)
    paragraph = set_paragraph(text, style.role, style.size, width, max_lines=most, language=language)
    return len(paragraph.lines)


@lru_cache(32768)
def _bounds(text: str, role: Role, room: float, language: str) -> tuple[int, int | None]:
    """The least and the highest number of lines in a width in em; no highest where the words don't tell."""
    if not _PLAIN.fullmatch(text):
        return 1, None
    words = [_word_width(word, role, language) for word in text.split(" ")]
    if max(words) > room - _KERNING:
        return 1, None
    space = _word_width("a b", role, language) - _word_width("ab", role, language)
    return _lines(words, space, room + _KERNING), _lines(words, space, room - _KERNING)


def _lines(words: list[float], space: float, room: float) -> int:
    lines = 1
    x = -space
    for width in words:
        x += space + width
        if x > room:
            lines += 1
            x = width
    return lines


@lru_cache(32768)
def _word_width(word: str, role: Role, language: str) -> float:
    return line_width(word, role, 1, language=language) if word else 0
