"""Numbers as the language of a project writes them."""

import re
from functools import lru_cache

NARROW_SPACE = "\u202f"
"""Between a number and its unit, so that the two stay on one line."""

_NO_BREAK_SPACE = "\u00a0"
_SIGNS: dict[str, tuple[str, str]] = {
    "ar": (",", "."),
    "cs": (_NO_BREAK_SPACE, ","),
    "da": (".", ","),
    "de": (".", ","),
    "de-CH": ("’", "."),
    "es": (".", ","),
    "fi": (_NO_BREAK_SPACE, ","),
    "fr": (NARROW_SPACE, ","),
    "id": (".", ","),
    "it": (".", ","),
    "nb": (_NO_BREAK_SPACE, ","),
    "nl": (".", ","),
    "pl": (_NO_BREAK_SPACE, ","),
    "pt": (".", ","),
    "ru": (_NO_BREAK_SPACE, ","),
    "sv": (_NO_BREAK_SPACE, ","),
    "tr": (".", ","),
    "uk": (_NO_BREAK_SPACE, ","),
}
"""Language → the sign that groups thousands and the one before decimals, after Unicode CLDR 46."""

_LONGEST_TYPED = 60
"""Characters: more than any number that a field holds takes, and few enough for every expression below."""
_UNSEEN = re.compile("[\\s’'\u200e\u200f]")
"""What stands between the signs of a number without counting: spaces, and marks of direction."""
_PLAIN = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)")
_UNIT = re.compile(r"\s*[%€$£]$|\s+[^\W\d_]{1,12}$")


def signs(language: str) -> tuple[str, str]:
    """The signs that group thousands and begin decimals in a language; English ones where it is not known.

    >>> signs("de-AT"), signs("de-CH")
    (('.', ','), ('’', '.'))
    """
    return _SIGNS.get(language) or _SIGNS.get(language.split("-")[0].split("_")[0].lower()) or (",", ".")


@lru_cache(maxsize=8192)
def number(value: float, language: str = "en", decimals: int = 2) -> str:
    """A number with grouped thousands, at most so many decimals, and a real minus sign.

    >>> number(1630, "en"), number(1630.5, "de"), number(-0.3, "en"), number(62.0, "en")
    ('1,630', '1.630,5', '−0.3', '62')
    """
    grouping, point = signs(language)
    digits = f"{abs(value):,.{decimals}f}"
    whole, _, rest = digits.partition(".")
    rest = rest.rstrip("0")
    nothing = not rest and whole.strip("0,") == ""
    written = whole.replace(",", grouping) + (point + rest if rest else "")
    return f"{_minus(language)}{written}" if value < 0 and not nothing else written


def _minus(language: str) -> str:
    """A real minus sign, kept before its number where text reads from the right."""
    return "\u200e−" if language.split("-")[0] in ("ar", "fa", "he", "ur") else "−"


def quantity(value: float, unit: str, language: str = "en") -> str:
    """A number with its unit, held together by a narrow space that does not break.

    >>> quantity(54, "%").replace(NARROW_SPACE, "~")
    '54~%'
    """
    return f"{number(value, language)}{NARROW_SPACE}{unit}" if unit else number(value, language)


def number_of(typed: str, language: str = "en") -> float | None:
    """The number that somebody typed with the signs of a language; None for nothing. Raises ValueError.

    A unit behind it is passed over.

    >>> number_of("1,630.5"), number_of("1.630,5 %", "de"), number_of("−3"), number_of("4,7"), number_of(" ")
    (1630.5, 1630.5, -3.0, 4.7, None)
    """
    words = typed.strip()
    if len(words) > _LONGEST_TYPED:
        raise ValueError(f"{words[:_LONGEST_TYPED]}…")
    words = _UNIT.sub("", words)
    if not words:
        return None
    grouping, point = signs(language)
    plain = _UNSEEN.sub("", words).replace("−", "-")
    plain = re.sub(rf"(?<=\d){re.escape(grouping)}(?=\d{{3}}(?!\d))", "", plain)
    plain = plain.replace(point, ".").replace(",", ".")
    if not _PLAIN.fullmatch(plain):
        raise ValueError(typed)
    return float(plain)
