"""A field on the panel: its name, its editor, and beneath them why a value was not taken."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeymapper.messages import text
from journeymapper.model.people import Person
from journeymapper.model.project import Project
from journeymapper.ui import parts
from journeymapper.ui.controls import Avatar
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector import people
from journeymapper.ui.inspector.editor import FieldEditor
from journeymapper.ui.inspector.editors import editor_for, offer
from journeymapper.ui.inspector.fields import Field
from journeymapper.ui.inspector.lines import FrequencyEditor
from journeymapper.ui.inspector.newcomers import NamedChoiceEditor
from journeymapper.ui.inspector.subject import SEVERAL, Subject

_NAME = 88


class FieldRow(QWidget):
    """Reads and writes one field of a form's subject."""

    def __init__(self, desk: Desk, subject: Subject, field: Field) -> None:
        super().__init__()
        self.field = field
        self.editor = editor_for(desk, field)
        self._desk = desk
        self._subject = subject
        self._avatar: Avatar | None = None
        if field.stacked:
            self._stack()
        else:
            self._line_up()
        connect(self.editor, desk, subject, field)

    def sync(self) -> None:
        """Shows what the subject holds; calling it twice is free."""
        project = self._desk.project
        value = self._subject.value(self.field)
        offer(self.editor, self.field, project)
        self.editor.show_value(None if value is SEVERAL else value)
        alone = self._subject.alone
        if isinstance(self.editor, FrequencyEditor) and alone is not None:
            self.editor.bars.show_bars(self._desk.reading.frequency.get(alone.id, (0, ""))[0])
        if self._avatar is not None:
            self._show_person(project, self._avatar, value)

    def _show_person(self, project: Project, avatar: Avatar, value: object) -> None:
        person = project.find(Person, value if isinstance(value, str) else None)
        avatar.setVisible(person is not None)
        avatar.show_initials(people.initials(person) if person else "")

    def _line_up(self) -> None:
        name = parts.label(text(self.field.words), ink="ink2")
        name.setFixedWidth(_NAME)
        self.setMinimumHeight(30)
        line = parts.row(name, margins=(16, 0, 12, 0))
        line.addWidget(self.editor, 1)
        self.setLayout(line)
        if self.field.name == "owner":
            self._add_avatar(line)

    def _add_avatar(self, line: QHBoxLayout) -> None:
        self._avatar = Avatar(self._desk, 20, "lowTint", "lowInk")
        line.insertWidget(1, self._avatar)
        line.insertSpacing(2, 3)

    def _stack(self) -> None:
        heading = parts.label(text(self.field.words), ink="ink2")
        body = parts.column()
        body.addLayout(parts.column(heading, margins=(16, 5, 16, 0)))
        body.addLayout(parts.row(self.editor, margins=(13, 0, 12, 0)))
        self.setLayout(body)


def connect(editor: FieldEditor, desk: Desk, subject: Subject, field: Field) -> None:
    """Lets an editor write a field of the subject."""
    editor.name(field.words)
    editor.edited.connect(lambda value: subject.write(field, value))
    editor.left.connect(desk.store.seal)
    if isinstance(editor, NamedChoiceEditor):
        editor.made.connect(lambda name: subject.write_new(field, name))
