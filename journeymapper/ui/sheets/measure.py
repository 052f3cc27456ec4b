"""Everything about one measure: what it is, where it should be, and its values."""

from PySide6.QtWidgets import QWidget

from journeymapper.editor.plans.known import MEASURE, MEASURE_AIMS
from journeymapper.messages import message, text
from journeymapper.model import edits
from journeymapper.model.base import Record
from journeymapper.model.links import Measure, Measurement
from journeymapper.ui import parts
from journeymapper.ui.inspector.bench import Bench
from journeymapper.ui.inspector.picks import SwitchEditor
from journeymapper.ui.sheets.sheet import RecordSheet, divider
from journeymapper.ui.sheets.values import ValueTable
from journeymapper.ui.trend import Trend

_SHOWN = 24


class MeasureSheet(RecordSheet):
    """Fields at the left, the line and the values at the right."""

    def __init__(self, over: QWidget, bench: Bench, measure: Measure) -> None:
        super().__init__(over, bench, message("Measure"), measure)
        self.resize(680, 430)
        self.table = ValueTable(bench.desk, measure.id)
        self._trend = Trend(bench.desk, 330, 84, _SHOWN)
        self._headline = SwitchEditor()
        self._headline.name(message("Shown on the card"))
        self._headline.edited.connect(self._set_headline)
        delete = parts.push_button(message("Delete measure"), "outlined", bench.desk.icons, "trash")
        delete.clicked.connect(self._delete)
        left = parts.column(10, *(self.field_row(field) for field in MEASURE))
        left.addWidget(self._headline_row())
        left.addWidget(divider())
        for field in MEASURE_AIMS:
            left.addWidget(self.field_row(field))
        left.addStretch(1)
        left.addLayout(parts.row(delete, None, margins=(16, 8, 16, 14)))
        hint = parts.label(
            text(message("Dates or periods; rows can be pasted from a spreadsheet.")),
            ink="ink3",
            size="small",
            wraps=True,
        )
        right = parts.column(self._trend, 6, margins=(4, 14, 16, 14))
        right.addWidget(self.table, 1)
        right.addWidget(hint)
        whole = parts.row()
        whole.addLayout(left, 5)
        whole.addLayout(right, 6)
        self.setLayout(whole)
        self.sync()

    def begin(self, *, named: bool) -> None:
        """Puts the keyboard where a new measure begins: its name, or its first value."""
        if named:
            self.table.begin_row()
        else:
            self.edit_field("name")

    def show_record(self, record: Record) -> None:
        assert isinstance(record, Measure), "the sheet closes when its measure is gone"
        project = self.bench.desk.project
        values = project.many(Measurement, project.index.measurements(record.id))
        self._trend.show_series(record, (one.value for one in values), project.info.language)
        self._headline.show_value(record.headline)
        self.table.sync()

    def _headline_row(self) -> QWidget:
        name = parts.label(text(message("Shown")), ink="ink2")
        name.setFixedWidth(88 - self._headline.inset)
        row = QWidget()
        row.setMinimumHeight(30)
        line = parts.row(name, margins=(16, 0, 12, 0))
        line.addWidget(self._headline, 1)
        row.setLayout(line)
        return row

    def _set_headline(self, on: object) -> None:
        change = edits.set_headline(self.bench.desk.project, self.id, bool(on))
        self.bench.desk.commit(change, message("Change what the card shows"))

    def _delete(self) -> None:
        change = edits.delete_records(self.bench.desk.project, (self.id,))
        self.bench.desk.commit(change, message("Delete measure"))


def open_measure(over: QWidget, bench: Bench, id_: str) -> MeasureSheet | None:
    """Opens the sheet of a measure, or the one that is open already; None where it is gone."""
    measure = bench.desk.project.find(Measure, id_)
    if measure is None:
        return None
    shown = MeasureSheet.shown(over, id_)
    if shown is None:
        shown = MeasureSheet(over, bench, measure)
        shown.show()
    return shown
