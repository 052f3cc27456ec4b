"""The values of a measure as rows of a table: typed, pasted from a spreadsheet, and shown."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from journeymapper.editor.clips.rows import refuse_flood
from journeymapper.model.ids import new_id
from journeymapper.model.links import Measurement
from journeymapper.model.numbers import number, number_of

_DAY_FIRST = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_LONGEST = 300


def when_of(typed: str) -> tuple[str | None, str]:
    """The day that words name, and the period where they are wider than a day or no day at all.

    >>> when_of("31.10.2026"), when_of("2026-10"), when_of("Q3 2026")
    (('2026-10-31', ''), ('2026-10-01', '2026-10'), (None, 'Q3 2026'))
    """
    words = " ".join(typed.split())[:_LONGEST]
    if found := _DAY_FIRST.fullmatch(words):
        day, month, year = (int(part) for part in found.groups())
        with suppress(ValueError):
            return date(year, month, day).isoformat(), ""
    with suppress(ValueError):
        return date.fromisoformat(words).isoformat(), ""
    month_alone = _MONTH.fullmatch(words)
    if month_alone and 1 <= int(month_alone[2]) <= 12:
        return f"{month_alone[1]}-{int(month_alone[2]):02}-01", words
    return None, words


@dataclass(frozen=True, slots=True)
class Values:
    """The rows of a table that are measurements, and how many of the others had words."""

    measurements: tuple[Measurement, ...]
    skipped: int


def values_of(table: str, measure: str, language: str = "en") -> Values:
    """Rows of a spreadsheet or of CSV as values of a measure: when, value, perhaps of how many, source.

    A row of one number is a value without a day. A first row without a number is a heading. Raises
    `TooMuch`.

    >>> rows = values_of("Month\\tShare\\n2026-09-30\\t57\\t140\\tReport\\n31.10.2026\\t54 %\\n", "measure_a")
    >>> [(one.date, one.value, one.n, one.source) for one in rows.measurements], rows.skipped
    ([('2026-09-30', 57.0, 140, 'Report'), ('2026-10-31', 54.0, None, '')], 0)
    """
    refuse_flood(table)
    made: list[Measurement] = []
    skipped = 0
    for row, line in enumerate(line for line in table.splitlines() if line.strip()):
        try:
            made.append(_measurement(_cells(line, language), measure, language))
        except ValueError:
            skipped += row > 0
    return Values(tuple(made), skipped)


def _cells(line: str, language: str) -> tuple[str, str, str, str]:
    """When, value, of how many, source."""
    with suppress(ValueError):
        number_of(line, language)
        return ("", line, "", "")
    sign = next((sign for sign in ("\t", ";", ",") if sign in line), "\t")
    when, value, n, source, *_ = (*(cell.strip().strip('"') for cell in line.split(sign)), "", "", "", "")
    return (when, value, n, source)


def _measurement(cells: tuple[str, str, str, str], measure: str, language: str) -> Measurement:
    when, typed, n, source = cells
    value, people = number_of(typed, language), number_of(n, language)
    if value is None:
        raise ValueError(typed)
    day, period = when_of(when)
    return Measurement(
        id=new_id("measurement"),
        measure=measure,
        value=value,
        n=None if people is None else round(people),
        date=day,
        period=period,
        source=source[:_LONGEST],
    )


def as_cells(one: Measurement, language: str = "en") -> tuple[str, str, str, str]:
    """A value as a row of a table says it: when, value, of how many, source.

    >>> as_cells(Measurement(id="measurement_a", measure="measure_a", value=1630.5, date="2026-10-31"), "de")
    ('2026-10-31', '1.630,5', '', '')
    """
    people = "" if one.n is None else number(one.n, language)
    return (one.period or one.date or "", number(one.value, language, 6), people, one.source)


def with_cell(one: Measurement, column: int, typed: str, language: str = "en") -> Measurement:
    """A value with one cell of its row typed anew. Raises ValueError for what can't be kept there."""
    match column:
        case 0:
            day, period = when_of(typed)
            return one.evolve(date=day, period=period)
        case 1:
            value = number_of(typed, language)
            if value is None:
                raise ValueError(typed)
            return one.evolve(value=value)
        case 2:
            people = number_of(typed, language)
            return one.evolve(n=None if people is None else round(people))
        case _:
            return one.evolve(source=typed.strip()[:_LONGEST])
