"""A map on paper."""

import argparse
from datetime import date
from typing import TYPE_CHECKING

from journeymapper.cli.exporters.exporter import Output
from journeymapper.cli.exporters.tiles import OF_TILES, tiles
from journeymapper.cli.outcome import Failure
from journeymapper.messages import message

if TYPE_CHECKING:
    from journeymapper.model.project import Project
    from journeymapper.model.reading import Reading

PAGE = "A3"
"""The page where none is asked for."""


def export_pdf(options: argparse.Namespace) -> Output:
    """Draw a map as it is asked for and say how large its smallest text prints. Raises `Failure`."""
    from journeymapper.cli import projects
    from journeymapper.cli.checking import findings_of_map
    from journeymapper.editor.reading import gather
    from journeymapper.export.errors import CannotExport

    project = projects.read(options.file).project
    map_ = projects.choose_map(project, options.map)
    as_of = projects.day(options.as_of)
    findings = findings_of_map(project, map_.id, as_of)
    reading = gather(project, map_.id, findings, checked=True)
    draw = tiles if options.mode == "tiles" else poster
    try:
        return draw(project, map_.id, reading, as_of, options)
    except CannotExport as error:
        raise Failure(error.message) from error


def poster(
    project: "Project", map_: str, reading: "Reading", as_of: date, options: argparse.Namespace
) -> Output:
    """The map on one page. Raises `CannotExport`, and `Failure` for options that are for tiles."""
    from journeymapper.export.arrangement import Arrangement
    from journeymapper.export.poster import export_poster

    for option in OF_TILES:
        if getattr(options, option):
            raise Failure(message("--{option} is for tiles; add --mode tiles.", option=option))
    arrangement = Arrangement(
        options.orientation or "auto",
        options.columns or "auto",
        None if options.bands in (None, "auto") else int(options.bands),
    )
    made = export_poster(project, map_, reading, as_of, options.page or PAGE, arrangement)
    return Output(made.data, made.notes)
