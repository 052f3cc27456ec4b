"""New records of any kind, and new values of their fields."""

from collections.abc import Iterable

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
    record = project.get(Record, id_)
    references = REFERENCES_OF[type(record)]
    fixed = {"id", "kind", *(each.field for each in references if each.when_gone != "clear")}
    if misused := fixed.intersection(fields):
        raise ValueError(f"{', '.join(sorted(misused))} of {id_} can't be set: move the record instead")
    changed = record.evolve(**fields)
    if isinstance(record, Connection) and isinstance(changed, Connection):
        _stays_single(project, record, changed)
    change = change_of(project, (changed,))
    if not fields.keys().isdisjoint(each.field for each in references):
        checked(project, change)
    concerned = _concerned(project, record, changed)
    if change is None or not concerned:
        return change
    return joined(change, repair(apply(project, change), concerned)[0])


def _stays_single(project: Project, before: Connection, after: Connection) -> None:
    """Raises `NotAllowed` where another connection of the new kind leads from and to the same cards."""
    if before.connection_kind != after.connection_kind:
        unless(can_connect(project, after.source, after.target, after.connection_kind))


def _concerned(project: Project, before: Record, after: Record) -> tuple[str, ...]:
    """The other records that a rule may be broken for now."""
    if isinstance(before, Lane) and isinstance(after, Lane) and before.lane_kind != after.lane_kind:
        held = holders(project.records.values()).get(before.id, ())
        return tuple(holder for holder, _ in held)
    if isinstance(before, Persona):
        lost = {item.id for item in items_of(before)} - {item.id for item in items_of(after)}
        held_by = holders(project.records.values()) if lost else {}
        return tuple(dict.fromkeys(holder for id_ in lost for holder, _ in held_by.get(id_, ())))
    return ()
