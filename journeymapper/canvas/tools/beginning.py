"""A new card that begins with its words: coming and typing are one undo step; without words it goes again."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from journeymapper.canvas.context import Context
from journeymapper.canvas.tools.editing import Editing, typing_key
from journeymapper.editor.blank_cards import blank_card
from journeymapper.layout.grid import Cell, cell_at
from journeymapper.messages import Message, message
from journeymapper.model.cards import Activity, Card, Note, Opportunity, Picture
from journeymapper.model.change import Change, apply, joined
from journeymapper.model.edits import add_card
from journeymapper.model.kinds import CARD_OF_LANE
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane

if TYPE_CHECKING:
    from journeymapper.canvas.tools.base import Pane


Following = Callable[[Project, str], Change | None]
"""What else happens with a new card, in the project that has it, told by its id."""


def begin_card(
    context: Context,
    pane: "Pane",
    cell: Cell,
    position: int | None = None,
    words: str = "",
    following: Following | None = None,
) -> Editing | None:
    """Put a new card into a cell, and its editor with its first letters; None where no card may stand.

    `following` joins the same undo step, as a connection that leads to the card.
    """
    lane = context.project.find(Lane, cell.lane)
    card = blank_card(lane, cell.step) if lane is not None else None
    if card is None:
        return None
    label = _label(card)
    context.store.seal()
    coming = add_card(context.project, card, position)
    if coming is not None and following is not None:
        coming = joined(coming, following(apply(context.project, coming), card.id))
    if not context.commit(coming, label, merge=typing_key(card)):
        return None
    return Editing(context, pane, card, coming=label, words=words)


def cell_for_card(context: Context, x: float, y: float) -> Cell | None:
    """The cell at a point of the map where a card may stand; None beside the cells and in other lanes."""
    cell = cell_at(context.layout, x, y)
    holds = cell is not None and context.layout.lane(cell.lane).kind in CARD_OF_LANE
    return cell if holds else None


def _label(card: Card) -> Message:
    match card:
        case Note():
            return message("Add note")
        case Activity():
            return message("Add activity")
        case Picture():
            return message("Add picture")
        case Opportunity():
            return message("Add opportunity")
        case _:
            return message("Add touchpoint")
