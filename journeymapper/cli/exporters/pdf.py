"""A map on paper."""

import argparse

from journeymapper.cli.exporters.exporter import Output
from journeymapper.cli.exporters.matter import matter_of
from journeymapper.cli.exporters.paper import print_order
from journeymapper.cli.outcome import Failure


def export_pdf(options: argparse.Namespace) -> Output:
    """Draw a map as it is asked for and say how large its smallest text prints. Raises `Failure`."""
    from journeymapper.export.errors import CannotExport
    from journeymapper.export.printing import print_pdf

    order = print_order(options)
    try:
        printed = print_pdf(matter_of(options), order)
    except CannotExport as error:
        raise Failure(error.message) from error
    return Output(printed.data, printed.notes)
