"""The records that a form shows, and the one way to write to them."""

from collections.abc import Mapping
from typing import cast

from journeymapper.editor.fields import Field, label_of
from journeymapper.editor.lane_kinds import can_become
from journeymapper.editor.newcomers import known_or_new
from journeymapper.editor.values import amended, held, setting
from journeymapper.messages import Message, message
from journeymapper.model import edits
from journeymapper.model.base import Record
from journeymapper.model.change import Change, apply, joined
from journeymapper.model.placement import Refused
from journeymapper.model.project import Project
from journeymapper.model.structure import LaneKind
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector.editor import Amended
from journeymapper.ui.inspector.feelings import feel, feeling_of

SEVERAL = object()
"""What a field shows whose records differ."""

Kept = Mapping[str, object]
"""What every record of a subject held in a field, by its id."""


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
        values = [self._held(record, field) for record in self.records]
        if all(value == values[0] for value in values[1:]):
            return values[0]
        return SEVERAL

    def common(self, field: Field) -> tuple[object, ...]:
        """What every record holds in a field of many values."""
        first, *others = (self._held(record, field) for record in self.records)
        values = first if isinstance(first, tuple) else ()
        return tuple(
            value for value in values if all(isinstance(one, tuple) and value in one for one in others)
        )

    def write(self, field: Field, value: object) -> Message | None:
        """Sets a field of every record in one undo step, joined while one types; why not, where not."""
        if (refused := self._refused(field, value)) is not None:
            return refused.why
        try:
            if isinstance(value, Amended):
                change = self._each(field, self._amended(field, value))
            else:
                change = self._each(field, {record.id: value for record in self.records})
        except ValueError:
            return field.refusal or message("“{field}” can’t be that.", field=field.words)
        self._commit(change, field)
        return None

    def write_new(self, field: Field, name: str) -> None:
        """Brings somebody or something of this name, and sets the field to it: one undo step."""
        if field.editor == "tags":
            self.write(field, Amended(added=(name,)))
            return
        project = self._desk.project
        id_, change = known_or_new(project, "channels" if field.pool == "channels" else "people", name)
        following = apply(project, change) if change else project
        values: Kept = {record.id: id_ for record in self.records}
        if field.many:
            values = self._amended(field, Amended(added=(id_,)))
        self._desk.commit(joined(change, self._each(field, values, following)), label_of(field))

    def kept(self, field: Field) -> Kept:
        """What every record holds now, to be put back."""
        return {record.id: self._held(record, field) for record in self.records}

    def put_back(self, field: Field, kept: Kept) -> None:
        """Gives every record what it held; together with what was typed since, nothing was done."""
        self._commit(self._each(field, kept), field)

    def _refused(self, field: Field, value: object) -> Refused | None:
        """The kind of a lane follows the same rule as on the map: what stands in it must fit."""
        if field.name != "lane_kind":
            return None
        kinds = (can_become(self._desk.project, lane.id, cast("LaneKind", value)) for lane in self.records)
        return next((refused for refused in kinds if refused is not None), None)

    def _commit(self, change: Change | None, field: Field) -> None:
        ids = ",".join(record.id for record in self.records)
        self._desk.commit(change, label_of(field), merge=f"{ids}.{field.name}")

    def _amended(self, field: Field, by: Amended) -> Kept:
        return {
            record.id: amended(self._held(record, field), by.added, by.removed) for record in self.records
        }

    def _held(self, record: Record, field: Field) -> object:
        if field.editor == "felt":
            feeling = feeling_of(self._desk.project, record.id)
            return feeling.level if feeling else None
        return held(record, field.name)

    def _each(self, field: Field, values: Kept, project: Project | None = None) -> Change | None:
        project = project or self._desk.project
        if field.editor != "felt":
            return edits.set_each(
                project,
                {id_: setting(project.get(Record, id_), field.name, value) for id_, value in values.items()},
            )
        change: Change | None = None
        for id_, level in values.items():
            step = feel(project, id_, float(level) if isinstance(level, (int, float)) else None)
            change, project = joined(change, step), apply(project, step) if step else project
        return change
