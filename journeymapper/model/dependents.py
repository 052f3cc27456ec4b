"""What a deletion takes along, and what it leaves behind: read off the table of references."""

from collections.abc import Collection

from journeymapper.model.base import Record
from journeymapper.model.change import Change, change_of
from journeymapper.model.project import Project
from journeymapper.model.references import REFERENCES, Holders, Reference, holders, items_of, loosened


def dependents(project: Project, ids: Collection[str]) -> frozenset[str]:
    """The further records that would go if these were deleted, and how far that reaches."""
    return frozenset(_closure(project, ids, holders(project.records.values()))).difference(ids)


def without(project: Project, ids: Collection[str]) -> Change | None:
    """The change that takes records out with all that cannot be without them, and loosens the others.

    Cards whose step or lane goes are in the tray afterwards; other references are cleared.
    """
    held = holders(project.records.values())
    gone = _closure(project, ids, held)
    items = (item.id for id_ in gone for item in items_of(project.records.get(id_)))
    names = dict.fromkeys((*gone, *items))
    touched = dict.fromkeys(holder for id_ in names for holder, _ in held.get(id_, ()) if holder not in gone)

    def is_gone(_: Reference, id_: str) -> bool:
        return id_ in names

    kept = [loosened(project.records[id_], is_gone) for id_ in touched]
    return change_of(project, [record for record in kept if record is not None], gone)


def _closure(project: Project, ids: Collection[str], held: Holders) -> dict[str, None]:
    """These records and, again and again, whatever goes with them; in an order that each run repeats."""
    gone = {id_: None for id_ in ids if id_ in project.records}
    open_ends = list(gone)
    while open_ends:
        id_ = open_ends.pop()
        going = [holder for holder, reference in held.get(id_, ()) if reference.when_gone == "goes too"]
        going += _left_alone(project, project.records[id_], held, gone)
        fresh = [each for each in dict.fromkeys(going) if each not in gone]
        gone |= dict.fromkeys(fresh)
        open_ends += fresh
    return gone


def _left_alone(project: Project, record: Record, held: Holders, gone: Collection[str]) -> list[str]:
    """What a gone record was the last needed holder of, as a stage loses its only step."""
    return [
        target
        for reference in REFERENCES
        if reference.needed and isinstance(record, reference.holder)
        for target in reference.read(record)
        if isinstance(project.records.get(target), reference.targets)
        and all(holder in gone for holder, other in held.get(target, ()) if other is reference)
    ]
