"""How many lines a text takes, told without setting it wherever its characters alone tell.

Shaping is the dearest part of a layout, and most texts are short: a bound over the advances of single
characters settles them.
"""

from functools import cache, lru_cache

from journeymapper.layout.formats import TextStyle
from journeymapper.typeset import Role, line_width, set_paragraph

_LAST_SIMPLE = "\u024f"
"""Up to here, Latin, a line is hardly wider than its characters one by one."""
_WIDEST = 3.0
"""Em; what any other character is taken for. A bound, so wrong only on the safe side."""
_KERNING = 1.03
"""Pairs that stand further apart than their characters one by one."""


def line_count(
    text: str, style: TextStyle, width: float, most: int | None, language: str, *, enough: int = 1
) -> int:
    """The lines that a text takes in a width, at most `most`.

    Where it surely takes no more than `enough` lines (1 or 2), that number is given without a closer look.
    """
    if surely_fits(text, style.role, width / style.size, enough):
        return enough
    return len(set_paragraph(text, style.role, style.size, width, max_lines=most, language=language).lines)


@lru_cache(32768)
def surely_fits(text: str, role: Role, width: float, lines: int) -> bool:
    """Whether a text takes no more than one line, or two, of a width in em. May say no where it would.

    A line of words leaves less room at its end than the next word takes.
    """
    if "\n" in text:
        return False
    total = _bound(text, role)
    if lines == 1:
        return total <= width
    longest = max((_bound(word, role) for word in text.split()), default=0)
    return total + longest + 0.25 <= 2 * width


def _bound(text: str, role: Role) -> float:
    return sum([_advance(character, role) for character in text]) * _KERNING


@cache
def _advance(character: str, role: Role) -> float:
    return (
        line_width(f"{character}.", role, 1) - line_width(".", role, 1)
        if character <= _LAST_SIMPLE
        else _WIDEST
    )
