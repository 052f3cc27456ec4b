"""New records of any kind, and new values of their fields."""

from collections.abc import Iterable, Mapping, Sequence

from journeymapper.model.base import Record
from journeymapper.model.change import Change, apply, change_of, joined
from journeymapper.model.edits.validity import all_new, checked, unless
from journeymapper.model.integrity import repair
from journeymapper.model.links import Connection
from journeymapper.model.people import Persona
from journeymapper.model.placement import can_connect
from journeymapper.model.project import Project
from journeymapper.model.references import REFERENCES_OF, holders, items_of
from journeymapper.model.structure import Lane


def add_record(project: Project, record: Record) -> Change | None:
    """One new record of any kind, as it is. Raises ValueError where it breaks a rule or its id is taken."""
    return add_records(project, (record,))


def add_records(project: Project, records: Iterable[Record]) -> Change | None:
    """New records that may name each other, as they are. Raises ValueError like `add_record`."""
    newcomers = tuple(records)
    all_new(project, *newcomers)
    return checked(project, change_of(project, newcomers))


def set_fields(project: Project, id_: str, /, **fields: object) -> Change | None:
    """Other values for fields of one record, validated; None where they are the same.

    Where a record stands (its map, stage, step, lane, its ends, …) is changed by moving it, not here. A lane
    of another kind puts the cards that it no longer holds into the tray and drops its feelings. Raises
    ValueError for such a field, a value out of bounds or a reference to what is not there, `NotAllowed` for a
    connection of a kind that is there already; `UnknownRecord`.
    """
    return set_each(project, {id_: fields})


def set_each(project: Project, values: Mapping[str, Mapping[str, object]]) -> Change | None:
    """Other values for fields of several records, each its own, in one change; else as `set_fields`.

    `values` has id → field → value.
    """
    referring = False
    pairs: list[tuple[Record, Record]] = []
    for id_, fields in values.items():
        record = project.get(Record, id_)
        changed = _with_fields(record, fields)
        if isinstance(record, Connection) and isinstance(changed, Connection):
            _stays_single(project, pairs, record, changed)
        pairs.append((record, changed))
        referring = referring or not fields.keys().isdisjoint(
            each.field for each in REFERENCES_OF[type(record)]
        )
    change = change_of(project, [changed for _, changed in pairs])
    if referring:
        checked(project, change)
    concerned = _concerned(project, pairs)
    if change is None or not concerned:
        return change
    return joined(change, repair(apply(project, change), concerned)[0])


def _with_fields(record: Record, fields: Mapping[str, object]) -> Record:
    """The record with other values. Raises ValueError for a field that says where it stands."""
    references = REFERENCES_OF[type(record)]
    fixed = {"id", "kind", *(each.field for each in references if each.when_gone != "clear")}
    if misused := fixed.intersection(fields):
        raise ValueError(f"{', '.join(sorted(misused))} of {record.id} can't be set: move the record instead")
    return record.evolve(**fields)


def _stays_single(
    project: Project, earlier: Sequence[tuple[Record, Record]], before: Connection, after: Connection
) -> None:
    """Raises `NotAllowed` where another connection of the new kind leads from and to the same cards."""
    if before.connection_kind != after.connection_kind:
        sofar = change_of(project, [changed for _, changed in earlier])
        now = apply(project, sofar) if sofar else project
        unless(can_connect(now, after.source, after.target, after.connection_kind))


def _concerned(project: Project, pairs: Sequence[tuple[Record, Record]]) -> tuple[str, ...]:
    """The other records that a rule may be broken for now."""
    named = [id_ for before, after in pairs for id_ in _no_longer_good(before, after)]
    if not named:
        return ()
    held = holders(project.records.values())
    return tuple(dict.fromkeys(holder for id_ in named for holder, _ in held.get(id_, ())))


def _no_longer_good(before: Record, after: Record) -> tuple[str, ...]:
    """What others may name wrongly now: a lane of another kind, items that a persona lost."""
    if isinstance(before, Lane) and isinstance(after, Lane) and before.lane_kind != after.lane_kind:
        return (before.id,)
    if isinstance(before, Persona):
        kept = {item.id for item in items_of(after)}
        return tuple(item.id for item in items_of(before) if item.id not in kept)
    return ()
