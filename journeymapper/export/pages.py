"""Sizes of paper, in points: 1/72 inch."""

from typing import Literal, NamedTuple

from journeymapper.export.errors import CannotExport
from journeymapper.export.lengths import LEAST, MILLIMETRE, size_of, width_of_roll
from journeymapper.messages import message, text

Orientation = Literal["portrait", "landscape", "auto"]
"""How a page is turned; `auto` lets the drawing print larger."""

Standard = Literal["iso", "ansi"]
"""Whose sheets are the usual ones: A4 and its kin, or Letter and its kin."""

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
                "There is no page size “{name}”. Choose one of {names}, or fit, "
                "or give a size such as 600x1200mm, 24x36in or “roll 914mm”.",
                name=name,
                names=", ".join(SIZES),
            )
        )


class ImpossiblePage(CannotExport):
    """A side of a page is longer than viewers open, or too short to print on."""

    def __init__(self, name: str) -> None:
        super().__init__(
            message(
                "“{name}” can’t be a page: its sides have to be between 1 inch (25.4 mm) "
                "and 200 inches (5,080 mm, 14,400 pt) long.",
                name=name,
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
SHEETS: dict[Standard, tuple[str, ...]] = {"iso": FAMILIES[0][2:], "ansi": FAMILIES[1]}
"""The sheets that a map is printed on where none is named, the one that every printer has first."""
_ALIASES = {"LETTER": "ANSI-A", "TABLOID": "ANSI-B", "LEDGER": "ANSI-B"}


def page_for(
    name: str, width: float, height: float, orientation: Orientation = "auto", unit: float = LAYOUT_UNIT
) -> Page:
    """The page of a name or a size, turned so that a drawing of this size (layout units) gets larger on it.

    `fit` makes a page of the drawing's own size, a layout unit `unit` points, at most 14,400 points a side;
    `roll 914mm` one as wide as the roll and as long as the drawing asks for. A size that is given stays as it
    is written, width first, unless an orientation turns it. Raises `UnknownPage` and `ImpossiblePage`.

    >>> page_for("a4", 100, 50).width > page_for("a4", 100, 50).height
    True
    >>> page_for("fit", 400, 200)
    Page(name='fit', width=300.0, height=150.0)
    >>> page_for("roll 10in", 400, 200)
    Page(name='10 in roll', width=1440.0, height=720.0)
    """
    if name.strip().lower() == "fit":
        scale = min(unit, LARGEST / width, LARGEST / height)
        return Page("fit", width * scale, height * scale)
    roll = width_of_roll(name)
    if roll is not None:
        _refuse_impossible(name, roll.points)
        return _from_roll(
            text(message("{width} roll", width=roll.words)), roll.points, width, height, orientation
        )
    upright = upright_page(name)
    if orientation != "auto":
        return upright.turned if orientation == "landscape" else upright
    if upright.name not in SIZES:
        return upright if _is_upright(name) else upright.turned
    return max(upright, upright.turned, key=lambda page: scale_on(page, width, height))


def upright_page(name: str) -> Page:
    """The sheet of a name or a size, at least as high as wide. Raises `UnknownPage` and `ImpossiblePage`.

    >>> upright_page("letter")
    Page(name='ANSI-A', width=612.0, height=792.0)
    >>> upright_page("36x24in")
    Page(name='36 × 24 in', width=1728.0, height=2592.0)
    """
    given = size_of(name)
    if given is not None:
        _refuse_impossible(name, *given.points)
        return Page(given.words, min(given.points), max(given.points))
    wanted = name.strip().upper().replace("ANSI ", "ANSI-")
    wanted = _ALIASES.get(wanted, wanted)
    if wanted not in SIZES:
        raise UnknownPage(name)
    return Page(wanted, *SIZES[wanted])


def follows_drawing(name: str) -> bool:
    """Whether a page gets the proportions of what is drawn on it: `fit`, and what is cut from a roll."""
    return name.strip().lower() == "fit" or width_of_roll(name) is not None


def _from_roll(name: str, across: float, width: float, height: float, orientation: Orientation) -> Page:
    """A piece of a roll that a drawing just fits on, or as much of it as viewers open."""
    ways = {
        "portrait": Page(name, across, min(LARGEST, across * height / width)),
        "landscape": Page(name, min(LARGEST, across * width / height), across),
    }
    chosen = ways.values() if orientation == "auto" else (ways[orientation],)
    return max(chosen, key=lambda page: scale_on(page, width, height))


def _is_upright(name: str) -> bool:
    given = size_of(name)
    return given is not None and given.points[0] <= given.points[1]


def _refuse_impossible(name: str, *sides: float) -> None:
    if not all(LEAST <= side <= LARGEST for side in sides):
        raise ImpossiblePage(name)


def scale_on(page: Page, width: float, height: float) -> float:
    """Points a layout unit, so that a drawing just fits on a page."""
    return min(page.width / width, page.height / height)
