"""What the pens that make one picture of a map have in common on the command line."""

import argparse
from typing import TYPE_CHECKING

from journeymapper.cli.exporters.matter import matter_of
from journeymapper.cli.exporters.paper import bands_of, refuse_strange
from journeymapper.cli.exporters.showing import OF_SHOWING
from journeymapper.cli.outcome import Failure

if TYPE_CHECKING:
    from journeymapper.export.order import PrintOrder, What
    from journeymapper.export.whole import Whole
    from journeymapper.model.matter import Matter

OF_DRAWINGS = ("map", "page", "orientation", "columns", "bands", "what", "theme", *OF_SHOWING)
"""The options that decide what is drawn, how large, and in which colours."""
WHATS = ("poster", "map")
THEMES = ("print", "grey", "light", "dark", "contrast-light", "contrast-dark")
"""What pictures for screens can look like; paper takes the first two."""


def drawn(options: argparse.Namespace) -> tuple["Whole", "Matter"]:
    """The drawing that is asked for, and what it is of. Raises `Failure`."""
    from journeymapper.export.errors import CannotExport
    from journeymapper.export.whole import draw_whole

    what: What = "map" if options.what == "map" else "poster"
    order, matter = _order(options, what), matter_of(options)
    try:
        whole = draw_whole(matter, what, order)
    except CannotExport as error:
        raise Failure(error.message) from error
    return whole, matter


def _order(options: argparse.Namespace, what: "What") -> "PrintOrder":
    """What the options ask of a picture. Raises `Failure` for one that would change nothing in it."""
    from journeymapper.export.modes import PICTURES
    from journeymapper.export.order import PrintOrder

    refuse_strange(options, "what", what, PICTURES)
    return PrintOrder(
        page=options.page,
        orientation=options.orientation or "auto",
        columns=options.columns or "auto",
        bands=bands_of(options),
        theme=options.theme or THEMES[0],
    )
