"""The repair of a finding that one press makes."""

from collections.abc import Mapping

from journeymapper.messages import message, text
from journeymapper.model.base import Record
from journeymapper.model.cards import Touchpoint
from journeymapper.model.change import Change, apply, change_of, joined
from journeymapper.model.edits import add_card, connect_in_order, lead_through, set_fields
from journeymapper.model.findings import Finding
from journeymapper.model.ids import new_id
from journeymapper.model.links import Connection
from journeymapper.model.placement import can_delete
from journeymapper.model.project import Project
from journeymapper.model.references import holders, redirected
from journeymapper.model.structure import Lane

_LONGEST_NOTE = 2_000


def fix(project: Project, finding: Finding) -> Change | None:
    """The change that repairs a finding; None where it has no repair, or nothing is left to repair.

    Raises `UnknownRecord` where the project no longer has the records that the finding speaks of.
    """
    if finding.fix is None:
        return None
    arguments = finding.fix.arguments
    match finding.fix.intent:
        case "add touchpoint":
            step, lane, position, *way = arguments
            return _add_touchpoint(project, step, lane, int(position), way[0] if way else None)
        case "connect in order":
            return connect_in_order(project, arguments[0])
        case "declare as exit":
            return set_fields(project, arguments[0], ending=arguments[1])
        case "merge":
            return _merged(project, arguments)


def _add_touchpoint(project: Project, step: str, lane: str, position: int, way: str | None) -> Change | None:
    """A new touchpoint in a cell; on the way of a connection where one is named."""
    card = Touchpoint(
        id=new_id("touchpoint"),
        map=project.get(Lane, lane).map,
        step=step,
        lane=lane,
        title=text(message("New touchpoint")),
    )
    added = add_card(project, card, position)
    if way is None or added is None:
        return added
    return joined(added, lead_through(apply(project, added), way, card.id))


def _merged(project: Project, cards: tuple[str, ...]) -> Change | None:
    """Cards that repeat the first merged into it. None where one of them is locked.

    Whatever named one of them (connections, feelings, measures, evidence, comments, …) names the first from
    now on, and their notes are joined. Channel, owner, effort and the rest stay the first one's.
    """
    kept, *others = (project.get(Touchpoint, id_) for id_ in cards)
    gone = [card.id for card in others]
    if can_delete(project, gone) is not None:
        return None
    to = dict.fromkeys(gone, kept.id)
    notes = "\n".join(dict.fromkeys(card.note for card in (kept, *others) if card.note))
    merged = kept.evolve(note=notes[:_LONGEST_NOTE], origins=tuple(dict.fromkeys((*kept.origins, *gone))))
    held_by = holders(project.records.values())
    holding = {holder for id_ in gone for holder, _ in held_by.get(id_, ())}.difference(cards)
    records = {id_: redirected(project.records[id_], to) for id_ in sorted(holding)} | {kept.id: merged}
    idle = _idle_ways(project, records)
    return change_of(
        project, (record for record in records.values() if record.id not in idle), (*gone, *idle)
    )


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
