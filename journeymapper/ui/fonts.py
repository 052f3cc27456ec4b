"""The program's own fonts for widgets, from the same files that `typeset` sets maps with."""

from PySide6.QtGui import QFont, QFontDatabase

from journeymapper.resources import resource

SANS = "Source Sans 3"
SERIF = "Source Serif 4"


class MissingFont(RuntimeError):
    """A font file of the program is not where it should be."""


def load_fonts() -> None:
    """Makes the shipped faces known to Qt. Raises `MissingFont`; needs a QGuiApplication."""
    for file in sorted(resource("fonts").glob("Source*.ttf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise MissingFont(file.name)
    if SANS not in QFontDatabase.families():
        raise MissingFont(SANS)


def sans(size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Source Sans 3 at a size in logical pixels."""
    return _font(SANS, size, weight)


def quote(size: float) -> QFont:
    """Source Serif 4 Medium Italic: the customer's own words, and nothing else."""
    font = _font(SERIF, size, QFont.Weight.Medium)
    font.setItalic(True)
    return font


def serif(size: float) -> QFont:
    """Source Serif 4 Semibold, upright: the name of the product and titles of maps on the start panel."""
    return _font(SERIF, size, QFont.Weight.DemiBold)


def _font(family: str, size: float, weight: QFont.Weight) -> QFont:
    font = QFont(family)
    font.setPixelSize(round(size))
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
