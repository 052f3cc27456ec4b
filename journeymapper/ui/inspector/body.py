"""The body of a group: its fields, those that wait behind "More", and what else is shown of a record."""

from PySide6.QtWidgets import QWidget

from journeymapper.messages import plural, text
from journeymapper.ui import parts
from journeymapper.ui.inspector.bench import Bench
from journeymapper.ui.inspector.brief import is_filled
from journeymapper.ui.inspector.extras import Extra, ExtraView
from journeymapper.ui.inspector.fields import Field, Group
from journeymapper.ui.inspector.rows import FieldRow
from journeymapper.ui.inspector.subject import Subject


class GroupBody(QWidget):
    """Rows of fields and extras. What holds nothing and is seldom needed waits behind one button."""

    def __init__(self, bench: Bench, subject: Subject, group: Group, extras: tuple[Extra, ...]) -> None:
        super().__init__()
        self._bench = bench
        self._subject = subject
        self._all_shown = False
        self._seldom = frozenset(field.name for field in group.more)
        self._rows = [self._row(field) for field in (*group.fields, *group.more)]
        self._more = parts.push_button(plural("", "", 0), "link")
        self._more.clicked.connect(self._show_all)
        self._extras: list[ExtraView] = [extra.build(bench) for extra in extras]
        body = parts.column(*self._rows)
        body.addLayout(parts.row(self._more, None, margins=(16, 4, 16, 4)))
        for view in self._extras:
            body.addWidget(view)
        self.setLayout(body)

    def row(self, name: str) -> FieldRow:
        """The row of a field, brought into view."""
        row = next(row for row in self._rows if row.field.name == name)
        if row.isHidden():
            self._show_all()
        return row

    def sync(self) -> None:
        """Shows what the subject holds; calling it twice is free."""
        for row in self._rows:
            row.sync()
        self._arrange()
        alone = self._subject.alone
        for view in self._extras:
            view.setVisible(alone is not None)
            if alone is not None:
                view.show_record(alone)

    def _row(self, field: Field) -> FieldRow:
        return FieldRow(self._bench.desk, self._subject, field)

    def _arrange(self) -> None:
        waiting = [
            row for row in self._rows if row.field.name in self._seldom and not self._filled(row.field)
        ]
        for row in self._rows:
            row.setVisible(self._all_shown or row not in waiting)
        count = 0 if self._all_shown else len(waiting)
        self._more.setText(text(plural("{count} more field", "{count} more fields", count)))
        self._more.setVisible(count > 0)

    def _filled(self, field: Field) -> bool:
        kind = type(self._subject.records[0])
        return is_filled(kind, field, self._subject.value(field))

    def _show_all(self) -> None:
        self._all_shown = True
        self._arrange()
