"""Sizes of paper, in points: 1/72 inch."""

from typing import NamedTuple

from journeymapper.export.errors import CannotExport
from journeymapper.messages import message

MILLIMETRE = 72 / 25.4
LAYOUT_UNIT = 0.75
"""Points in a layout unit at a print scale of 1: 96 units are an inch."""
LARGEST = 14_400
"""Points: no side of a page may be longer, or viewers refuse it."""


class Page(NamedTuple):
    """A sheet of paper: its name and its size in points, as it is turned."""

    name: str
    width: float
    height: float

    @property
    def aspect(self) -> float:
        """Width ÷ height."""
        return self.width / self.height

    @property
    def turned(self) -> "Page":
        """The same sheet, a quarter turn on."""
        return Page(self.name, self.height, self.width)


class UnknownPage(CannotExport):
    """No page size has this name; the message lists those that there are."""

    def __init__(self, name: str) -> None:
        super().__init__(
            message(
                "There is no page size “{name}”. Choose one of {names}, or fit.",
                name=name,
                names=", ".join(SIZES),
            )
        )


def _iso() -> dict[str, tuple[float, float]]:
    """ISO 216: A0 is 841 × 1189 mm, each next one is halved and cut to whole millimetres."""
    sizes: dict[str, tuple[float, float]] = {}
    short, long = 841, 1189
    for number in range(7):
        sizes[f"A{number}"] = (short * MILLIMETRE, long * MILLIMETRE)
        short, long = long // 2, short
    return sizes


_INCH = 72.0
SIZES: dict[str, tuple[float, float]] = {
    **_iso(),
    "ANSI-A": (8.5 * _INCH, 11 * _INCH),
    "ANSI-B": (11 * _INCH, 17 * _INCH),
    "ANSI-C": (17 * _INCH, 22 * _INCH),
    "ANSI-D": (22 * _INCH, 34 * _INCH),
    "ANSI-E": (34 * _INCH, 44 * _INCH),
}
"""Name → short and long side in points. ANSI/ASME Y14.1 and ISO 216."""
FAMILIES = (tuple(f"A{number}" for number in range(6, -1, -1)), tuple(f"ANSI-{letter}" for letter in "ABCDE"))
"""Names of sheets that people have beside each other, from small to large."""
_ALIASES = {"LETTER": "ANSI-A", "TABLOID": "ANSI-B", "LEDGER": "ANSI-B"}


def page_for(name: str, width: float, height: float) -> Page:
    """The page of a name, turned so that a drawing of this size (layout units) gets larger on it.

    `fit` makes a page of the drawing's own size, at most 14,400 points a side. Raises `UnknownPage`.

    >>> page_for("a4", 100, 50).width > page_for("a4", 100, 50).height
    True
    >>> page_for("fit", 400, 200)
    Page(name='fit', width=300.0, height=150.0)
    """
    if name.lower() == "fit":
        scale = min(LAYOUT_UNIT, LARGEST / width, LARGEST / height)
        return Page("fit", width * scale, height * scale)
    upright = upright_page(name)
    return max(upright, upright.turned, key=lambda page: scale_on(page, width, height))


def upright_page(name: str) -> Page:
    """The sheet of a name, higher than wide. Raises `UnknownPage`.

    >>> upright_page("letter")
    Page(name='ANSI-A', width=612.0, height=792.0)
    """
    wanted = name.upper().replace("ANSI ", "ANSI-")
    wanted = _ALIASES.get(wanted, wanted)
    if wanted not in SIZES:
        raise UnknownPage(name)
    return Page(wanted, *SIZES[wanted])


def scale_on(page: Page, width: float, height: float) -> float:
    """Points a layout unit, so that a drawing just fits on a page."""
    return min(page.width / width, page.height / height)
