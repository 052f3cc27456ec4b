"""Cards: moving, adding, putting into the tray."""

from collections.abc import Collection, Iterable, Mapping

from journeymapper.model.base import Record
from journeymapper.model.cards import Card
from journeymapper.model.change import Change, change_of
from journeymapper.model.edits.siblings import put
from journeymapper.model.edits.spans import until_at
from journeymapper.model.edits.validity import all_new, checked, unless
from journeymapper.model.placement import Cell, Refused, can_move_by, can_place, can_stand, landing_by
from journeymapper.model.project import Project


def move_cards(
    project: Project, ids: Collection[str], step: str | None, lane: str | None, position: int | None = None
) -> Change | None:
    """Put cards into one cell, or into the tray (step None), at a position among those that stay there.

    Several cards keep the order in which they are read on the map; spans keep their reach as far as the map
    goes. `position` None is the end. Raises `NotAllowed` where `placement.can_place` refuses, `UnknownRecord`
    for what is not there.
    """
    unless(can_place(project, ids, step, lane))
    cell = (step, lane) if step is not None else (None, None)
    moved = [placed(project, card, cell) for card in in_reading_order(project, ids)]
    changed = [record for map_ in _maps(moved) for record in put(project, _on(moved, map_), position)]
    return change_of(project, changed)


def unplace_cards(project: Project, ids: Collection[str]) -> Change | None:
    """Put cards into the tray of their map, after those that wait there. Raises `NotAllowed`."""
    placed_ones = [card.id for card in project.many(Card, ids) if card.step is not None]
    return move_cards(project, placed_ones, None, None)


def move_by(project: Project, ids: Collection[str], columns: int, lanes: int = 0) -> Change | None:
    """Put cards so many columns to the right and lanes down, each from where it stands.

    They come to stand below what stays there; cards of the tray stay. Raises `NotAllowed` where
    `placement.can_move_by` refuses.
    """
    unless(can_move_by(project, ids, columns, lanes))
    landing = landing_by(project, ids, columns, lanes)
    if isinstance(landing, Refused) or not (columns or lanes):
        return None
    return change_of(project, shared_out(project, in_reading_order(project, landing), landing))


def shared_out(project: Project, cards: Iterable[Card], landing: Mapping[str, Cell]) -> list[Record]:
    """Cards of several cells put into theirs, below what stays there; those of one cell keep their order."""
    cells: dict[Cell, list[Card]] = {}
    for card in cards:
        cells.setdefault(landing[card.id], []).append(placed(project, card, landing[card.id]))
    return [record for row in cells.values() for record in put(project, row, leaving=landing.keys())]


def add_card(project: Project, card: Card, position: int | None = None) -> Change | None:
    """A new card at a position of its cell, or of the tray; None is the end.

    Raises `NotAllowed` where it may not stand there, ValueError for an id that is taken or a reference to
    what is not there.
    """
    unless(can_stand(project, card, card.step, card.lane))
    all_new(project, card)
    return checked(project, change_of(project, put(project, [card], position)))


def placed(project: Project, card: Card, cell: Cell) -> Card:
    """The card in another cell, with its span."""
    step, lane = cell
    if (card.step, card.lane) == (step, lane):
        return card
    columns = project.index.steps_of_map(card.map) if card.until else ()
    return card.evolve(step=step, lane=lane, until=until_at(columns, card, step))


def in_reading_order(project: Project, ids: Iterable[str]) -> list[Card]:
    """These cards as one reads them: column by column, from top to bottom; then those of the tray."""
    cards = [project.get(Card, id_) for id_ in dict.fromkeys(ids)]
    if len(cards) < 2:
        return cards
    columns = _numbers(step for map_ in _maps(cards) for step in project.index.steps_of_map(map_))
    rows = _numbers(lane for map_ in _maps(cards) for lane in project.index.lanes(map_))
    last = len(columns)
    return sorted(
        cards,
        key=lambda card: (
            columns.get(card.step or "", last),
            rows.get(card.lane or "", 0),
            card.order,
            card.id,
        ),
    )


def _numbers(ids: Iterable[str]) -> dict[str, int]:
    return {id_: number for number, id_ in enumerate(ids)}


def _maps(cards: Iterable[Card]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(card.map for card in cards))


def _on(cards: Iterable[Card], map_: str) -> list[Card]:
    return [card for card in cards if card.map == map_]
