"""The records that a form shows, and the one way to write to them."""

from journeymapper.messages import Message, message
from journeymapper.model import edits
from journeymapper.model.base import Record
from journeymapper.model.change import Change, apply, joined
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector.feelings import feel, feeling_of
from journeymapper.ui.inspector.fields import Field, label_of
from journeymapper.ui.inspector.newcomers import with_channel, with_person

SEVERAL = object()
"""What a field shows whose records differ."""


class Subject:
    """One record, or several at once. Forms read and write through it alone."""

    def __init__(self, desk: Desk, records: tuple[Record, ...]) -> None:
        self._desk = desk
        self.records = records

    @property
    def alone(self) -> Record | None:
        """The record where there is exactly one."""
        return self.records[0] if len(self.records) == 1 else None

    def value(self, field: Field) -> object:
        """What the records hold in a field; SEVERAL where they differ."""
        first, *others = (self._held(record, field) for record in self.records)
        return SEVERAL if any(other != first for other in others) else first

    def write(self, field: Field, value: object) -> bool:
        """Sets a field of every record in one undo step, joined while one types; False for what can't be."""
        try:
            change = self._change(field, value)
        except ValueError:
            return False
        ids = ",".join(record.id for record in self.records)
        self._desk.commit(change, label_of(field), merge=f"{ids}.{field.name}")
        return True

    def write_new(self, field: Field, name: str) -> None:
        """Brings a person or channel of this name, and sets the field to it: one undo step."""
        bring = with_person if field.editor == "person" else with_channel
        change: Change | None = None
        project = self._desk.project
        for record in self.records:
            step = bring(project, record.id, field.name, name)
            change, project = joined(change, step), apply(project, step) if step else project
        self._desk.commit(change, label_of(field))

    def refusal(self, field: Field) -> Message:
        """Why a value was not taken."""
        return message("This can’t be kept as {field}.", field=field.words)

    def _held(self, record: Record, field: Field) -> object:
        if field.editor == "felt":
            feeling = feeling_of(self._desk.project, record.id)
            return feeling.level if feeling else None
        return getattr(record, field.name)

    def _change(self, field: Field, value: object) -> Change | None:
        change: Change | None = None
        project = self._desk.project
        for record in self.records:
            if field.editor == "felt":
                step = feel(project, record.id, float(value) if isinstance(value, (int, float)) else None)
            else:
                step = edits.set_fields(project, record.id, **{field.name: value})
            change, project = joined(change, step), apply(project, step) if step else project
        return change
