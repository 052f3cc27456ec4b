"""A workbook as another program reads it."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.exchange.report import Written
from journeymapper.exchange.tables.table import Cell, Column, Percent, Table, tabulated
from journeymapper.exchange.tables.workbook import write_workbook
from journeymapper.messages import message, text
from tests.exchange.workbooks import ReadCell, read_workbook

DAY = date(2026, 11, 21)


def table_of(*cells: Cell, title: str = "Cells") -> Table:
    """A table of one column."""
    column = Column[Cell](message("Head"), lambda cell: cell)
    return tabulated("cells", message("{words}", words=title), [column], cells)


def write(*tables: Table, most_rows: int = 1_048_576) -> Written:
    return write_workbook(tables, "Gifts", DAY, most_rows)


def cell_of(cell: Cell) -> ReadCell:
    return read_workbook(write(table_of(cell)).data)[0].cells["A2"]


@pytest.mark.parametrize(
    "words",
    [
        "=1+1",
        "@SUM(1)",
        "-2+3+cmd|' /C calc'!A0",
        "\t=1",
        "＝1+1",
        " '=1",
        "{=1}",
        "https://example.org",
        "a & <b>",
        "_x0041_",
        "bell\x07",
        "two\nlines",
        "-5",
    ],
)
def test_a_text_is_a_text_and_is_read_back_as_it_is(words: str) -> None:
    (sheet,) = read_workbook(write(table_of(words)).data)
    assert sheet.formulas == 0
    assert sheet.cells["A2"].value == words


@settings(max_examples=30)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), min_size=1))
def test_any_text_is_read_back(words: str) -> None:
    assert cell_of(words).value == words


def test_a_text_that_would_be_run_once_it_is_edited_is_marked_as_text() -> None:
    assert cell_of("=1+1").quoted
    assert not cell_of("Gift").quoted


def test_numbers_days_and_percentages_are_such() -> None:
    assert cell_of(1630.0) == ReadCell(1630.0, "3", quoted=False)
    assert cell_of(3.4) == ReadCell(3.4, "0", quoted=False)
    assert cell_of(Percent(54)) == ReadCell(0.54, "0%", quoted=False)
    assert cell_of(Percent(61.5)) == ReadCell(0.615, "0.0##%", quoted=False)
    assert cell_of(date(2026, 11, 21)) == ReadCell(46347.0, "14", quoted=False)
    assert cell_of(date(1871, 1, 18)).value == "1871-01-18"


def test_a_text_that_is_too_long_is_cut_and_told() -> None:
    long, gifts = "g" * 40_000, "🎁" * 20_000
    written = write(table_of(long, gifts, "short"), table_of("short", title="Others"))
    cells = read_workbook(written.data)[0].cells
    assert cells["A2"].value == "g" * 32_766 + "…"
    assert cells["A3"].value == "🎁" * 16_383 + "…"
    assert [text(said) for said in written.report] == [
        "Cells: 2 texts are longer than a cell can be, and were cut after 32,767 characters."
    ]


def test_more_rows_than_a_sheet_has_go_on_on_another() -> None:
    first, second, third = read_workbook(write(table_of(*range(1, 6)), most_rows=3).data)
    assert (first.name, second.name, third.name) == ("Cells", "Cells 2", "Cells 3")
    assert [cell.value for cell in first.cells.values()] == ["Head", 1, 2]
    assert [cell.value for cell in third.cells.values()] == ["Head", 5]


def test_sheets_have_names_that_excel_takes() -> None:
    titles = (
        "[Why/what]: *?",
        "A title that is much longer than a sheet's name",
        "'History'",
        "cells",
        "Cells",
    )
    names = [sheet.name for sheet in read_workbook(write(*(table_of(title=each) for each in titles)).data)]
    assert names == ["Why what", "A title that is much longer tha", "History 2", "cells", "Cells 2"]


def test_the_head_stays_in_sight_and_filters() -> None:
    (sheet,) = read_workbook(write(table_of("a", "b")).data)
    assert (sheet.frozen, sheet.filtered) == ("B2", "A1:A3")
    (empty,) = read_workbook(write(table_of()).data)
    assert (list(empty.cells), empty.filtered) == (["A1"], "A1")


def test_the_same_tables_and_day_give_the_same_bytes() -> None:
    assert write(table_of("a", 1)).data == write(table_of("a", 1)).data
    assert (
        write(table_of("a", 1)).data != write_workbook([table_of("a", 1)], "Gifts", date(2026, 11, 22)).data
    )
