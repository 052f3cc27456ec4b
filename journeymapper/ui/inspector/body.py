"""The body of a group: its fields, those that wait behind "More", and what else is shown of a record."""

from PySide6.QtWidgets import QWidget

from journeymapper.editor.fields import Field, Group
from journeymapper.messages import Message, message, plural, text
from journeymapper.ui import parts
from journeymapper.ui.inspector.bench import Bench
from journeymapper.ui.inspector.brief import is_filled
from journeymapper.ui.inspector.extras import Extra, ExtraView
from journeymapper.ui.inspector.rows import FieldRow
from journeymapper.ui.inspector.subject import Subject


class GroupBody(QWidget):
    """Rows of fields, then extras. Seldom fields wait behind one button, which says how many are filled."""

    def __init__(self, bench: Bench, subject: Subject, group: Group, extras: tuple[Extra, ...]) -> None:
        super().__init__()
        self._bench = bench
        self._subject = subject
        self._group = group
        self._rows = [self._row(field) for field in group.fields]
        self._seldom: list[FieldRow] = []
        self._fields = parts.column(*self._rows)
        self._more = parts.push_button(message("More"), "link")
        self._more.setParent(self)
        self._more.clicked.connect(self._turn)
        self._extras: list[ExtraView] = [extra.build(bench) for extra in extras]
        self._facts = {
            extra.facts: view for extra, view in zip(extras, self._extras, strict=True) if extra.facts
        }
        body = parts.column()
        body.addLayout(self._fields)
        if group.more:
            body.addLayout(parts.row(self._more, None, margins=(16, 3, 16, 5)))
        for view in self._extras:
            body.addWidget(view)
        self.setLayout(body)
        self._more.setVisible(bool(group.more))

    def sync(self) -> None:
        """Shows what the subject holds; calling it twice is free."""
        shown = self._all_shown
        if shown and not self._seldom:
            self._seldom = [self._row(field) for field in self._group.more]
            for row in self._seldom:
                self._fields.addWidget(row)
        for row in self._seldom:
            row.setVisible(shown)
        for row in (*self._rows, *(self._seldom if shown else ())):
            row.sync()
        self._more.setText(text(self._more_words(shown)))
        alone = self._subject.alone
        for view in self._extras:
            view.setVisible(alone is not None)
            if alone is not None:
                view.show_record(alone)

    def edit(self, name: str) -> None:
        """Puts the keyboard into a field, or where measures or evidence are added."""
        if not self._all_shown and any(field.name == name for field in self._group.more):
            self._turn()
        for row in self.findChildren(FieldRow):  # of what else is shown too: a picture has words
            if row.field.name == name:
                row.editor.setFocus()
        if name in self._facts:
            self._facts[name].take_keyboard()

    def forget(self) -> None:
        """Lets go of what is half typed in any field."""
        for row in (*self._rows, *self._seldom):
            row.editor.forget()

    @property
    def _kept_as(self) -> str:
        return f"{self._group.id}-more"

    @property
    def _all_shown(self) -> bool:
        return bool(self._bench.settings.group_open(self._kept_as))

    def _turn(self) -> None:
        self._bench.settings.keep_group(self._kept_as, not self._all_shown)
        self.sync()

    def _row(self, field: Field) -> FieldRow:
        return FieldRow(self._bench.desk, self._subject, field)

    def _more_words(self, shown: bool) -> Message:
        if shown:
            return message("Fewer fields")
        kind, waiting = type(self._subject.records[0]), self._group.more
        count = plural("{count} more field", "{count} more fields", len(waiting))
        filled = sum(is_filled(kind, field, self._subject.value(field)) for field in waiting)
        return message("{count}, {filled} filled", count=count, filled=filled) if filled else count
