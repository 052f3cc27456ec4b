"""From an order to a finished PDF."""

from dataclasses import dataclass

from journeymapper.drawing.themes import Theme
from journeymapper.export.modes import prepare
from journeymapper.export.order import PrintOrder
from journeymapper.export.pdf.document import write_pages
from journeymapper.export.pdf.embedding import with_source
from journeymapper.export.pdf.pictures import pictures_for
from journeymapper.export.preflight.looking import preflight
from journeymapper.export.preflight.notes import short_notes
from journeymapper.export.preflight.remarks import Preflight
from journeymapper.export.printout import Printout
from journeymapper.messages import Message
from journeymapper.model.matter import Matter
from journeymapper.model.source import Source


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished file, its pages as they were drawn, and what there was to say of them."""

    data: bytes
    printout: Printout
    preflight: Preflight

    @property
    def notes(self) -> tuple[Message, ...]:
        """In short: how it was done, how large the smallest text is, and what is not as it might be."""
        return short_notes(self.preflight.remarks)


def print_pdf(matter: Matter, order: PrintOrder, source: Source | None = None) -> Printed:
    """A map as a PDF, with the project that is to travel in it. Same arguments, same bytes.

    Raises `CannotExport`, and `UnknownRecord` where there is no such map.
    """
    printout = prepare(matter, order)
    pictures = pictures_for(printout.leaves, printout.assets)
    data = write_pages(printout.leaves, Theme.load(order.theme), printout.particulars, pictures)
    if source is not None:
        data = with_source(data, source, matter.as_of)
    return Printed(data, printout, preflight(matter, order, printout, pictures))
