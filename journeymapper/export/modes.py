"""The ways in which a map comes on paper: each has a line here and a file of its own."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from journeymapper.export.grey_pictures import pictures_in
from journeymapper.export.order import PrintOrder
from journeymapper.export.poster import prepare_poster
from journeymapper.export.printout import Printout
from journeymapper.export.report import prepare_report
from journeymapper.export.slides import prepare_slides
from journeymapper.export.tiles import prepare_tiles
from journeymapper.model.matter import Matter


@dataclass(frozen=True, slots=True)
class Way:
    """How a mode is drawn."""

    prepare: Callable[[Matter, PrintOrder], Printout]
    """Draws its pages. Raises `CannotExport`, and `UnknownRecord` where there is no such map."""
    takes: tuple[str, ...]
    """The options of an order that mean something to it, besides mode and theme."""


MODES = {
    "poster": Way(prepare_poster, ("page", "orientation", "columns", "bands")),
    "slides": Way(prepare_slides, ()),
    "tiles": Way(prepare_tiles, ("page", "orientation", "layout", "scale", "sheets", "key")),
    "report": Way(prepare_report, ("page",)),
}


def prepare(matter: Matter, order: PrintOrder) -> Printout:
    """The pages of an order, drawn. Raises `CannotExport`, and `UnknownRecord` where there is no such map."""
    printout = MODES[order.mode].prepare(matter, order)
    return replace(printout, assets=pictures_in(printout.assets, order.theme))
