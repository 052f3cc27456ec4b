"""A field on the panel: its name, its editor, and beneath them why a value was not taken."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from journeymapper.editor.fields import Field
from journeymapper.editor.offers import unit_of
from journeymapper.messages import Message, text
from journeymapper.model.people import Channel, Person
from journeymapper.ui import parts
from journeymapper.ui.controls import Avatar
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector import people
from journeymapper.ui.inspector.editors import editor_for
from journeymapper.ui.inspector.lines import FrequencyEditor, NumberEditor
from journeymapper.ui.inspector.segments import TilesEditor
from journeymapper.ui.inspector.subject import Subject
from journeymapper.ui.inspector.writing import Writing

_NAME, _HIGH = 88, 30
_WIDE = 256
"""How wide name and editor may be side by side; with large text, or long words, the editor stands below."""


class FieldRow(QWidget):
    """Reads and writes one field of a form's subject."""

    def __init__(self, desk: Desk, subject: Subject, field: Field) -> None:
        super().__init__()
        self.field = field
        self.editor = editor_for(desk, subject, field)
        self._desk = desk
        self._subject = subject
        self._avatar = Avatar(desk, 20, "lowTint", "lowInk") if field.name == "owner" else None
        self._wrong: QLabel | None = None
        self._body = parts.column()
        name = parts.label(text(field.words), ink="ink2", wraps=True)
        name.setBuddy(self.editor)
        name.ensurePolished()
        longest = max(name.fontMetrics().horizontalAdvance(word) for word in name.text().split())
        inset = 0 if self._avatar is not None else self.editor.inset
        width = max(_NAME - inset, longest + 2)
        if field.stacked or self.editor.least_width > _WIDE - width:
            self._stack(name)
        else:
            name.setFixedWidth(width)
            self._line_up(name)
        self.setLayout(self._body)
        self._writing = Writing(desk, subject, field, self.editor, self._say)

    def sync(self) -> None:
        """Shows what the subject holds; calling it twice is free."""
        self._writing.sync()
        alone = self._subject.alone
        if isinstance(self.editor, FrequencyEditor):
            bars = self._desk.reading.frequency.get(alone.id, (0, ""))[0] if alone is not None else 0
            self.editor.bars.show_bars(bars)
        if self.field.unit_of and isinstance(self.editor, NumberEditor):
            self.editor.use_unit(unit_of(self._desk.project, alone))
        if isinstance(self.editor, TilesEditor) and isinstance(alone, Channel):
            self.editor.tint(alone.family)
        if self._avatar is not None:
            self._show_person(self._avatar, self._subject.value(self.field))

    def _show_person(self, avatar: Avatar, value: object) -> None:
        person = self._desk.project.find(Person, value if isinstance(value, str) else None)
        avatar.setVisible(person is not None)
        avatar.show_initials(people.initials(person) if person else "")

    def _line_up(self, name: QLabel) -> None:
        line = parts.row(name, margins=(16, 0, 12, 0))
        line.addWidget(self.editor, 1)
        if self._avatar is not None:
            _put_before(line, self._avatar)
        self._body.addLayout(line)
        self.setMinimumHeight(_HIGH)

    def _stack(self, name: QLabel) -> None:
        self._body.addLayout(parts.column(name, margins=(16, 5, 16, 0)))
        left = 16 if self.field.many else 13
        self._body.addLayout(parts.row(self.editor, margins=(left, 0, 12, 2)))

    def _say(self, words: Message | None) -> None:
        """Shows beneath the field why a value was not taken; a screen reader hears it with the field."""
        if self._wrong is None and words is not None:
            self._wrong = parts.label(ink="highInk", size="small", wraps=True)
            self._body.addLayout(parts.column(self._wrong, margins=(16, 0, 16, 4)))
        if self._wrong is not None:
            said = text(words) if words is not None else ""
            self._wrong.setText(said)
            self._wrong.setVisible(bool(said))
            (self.editor.focusProxy() or self.editor).setAccessibleDescription(said)


def _put_before(line: QHBoxLayout, avatar: Avatar) -> None:
    line.insertWidget(1, avatar)
    line.insertSpacing(2, 3)
