"""What keys do on the map while no gesture is on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from journeymapper.canvas.context import Context
from journeymapper.canvas.empty import missing
from journeymapper.canvas.tools.beginning import begin_card
from journeymapper.canvas.tools.editing import Editing
from journeymapper.canvas.tools.feeling_keys import press_feeling_key
from journeymapper.canvas.tools.names import selected_name
from journeymapper.canvas.tools.typing import types_text
from journeymapper.canvas.tools.walking import ARROWS, only_card, press_arrow
from journeymapper.editor.deleting import deleting
from journeymapper.model.edits import NotAllowed, delete_records

if TYPE_CHECKING:
    from journeymapper.canvas.tools.base import State

_EDIT = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


def press_key(state: "State", event: QKeyEvent) -> "State | None":
    """Arrows walk over cards, cells and names; Enter edits; in an empty cell letters begin a card too."""
    context, key = state.context, event.key()
    event.accept()
    if press_feeling_key(context, event):
        return state
    if key in ARROWS:
        press_arrow(context, state.pane, event)
    elif selected_name(context) is not None and key in (*_EDIT, *_DELETE):
        context.run("rename" if key in _EDIT else "delete")
    elif key in _EDIT and (lacking := missing(context)) is not None:
        context.run(lacking[2])
    elif key in _EDIT:
        if context.cells.cell is not None:
            return begin_card(context, state.pane, context.cells.cell) or state
        card = context.attention.focused or only_card(context)
        if card is None and len(context.session.selection) == 1:
            state.pane.label_connection(*context.session.selection)
            return state
        return (Editing.of(context, state.pane, card) if card else None) or state
    elif key in _DELETE:
        delete_selected(context)
    elif key == Qt.Key.Key_Escape:
        context.attention.focus(None)
        context.cells.go(None)
        context.session.select([])
    elif event.matches(QKeySequence.StandardKey.SelectAll):
        context.session.select(context.layout.cards)
    elif context.cells.cell is not None and context.cells.typing_begins and types_text(event):
        return begin_card(context, state.pane, context.cells.cell, words=event.text()) or state
    else:
        event.ignore()
    return state


def delete_selected(context: Context) -> None:
    """Delete what is selected, with the connections of cards. Locked cards stay, and it is said why."""
    chosen = context.session.selection
    if not chosen:
        return
    label = deleting(context.project, chosen)
    try:
        change = delete_records(context.project, chosen)
    except NotAllowed as refused:
        context.tell(refused.why)
        return
    context.store.seal()
    context.commit(change, label)
