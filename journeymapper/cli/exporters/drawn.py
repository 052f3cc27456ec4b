"""What the pens that make one picture of a map have in common on the command line."""

import argparse
from typing import TYPE_CHECKING

from journeymapper.cli.exporters.matter import matter_of
from journeymapper.cli.exporters.showing import OF_SHOWING
from journeymapper.cli.outcome import Failure

if TYPE_CHECKING:
    from journeymapper.export.whole import Whole
    from journeymapper.model.matter import Matter

OF_DRAWINGS = ("map", "page", "what", *OF_SHOWING)
"""The options that decide what is drawn, and how large."""
WHATS = ("poster", "map")
THEMES = ("print", "grey", "light", "dark", "contrast-light", "contrast-dark")
"""What pictures for screens can look like; paper takes the first two."""
PAGE = "fit"
"""The page where none is asked for."""


def theme_of(options: argparse.Namespace) -> str:
    """The name of the theme that is asked for; the one of paper where none is."""
    return options.theme or THEMES[0]


def drawn(options: argparse.Namespace) -> tuple["Whole", "Matter"]:
    """The drawing that is asked for, and what it is of. Raises `Failure`."""
    from journeymapper.export.errors import CannotExport
    from journeymapper.export.whole import What, draw_whole

    what: What = "map" if options.what == "map" else "poster"
    matter = matter_of(options)
    try:
        whole = draw_whole(matter, what, options.page or PAGE, theme_of(options))
    except CannotExport as error:
        raise Failure(error.message) from error
    return whole, matter
