"""Records in a row: who stands beside whom, and the keys that put a newcomer in its place."""

from collections.abc import Collection, Sequence
from typing import TypeVar

from journeymapper.model import order
from journeymapper.model.base import Record
from journeymapper.model.cards import Card
from journeymapper.model.journeys import Journey, Map, Objective
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step

R = TypeVar("R", bound=Record)

_LONGEST_KEY = 40


def stands_in_row(record: Record) -> bool:
    """Whether a record has a place among its siblings that `order` alone decides."""
    return isinstance(record, Card | Step | Stage | Phase | Lane | Map | Objective | Journey)


def siblings(project: Project, record: Record) -> tuple[str, ...]:
    """The ids that a record stands in one row with, itself among them where it is in the project.

    Raises ValueError for a record that has no place in a row.
    """
    index = project.index
    match record:
        case Card(step=None):
            return index.tray(record.map)
        case Card():
            return index.cell(record.step or "", record.lane or "")
        case Step():
            return index.steps(record.stage)
        case Stage():
            return index.stages(record.phase)
        case Phase():
            return index.phases(record.map)
        case Lane():
            return index.lanes(record.map)
        case Map():
            return index.maps(record.journey)
        case Objective():
            return index.objectives(record.journey)
        case Journey():
            return index.journeys()
        case _:
            raise ValueError(f"{record.id} stands in no row")


def put(
    project: Project, newcomers: Sequence[R], position: int | None = None, leaving: Collection[str] = ()
) -> tuple[Record, ...]:
    """The newcomers, which share a row, with keys that make them stand there at a position.

    `position` counts the others of the row; None is the end, and what lies outside is brought inside.
    `leaving` go elsewhere in the same edit and do not count. Where there is no room between two keys, or
    keys would grow long, the whole row gets new ones. Records that already stand there in this order come
    back as they are.
    """
    if not newcomers:
        return ()
    moving = {record.id for record in newcomers}.union(leaving)
    row = siblings(project, newcomers[0])
    others = [id_ for id_ in row if id_ not in moving]
    at = len(others) if position is None else max(0, min(position, len(others)))
    wanted = [*others[:at], *(record.id for record in newcomers), *others[at:]]
    if list(row) == wanted:
        return tuple(newcomers)
    return keyed(newcomers, [project.records[id_] for id_ in others], at)


def keyed(newcomers: Sequence[Record], others: Sequence[Record], at: int) -> tuple[Record, ...]:
    """Newcomers with keys by which they stand at a position among others, which are given in their order.

    Where there is no room between two keys, or keys would grow long, the others come along with new ones.
    """
    try:
        keys = order.place([getattr(record, "order", "") for record in others], at, len(newcomers))
    except ValueError:
        keys = None
    if keys is not None and max(map(len, keys)) <= _LONGEST_KEY:
        return tuple(record.evolve(order=key) for record, key in zip(newcomers, keys, strict=True))
    row = [*others[:at], *newcomers, *others[at:]]
    fresh = order.spread(None, None, len(row))
    return tuple(record.evolve(order=key) for record, key in zip(row, fresh, strict=True))
