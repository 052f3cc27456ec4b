"""What is measured of a record: newest value, how it went, how much it differs; and the way to add more."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QMenu

from journeymapper.editor.metrics import Metric, measure_of, metrics
from journeymapper.messages import message, text
from journeymapper.model import edits
from journeymapper.model.base import Record
from journeymapper.model.ids import new_id
from journeymapper.model.links import Measure, Measurement
from journeymapper.model.measured import value_words
from journeymapper.model.numbers import number
from journeymapper.model.project import Project
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector.bench import Bench
from journeymapper.ui.inspector.extras import ExtraView
from journeymapper.ui.inspector.fact_row import FactRow
from journeymapper.ui.literal import caption
from journeymapper.ui.trend import Trend, trend_words

if TYPE_CHECKING:
    from journeymapper.ui.sheets.measure import MeasureSheet

Series = tuple[Measure, tuple[float, ...]]
_SHOWN = 6


def series_of(project: Project, record: Record) -> tuple[Series, ...]:
    """The measures of a record, each with its last values, oldest first; the one on its card leads."""
    index = project.index
    measures = project.many(Measure, index.measures(record.id))
    return tuple(
        (
            measure,
            tuple(one.value for one in project.many(Measurement, index.measurements(measure.id)))[-_SHOWN:],
        )
        for measure in sorted(measures, key=lambda one: not one.headline)
    )


def difference(values: tuple[float, ...], language: str) -> str:
    """By how much the last value differs from the first one shown.

    >>> difference((60.0, 61.0, 54.0), "en"), difference((19.0, 21.0), "en"), difference((3.0,), "en")
    ('−6', '+2', '')
    """
    if len(values) < 2:
        return ""
    by = values[-1] - values[0]
    return f"+{number(by, language)}" if by > 0 else number(by, language)


class MeasureRow(FactRow):
    """Name, newest value, line and difference; the measure on the card stands out."""

    def __init__(self, desk: Desk, measure: Measure, values: tuple[float, ...]) -> None:
        super().__init__(desk)
        language = desk.project.info.language
        said = value_words(measure, values[-1], language) if values else "–"
        name = parts.label(measure.name, ink="ink" if measure.headline else "ink2")
        name.setFixedWidth(88)
        value = parts.label(said, weight="semibold")
        value.setFixedWidth(52)
        trend = Trend(desk, 56, 18, _SHOWN)
        trend.show_series(measure, values, language)
        self.setFixedHeight(27)
        line = parts.row(name, value, margins=(16, 0, 16, 0))
        line.addWidget(trend)
        line.addStretch(1)
        line.addWidget(_difference_label(measure, values, language))
        self.setLayout(line)
        on_card = text(message("on the card")) if measure.headline else ""
        words = (measure.name, said, trend_words(measure, values, language), on_card)
        self.setAccessibleName(", ".join(word for word in words if word))
        self.setToolTip(text(message("Shown on the card")) if measure.headline else "")


def _difference_label(measure: Measure, values: tuple[float, ...], language: str) -> QLabel:
    words = difference(values, language)
    better = bool(values) and (values[-1] > values[0]) == (measure.better == "up")
    ink = "ink2" if not words or values[-1] == values[0] else "ok" if better else "highInk"
    return parts.label(words, ink=ink, weight="medium")


class MeasureSection(ExtraView):
    """A row a measure; a menu offers what most journeys measure."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._record: Record | None = None
        self._shown: object = None
        self._rows = parts.column()
        self._empty = parts.label(
            text(message("Nothing is measured here yet.")), ink="ink3", size="note", wraps=True
        )
        self._adding = parts.push_button(message("Add measure"), "outlined", bench.desk.icons, "plus")
        self._menu = QMenu(self._adding)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._adding.setMenu(self._menu)
        body = parts.column()
        self._empty.setContentsMargins(16, 2, 16, 4)  # gone with it where there are measures
        body.addWidget(self._empty)
        body.addLayout(self._rows)
        body.addLayout(parts.row(self._adding, None, margins=(16, 5, 16, 8)))
        self.setLayout(body)

    def take_keyboard(self) -> None:
        self._adding.setFocus()

    def show_record(self, record: Record) -> None:
        """Shows the measures of a record."""
        self._record = record
        series = series_of(self._bench.desk.project, record)
        shown = (record.id, series, self._bench.desk.project.info.language)
        if shown == self._shown:
            return
        self._shown = shown
        self._empty.setVisible(not series)
        parts.empty(self._rows)
        for measure, values in series:
            row = MeasureRow(self._bench.desk, measure, values)
            row.opened.connect(partial(self._open, measure.id))
            row.left.connect(partial(self._delete, measure.id))
            self._rows.addWidget(row)

    def _fill_menu(self) -> None:
        self._menu.clear()
        known = {measure.name for measure in self._measures()}
        for metric in metrics():
            if metric.name not in known:
                self._menu.addAction(caption(metric.name)).triggered.connect(partial(self._add, metric))
        self._menu.addSeparator()
        self._menu.addAction(text(message("Something else…"))).triggered.connect(partial(self._add, None))

    def _measures(self) -> tuple[Measure, ...]:
        project = self._bench.desk.project
        return project.many(Measure, project.index.measures(self._record.id)) if self._record else ()

    def _add(self, metric: Metric | None, _on: bool = False) -> None:
        if self._record is None:
            return
        of = self._record.id
        new = Measure(id=new_id("measure"), of=of, name="") if metric is None else measure_of(metric, of)
        change = edits.add_measure(self._bench.desk.project, new)
        if self._bench.desk.commit(change, message("Add measure")):
            sheet = self._open(new.id)
            if sheet is not None:
                sheet.begin(named=metric is not None)

    def _open(self, id_: str) -> "MeasureSheet | None":
        from journeymapper.ui.sheets.measure import open_measure  # not needed to look at measures

        return open_measure(self, self._bench, id_)

    def _delete(self, id_: str) -> None:
        change = edits.delete_records(self._bench.desk.project, (id_,))
        self._bench.desk.commit(change, message("Delete measure"))
