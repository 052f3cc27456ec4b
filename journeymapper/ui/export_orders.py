"""What the process of exports is asked to make: each kind of file is an order that knows how it is made.

An order goes through a pipe, so it is plain data: the project as the bytes of its file, and what was asked.
"""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from journeymapper.editor.numbering import Numbering
from journeymapper.messages import Message
from journeymapper.model.reading import Colouring
from journeymapper.model.showing import EVERYTHING, Showing
from journeymapper.storage.codec import decode

if TYPE_CHECKING:
    from journeymapper.export.order import PrintOrder


@dataclass(frozen=True, slots=True)
class Made:
    """A finished file as bytes, and what to say of it; no bytes where it could not be made."""

    data: bytes
    notes: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class PaperOrder:
    """A map on paper, with the numbers that findings have in the window, and its colours."""

    file: bytes
    map: str
    as_of: date
    numbering: Numbering
    colouring: Colouring | None
    asked: "PrintOrder"
    showing: Showing = EVERYTHING
    with_source: bool = False
    """Whether the project is to travel in the file."""

    def make(self) -> Made:
        """The PDF, or the sentence that says why there is none."""
        from journeymapper.editor.matters import matter_for
        from journeymapper.editor.showing.cutting import cut
        from journeymapper.editor.showing.travelling import source_for
        from journeymapper.export.errors import CannotExport
        from journeymapper.export.printing import print_pdf

        project = decode(self.file).project
        matter = cut(matter_for(project, self.map, self.as_of, self.numbering, self.colouring), self.showing)
        try:
            printed = print_pdf(matter, self.asked, source_for(matter) if self.with_source else None)
        except CannotExport as error:
            return Made(b"", (error.message,))
        return Made(printed.data, printed.notes)


@dataclass(frozen=True, slots=True)
class TablesOrder:
    """Tables of all maps, with the numbers that findings have in the window."""

    file: bytes
    as_of: date
    numbering: Numbering
    table: str = ""
    """The one that a CSV file is to hold; none: a workbook of all."""

    def make(self) -> Made:
        """The workbook, or the one table."""
        from journeymapper.editor.surveying import survey
        from journeymapper.exchange.tables import TABLES, tables_of
        from journeymapper.exchange.tables.csv_file import write_csv
        from journeymapper.exchange.tables.workbook import write_workbook

        told = survey(decode(self.file).project, self.as_of, numbering=self.numbering)
        if self.table:
            written = write_csv(TABLES[self.table](told))
        else:
            written = write_workbook(tables_of(told), told.project.info.title, self.as_of)
        return Made(written.data, written.report)
