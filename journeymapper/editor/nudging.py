"""Moving cards by the keyboard: a place up or down, a column to the side, and on into the next lane."""

from collections.abc import Collection, Iterable
from typing import Literal

from journeymapper.messages import message
from journeymapper.model.cards import Card
from journeymapper.model.change import Change, apply, change_of, joined
from journeymapper.model.edits import NotAllowed, move_by, reorder
from journeymapper.model.edits.cards import in_reading_order, shared_out
from journeymapper.model.kinds import CARD_OF_LANE
from journeymapper.model.placement import Cell, Refused, can_place
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane

Way = Literal["left", "right", "up", "down"]


def nudged(project: Project, ids: Collection[str], way: Way) -> Change | None:
    """Placed cards moved one place, each from where it stands; those of the tray stay.

    Left and right lead into the next column. Up and down lead past the next card of the cell; where no card
    has one to pass, all go on into the next lane that can hold them. Raises `NotAllowed` for locked cards
    and at the edge of the map.
    """
    cards = [
        card for card in in_reading_order(project, ids) if card.step is not None and card.lane is not None
    ]
    if way in ("left", "right"):
        return move_by(project, [card.id for card in cards], 1 if way == "right" else -1)
    for card in cards:
        _movable(project, card)
    by: Literal[1, -1] = 1 if way == "down" else -1
    return _within_cells(project, cards, by) or _into_next_lanes(project, cards, by)


def nudging_key(ids: Iterable[str]) -> str:
    """By which nudges of the same cards, as keys repeat, join into one step."""
    return f"nudge:{','.join(sorted(ids))}"


def _movable(project: Project, card: Card) -> None:
    refused = can_place(project, [card.id], card.step, card.lane)
    if refused is not None:
        raise NotAllowed(refused)


def _within_cells(project: Project, cards: Iterable[Card], by: Literal[1, -1]) -> Change | None:
    """Each card past the next one of its cell that doesn't move along."""
    chosen = [card.id for card in cards]
    whole: Change | None = None
    for id_ in chosen if by < 0 else chosen[::-1]:
        card = project.get(Card, id_)
        row = project.index.cell(card.step or "", card.lane or "")
        at = row.index(id_) + by
        if 0 <= at < len(row) and row[at] not in chosen:
            change = reorder(project, id_, at)
            whole = joined(whole, change)
            project = apply(project, change) if change else project
    return whole


def _into_next_lanes(project: Project, cards: list[Card], by: Literal[1, -1]) -> Change | None:
    landing: dict[str, Cell] = {}
    for card in cards:
        rows = project.index.lanes(card.map)
        at = rows.index(card.lane or "")
        ahead = rows[at + 1 :] if by > 0 else rows[:at][::-1]
        fitting = (
            lane.id for lane in project.many(Lane, ahead) if CARD_OF_LANE.get(lane.lane_kind) is type(card)
        )
        lane = next(fitting, None)
        if lane is None:
            raise NotAllowed(Refused(message("No other lane there can hold it.")))
        landing[card.id] = (card.step, lane)
    return change_of(project, shared_out(project, cards, landing))
