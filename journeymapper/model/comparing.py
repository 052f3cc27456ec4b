"""What differs between two projects, as people see it: cards and all else that came, went or was changed."""

from collections.abc import Iterator
from dataclasses import dataclass

from journeymapper.model.base import Record
from journeymapper.model.project import Project


@dataclass(frozen=True, slots=True)
class Changed:
    """A record that both projects have, and the fields that are not the same."""

    before: Record
    after: Record

    @property
    def fields(self) -> tuple[str, ...]:
        """Which fields differ, in the order of the file."""
        fields = type(self.after).model_fields
        return tuple(name for name in fields if getattr(self.before, name, None) != getattr(self.after, name))


@dataclass(frozen=True, slots=True)
class Comparison:
    """What one project has beyond another, what it lacks and what it says otherwise."""

    added: tuple[Record, ...]
    changed: tuple[Changed, ...]
    removed: tuple[Record, ...]

    @property
    def is_empty(self) -> bool:
        """Whether both are the same."""
        return not (self.added or self.changed or self.removed)


def compare(before: Project, after: Project) -> Comparison:
    """How a later project differs from an earlier one; what only moved counts as changed."""
    added = tuple(record for id_, record in after.records.items() if id_ not in before.records)
    removed = tuple(record for id_, record in before.records.items() if id_ not in after.records)
    return Comparison(added, tuple(_changed(before, after)), removed)


def _changed(before: Project, after: Project) -> Iterator[Changed]:
    for id_, record in after.records.items():
        earlier = before.records.get(id_)
        if earlier is not None and earlier is not record and earlier != record:
            yield Changed(earlier, record)
