"""Three versions of a project become one."""

from dataclasses import dataclass
from types import MappingProxyType

from journeymapper.model import integrity
from journeymapper.model.base import Record
from journeymapper.model.change import apply
from journeymapper.model.integrity import Problem
from journeymapper.model.merging.collisions import Collision, Decided
from journeymapper.model.merging.fields import Joining
from journeymapper.model.merging.taken_away import Records, agreed
from journeymapper.model.project import Project
from journeymapper.model.review import ExportSetting

_UNDECIDED: Decided = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Merged:
    """One project out of two."""

    project: Project
    collisions: tuple[Collision, ...]
    """What both changed, decided or not."""
    problems: tuple[Problem, ...]
    """What each side left sound and both together did not, with its repair, which is made."""


def merge(base: Project, mine: Project, theirs: Project, decided: Decided = _UNDECIDED) -> Merged:
    """What came of `base` on both sides, field by field; where they collide, what was decided, else ours.

    It is the three-way merge of version control, on fields instead of lines. A record that one side took away
    and the other one worked on stays, with all that went because of it, unless somebody decides otherwise.
    """
    base_records = base.records
    ours, others = _shared(mine.records, base_records), _shared(theirs.records, base_records)
    ours, others, collisions = agreed(base_records, ours, others, decided)
    records: dict[str, Record] = {}
    for id_ in dict.fromkeys((*ours, *others)):
        record = _record(base_records.get(id_), ours.get(id_), others.get(id_), decided, collisions)
        if record is not None:
            records[id_] = record
    project = Project(MappingProxyType(records), MappingProxyType({**theirs.assets, **mine.assets}))
    change, problems = integrity.repair(project)
    return Merged(apply(project, change) if change else project, tuple(collisions), problems)


def common(one: Project, other: Project) -> Project:
    """What two projects agree on: what both may have begun with, where nobody knows that any more."""
    records = {id_: record for id_, record in one.records.items() if other.records.get(id_) == record}
    return Project(MappingProxyType(records), one.assets)


def _shared(records: Records, base: Records) -> Records:
    """The same records, unchanged ones as the base's very objects: what is one object is equal fast."""
    shared = dict(records)
    for id_, record in records.items():
        first = base.get(id_)
        if first is not record and first == record:
            shared[id_] = first
    return shared


def _record(
    base: Record | None,
    mine: Record | None,
    theirs: Record | None,
    decided: Decided,
    collisions: list[Collision],
) -> Record | None:
    """A record as both together have it; None where it is gone."""
    if mine is theirs or theirs is base:
        return mine
    if mine is base:
        return theirs
    if mine is None or theirs is None:
        return mine or theirs
    if mine == theirs:
        return mine
    joining = Joining(mine, theirs, decided)
    record = joining.record(base)
    # How pages were last exported is nobody's work: it is kept here as it is, and nobody is asked.
    if not isinstance(record, ExportSetting):
        collisions += joining.collisions
    return record
