"""Where pasting goes: what is selected, or the cell that one stands in, says it."""

from collections.abc import Collection
from dataclasses import dataclass

from journeymapper.editor.clips.arriving import TRAY
from journeymapper.editor.structure import lane_at, stage_at, step_at
from journeymapper.model.base import Record
from journeymapper.model.cards import Card
from journeymapper.model.edits.cards import in_reading_order
from journeymapper.model.placement import Cell
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Stage, Step


@dataclass(frozen=True, slots=True)
class Place:
    """A target for cards and a position in it, as `paste_cards` takes them."""

    target: Cell | None = None
    position: int | None = None


def place_of(project: Project, selection: Collection[str], cell: Cell | None = None) -> Place:
    """Where cards go: below the selected card, to the first of several, to a selected column or lane.

    A cell that was come to is the target where nothing is selected; without one there is none.
    """
    records = project.many(Record, selection)
    cards = [record for record in records if isinstance(record, Card)]
    if not records:
        return Place(cell)
    if len(cards) == len(records):
        return _beside(project, [card.id for card in cards])
    if len(records) == 1:
        match records[0]:
            case Stage() as stage:
                return Place((project.index.steps(stage.id)[0], None))
            case Step() as step:
                return Place((step.id, None))
            case Lane() as lane:
                return Place((None, lane.id))
    return Place(cell)


def heading_before(project: Project, map_: str, heading: Stage | Step | Lane, here: str | None) -> str | None:
    """The stage, step or lane that a copied one comes after: where one stands, else the last."""
    match heading:
        case Stage():
            there: Stage | Step | Lane | None = stage_at(project, map_, here)
        case Step():
            there = step_at(project, map_, here, "after")
        case Lane():
            there = lane_at(project, map_, here)
    return there.id if there else None


def _beside(project: Project, cards: list[str]) -> Place:
    first = in_reading_order(project, cards)[0]
    if first.step is None or first.lane is None:
        return Place(TRAY)
    position = project.index.cell(first.step, first.lane).index(first.id) + 1 if len(cards) == 1 else None
    return Place((first.step, first.lane), position)
