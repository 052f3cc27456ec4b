"""What the process of exports is asked to make: each kind of file is an order that knows how it is made.

An order goes through a pipe, so it is plain data: the project as the bytes of its file, and what was asked.
"""

from dataclasses import dataclass, replace
from datetime import date

from journeymapper.editor.numbering import Numbering
from journeymapper.messages import Message
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.storage.codec import decode


@dataclass(frozen=True, slots=True)
class Made:
    """A finished file as bytes, and what to say of it; no bytes where it could not be made."""

    data: bytes
    notes: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class PosterOrder:
    """A map on paper, with what the checks say of it."""

    file: bytes
    map: str
    reading: Reading
    as_of: date
    page: str

    def make(self) -> Made:
        """The poster as PDF, or the sentence that says why there is none."""
        from journeymapper.export.errors import CannotExport
        from journeymapper.export.poster import export_poster

        project = decode(self.file).project
        try:
            poster = export_poster(project, self.map, self._checked(project), self.as_of, self.page)
        except CannotExport as error:
            return Made(b"", (error.message,))
        return Made(poster.data, poster.notes)

    def _checked(self, project: Project) -> Reading:
        """The reading of the window; one made here where the checker has not yet seen the last edit."""
        if self.reading.checked:
            return self.reading
        from journeymapper.checks import check
        from journeymapper.editor.reading import gather

        findings = Numbering().number(self.map, check(project, self.map, self.as_of).open)
        gathered = gather(project, self.map, findings, checked=True)
        return replace(gathered, colouring=self.reading.colouring)


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
