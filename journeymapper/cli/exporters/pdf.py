"""A map on paper."""

import argparse
from typing import TYPE_CHECKING

from journeymapper.cli.exporters.exporter import Output
from journeymapper.cli.exporters.matter import matter_of
from journeymapper.cli.exporters.paper import print_order
from journeymapper.cli.outcome import Failure
from journeymapper.messages import Message, message, text

if TYPE_CHECKING:
    from journeymapper.model.matter import Matter


def export_pdf(options: argparse.Namespace) -> Output:
    """Draw a map as it is asked for and say how large its smallest text prints. Raises `Failure`."""
    from journeymapper.editor.showing.travelling import source_for
    from journeymapper.export.errors import CannotExport
    from journeymapper.export.printing import print_pdf

    order = print_order(options)
    matter = matter_of(options)
    try:
        printed = print_pdf(matter, order, source_for(matter) if options.with_source else None)
    except CannotExport as error:
        raise Failure(error.message) from error
    return Output(printed.data, (*printed.notes, *(_along(matter) if options.with_source else ())))


def _along(matter: "Matter") -> tuple[Message, ...]:
    """What travels in the file."""
    from journeymapper.editor.showing.travelling import STAYS, goes_along, travelling

    told = ", ".join(text(along.words) for along in goes_along(travelling(matter)))
    return message("The project travels in the file: {things}.", things=told), STAYS
