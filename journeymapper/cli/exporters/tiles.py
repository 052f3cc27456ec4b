"""A map on several sheets."""

import argparse
import re
from datetime import date
from typing import TYPE_CHECKING

from journeymapper.cli.exporters.exporter import Output
from journeymapper.cli.outcome import Failure
from journeymapper.messages import message

if TYPE_CHECKING:
    from journeymapper.model.project import Project
    from journeymapper.model.reading import Reading

OF_TILES = ("layout", "scale", "sheets")
"""The options that mean something for tiles alone."""
OF_POSTER = ("bands", "columns")
"""The options that mean something for a poster alone."""
LAYOUTS = ("handout", "assemble")
MODES = ("poster", "tiles")
PAGE = "A4"
"""The page where none is asked for."""


def tiles(
    project: "Project", map_: str, reading: "Reading", as_of: date, options: argparse.Namespace
) -> Output:
    """The map on sheets. Raises `CannotExport`, and `Failure` for options that contradict each other."""
    from journeymapper.export.tiles import export_tiles
    from journeymapper.export.tiling import Tiling

    for option in OF_POSTER:
        if getattr(options, option):
            raise Failure(message("--{option} is for a poster; leave out --mode tiles.", option=option))
    if options.scale and options.sheets:
        raise Failure(message("Give --scale or --sheets: each decides the other."))
    asked = Tiling(
        options.layout or "handout",
        options.page or PAGE,
        None if options.orientation in ("", "auto") else options.orientation,
        options.scale,
        options.sheets,
    )
    made = export_tiles(project, map_, reading, as_of, asked)
    return Output(made.data, made.notes)


def percentage(words: str) -> float:
    """A scale as written on the command line; argparse turns the error into a sentence.

    >>> percentage("80%"), percentage("62.5")
    (80.0, 62.5)
    """
    if not re.fullmatch(r"\d{1,4}(\.\d+)? ?%?", words):
        raise argparse.ArgumentTypeError(f"{words!r} is not a scale like 80%")
    return float(words.rstrip("% "))


def count(words: str) -> int:
    """A number of sheets as written on the command line."""
    if not re.fullmatch(r"[1-9]\d{0,3}", words):
        raise argparse.ArgumentTypeError(f"{words!r} is not a number of sheets like 12")
    return int(words)
