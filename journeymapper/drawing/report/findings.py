"""The chapter of findings: what the check found, whose it is, what to do about it."""

from collections.abc import Iterator
from functools import partial

from journeymapper.drawing.figures import Shape
from journeymapper.drawing.marks import SEVERITY_WORDS, pin_shapes
from journeymapper.drawing.report.blocks import Content
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.styles import CELL_SMALL, CELL_TITLE
from journeymapper.drawing.report.tables import Painted, Row, Said, TableCell, TableColumn, table
from journeymapper.messages import message, text
from journeymapper.model.findings import Numbered, Severity

_PIN_SCALE = 1.05
"""So that its number prints at 9 pt."""


def findings_content(report: Report) -> Content:
    """A table of all findings."""
    columns = (TableColumn("", width=38), TableColumn(text(message("Finding"))))
    yield from table(report, "findings", columns, _rows(report))


def _rows(report: Report) -> Iterator[Row]:
    for numbered in report.matter.reading.findings:
        finding = numbered.finding
        told = (
            Said(text(finding.title), CELL_TITLE),
            Said(text(finding.sentence), CELL_SMALL, "ink2"),
        )
        yield Row(finding.key, (_pin(numbered), TableCell(told)))


def _pin(numbered: Numbered) -> TableCell:
    severity = numbered.finding.severity
    words = text(message(SEVERITY_WORDS[severity], number=numbered.number))
    return TableCell((Painted(partial(_pin_shapes, severity, numbered.number), words, 34),))


def _pin_shapes(severity: Severity, number: int, x: float, y: float) -> tuple[Shape, ...]:
    return pin_shapes(x + 12, y + 17, severity, number, _PIN_SCALE)
