"""Stages and lanes copied to another map of the project, with their cards and what ties these."""

from collections.abc import Collection, Iterable, Mapping

from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling
from journeymapper.model.change import Change, apply, change_of
from journeymapper.model.edits.cards import in_reading_order
from journeymapper.model.edits.copies import Copies, copies_of, copy_of
from journeymapper.model.edits.counterparts import lane_for, phase_for, step_for
from journeymapper.model.edits.deletion import delete_records
from journeymapper.model.edits.siblings import put
from journeymapper.model.ids import new_id
from journeymapper.model.journeys import Map
from journeymapper.model.placement import map_of
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage

_Names = dict[str, str]


def copy_to_map(project: Project, id_: str, map_: str) -> Change | None:
    """A copy of a stage or a lane on another map, with its cards, feelings and the connections among them.

    A stage comes last in the phase that means the same there, and its cards stand in the lanes that hold the
    same; a lane that is lacking comes along. A lane comes last, and its cards stand in the columns that stand
    for theirs; those without one wait in the tray, and feelings without one stay behind. Copies name their
    origins. Raises `UnknownRecord`, ValueError for anything else or for the map that it is on.
    """
    record, target = project.get(Record, id_), project.get(Map, map_)
    if not isinstance(record, Stage | Lane) or map_of(project, record) == target.id:
        raise ValueError(f"{id_} can't be copied to {map_}")
    if isinstance(record, Stage):
        return change_of(project, _stage_on(project, record, target.id, copies_of(project, [id_])))
    columns = _columns_there(project, record, target.id)
    seen = _without_lost_feelings(project, record, columns)
    return change_of(project, _lane_on(seen, record, target.id, columns, copies_of(seen, [id_])))


def _stage_on(project: Project, stage: Stage, map_: str, made: Copies) -> Iterable[Record]:
    phase = phase_for(project.get(Phase, stage.phase), project.many(Phase, project.index.phases(map_)))
    new_phase = phase is None
    if phase is None:
        original = project.get(Phase, stage.phase)
        phase = original.evolve(id=new_id("phase"), map=map_, origins=(*original.origins, original.id))
    lanes, newcomers = _lanes_there(project, _lanes_used(project, made), map_)
    names = made.names | lanes | {stage.phase: phase.id, project.get(Phase, stage.phase).map: map_}
    copies = {original: copy_of(project.records[original], names) for original in made.records}
    head = copies.pop(stage.id)
    last = project.index.steps(stage.id)[-1]
    yield from (phase,) if new_phase else ()
    yield from put(project, newcomers)
    yield from put(project, (head,))
    for part, copy in copies.items():
        yield _with_reach(project.records[part], copy, names, last)


def _with_reach(original: Record, copy: Record, names: Mapping[str, str], last: str) -> Record:
    """A card that reaches beyond its stage ends with it."""
    if not isinstance(original, Card) or not isinstance(copy, Card) or original.until in (None, *names):
        return copy
    return copy.evolve(until=names[last] if original.step != last else None)


def _lanes_used(project: Project, made: Copies) -> tuple[Lane, ...]:
    held = {record.lane for record in made.records.values() if isinstance(record, Card | Feeling)}
    used = [lane for lane in project.many(Lane, (each for each in held if each))]
    return tuple(sorted(used, key=lambda lane: (lane.order, lane.id)))


def _lanes_there(project: Project, lanes: Iterable[Lane], map_: str) -> tuple[_Names, tuple[Lane, ...]]:
    """Lane → the one that takes its cards on the map, each only once; and those that have to come along."""
    free = list(project.many(Lane, project.index.lanes(map_)))
    names: _Names = {}
    newcomers: list[Lane] = []
    for lane in lanes:
        there = lane_for(lane, free)
        if there is None:
            there = lane.evolve(id=new_id("lane"), map=map_, origins=(*lane.origins, lane.id))
            newcomers.append(there)
        else:
            free.remove(there)
        names[lane.id] = there.id
    return names, tuple(newcomers)


def _lane_on(project: Project, lane: Lane, map_: str, columns: _Names, made: Copies) -> Iterable[Record]:
    names = made.names | columns | {lane.map: map_}
    copies = {original: copy_of(project.records[original], names) for original in made.records}
    yield from put(project, (copies.pop(lane.id),))
    cells: dict[str | None, list[Card]] = {}
    for card in in_reading_order(project, (id_ for id_ in made.records if project.find(Card, id_))):
        copy = copies.pop(card.id)
        assert isinstance(copy, Card), "copies are of the type of their originals"
        stood = _stood(project, card, copy, columns)
        cells.setdefault(stood.step, []).append(stood)
    for row in cells.values():
        yield from put(project, row)
    yield from copies.values()


def _stood(project: Project, card: Card, copy: Card, columns: Mapping[str, str]) -> Card:
    """The copy in the column that stands for the card's, reaching as far as it can there; or in the tray."""
    step, until = columns.get(card.step or ""), columns.get(card.until or "")
    if step is None:
        return copy.evolve(step=None, lane=None, until=None)
    row = project.index.steps_of_map(copy.map)
    reaches = until is not None and row.index(until) > row.index(step)
    return copy.evolve(step=step, until=until if reaches else None)


def _columns_there(project: Project, lane: Lane, map_: str) -> _Names:
    columns = ((step, step_for(project, step, map_)) for step in project.index.steps_of_map(lane.map))
    return {step: there for step, there in columns if there is not None}


def _without_lost_feelings(project: Project, lane: Lane, columns: Collection[str]) -> Project:
    lost = [
        feeling.id
        for feeling in project.all(Feeling)
        if feeling.lane == lane.id and feeling.step not in columns
    ]
    change = delete_records(project, lost)
    return apply(project, change) if change else project
