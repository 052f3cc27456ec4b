"""The appendix of measurements: every value of every measure, with its source."""

from collections.abc import Iterator, Sequence

from journeymapper.drawing.report.addressed import first_address
from journeymapper.drawing.report.blocks import Content
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.places import Places, places_in, read
from journeymapper.drawing.report.styles import CELL_SMALL, CELL_STRONG, CELL_TITLE
from journeymapper.drawing.report.tables import Row, Said, TableCell, TableColumn, said, table
from journeymapper.drawing.report.trends import benchmark, when
from journeymapper.messages import message, text
from journeymapper.model.links import Measure, Measurement
from journeymapper.model.measured import value_words
from journeymapper.model.names import full_name
from journeymapper.model.numbers import number as number_words
from journeymapper.model.value_names import BETTER_NAMES

_TOGETHER = 12
"""Values that stay on one page with the name of their measure."""


def measurements_content(report: Report) -> Content:
    """A table of all values, in the reading order of what they are measured of."""
    columns = (
        TableColumn(text(message("Measure")), share=1.35),
        TableColumn(text(message("Where")), share=1),
        TableColumn(text(message("Value")), width=78),
        TableColumn(text(message("When")), width=126),
        TableColumn(text(message("People")), width=58),
        TableColumn(text(message("Source")), share=0.95),
    )
    yield from table(report, "measurements", columns, _rows(report, places_in(report)))


def _rows(report: Report, places: Places) -> Iterator[Row]:
    project, index = report.project, report.project.index
    for of in dict.fromkeys(read(report)):
        for measure in project.many(Measure, index.measures(of)):
            values = project.many(Measurement, index.measurements(measure.id))
            yield from _measure(report, places, measure, values)


def _measure(
    report: Report, places: Places, measure: Measure, values: Sequence[Measurement]
) -> Iterator[Row]:
    """The values of a measure; its name stands at the first of them and, of many, now and then."""
    aims = Said(_aims(measure, report.language), CELL_SMALL, "ink3")
    name, where = Said(measure.name, CELL_TITLE), full_name(report.project, measure.of)
    place = said(where, CELL_SMALL, "ink2", places.link(measure.of))
    if not values:
        yield Row(measure.id, (TableCell((name, aims)), place, said("–")))
    for number, value in enumerate(values):
        is_first = number % _TOGETHER == 0
        told = (name,) if is_first else ()
        if number == min(1, len(values) - 1):
            told = (*told, aims)
        cells = (TableCell(told), place if is_first else TableCell(()))
        yield Row(
            value.id,
            (*cells, *_value(measure, value, report.language)),
            goes_on=number > 0,
            stays=number + 1 < len(values) and (number + 1) % _TOGETHER > 0,
        )


def _value(measure: Measure, value: Measurement, language: str) -> tuple[TableCell, ...]:
    return (
        said(value_words(measure, value.value, language), CELL_STRONG),
        said(when(value), CELL_SMALL),
        said(number_words(value.n, language) if value.n is not None else "", CELL_SMALL),
        said(value.source, CELL_SMALL, "ink2", first_address(value.source)),
    )


def _aims(measure: Measure, language: str) -> str:
    """Which way is better, where it is to go, and what others reach."""
    better = message("{word} is better", word=BETTER_NAMES[measure.better])
    parts = [better]
    if measure.target is not None:
        parts.append(message("target {value}", value=value_words(measure, measure.target, language)))
    if measure.benchmark is not None:
        parts.append(benchmark(measure, language))
    return ", ".join(map(text, parts))
