"""Numbers, colours and strings as PDF operators write them; SVG takes the numbers."""

from functools import lru_cache


@lru_cache(65536)
def number(value: float) -> str:
    """A number with at most three places, as short as it goes.

    >>> number(2.5), number(-0.0001), number(14)
    ('2.5', '0', '14')
    """
    words = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if words == "-0" else words


def numbers(*values: float) -> str:
    """Numbers with spaces between."""
    return " ".join(map(number, values))


@lru_cache(1024)
def colour(value: str, operator: str) -> str:
    """A colour like `#2A4BC8` for filling (`rg`) or stroking (`RG`).

    >>> colour("#FF0080", "rg")
    '1 0 0.502 rg'
    """
    parts = [int(value[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return f"{numbers(*parts)} {operator}"


def utf16(words: str) -> str:
    """Text as hexadecimal UTF-16BE.

    >>> utf16("A😀")
    '0041D83DDE00'
    """
    return words.encode("utf-16-be").hex().upper()
