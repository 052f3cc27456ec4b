"""From an order to a finished PDF."""

from dataclasses import dataclass

from journeymapper.drawing.themes import Theme
from journeymapper.export.links import link_notes
from journeymapper.export.modes import prepare
from journeymapper.export.notes import glyph_notes, picture_notes
from journeymapper.export.order import PrintOrder
from journeymapper.export.pdf.document import write_pages
from journeymapper.export.pdf.pictures import pictures_for
from journeymapper.export.printout import Printout
from journeymapper.messages import Message
from journeymapper.model.matter import Matter


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished file, its pages as they were drawn, and what to say of it."""

    data: bytes
    printout: Printout
    notes: tuple[Message, ...]


def print_pdf(matter: Matter, order: PrintOrder) -> Printed:
    """A map as a PDF. Same arguments, same bytes.

    Raises `CannotExport`, and `UnknownRecord` where there is no such map.
    """
    return written(prepare(matter, order), order.theme)


def written(printout: Printout, theme: str = "print") -> Printed:
    """Pages as a PDF. Raises `TooManyGlyphs`."""
    leaves = printout.leaves
    pictures = pictures_for(leaves, printout.assets)
    data = write_pages(leaves, Theme.load(theme), printout.particulars, pictures)
    notes = (*printout.notes, *glyph_notes(leaves), *picture_notes(leaves, pictures), *link_notes(leaves))
    return Printed(data, printout, notes)
