"""A map on paper."""

import argparse

from journeymapper.cli.exporters.exporter import Output
from journeymapper.cli.outcome import Failure

PAGE = "A3"
"""The page where none is asked for."""


def export_pdf(options: argparse.Namespace) -> Output:
    """Draw a map as a poster and say how large its smallest text prints. Raises `Failure`."""
    from journeymapper.cli import projects
    from journeymapper.cli.checking import findings_of_map
    from journeymapper.editor.reading import gather
    from journeymapper.export.errors import CannotExport
    from journeymapper.export.poster import export_poster

    project = projects.read(options.file).project
    map_ = projects.choose_map(project, options.map)
    as_of = projects.day(options.as_of)
    findings = findings_of_map(project, map_.id, as_of)
    reading = gather(project, map_.id, findings, checked=True)
    try:
        poster = export_poster(project, map_.id, reading, as_of, options.page or PAGE)
    except CannotExport as error:
        raise Failure(error.message) from error
    return Output(poster.data, poster.notes)
