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
from journeymapper.editor.store import Committed
from journeymapper.messages import message
from journeymapper.model.cards import Card, Note, Picture
from journeymapper.model.edits import set_fields

_FIELDS = {Note: ("text", 2000), Picture: ("caption", 300)}
_TITLE = ("title", 200)
_LABEL = message("Type")


class Editing(State):
    """A text editor is open on a card."""

    cursor = Qt.CursorShape.IBeamCursor

    def __init__(self, context: Context, pane: Pane, card: Card) -> None:
        super().__init__(context, pane)
        self._card = card.id
        self._name, longest = _FIELDS.get(type(card), _TITLE)
        words = str(getattr(card, self._name))
        self._original = words
        self._field = TextField(words, len(words), 0, longest, multiline=isinstance(card, Note))
        self._preedit = ""
        self._selecting = False

    @staticmethod
    def of(context: Context, pane: Pane, card: str) -> "Editing | None":
        """The editor of a card on the map; None for one that is locked or not laid out."""
        record = context.project.find(Card, card)
        if record is None or record.locked or card not in context.layout.cards:
            return None
        return Editing(context, pane, record)

    @property
    def field(self) -> TextField:
        """What is typed so far."""
        return self._field

    def enter(self) -> None:
        """Open it with the whole title selected."""
        self.context.attention.hover(None)
        self.context.store.seal()
        self.context.session.select([self._card])
        self._sketch = TitleSketch(self.context, self._card, self._name)
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
        """Type, or close with Enter."""
        event.accept()
        breaks = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._field.multiline
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab) and not breaks:
            self._close()
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
        self.context.commit(change, _LABEL, merge=f"{self._name}:{self._card}")

    def _show(self) -> None:
        self._sketch.show_text(self._field, self._preedit)
        self.pane.accept_text(self._sketch.caret)

    def _close(self) -> None:
        self._sketch.remove()
        self.context.store.seal()
        self.pane.accept_text(QRectF())
