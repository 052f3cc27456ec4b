"""What keys do on the map while no gesture is on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from journeymapper.canvas.context import Context
from journeymapper.canvas.empty import missing
from journeymapper.canvas.tools.editing import Editing
from journeymapper.canvas.tools.names import moves, name_beside, name_beyond, selected_name
from journeymapper.layout.grid import Direction, neighbour
from journeymapper.messages import plural
from journeymapper.model.cards import Card
from journeymapper.model.edits import NotAllowed, delete_records, move_by

if TYPE_CHECKING:
    from journeymapper.canvas.tools.base import Pane, State

_ARROWS: dict[int, Direction] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}
_STEPS: dict[Direction, tuple[int, int]] = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
_EDIT = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


def press_key(state: "State", event: QKeyEvent) -> "State | None":
    """Arrows walk from card to card and on to the names, with Shift they select, with Ctrl they move."""
    context, key = state.context, event.key()
    event.accept()
    if key in _ARROWS:
        _walk(context, state.pane, _ARROWS[key], event.modifiers())
    elif selected_name(context) is not None and key in (*_EDIT, *_DELETE):
        context.run("rename" if key in _EDIT else "delete")
    elif key in _EDIT and (lacking := missing(context)) is not None:
        context.run(lacking[2])
    elif key in _EDIT:
        card = context.attention.focused or _only(context)
        return (Editing.of(context, state.pane, card) if card else None) or state
    elif key in _DELETE:
        delete_selected(context)
    elif key == Qt.Key.Key_Escape:
        context.attention.focus(None)
        context.session.select([])
    elif event.matches(QKeySequence.StandardKey.SelectAll):
        context.session.select(context.layout.cards)
    else:
        event.ignore()
    return state


def delete_selected(context: Context) -> None:
    """Delete what is selected, with the connections of cards. Locked cards stay, and it is said why."""
    chosen = context.session.selection
    if not chosen:
        return
    label = plural("Delete {count} record", "Delete {count} records", len(chosen))
    if all(context.project.find(Card, id_) for id_ in chosen):
        label = plural("Delete {count} card", "Delete {count} cards", len(chosen))
    try:
        change = delete_records(context.project, chosen)
    except NotAllowed as refused:
        context.tell(refused.why)
        return
    context.store.seal()
    context.commit(change, label)


def _walk(context: Context, pane: "Pane", direction: Direction, held: Qt.KeyboardModifier) -> None:
    layout = context.layout
    name = selected_name(context)
    if held & Qt.KeyboardModifier.ControlModifier:
        if name is None:
            _push(context, direction)
        elif moves(name, direction):
            context.run("structure-back" if direction in ("left", "up") else "structure-on")
        return
    if name is not None:
        _go(context, pane, name_beside(context, name, direction))
        return
    here = context.attention.focused or _only(context)
    if here is None or here not in layout.cards:
        there = _first(context)
    else:
        there = neighbour(layout, context.project, here, direction)
        if there is None and not held & Qt.KeyboardModifier.ShiftModifier:
            there = name_beyond(context, here, direction)
    if there is None:
        return
    if held & Qt.KeyboardModifier.ShiftModifier:
        context.session.select(context.session.selection | {there})
        context.attention.focus(there)
        pane.show_card(there)
    else:
        _go(context, pane, there)


def _go(context: Context, pane: "Pane", there: str | None) -> None:
    """To a card or a name, which is then selected alone."""
    if there is None:
        return
    context.session.select([there])
    if there in context.layout.cards:
        context.attention.focus(there)
        pane.show_card(there)
    else:
        context.attention.focus(None)
        pane.show_name(there)


def _push(context: Context, direction: Direction) -> None:
    """Move what is selected by one column or lane."""
    cards = [id_ for id_ in context.session.selection if id_ in context.layout.cards]
    try:
        change = move_by(context.project, cards, *_STEPS[direction])
    except NotAllowed as refused:
        context.tell(refused.why)
        return
    context.commit(change, plural("Move {count} card", "Move {count} cards", len(cards)))


def _only(context: Context) -> str | None:
    """The card that is selected, if it is the only one."""
    chosen = [id_ for id_ in context.session.selection if id_ in context.layout.cards]
    return chosen[0] if len(chosen) == 1 else None


def _first(context: Context) -> str | None:
    """The first card of the map, or what there is of it without cards."""
    index, map_ = context.project.index, context.layout.map
    return next(iter((*index.cards_of_map(map_), *index.stages_of_map(map_), *index.lanes(map_))), None)
