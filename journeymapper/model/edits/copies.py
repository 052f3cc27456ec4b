"""Copies, with what belongs to them and with the memory of what they were copied from."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar

from journeymapper.model.base import Record
from journeymapper.model.change import Change, change_of
from journeymapper.model.edits.cards import in_reading_order, placed, shared_out
from journeymapper.model.edits.siblings import put, siblings, stands_in_row
from journeymapper.model.edits.validity import unless
from journeymapper.model.ids import new_id
from journeymapper.model.journeys import Map
from journeymapper.model.links import Connection
from journeymapper.model.people import Item, ProjectInfo
from journeymapper.model.placement import Refused, can_move_by, can_place, landing_by
from journeymapper.model.project import Project
from journeymapper.model.references import ITEM_FIELDS, REFERENCES_OF, holders, items_of, redirected
from journeymapper.model.structure import Lane, Stage

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Copies:
    """Copies of some records and of what belongs to them: original → new id, original → copy."""

    names: dict[str, str]
    records: dict[str, Record]

    def besides(self, ids: Iterable[str]) -> list[Record]:
        """The copies of what came along with these records."""
        named = set(ids)
        return [copy for id_, copy in self.records.items() if id_ not in named]


def copies_of(project: Project, ids: Iterable[str]) -> Copies:
    """Copies of records and, as the table of references says, of what belongs to them.

    A map brings its phases, stages, steps, lanes, cards and feelings, and connections whose both ends are
    copied. Measures come along without their measurements, which were taken of the original; comments,
    evidence and responses stay with it too. Each copy names the original among its `origins`.
    """
    taken = with_parts(project, ids)
    names = {id_: new_id(project.records[id_].kind) for id_ in taken}
    names |= {item.id: new_id("item") for id_ in taken for item in items_of(project.records[id_])}
    return Copies(names, {id_: copy_of(project.records[id_], names) for id_ in taken})


def duplicate_cards(
    project: Project, ids: Collection[str], step: str | None, lane: str | None, position: int | None = None
) -> Change | None:
    """Copies of cards in one cell, or in the tray (step None), in the order in which one reads them.

    Copies of locked cards are not locked. Raises `NotAllowed` where `placement.can_place` refuses copies.
    """
    unless(can_place(project, ids, step, lane, copying=True))
    cell = (step, lane) if step is not None else (None, None)
    cards = in_reading_order(project, ids)
    made = copies_of(project, [card.id for card in cards])
    row = [copy_of(placed(project, card, cell), made.names, locked=False) for card in cards]
    rows = [[card for card in row if card.map == map_] for map_ in dict.fromkeys(card.map for card in row)]
    stood = [record for each in rows for record in put(project, each, position)]
    return change_of(project, [*stood, *made.besides(ids)])


def duplicate_by(project: Project, ids: Collection[str], columns: int = 0, lanes: int = 0) -> Change | None:
    """Copies of cards so many columns to the right and lanes down, below what stands there.

    Cards of the tray are left out. Raises `NotAllowed` where `placement.can_move_by` refuses copies.
    """
    unless(can_move_by(project, ids, columns, lanes, copying=True))
    landing = landing_by(project, ids, columns, lanes)
    if isinstance(landing, Refused):
        return None
    cards = in_reading_order(project, landing)
    made = copies_of(project, [card.id for card in cards])
    row = [copy_of(placed(project, card, landing[card.id]), made.names, locked=False) for card in cards]
    cells = {made.names[id_]: cell for id_, cell in landing.items()}
    return change_of(project, [*shared_out(project, row, cells), *made.besides(landing)])


def duplicate_record(project: Project, id_: str, position: int | None = None) -> Change | None:
    """A copy of a record with what belongs to it; in a row it comes right after the original.

    Raises ValueError for what can be there only once: the project's own record, a connection.
    """
    original = project.get(Record, id_)
    if isinstance(original, ProjectInfo | Connection):
        raise ValueError(f"{id_} can be there only once")
    made = copies_of(project, [id_])
    copy = made.records[id_]
    if not stands_in_row(original):
        return change_of(project, made.records.values())
    at = siblings(project, original).index(id_) + 1 if position is None else position
    return change_of(project, [*put(project, [copy], at), *made.besides([id_])])


def duplicate_stage(project: Project, stage: str, position: int | None = None) -> Change | None:
    """A copy of a stage with its steps, cards and feelings, right after it or at a position of its phase."""
    return duplicate_record(project, project.get(Stage, stage).id, position)


def duplicate_lane(project: Project, lane: str, position: int | None = None) -> Change | None:
    """A copy of a lane with its cards and feelings, right below it or at a position of its map."""
    return duplicate_record(project, project.get(Lane, lane).id, position)


def duplicate_map(
    project: Project, map_: str, map_kind: Literal["current", "ideal", "option"] = "ideal"
) -> Change | None:
    """A copy of a whole map as another state of its journey, after the maps that it has.

    It is derived from the original. A name is kept only where the kind stays, for it says the state.
    """
    original = project.get(Map, map_)
    made = copies_of(project, [map_])
    name = original.name if original.map_kind == map_kind else ""
    copy = original.evolve(id=made.names[map_], map_kind=map_kind, derived_from=map_, name=name)
    return change_of(project, [*put(project, [copy]), *made.besides([map_])])


def with_parts(project: Project, ids: Iterable[str]) -> tuple[str, ...]:
    """These records and, as the table of references says, what belongs to them: what copying them takes."""
    held = holders(project.records.values())
    taken = dict.fromkeys(ids)
    open_ends = list(taken)
    while open_ends:
        for holder, reference in held.get(open_ends.pop(), ()):
            both = reference.copied == "with both" and _all_ends_in(project.records[holder], taken)
            if holder not in taken and (both or reference.copied == "with it"):
                taken[holder] = None
                open_ends.append(holder)
    return tuple(taken)


def _all_ends_in(record: Record, taken: Collection[str]) -> bool:
    ends = [each for each in REFERENCES_OF[type(record)] if each.copied == "with both"]
    return all(id_ in taken for each in ends for id_ in each.read(record))


def copy_of(record: R, names: Mapping[str, str], **besides: object) -> R:
    """A copy with ids exchanged as `names` says, its own too; it names the original among its origins."""
    fields: dict[str, object] = {"id": names[record.id]}
    if "origins" in type(record).model_fields:
        fields["origins"] = tuple(dict.fromkeys((*getattr(record, "origins", ()), record.id)))
    if items_of(record):
        fields |= {field: _renamed(getattr(record, field), names) for field in ITEM_FIELDS}
    return redirected(record, names, **(fields | besides))


def _renamed(items: Iterable[Item], names: Mapping[str, str]) -> tuple[Item, ...]:
    return tuple(Item(id=names[item.id], text=item.text) for item in items)
