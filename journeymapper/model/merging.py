"""Two people's work on the same project put together, field by field, over what both began with."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from journeymapper.model import integrity
from journeymapper.model.base import Record
from journeymapper.model.change import apply
from journeymapper.model.integrity import Problem
from journeymapper.model.project import Project

Side = Literal["mine", "theirs"]


@dataclass(frozen=True, slots=True)
class Collision:
    """What both changed, each in another way; what is ours holds until somebody decides."""

    id: str
    field: str
    """The field; empty where one side took away what the other one changed."""
    mine: object
    theirs: object


@dataclass(frozen=True, slots=True)
class Merged:
    """One project out of two."""

    project: Project
    collisions: tuple[Collision, ...]
    problems: tuple[Problem, ...]
    """What each side left sound and both together did not, with its repair, which is made."""


def merge(base: Project, mine: Project, theirs: Project) -> Merged:
    """What came of `base` on both sides. Where both changed the same, ours holds and a collision tells of it.

    A record that one side took away and the other one changed stays, as it was changed. It is the three-way
    merge of version control, on fields instead of lines.
    """
    records: dict[str, Record] = {}
    collisions: list[Collision] = []
    for id_ in dict.fromkeys((*mine.records, *theirs.records)):
        record = _record(base.records.get(id_), mine.records.get(id_), theirs.records.get(id_), collisions)
        if record is not None:
            records[id_] = record
    project = Project(MappingProxyType(records), MappingProxyType({**theirs.assets, **mine.assets}))
    change, problems = integrity.repair(project)
    return Merged(apply(project, change) if change else project, tuple(collisions), tuple(problems))


def _record(
    base: Record | None, mine: Record | None, theirs: Record | None, collisions: list[Collision]
) -> Record | None:
    """A record as both together have it; None where it is gone."""
    if mine == theirs or theirs == base:
        return mine
    if mine == base:
        return theirs
    if mine is None or theirs is None:
        kept = mine or theirs
        assert kept is not None
        collisions.append(Collision(kept.id, "", mine, theirs))
        return kept
    if type(mine) is not type(theirs):
        collisions.append(Collision(mine.id, "kind", mine.kind, theirs.kind))
        return mine
    values = dict(_values(base, mine, theirs, collisions))
    return mine.evolve(**values)


def _values(
    base: Record | None, mine: Record, theirs: Record, collisions: list[Collision]
) -> Iterator[tuple[str, object]]:
    """The fields in which the result differs from ours."""
    before: Mapping[str, object] = base.__dict__ if type(base) is type(mine) else {}
    for field, ours in mine.__dict__.items():
        other, first = theirs.__dict__[field], before.get(field)
        if ours == other or other == first:
            continue
        if ours == first:
            yield field, other
        elif _is_list(first) and _is_list(ours) and _is_list(other):
            yield field, _joined(first, ours, other)
        else:
            collisions.append(Collision(mine.id, field, ours, other))


def _is_list(value: object) -> bool:
    return isinstance(value, tuple)


def _joined(first: object, mine: object, theirs: object) -> tuple[object, ...]:
    """A list as ours is, without what they took out and with what they put in."""
    assert isinstance(first, tuple)
    assert isinstance(mine, tuple)
    assert isinstance(theirs, tuple)
    taken_out = [each for each in first if each not in theirs]
    put_in = [each for each in theirs if each not in first and each not in mine]
    return (*(each for each in mine if each not in taken_out), *put_in)
