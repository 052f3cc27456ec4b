"""What arrow keys do: they walk over cards, empty cells and names, with Shift select and with Ctrl move."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from journeymapper.canvas.context import Context
from journeymapper.canvas.tools.names import moves, name_beside, name_beyond, selected_name
from journeymapper.editor.nudging import nudged, nudging_key
from journeymapper.layout.grid import Cell
from journeymapper.layout.walking import Direction, Spot, card_beside, spot_beside
from journeymapper.messages import plural
from journeymapper.model.edits import NotAllowed
from journeymapper.model.links import Connection

if TYPE_CHECKING:
    from journeymapper.canvas.tools.base import Pane

ARROWS: dict[int, Direction] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}
_TURNED: dict[Direction, Direction] = {"left": "right", "right": "left"}


def press_arrow(context: Context, pane: "Pane", event: QKeyEvent) -> None:
    """Walk, select or move, as the modifiers say."""
    direction, held = in_order(context, ARROWS[event.key()]), event.modifiers()
    if held & Qt.KeyboardModifier.ControlModifier:
        name = selected_name(context)
        if name is None:
            nudge(context, pane, direction, goes_on=event.isAutoRepeat())
        elif moves(name, direction):
            context.run("structure-back" if direction in ("left", "up") else "structure-on")
    elif held & Qt.KeyboardModifier.ShiftModifier:
        _reach(context, pane, direction)
    else:
        _walk(context, pane, direction)


def in_order(context: Context, direction: Direction) -> Direction:
    """A direction on the screen as one along the map, which may read from the right."""
    return _TURNED.get(direction, direction) if context.scene.pen.turned else direction


def nudge(context: Context, pane: "Pane", direction: Direction, *, goes_on: bool = False) -> None:
    """Move the selected cards a place on, or to the column beside; `goes_on` joins the nudge before."""
    cards = [id_ for id_ in context.session.selection if id_ in context.layout.cards]
    if not goes_on:
        context.store.seal()
    try:
        change = nudged(context.project, cards, direction)
    except NotAllowed as refused:
        context.tell(refused.why)
        return
    label = plural("Move {count} card", "Move {count} cards", len(cards))
    if context.commit(change, label, merge=nudging_key(cards)):
        pane.show_card(cards[0])


def go(context: Context, pane: "Pane", there: Spot | None) -> None:
    """To a card or a name, which is then selected alone, or to an empty cell."""
    if there is None:
        return
    if isinstance(there, Cell):
        context.attention.focus(None)
        context.cells.go(there, by_keys=True)
        pane.show_cell(there)
        return
    context.session.select([there])
    if there in context.layout.cards:
        context.attention.focus(there)
        pane.show_card(there)
    else:
        context.attention.focus(None)
        pane.show_name(there)


def only_card(context: Context) -> str | None:
    """The card that is selected, if it is the only one."""
    chosen = [id_ for id_ in context.session.selection if id_ in context.layout.cards]
    return chosen[0] if len(chosen) == 1 else None


def _here(context: Context) -> Spot | None:
    here = context.cells.cell or context.attention.focused or only_card(context)
    return here if isinstance(here, Cell) or here in context.layout.cards else None


def _walk(context: Context, pane: "Pane", direction: Direction) -> None:
    name, here = selected_name(context), _here(context)
    end = _end_of_connection(context, direction)
    if end is not None:
        go(context, pane, end)
    elif name is not None:
        go(context, pane, name_beside(context, name, direction))
    elif here is None:
        go(context, pane, _first(context))
    else:
        there = spot_beside(context.layout, context.project, here, direction)
        go(context, pane, there or name_beyond(context, here, direction))


def _end_of_connection(context: Context, direction: Direction) -> str | None:
    """From the only connection that is selected back to the card it leads from, or on to its target."""
    (chosen, *others) = [*context.session.selection] or [""]
    connection = None if others else context.project.find(Connection, chosen)
    if connection is None or direction not in ("left", "right"):
        return None
    return connection.source if direction == "left" else connection.target


def _reach(context: Context, pane: "Pane", direction: Direction) -> None:
    """Select the next card as well."""
    here = _here(context)
    there = card_beside(context.layout, context.project, here, direction) if here else None
    if there is None:
        return
    context.session.select(context.session.selection | {there})
    context.attention.focus(there)
    pane.show_card(there)


def _first(context: Context) -> str | None:
    """The first card of the map, or what there is of it without cards."""
    index, map_ = context.project.index, context.layout.map
    return next(iter((*index.cards_of_map(map_), *index.stages_of_map(map_), *index.lanes(map_))), None)
