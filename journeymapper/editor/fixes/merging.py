"""Several cards that repeat each other, merged into one."""

from collections.abc import Mapping, Sequence

from journeymapper.model.base import Record
from journeymapper.model.cards import Touchpoint
from journeymapper.model.change import Change, change_of
from journeymapper.model.links import Connection
from journeymapper.model.placement import can_delete
from journeymapper.model.project import Project
from journeymapper.model.references import holders, redirected

_LONGEST_NOTE = 2_000


def merge(project: Project, *cards: str) -> Change | None:
    """Cards that repeat the first merged into it. None where one of them is locked.

    Whatever named one of them (connections, feelings, measures, evidence, comments, …) names the first from
    now on, and their notes are joined. It is an end of the journey or a moment of truth where any of them is,
    and for everybody where any of them is. Channel, owner, effort and the rest stay the first one's.
    """
    kept, *others = every = [project.get(Touchpoint, id_) for id_ in cards]
    gone = [card.id for card in others]
    if can_delete(project, gone) is not None:
        return None
    to = dict.fromkeys(gone, kept.id)
    notes = "\n".join(dict.fromkeys(card.note for card in every if card.note))
    merged = kept.evolve(
        note=notes[:_LONGEST_NOTE],
        ending=next((card.ending for card in every if card.ending), ""),
        moment_of_truth=any(card.moment_of_truth for card in every),
        personas=_personas_of(every),
        origins=tuple(dict.fromkeys((*kept.origins, *gone))),
    )
    held_by = holders(project.records.values())
    holding = {holder for id_ in gone for holder, _ in held_by.get(id_, ())}.difference(cards)
    records = {id_: redirected(project.records[id_], to) for id_ in sorted(holding)} | {kept.id: merged}
    idle = _idle_ways(project, records)
    return change_of(
        project, (record for record in records.values() if record.id not in idle), (*gone, *idle)
    )


def _personas_of(cards: Sequence[Touchpoint]) -> tuple[str, ...]:
    """Whom any of some cards concerns; none: everybody."""
    if not all(card.personas for card in cards):
        return ()
    return tuple(dict.fromkeys(persona for card in cards for persona in card.personas))


def _idle_ways(project: Project, records: Mapping[str, Record]) -> set[str]:
    """The changed connections that now lead from a card to itself, or where another leads already."""
    changed = [record for record in records.values() if isinstance(record, Connection)]
    others = (record for record in project.all(Connection) if record.id not in records)
    taken = {(way.source, way.target, way.connection_kind) for way in others}
    idle: set[str] = set()
    for way in changed:
        ends = (way.source, way.target, way.connection_kind)
        if way.source == way.target or ends in taken:
            idle.add(way.id)
        taken.add(ends)
    return idle
