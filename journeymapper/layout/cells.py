"""How the cards and gaps of a lane stack in its cells.

Cells are filled column by column, from left to right and from top to bottom. A span takes one row through all
its columns: what comes later in any of them stands below it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain

from journeymapper.layout.lanes import stacking
from journeymapper.layout.map_layout import CardBox, GhostBox
from journeymapper.layout.rows import row_tops
from journeymapper.layout.site import Place, Site
from journeymapper.layout.texts import card_height
from journeymapper.model.cards import Card
from journeymapper.model.findings import Ghost, Numbered
from journeymapper.model.structure import Lane

_FOLDED_GAP = 4
_BLOCK_PAD = 8
_BLOCK_GAP = 3


@dataclass(slots=True)
class Filling:
    """What stands in some cells of a lane, and the height that each of them asks for."""

    cards: list[CardBox] = field(default_factory=list)
    ghosts: list[GhostBox] = field(default_factory=list)
    needs: dict[Place, float] = field(default_factory=dict)


def fill_lane(site: Site, lane: Lane) -> Filling:
    """Every cell of a lane. Where the format says so, the cards of a high one stand in rows."""
    filling = fill_cells(site, lane, range(len(site.columns)))
    most = site.format.rows_above
    if most is None or lane.collapsed or max(filling.needs.values(), default=0) <= most:
        return filling
    return _in_rows(site, lane, filling)


def _in_rows(site: Site, lane: Lane, filling: Filling) -> Filling:
    style = stacking(lane.lane_kind, site.format)
    tops = iter(row_tops((*filling.cards, *filling.ghosts), site.columns, style))
    cards = [replace(box, dy=next(tops)) for box in filling.cards]
    ghosts = [replace(box, dy=next(tops)) for box in filling.ghosts]
    needs: dict[Place, float] = {}
    for column in site.columns:
        boxes: Iterator[CardBox | GhostBox] = chain(cards, ghosts)
        ends = [box.dy + box.height for box in boxes if box.x <= column.x < box.x + box.width]
        if ends:
            needs[column.step, lane.id] = max(ends) + style.pad
    return Filling(cards, ghosts, needs)


def fill_cells(site: Site, lane: Lane, columns: Iterable[int]) -> Filling:
    """Some cells of a lane, by the numbers of their columns in order.

    Where a lane has spans its cells depend on each other, so all of them have to be filled together.
    """
    filling = Filling()
    if lane.collapsed:
        for number in columns:
            _fill_folded(site, lane, number, filling)
        return filling
    style = stacking(lane.lane_kind, site.format)
    tops = [style.pad] * len(site.columns)
    chosen = tuple(columns)
    for number in chosen:
        _fill_cell(site, lane, number, tops, filling)
    for number in chosen:
        if tops[number] > style.pad:
            filling.needs[site.columns[number].step, lane.id] = tops[number] - style.gap + style.pad
    return filling


def _fill_cell(site: Site, lane: Lane, number: int, tops: list[float], filling: Filling) -> None:
    column = site.columns[number]
    gap = _FOLDED_GAP if column.folded else stacking(lane.lane_kind, site.format).gap
    for card, ghost in _rows(site, lane, number):
        if card is not None:
            last = site.last_column(card, number)
            width = site.columns[last].right - column.x
            widths = [width]
            if site.format.spans_fit_steps:
                widths += [over.width for over in site.columns[number : last + 1]]
            height = max(_height(site, card, lane, room) for room in widths)
            # No column further right is fuller by now: what stands there reaches over this one too.
            y = tops[number]
            filling.cards.append(CardBox(card.id, lane.id, column.x, y, width, height))
            tops[number : last + 1] = [y + height + gap] * (last + 1 - number)
        elif ghost is not None:
            box = _ghost_box(site, lane, number, ghost, tops[number])
            filling.ghosts.append(box)
            tops[number] += box.height + gap


def _height(site: Site, card: Card, lane: Lane, width: float) -> float:
    if width <= site.format.folded_column:
        return site.format.folded_card
    return card_height(site.project, card, width, site.format, lane, site.language)


def _ghost_box(site: Site, lane: Lane, number: int, ghost: tuple[Numbered, Ghost], y: float) -> GhostBox:
    numbered, mark = ghost
    column = site.columns[number]
    finding = numbered.finding
    wide = column.width > site.format.wide_card
    height = site.format.wide_card_height if wide else site.format.card_height
    return GhostBox(
        finding.key, numbered.number, finding.severity, mark, lane.id, column.x, y, column.width, height
    )


def _rows(site: Site, lane: Lane, number: int) -> Iterator[tuple[Card | None, tuple[Numbered, Ghost] | None]]:
    """The cards of a cell from top to bottom, each gap among them above the card that it precedes."""
    column = site.columns[number]
    for card in site.coming_in(column.step, lane.id):
        yield card, None
    for step in column.steps:
        waiting = () if column.folded else site.ghosts.get((step, lane.id), ())
        cards = _cards(site, step, lane)
        if not waiting:
            for card in cards:
                yield card, None
            continue
        shown = 0
        for position, card in enumerate(cards):
            while shown < len(waiting) and waiting[shown][1].position <= position:
                yield None, waiting[shown]
                shown += 1
            yield card, None
        for ghost in waiting[shown:]:
            yield None, ghost


def _cards(site: Site, step: str, lane: Lane) -> tuple[Card, ...]:
    return site.project.many(Card, site.project.index.cell(step, lane.id))


def _fill_folded(site: Site, lane: Lane, number: int, filling: Filling) -> None:
    """A folded lane shows its cards as blocks side by side."""
    column = site.columns[number]
    cards = [card for step in column.steps for card in _cards(site, step, lane)]
    if not cards:
        return
    share = column.width / len(cards)
    gap = min(_BLOCK_GAP, share / 4)
    height = site.format.folded_lane - 2 * _BLOCK_PAD
    for place, card in enumerate(cards):
        x = column.x + place * share
        filling.cards.append(CardBox(card.id, lane.id, x, _BLOCK_PAD, share - gap, height))
    filling.needs[column.step, lane.id] = site.format.folded_lane
