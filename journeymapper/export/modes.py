"""The ways in which a map comes on paper: each has a line here and a file of its own.

What draws a mode is imported when it draws: the window reads this table and draws nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from journeymapper.export.order import PrintOrder

if TYPE_CHECKING:
    from journeymapper.export.printout import Printout
    from journeymapper.model.matter import Matter


@dataclass(frozen=True, slots=True)
class Way:
    """How a mode is drawn."""

    prepare: Callable[["Matter", PrintOrder], "Printout"]
    """Draws its pages. Raises `CannotExport`, and `UnknownRecord` where there is no such map."""
    takes: tuple[str, ...]
    """The options of an order that mean something to it, besides mode and theme."""


def _poster(matter: "Matter", order: PrintOrder) -> "Printout":
    from journeymapper.export.poster import prepare_poster

    return prepare_poster(matter, order)


def _slides(matter: "Matter", order: PrintOrder) -> "Printout":
    from journeymapper.export.slides import prepare_slides

    return prepare_slides(matter, order)


def _tiles(matter: "Matter", order: PrintOrder) -> "Printout":
    from journeymapper.export.tiles import prepare_tiles

    return prepare_tiles(matter, order)


def _report(matter: "Matter", order: PrintOrder) -> "Printout":
    from journeymapper.export.report import prepare_report

    return prepare_report(matter, order)


MODES = {
    "poster": Way(_poster, ("page", "orientation", "columns", "bands")),
    "slides": Way(_slides, ()),
    "tiles": Way(_tiles, ("page", "orientation", "layout", "scale", "sheets", "key")),
    "report": Way(_report, ("page",)),
}

PICTURES: dict[str, tuple[str, ...]] = {
    "poster": MODES["poster"].takes,
    "map": ("page", "orientation", "columns"),
}
"""The options that mean something to a picture of this, besides its theme."""


def prepare(matter: "Matter", order: PrintOrder) -> "Printout":
    """The pages of an order, drawn. Raises `CannotExport`, and `UnknownRecord` where there is no such map."""
    from journeymapper.export.grey_pictures import pictures_in

    printout = MODES[order.mode].prepare(matter, order)
    return replace(printout, assets=pictures_in(printout.assets, order.theme))
