"""What `export` writes: each kind of file has a line in this table and a file of its own.

An exporter enters the rooms that it needs inside its function: a command pays for its own alone.
"""

import argparse
from pathlib import Path

from journeymapper.cli.exporters.drawn import OF_DRAWINGS
from journeymapper.cli.exporters.exporter import Exporter
from journeymapper.cli.exporters.html import export_html
from journeymapper.cli.exporters.paper import OF_PAPER
from journeymapper.cli.exporters.pdf import export_pdf
from journeymapper.cli.exporters.png import export_png
from journeymapper.cli.exporters.pptx import export_pptx
from journeymapper.cli.exporters.showing import OF_SHOWING
from journeymapper.cli.exporters.svg import export_svg
from journeymapper.cli.exporters.tables import export_csv, export_xlsx
from journeymapper.cli.outcome import Failure
from journeymapper.messages import message

_OF_PDF = ("map", "mode", *OF_PAPER, *OF_SHOWING, "theme", "with_source", "preflight")
EXPORTERS = (
    Exporter(".pdf", export_pdf, takes=_OF_PDF),
    Exporter(".pptx", export_pptx, takes=("map", *OF_SHOWING, "theme")),
    Exporter(".svg", export_svg, takes=(*OF_DRAWINGS, "text")),
    Exporter(".png", export_png, takes=(*OF_DRAWINGS, "dpi", "transparent")),
    Exporter(".html", export_html, takes=OF_DRAWINGS),
    Exporter(".csv", export_csv, takes=("map", "table")),
    Exporter(".xlsx", export_xlsx, takes=("map", "table")),
)

_CHOICES = tuple(dict.fromkeys(option for exporter in EXPORTERS for option in exporter.takes))


def exporter_for(options: argparse.Namespace) -> Exporter:
    """The exporter that the ending of the output asks for.

    A look ahead needs no output: it is of a PDF. Raises `Failure` where there is none, and for an option that
    would change nothing in its file.
    """
    if options.output is None:
        if not options.preflight:
            raise Failure(message("Say which file to write: -o OUT."))
        options.output = Path("preflight.pdf")
    ending = options.output.suffix.lower()
    chosen = next((exporter for exporter in EXPORTERS if exporter.ending == ending), None)
    if chosen is None:
        raise Failure(
            message(
                "Can't write {name}: give a file that ends in one of {endings}.",
                name=options.output,
                endings=", ".join(exporter.ending for exporter in EXPORTERS),
            )
        )
    for option in _CHOICES:
        if getattr(options, option) and option not in chosen.takes:
            raise Failure(
                message(
                    "--{option} means nothing for a {ending} file.",
                    option=option.replace("_", "-"),
                    ending=chosen.ending,
                )
            )
    return chosen
