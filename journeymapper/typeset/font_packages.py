"""Which fonts to install for characters that none has: free ones, with outlines that files may carry."""

from dataclasses import dataclass
from unicodedata import category

_FAMILIES: dict[str, str] = {
    **dict.fromkeys(("Hani", "Hira", "Kana", "Hang", "Bopo"), "Noto Sans CJK"),
    "Adlm": "Noto Sans Adlam",
    "Armn": "Noto Sans Armenian",
    "Bali": "Noto Sans Balinese",
    "Beng": "Noto Sans Bengali",
    "Bugi": "Noto Sans Buginese",
    "Cakm": "Noto Sans Chakma",
    "Cans": "Noto Sans Canadian Aboriginal",
    "Cham": "Noto Sans Cham",
    "Cher": "Noto Sans Cherokee",
    "Copt": "Noto Sans Coptic",
    "Egyp": "Noto Sans Egyptian Hieroglyphs",
    "Ethi": "Noto Sans Ethiopic",
    "Geor": "Noto Sans Georgian",
    "Goth": "Noto Sans Gothic",
    "Gujr": "Noto Sans Gujarati",
    "Guru": "Noto Sans Gurmukhi",
    "Java": "Noto Sans Javanese",
    "Khmr": "Noto Sans Khmer",
    "Knda": "Noto Sans Kannada",
    "Lana": "Noto Sans Tai Tham",
    "Laoo": "Noto Sans Lao",
    "Lisu": "Noto Sans Lisu",
    "Mlym": "Noto Sans Malayalam",
    "Mong": "Noto Sans Mongolian",
    "Mymr": "Noto Sans Myanmar",
    "Nkoo": "Noto Sans NKo",
    "Olck": "Noto Sans Ol Chiki",
    "Orya": "Noto Sans Oriya",
    "Runr": "Noto Sans Runic",
    "Sinh": "Noto Sans Sinhala",
    "Syrc": "Noto Sans Syriac",
    "Taml": "Noto Sans Tamil",
    "Telu": "Noto Sans Telugu",
    "Tfng": "Noto Sans Tifinagh",
    "Thaa": "Noto Sans Thaana",
    "Tibt": "Noto Serif Tibetan",
    "Vaii": "Noto Sans Vai",
    "Yiii": "Noto Sans Yi",
}
"""Script (ISO 15924) → family, after notofonts.github.io."""
_ROMAN = frozenset({"Latn", "Grek", "Cyrl"})
_SHARED = frozenset({"Zyyy", "Zinh"})
_DEBIAN = {"Noto Sans CJK": "fonts-noto-cjk"}


@dataclass(frozen=True, slots=True, order=True)
class FontPackage:
    """A font family, which Windows and macOS install from its files, and the packages that have it."""

    family: str
    debian: str
    """Of Debian and Ubuntu."""
    fedora: str


def package_for(char: str) -> FontPackage | None:
    """The font that has a character; None for private characters and those of no common font.

    >>> package_for("你").debian, package_for("த").family, package_for("\\ue000")
    ('fonts-noto-cjk', 'Noto Sans Tamil', None)
    """
    from fontTools.unicodedata import script  # takes 20 ms

    family = _shared_family(char) if (code := script(char)) in _SHARED else _family(code)
    if family is None:
        return None
    fedora = f"google-{family.lower().replace(' ', '-')}-fonts"
    return FontPackage(family, _DEBIAN.get(family, "fonts-noto-core"), fedora)


def _family(script: str) -> str | None:
    return "Noto Sans" if script in _ROMAN else _FAMILIES.get(script)


def _shared_family(char: str) -> str | None:
    """Signs that all scripts share: of mathematics, of East Asia, other symbols."""
    if "\u3000" <= char <= "\u33ff" or "\uff00" <= char <= "\uffef":
        return "Noto Sans CJK"
    if category(char) == "Sm" or "\U0001d400" <= char <= "\U0001d7ff":
        return "Noto Sans Math"
    return "Noto Sans Symbols 2" if category(char) in ("So", "No") else "Noto Sans"
