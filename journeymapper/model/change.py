"""The only way a project changes: records before, records after."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from journeymapper.model.base import Record
from journeymapper.model.mappings import copied
from journeymapper.model.project import Project


class MismatchedChange(ValueError):
    """A change was applied to a project that it was not made for."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a step of work does: id → record, None where there is none. Both sides have the same ids."""

    before: Mapping[str, Record | None]
    after: Mapping[str, Record | None]

    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.after, self.before)

    @property
    def ids(self) -> frozenset[str]:
        """Every record that comes, goes or differs."""
        return frozenset(self.after)


def change_of(project: Project, records: Iterable[Record] = (), removed: Iterable[str] = ()) -> Change | None:
    """The change that puts these records into a project and takes others out; None when nothing differs."""
    after: dict[str, Record | None] = {record.id: record for record in records}
    after.update(dict.fromkeys(removed))
    before = {id_: project.records.get(id_) for id_ in after}
    differing = [id_ for id_ in after if before[id_] != after[id_]]
    if not differing:
        return None
    return Change(
        MappingProxyType({id_: before[id_] for id_ in differing}),
        MappingProxyType({id_: after[id_] for id_ in differing}),
    )


def apply(project: Project, change: Change) -> Project:
    """The next project. Raises `MismatchedChange` where the change was made for another one."""
    for id_, record in change.before.items():
        if project.records.get(id_) != record:
            raise MismatchedChange(id_)
    records = copied(project.records)
    for id_, record in change.after.items():
        if record is None:
            records.pop(id_, None)
        else:
            records[id_] = record
    following = Project(MappingProxyType(records), project.assets)
    if "index" in project.__dict__:
        following.__dict__["index"] = project.index.after(change.before, change.after)
    return following


def diff(before: Project, after: Project) -> Change | None:
    """What differs between two projects: the reference that every change is held against."""
    ids = [id_ for id_, record in after.records.items() if before.records.get(id_) != record]
    gone = [id_ for id_ in before.records if id_ not in after.records]
    if not ids and not gone:
        return None
    return Change(
        MappingProxyType({id_: before.records.get(id_) for id_ in (*ids, *gone)}),
        MappingProxyType({id_: after.records.get(id_) for id_ in (*ids, *gone)}),
    )


def joined(first: Change | None, second: Change | None) -> Change | None:
    """Two changes in a row as one; None when together they do nothing."""
    if first is None or second is None:
        return first or second
    before = {**second.before, **first.before}
    after = {**first.after, **second.after}
    differing = [id_ for id_ in after if before[id_] != after[id_]]
    if not differing:
        return None
    return Change(
        MappingProxyType({id_: before[id_] for id_ in differing}),
        MappingProxyType({id_: after[id_] for id_ in differing}),
    )
