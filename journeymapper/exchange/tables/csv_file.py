"""A table as CSV: for programs first, and safe in a spreadsheet.

RFC 4180 with commas and CRLF, in UTF-8 with a byte order mark, without which Excel takes it for the
system's old encoding. Numbers have a point and no grouping, days are ISO 8601, a percentage is its number.
"""

import csv
import io
from datetime import date

from journeymapper.exchange.report import Written
from journeymapper.exchange.tables.defusing import defused
from journeymapper.exchange.tables.table import Cell, Percent, Table
from journeymapper.messages import text


def write_csv(table: Table) -> Written:
    """The table with its heads in the first line, and a report of what was written otherwise than it is."""
    lines = io.StringIO(newline="")
    rows = csv.writer(lines, lineterminator="\r\n")
    rows.writerow(defused(text(heading.words)) for heading in table.headings)
    rows.writerows([_field(cell) for cell in row] for row in table.rows)
    return Written(lines.getvalue().encode("utf-8-sig", "replace"))


def _field(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case str():
            return defused(cell)
        case date():
            return cell.isoformat()
        case Percent():
            return _number(cell.value)
        case _:
            return _number(cell)


def _number(value: float) -> str:
    """A number as programs read it.

    >>> _number(54.0), _number(-0.25), _number(1e15)
    ('54', '-0.25', '1000000000000000')
    """
    return str(int(value)) if value == int(value) else repr(value)
