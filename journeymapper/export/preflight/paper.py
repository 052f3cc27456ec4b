"""How much paper a printout takes."""

from collections import Counter
from collections.abc import Iterator

from journeymapper.drawing.leaves import Leaf
from journeymapper.export.lengths import MILLIMETRE
from journeymapper.export.pages import LARGEST, SIZES
from journeymapper.export.preflight.remarks import Place, Remark
from journeymapper.layout.geometry import Rect
from journeymapper.messages import Message, language, message, plural
from journeymapper.model.numbers import number

_TOLERANCE = 0.5
"""Points: sizes that differ less are the same."""


def paper_used(leaves: tuple[Leaf, ...]) -> Iterator[Remark]:
    """How many sheets of which size there are; a warning for sheets that no viewer opens."""
    for (width, height), count in Counter((leaf.width, leaf.height) for leaf in leaves).items():
        metres = count * width * height / (1000 * MILLIMETRE) ** 2
        words = plural(
            "{count} sheet of {page}, {area} m² of paper.",
            "{count} sheets of {page}, {area} m² of paper.",
            count,
            page=sheet_words(width, height),
            area=number(max(metres, 0.01), language(), 2),
        )
        yield Remark("paper", "fine", words)
    too_large = [
        Place(at, leaf.name or str(at), Rect(0, 0, leaf.width, leaf.height), "")
        for at, leaf in enumerate(leaves, 1)
        if max(leaf.width, leaf.height) > LARGEST + _TOLERANCE
    ]
    if too_large:
        words = message("A side is longer than the 5,080 mm (14,400 pt) that viewers open.")
        yield Remark("paper", "warning", words, tuple(too_large))


def sheet_words(width: float, height: float) -> Message:
    """A sheet by its name and how it is turned, else by its sides in millimetres.

    >>> from journeymapper.messages import text
    >>> text(sheet_words(841.89, 595.28)), text(sheet_words(720, 360))
    ('A4 landscape', '254 × 127 mm')
    """
    short, long = min(width, height), max(width, height)
    for name, size in SIZES.items():
        if abs(size[0] - short) < _TOLERANCE and abs(size[1] - long) < _TOLERANCE:
            if width > height:
                return message("{name} landscape", name=name)
            return message("{name} portrait", name=name)
    return message(
        "{width} × {height} mm", width=round(width / MILLIMETRE), height=round(height / MILLIMETRE)
    )
