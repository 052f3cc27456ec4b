"""What the pens that make one picture of a map have in common on the command line."""

import argparse
from typing import TYPE_CHECKING

from journeymapper.cli.outcome import Failure

if TYPE_CHECKING:
    from journeymapper.export.whole import Whole
    from journeymapper.model.findings import Numbered
    from journeymapper.model.project import Project

OF_DRAWINGS = ("map", "page", "what")
"""The options that decide what is drawn, and how large."""
WHATS = ("poster", "map")
PAGE = "fit"
"""The page where none is asked for."""


def drawn(options: argparse.Namespace) -> tuple["Whole", "Project", "tuple[Numbered, ...]"]:
    """The drawing that is asked for, its project and the findings of its map. Raises `Failure`."""
    from journeymapper.cli import projects
    from journeymapper.cli.checking import findings_of_map
    from journeymapper.editor.reading import gather
    from journeymapper.export.errors import CannotExport
    from journeymapper.export.whole import What, draw_whole

    what: What = "map" if options.what == "map" else "poster"
    project = projects.read(options.file).project
    map_ = projects.choose_map(project, options.map)
    as_of = projects.day(options.as_of)
    findings = findings_of_map(project, map_.id, as_of)
    reading = gather(project, map_.id, findings, checked=True)
    try:
        whole = draw_whole(project, map_.id, reading, as_of, what, options.page or PAGE)
    except CannotExport as error:
        raise Failure(error.message) from error
    return whole, project, findings
