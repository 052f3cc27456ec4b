"""What the process of exports is asked to make: each kind of file is an order that knows how it is made.

An order goes through a pipe, so it is plain data: the project as the bytes of its file, and what was asked.
"""

from dataclasses import dataclass
from datetime import date

from journeymapper.editor.numbering import Numbering
from journeymapper.messages import Message
from journeymapper.storage.codec import decode


@dataclass(frozen=True, slots=True)
class Made:
    """A finished file as bytes, and what to say of it; no bytes where it could not be made."""

    data: bytes
    notes: tuple[Message, ...]


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
