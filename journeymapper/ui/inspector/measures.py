"""The measures of a record: newest value, how it went, and how much it differs."""

from PySide6.QtWidgets import QWidget

from journeymapper.model.base import Record
from journeymapper.model.links import Measure, Measurement
from journeymapper.model.numbers import number, quantity
from journeymapper.model.project import Project
from journeymapper.ui import parts
from journeymapper.ui.controls import Sparkline
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector.extras import ExtraView

Series = tuple[Measure, tuple[float, ...]]
_SHOWN = 6


def series_of(project: Project, record: Record) -> tuple[Series, ...]:
    """The measures of a record, each with its last values, oldest first."""
    index = project.index
    return tuple(
        (
            measure,
            tuple(one.value for one in project.many(Measurement, index.measurements(measure.id)))[-_SHOWN:],
        )
        for measure in project.many(Measure, index.measures(record.id))
    )


def value_words(measure: Measure, value: float, language: str) -> str:
    """A value as the inspector says it: with its unit."""
    unit = measure.unit or ("%" if measure.measure_kind == "rate" else "")
    return quantity(value, unit, language)


def difference(values: tuple[float, ...], language: str) -> str:
    """By how much the last value differs from the first one shown.

    >>> difference((60.0, 61.0, 54.0), "en"), difference((19.0, 21.0), "en"), difference((3.0,), "en")
    ('−6', '+2', '')
    """
    if len(values) < 2:
        return ""
    by = values[-1] - values[0]
    return f"+{number(by, language)}" if by > 0 else number(by, language)


class MeasureRows(ExtraView):
    """A row a measure, 25 high, and what backs the record."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: object = None
        self._rows = parts.column(margins=(16, 0, 16, 0))
        self.setLayout(self._rows)

    def show_record(self, record: Record) -> None:
        """Shows the measures of a record; hidden where it has none."""
        series = series_of(self._desk.project, record)
        if series == self._shown:
            return
        self._shown = series
        parts.empty(self._rows)
        self.setVisible(bool(series))
        for measure, values in series:
            self._rows.addWidget(self._row(measure, values))

    def _row(self, measure: Measure, values: tuple[float, ...]) -> QWidget:
        language = self._desk.project.info.language
        name = parts.label(measure.name, ink="ink2")
        name.setFixedWidth(88)
        value = parts.label(value_words(measure, values[-1], language) if values else "–", weight="semibold")
        value.setFixedWidth(48)
        words = difference(values, language)
        better = bool(values) and (values[-1] > values[0]) == (measure.better == "up")
        ink = "ink2" if not words or values[-1] == values[0] else "ok" if better else "highInk"
        row = QWidget()
        row.setFixedHeight(25)
        line = parts.row(name, value)
        if len(values) > 1:
            line.addWidget(Sparkline(self._desk, values))
        line.addStretch(1)
        line.addWidget(parts.label(words, ink=ink, weight="medium"))
        row.setLayout(line)
        return row
