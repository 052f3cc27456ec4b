"""The values of a measure as a small table: typed, pasted from a spreadsheet, deleted."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from journeymapper.editor.clips.rows import TooMuch
from journeymapper.editor.measured_rows import as_cells, values_of, with_cell
from journeymapper.messages import message, plural, text
from journeymapper.model import edits
from journeymapper.model.ids import new_id
from journeymapper.model.links import Measurement
from journeymapper.model.numbers import number_of
from journeymapper.ui.desk import Desk

_COLUMNS = (message("When"), message("Value"), message("People"), message("Source"))
_VALUE, _PEOPLE = 1, 2
_ROW = 26


class ValueTable(QTableWidget):
    """One row a value, oldest first, and an empty one for the next. Each edit is one step of the history."""

    def __init__(self, desk: Desk, measure: str) -> None:
        super().__init__(0, len(_COLUMNS))
        self._desk = desk
        self._measure = measure
        self._values: tuple[Measurement, ...] = ()
        self._when = ""
        self.setHorizontalHeaderLabels([text(words) for words in _COLUMNS])
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(True)
        self.setAccessibleName(text(message("Values")))
        self.itemChanged.connect(self._take)

    def sync(self) -> None:
        """Shows the values as they are; calling it twice is free."""
        project = self._desk.project
        values = project.many(Measurement, project.index.measurements(self._measure))
        if values != self._values or not self.rowCount():
            self._values = values
            self._fill()

    def begin_row(self) -> None:
        """Opens the value of the empty row for typing; its day is today."""
        self._when = self._desk.as_of.isoformat()
        self._fill()
        self.setCurrentCell(self.rowCount() - 1, _VALUE)
        self.setFocus()
        self._edit_current()

    def _edit_current(self) -> None:
        item = self.currentItem()
        # The Enter that ends typing comes here too.
        if item is not None and self.state() != QAbstractItemView.State.EditingState:
            self.editItem(item)

    def _fill(self) -> None:
        self.blockSignals(True)
        self.setRowCount(len(self._values) + 1)
        language = self._desk.project.info.language
        rows = [as_cells(one, language) for one in self._values]
        for row, cells in enumerate([*rows, (self._when, "", "", "")]):
            for column, words in enumerate(cells):
                self._cell(row, column).setText(words)
        self.blockSignals(False)

    def _cell(self, row: int, column: int) -> QTableWidgetItem:
        """The item of a cell: kept, since Qt may be about to close its editor."""
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            if column in (_VALUE, _PEOPLE):
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.setItem(row, column, item)
        return item

    def _take(self, item: QTableWidgetItem) -> None:
        """What was typed into a cell becomes a value, or goes again with a sentence."""
        language = self._desk.project.info.language
        row, column, typed = item.row(), item.column(), item.text()
        try:
            if row < len(self._values):
                changed = with_cell(self._values[row], column, typed, language)
                self._commit([*self._values[:row], changed, *self._values[row + 1 :]])
            elif column == _VALUE:
                self._add(typed, language)
            elif column == 0:
                self._when = typed
        except ValueError:
            self._desk.wrong.emit(message("“{typed}” can’t be kept here.", typed=typed))
            self._fill()

    def _add(self, typed: str, language: str) -> None:
        value = number_of(typed, language)
        if value is not None:
            new = Measurement(id=new_id("measurement"), measure=self._measure, value=value)
            when, self._when = self._when, ""
            self._commit([*self._values, with_cell(new, 0, when, language)])

    def _commit(self, values: list[Measurement]) -> None:
        change = edits.set_measurements(self._desk.project, self._measure, values)
        self._desk.store.seal()
        if not self._desk.commit(change, message("Change values")):
            self._fill()

    def _paste(self) -> None:
        data = QGuiApplication.clipboard().text()
        try:
            rows = values_of(data, self._measure, self._desk.project.info.language)
        except TooMuch as flood:
            self._desk.wrong.emit(flood.why)
            return
        self._commit([*self._values, *rows.measurements])
        if rows.skipped:
            words = plural(
                "{count} row without a number was left out.",
                "{count} rows without a number were left out.",
                rows.skipped,
            )
            self._desk.wrong.emit(words)

    def _delete(self) -> None:
        gone = {index.row() for index in self.selectedIndexes()}
        self._commit([one for row, one in enumerate(self._values) if row not in gone])

    def event(self, event: QEvent) -> bool:
        """Delete and paste are the table's own."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.key() == Qt.Key.Key_Delete:
            self._delete()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._edit_current()
        else:
            super().keyPressEvent(event)


def _is_own(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Paste) or event.key() == Qt.Key.Key_Delete
