"""The form of one type of record: heading, rows, measures and texts."""

from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from journeymapper.messages import message, text
from journeymapper.model import edits
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Touchpoint
from journeymapper.model.people import Person
from journeymapper.ui import parts
from journeymapper.ui.actions import Actions
from journeymapper.ui.controls import Avatar
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector import people, picks
from journeymapper.ui.inspector.editor import FieldEditor
from journeymapper.ui.inspector.feelings import feel, feeling_of
from journeymapper.ui.inspector.fields import ROWS, TEXTS, TITLES, Field, label_of
from journeymapper.ui.inspector.heading import Chips, Heading
from journeymapper.ui.inspector.lines import (
    DayEditor,
    DurationEditor,
    FrequencyEditor,
    LineEditor,
    NumberEditor,
)
from journeymapper.ui.inspector.measures import EvidenceLine, MeasureRows
from journeymapper.ui.inspector.newcomers import NamedChoiceEditor, with_channel, with_person
from journeymapper.ui.inspector.texts import TextEditor


class Form(QWidget):
    """Shows any record of one type, and writes what the person changes."""

    def __init__(self, desk: Desk, actions: Actions, record: Record) -> None:
        super().__init__()
        self.record_type = type(record)
        self._desk = desk
        self._id = record.id
        self._editors: dict[str, FieldEditor] = {}
        self._heading = Heading(desk, actions, record)
        self._chips = Chips(desk, record) if isinstance(record, Card) else None
        self._measures = MeasureRows(desk)
        self._evidence = EvidenceLine(desk)
        self._avatar = Avatar(desk, 20, "lowTint", "lowInk")
        self._feeling = picks.level_editor(desk) if isinstance(record, Touchpoint) else None
        self._build()

    def editor(self, field: str) -> FieldEditor:
        """The editor of a field."""
        return self._editors[field]

    def _build(self) -> None:
        body = parts.column(self._heading)
        if self._chips is not None:
            body.addWidget(self._chips)
        else:
            body.addSpacing(10)
        self._take("title", self._heading.title, Field(TITLES[self.record_type], message("Title"), "line"))
        for field in ROWS.get(self.record_type, ()):
            self._add_row(body, field)
        if self._feeling is not None:
            body.addWidget(_row(Field("feeling", message("Feeling"), "level"), self._feeling))
            self._feeling.name(message("Feeling"))
            self._feeling.edited.connect(self._feel)
        body.addWidget(self._measures)
        texts = TEXTS.get(self.record_type, ())
        for field in texts[:1]:
            self._add_text(body, field)
        body.addWidget(self._evidence)
        for field in texts[1:]:
            self._add_text(body, field)
        self.setLayout(body)

    def _add_row(self, body: QVBoxLayout, field: Field) -> None:
        editor = _editor_for(self._desk, field)
        self._take(field.name, editor, field)
        row = _row(field, editor)
        line = row.layout()
        if field.name == "owner" and isinstance(line, QHBoxLayout):
            line.insertWidget(1, self._avatar)
            line.insertSpacing(2, 3)
        body.addWidget(row)

    def _add_text(self, body: QVBoxLayout, field: Field) -> None:
        editor = _editor_for(self._desk, field)
        self._take(field.name, editor, field)
        body.addLayout(parts.row(parts.rule("level"), margins=(16, 8, 16, 0)))
        heading = parts.label(text(field.words), weight="semibold", size="note")
        body.addLayout(parts.column(heading, 2, margins=(16, 9, 16, 0)))
        body.addLayout(parts.row(editor, margins=(13, 0, 12, 0)))

    def _take(self, key: str, editor: FieldEditor, field: Field) -> None:
        self._editors[key] = editor
        editor.name(field.words)
        editor.edited.connect(lambda value: self._set(field, value))
        editor.left.connect(self._desk.store.seal)
        if isinstance(editor, NamedChoiceEditor):
            editor.made.connect(lambda name: self._set_new(field, name))

    def show_record(self, record: Record) -> None:
        """Shows a record of the form's type."""
        if record.id != self._id:
            focused = QApplication.focusWidget()
            if focused is not None and self.isAncestorOf(focused):
                focused.clearFocus()
            self._id = record.id
        self._heading.show_record(record)
        if self._chips is not None:
            self._chips.show_record(record)
        for field in (*ROWS.get(self.record_type, ()), *TEXTS.get(self.record_type, ())):
            self._offer(field)
            self._editors[field.name].show_value(getattr(record, field.name))
        self._show_more(record)

    def _show_more(self, record: Record) -> None:
        project = self._desk.project
        owner = project.find(Person, getattr(record, "owner", None))
        self._avatar.setVisible(owner is not None)
        self._avatar.show_initials(people.initials(owner) if owner else "")
        frequency = self._editors.get("frequency")
        if isinstance(frequency, FrequencyEditor):
            frequency.bars.show_bars(self._desk.reading.frequency.get(record.id, (0, ""))[0])
        if self._feeling is not None:
            feeling = feeling_of(project, record.id)
            self._feeling.show_value(feeling.level if feeling else None)
        self._measures.show_record(record)
        self._evidence.show_record(record)

    def _offer(self, field: Field) -> None:
        editor = self._editors[field.name]
        if not isinstance(editor, picks.ChoiceEditor):
            return
        if field.editor == "person":
            editor.offer(people.people(self._desk.project))
        elif field.editor == "channel":
            editor.offer(people.channels(self._desk.project))
        else:
            editor.offer(tuple((choice.value, text(choice.words)) for choice in field.choices))

    def _set(self, field: Field, value: object) -> None:
        try:
            change = edits.set_fields(self._desk.project, self._id, **{field.name: value})
        except ValueError:
            return  # half-typed or out of bounds: the field keeps what it has until it is something
        self._desk.commit(change, label_of(field), merge=f"{self._id}.{field.name}")

    def _set_new(self, field: Field, name: str) -> None:
        bring = with_person if field.editor == "person" else with_channel
        self._desk.commit(bring(self._desk.project, self._id, field.name, name), label_of(field))

    def _feel(self, level: float | None) -> None:
        change = feel(self._desk.project, self._id, level)
        self._desk.commit(change, message("Change feeling"))


def _row(field: Field, editor: FieldEditor) -> QWidget:
    name = parts.label(text(field.words), ink="ink2")
    name.setFixedWidth(88)
    row = QWidget()
    row.setFixedHeight(30)
    line = parts.row(name, margins=(16, 0, 12, 0))
    line.addWidget(editor, 1)
    row.setLayout(line)
    return row


def _editor_for(desk: Desk, field: Field) -> FieldEditor:
    match field.editor:
        case "line":
            return LineEditor()
        case "text":
            return TextEditor(message("Nothing yet"))
        case "frequency":
            return FrequencyEditor(desk)
        case "effort":
            return picks.effort_editor(desk)
        case "five":
            return picks.five_editor(desk)
        case "friction":
            return picks.friction_editor(desk)
        case "level":
            return picks.level_editor(desk)
        case "switch":
            return picks.SwitchEditor()
        case "number":
            return NumberEditor()
        case "duration":
            return DurationEditor()
        case "day":
            return DayEditor()
        case "person":
            return NamedChoiceEditor(desk, message("New person…"))
        case "channel":
            return NamedChoiceEditor(desk, message("New channel…"))
        case "choice":
            return picks.ChoiceEditor(desk)
