"""Tables as a workbook for Excel and LibreOffice: a sheet for each, ready to be read and filtered.

Numbers, days and percentages are such. A text is always a text cell, which no program runs; one that would be
run if somebody edited it carries Excel's own mark for "this is text". Nothing of a text is changed for that.
"""

import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from journeymapper.exchange.report import Written
from journeymapper.exchange.tables.sheet_names import sheet_name
from journeymapper.exchange.tables.sheets import Looks, fill
from journeymapper.exchange.tables.table import Cells, Table
from journeymapper.messages import Message, plural, text

MOST_ROWS = 1_048_576
"""Rows of a sheet, its head among them; more go on on another."""


def write_workbook(tables: Iterable[Table], title: str, as_of: date, most_rows: int = MOST_ROWS) -> Written:
    """The tables as the bytes of an XLSX file, and a report of what was written otherwise than it is.

    No clock is asked: `as_of` is the day of creation, and the same tables give the same bytes.
    """
    from xlsxwriter import Workbook

    file = io.BytesIO()
    # In memory every part of the file gets the same date; on disk, that of the machine.
    with Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"title": title, "created": datetime(as_of.year, as_of.month, as_of.day)})
        looks, taken, report = Looks(book), set[str](), list[Message]()
        for table in tables:
            cut = 0
            for rows in _parts(table.rows, most_rows - 1):
                name = sheet_name(text(table.title), taken)
                cut += fill(book.add_worksheet(name), table, rows, looks)
            if cut:
                report.append(_cut(table, cut))
    return Written(file.getvalue(), tuple(report))


def _parts(rows: Sequence[Cells], most: int) -> Iterable[Sequence[Cells]]:
    return [rows[at : at + most] for at in range(0, len(rows), most)] or [rows]


def _cut(table: Table, count: int) -> Message:
    return plural(
        "{table}: a text is longer than a cell can be, and was cut after 32,767 characters.",
        "{table}: {count} texts are longer than a cell can be, and were cut after 32,767 characters.",
        count,
        table=table.title,
    )
