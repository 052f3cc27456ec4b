"""Editing a title where it stands. Each keystroke joins the edit before: one undo takes all back."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPolygon

from journeymapper.canvas.context import Context
from journeymapper.canvas.text_field import TextField
from journeymapper.canvas.title_sketch import TitleSketch
from journeymapper.canvas.tools.base import Pane, Pointer, State
from journeymapper.canvas.tools.typing import press_text_key
from journeymapper.canvas.tools.walking import go
from journeymapper.editor.store import Committed
from journeymapper.layout.grid import Cell
from journeymapper.layout.walking import Direction, spot_beyond
from journeymapper.messages import Message, message
from journeymapper.model.cards import Card, Note, Picture
from journeymapper.model.edits import delete_records, set_fields
from journeymapper.model.titles import title_of

_FIELDS = {Note: ("text", 2000), Picture: ("caption", 300)}
_TITLE = ("title", 200)
_LABEL = message("Typing")


class Editing(State):
    """A text editor is open on a card."""

    cursor = Qt.CursorShape.IBeamCursor

    def __init__(
        self, context: Context, pane: Pane, card: Card, coming: Message | None = None, words: str = ""
    ) -> None:
        """`coming` is what undo calls the coming of a card that is new, `words` what it begins with."""
        super().__init__(context, pane)
        self._card = card.id
        self._coming = coming
        self._first = words
        self._name, longest = _FIELDS.get(type(card), _TITLE)
        words = str(getattr(card, self._name))
        self._original = words
        self._merge = typing_key(card)
        self._field = TextField(words, len(words), 0, longest, multiline=isinstance(card, Note))
        self._preedit = ""
        self._selecting = False

    @staticmethod
    def of(context: Context, pane: Pane, card: str) -> "Editing | None":
        """The editor of a card on the map; None for one that is not laid out, or locked, which is said."""
        record = context.project.find(Card, card)
        if record is None or card not in context.layout.cards:
            return None
        if record.locked:
            title = title_of(record)
            context.tell(message("“{title}” is locked. Unlock it to change its words.", title=title))
            return None
        return Editing(context, pane, record)

    @property
    def field(self) -> TextField:
        """What is typed so far."""
        return self._field

    def enter(self) -> None:
        """Open it with the whole title selected."""
        self.context.attention.hover(None)
        if self._coming is None:
            self.context.store.seal()
        self.context.session.select([self._card])
        self._sketch = TitleSketch(self.context, self._card, self._name)
        if self._first:
            self._become(self._field.typed(self._first))
        self._show()
        self.pane.show_card(self._card)
        self.pane.accept_text(self._sketch.caret)

    def press(self, pointer: Pointer) -> State | None:
        """A press into the text places the caret, one elsewhere closes the editor."""
        if not self._sketch.holds(pointer.x, pointer.y):
            self._close()
            return None
        self._selecting = True
        at = self._sketch.offset_at(pointer.x, pointer.y)
        self._become(self._field.at(at, keep=bool(pointer.modifiers & Qt.KeyboardModifier.ShiftModifier)))
        return self

    def double_click(self, pointer: Pointer) -> State | None:
        """Select the word here."""
        if not self._sketch.holds(pointer.x, pointer.y):
            return self.press(pointer)
        self._become(self._field.word_chosen(self._sketch.offset_at(pointer.x, pointer.y)))
        return self

    def move(self, pointer: Pointer) -> State:
        """Select while the button is held."""
        if self._selecting:
            self._become(self._field.at(self._sketch.offset_at(pointer.x, pointer.y), keep=True))
        return self

    def release(self, pointer: Pointer) -> State:
        """Selecting ends."""
        self._selecting = False
        return self

    def key(self, event: QKeyEvent) -> State | None:
        """Type, or close and go on: with Enter to the next step, with Tab across to the next lane."""
        event.accept()
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        breaks = back and self._field.multiline
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not breaks:
            self._go_on("left" if back else "right")
            return None
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._go_on("up" if event.key() == Qt.Key.Key_Backtab else "down")
            return None
        following = press_text_key(event, self._field, self._sketch.set_text)
        if following is None:
            event.ignore()
        else:
            self._become(following)
        return self

    def compose(self, event: QInputMethodEvent) -> None:
        """What an input method is composing, and what it has composed."""
        self._preedit = event.preeditString()
        self._become(self._field.typed(event.commitString()) if event.commitString() else self._field)

    def answer(self, query: Qt.InputMethodQuery, on_view: Callable[[QRectF], QPolygon]) -> object:
        """What an input method asks of the text."""
        field = self._field
        match query:
            case Qt.InputMethodQuery.ImEnabled:
                return True
            case Qt.InputMethodQuery.ImCursorRectangle:
                return on_view(self._sketch.caret).boundingRect()
            case Qt.InputMethodQuery.ImSurroundingText:
                return field.text
            case Qt.InputMethodQuery.ImCursorPosition:
                return field.caret
            case Qt.InputMethodQuery.ImAnchorPosition:
                return field.anchor
            case Qt.InputMethodQuery.ImCurrentSelection:
                return field.chosen
        return None

    def cancel(self) -> None:
        """The title is what it was."""
        self._preedit = ""
        if self._card in self.context.project.records:
            self._write(self._original)
        self._close()

    def leave(self) -> None:
        """What is typed stays: the window lost the keyboard."""
        self._close()

    def interrupted(self, committed: Committed) -> State | None:
        """Undo took the typing back, or somebody changed or deleted the card."""
        record = committed.after.find(Card, self._card)
        if record is None:
            self._close()
            return None
        words = str(getattr(record, self._name))
        if words != self._field.text:
            self._field = replace(self._field, text=words, caret=len(words), anchor=len(words))
        return self

    def follow(self) -> None:
        """The scene has followed an edit: the card may stand elsewhere."""
        self._show()

    def _become(self, following: TextField) -> None:
        self._field = following
        self._write(following.text)
        self._show()

    def _write(self, words: str) -> None:
        change = set_fields(self.context.project, self._card, **{self._name: words})
        self.context.commit(change, self._coming or _LABEL, merge=self._merge)

    def _show(self) -> None:
        self._sketch.show_text(self._field, self._preedit)
        self.pane.accept_text(self._sketch.caret)

    def _go_on(self, direction: Direction) -> None:
        """Close, and come to the cell beside: its card, or the cell itself, where letters begin the next."""
        home = self.context.project.get(Card, self._card)
        cell = Cell(home.step or "", home.lane or "")
        self._close()
        there = spot_beyond(self.context.layout, self.context.project, cell, direction)
        if there is not None:
            go(self.context, self.pane, there)

    def _close(self) -> None:
        self._sketch.remove()
        self._vanish()
        self.context.store.seal()
        self.pane.accept_text(QRectF())

    def _vanish(self) -> None:
        """A new card that got no words was never there: its coming and its going join into nothing."""
        card = self.context.project.find(Card, self._card)
        if card is not None and self._coming is not None and not str(getattr(card, self._name)).strip():
            change = delete_records(self.context.project, [card.id])
            self.context.commit(change, self._coming, merge=self._merge)


def typing_key(card: Card) -> str:
    """By which the typing into a card joins into one step."""
    return f"words:{card.id}"
