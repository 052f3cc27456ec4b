"""What every sheet is: a window over the project's own, which may stay open while one works on the map."""

from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from journeymapper.editor.fields import Field
from journeymapper.messages import Message, text
from journeymapper.model.base import Record
from journeymapper.ui import parts
from journeymapper.ui.inspector.bench import Bench
from journeymapper.ui.inspector.rows import FieldRow
from journeymapper.ui.inspector.subject import Subject


class Sheet(QDialog):
    """Escape closes it; undo, redo and saving work in it too. `sync` is called after every commit."""

    id = ""
    """The record that it is about; empty for a list."""

    def __init__(self, over: QWidget, bench: Bench, title: Message) -> None:
        super().__init__(main_window(over))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(text(title))
        self.bench = bench
        for id_ in ("undo", "redo", "save"):
            self.addAction(bench.actions[id_])
        bench.desk.changed.connect(self.sync)

    @classmethod
    def shown(cls, over: QWidget, id_: str = "") -> Self | None:
        """The sheet of this kind that is open already, about this record or list; it comes to the front."""
        for sheet in main_window(over).findChildren(cls):
            if sheet.id == id_ and sheet.isVisible():
                sheet.raise_()
                sheet.activateWindow()
                return sheet
        return None

    def sync(self) -> None:
        """Shows the project as it is; calling it twice is free."""
        raise NotImplementedError


class RecordSheet(Sheet):
    """About one record; it closes when the record is gone."""

    def __init__(self, over: QWidget, bench: Bench, title: Message, record: Record) -> None:
        super().__init__(over, bench, title)
        self.id = record.id
        self.subject = Subject(bench.desk, (record,))
        self._rows: list[FieldRow] = []

    def field_row(self, field: Field) -> FieldRow:
        """A new row for a field of the record."""
        row = FieldRow(self.bench.desk, self.subject, field)
        self._rows.append(row)
        return row

    def edit_field(self, name: str) -> None:
        """Puts the keyboard into a field."""
        next(row for row in self._rows if row.field.name == name).editor.setFocus()

    def sync(self) -> None:
        record = self.bench.desk.project.records.get(self.id)
        if record is None or type(record) is not type(self.subject.records[0]):
            self.close()
            return
        self.subject.records = (record,)
        for row in self._rows:
            row.sync()
        self.show_record(record)

    def show_record(self, record: Record) -> None:
        """Shows what the rows do not."""


def main_window(of: QWidget) -> QWidget:
    """The project's window that a widget belongs to, or that the sheet of the widget lies over."""
    top = of.window()
    over = top.parentWidget()
    return top if over is None else over.window()


def divider() -> QWidget:
    """A line between two parts of a sheet."""
    line = QWidget()
    line.setLayout(parts.row(parts.rule("level"), margins=(16, 6, 16, 6)))
    return line
