"""One sheet of a workbook: its head, its cells, and how wide its columns are."""

from collections.abc import Sequence
from datetime import date
from math import ceil
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from journeymapper.exchange.tables.defusing import defused
from journeymapper.exchange.tables.table import Cell, Cells, Heading, Percent, Table
from journeymapper.messages import text

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

LONGEST_TEXT = 32_767
"""UTF-16 units that a cell holds."""

_NARROWEST, _WIDEST, _WIDEST_LONG = 7, 38, 52
"""Widths of columns, in digits of the standard font."""
_FILTER_BUTTON = 4
_HEAD_HEIGHT = 32
"""Points: two lines of a head."""
_ROOM = 1.15
"""Fonts that stand in for a missing one are wider, and so are bold ones."""
_FIRST_YEAR = 1900
"""Excel knows no day before; such a day is written as a text."""
_WHOLE, _DAY = 3, 14
"""Excel's own formats, which each reader sees as is usual where he is: 1,630 and 21/11/2026."""


class Looks:
    """The formats of a workbook, each made once."""

    def __init__(self, book: "Workbook") -> None:
        top = {"valign": "top"}
        self.head: Format = book.add_format(
            {
                "bold": True,
                "bg_color": "#E4E9FB",
                "bottom": 1,
                "bottom_color": "#2A4BC8",
                "text_wrap": True,
                **top,
            }
        )
        self.text: Format = book.add_format({"text_wrap": True, **top})
        self.quoted: Format = book.add_format({"text_wrap": True, "quote_prefix": True, **top})
        # The indent keeps a number apart from words in the next column.
        right = {"align": "right", "indent": 1, **top}
        self.number: Format = book.add_format(right)
        self.whole: Format = book.add_format({"num_format": _WHOLE, **right})
        self.percent: Format = book.add_format({"num_format": "0.0##%", **right})
        self.whole_percent: Format = book.add_format({"num_format": "0%", **right})
        self.day: Format = book.add_format({"num_format": _DAY, "align": "left", **top})


def fill(sheet: "Worksheet", table: Table, rows: Sequence[Cells], looks: Looks) -> int:
    """Writes rows of a table under its head. Gives how many texts had to be cut."""
    from xlsxwriter.utility import xl_range

    last = len(table.headings) - 1
    for at, heading in enumerate(table.headings):
        sheet.write_string(0, at, text(heading.words), looks.head)
        sheet.set_column(at, at, _width(heading, [row[at] for row in rows]))
    sheet.set_row(0, _HEAD_HEIGHT)
    sheet.freeze_panes(1, table.kept)
    sheet.autofilter(0, 0, len(rows), last)
    sheet.ignore_errors({"number_stored_as_text": xl_range(0, 0, len(rows), last)})
    sheet.set_landscape()
    sheet.repeat_rows(0)
    return sum(
        _write(sheet, row_at, at, cell, looks)
        for row_at, row in enumerate(rows, start=1)
        for at, cell in enumerate(row)
    )


def _write(sheet: "Worksheet", row: int, column: int, cell: Cell, looks: Looks) -> bool:
    """Writes one cell; whether its text had to be cut."""
    match cell:
        case None | "":
            return False
        case str():
            return _write_text(sheet, row, column, cell, looks)
        case date() if cell.year < _FIRST_YEAR:
            return _write_text(sheet, row, column, cell.isoformat(), looks)
        case date():
            sheet.write_datetime(row, column, cell, looks.day)
        case Percent(value):
            look = looks.whole_percent if value == int(value) else looks.percent
            sheet.write_number(row, column, value / 100, look)
        case _:
            sheet.write_number(row, column, cell, looks.whole if cell == int(cell) else looks.number)
    return False


def _write_text(sheet: "Worksheet", row: int, column: int, words: str, looks: Looks) -> bool:
    whole = fitting(words)
    sheet.write_string(row, column, whole, looks.text if defused(whole) == whole else looks.quoted)
    return whole != words


def fitting(words: str) -> str:
    """As much of a text as a cell holds, with an ellipsis where it was cut.

    >>> fitting("gift"), len(fitting("g" * 40_000)), len(fitting("🎁" * 20_000))
    ('gift', 32767, 16384)
    """
    if len(words) <= LONGEST_TEXT // 2:
        return words
    units = words.encode("utf-16-le")
    if len(units) // 2 <= LONGEST_TEXT:
        return words
    # Half of a character that takes two units goes.
    return units[: 2 * (LONGEST_TEXT - 1)].decode("utf-16-le", "ignore") + "…"


def _width(heading: Heading, cells: Sequence[Cell]) -> int:
    """Wide enough for the longest line, between limits; what is longer is wrapped."""
    widest = _WIDEST_LONG if heading.long else _WIDEST
    # Long heads take two lines over narrow cells.
    head = max(map(len, text(heading.words).split())) + _FILTER_BUTTON
    content = max((_length(cell, widest) for cell in cells), default=0) + 1
    return min(max(_NARROWEST, ceil(_ROOM * head), ceil(_ROOM * content)), widest)


def _length(cell: Cell, most: int) -> int:
    match cell:
        case None:
            return 0
        case str():
            return max((_places(line[:most]) for line in cell.splitlines()), default=0)
        case date():
            return len(cell.isoformat())
        case Percent(value):
            return len(f"{value:g}%")
        case _:
            return len(f"{cell:,.15g}")


def _places(line: str) -> int:
    """How many digits wide a line is: ideographs take two."""
    return len(line) if line.isascii() else sum(1 + (east_asian_width(sign) in "WF") for sign in line)
