"""Commands that change the project or what is selected."""

from collections.abc import Callable, Sequence
from typing import Literal, Protocol

from journeymapper.editor.deleting import Question, deleted_with_cards, deleting, question
from journeymapper.messages import Message, message, plural
from journeymapper.model import edits
from journeymapper.model.cards import Card
from journeymapper.model.change import Change
from journeymapper.model.placement import can_delete
from journeymapper.ui.actions import Command
from journeymapper.ui.desk import Desk

CardsAnswer = Literal["delete", "keep", "cancel"]


class DeleteAsking(Protocol):
    """The questions before something goes."""

    def delete_with(self, words: Message, *, for_good: bool = False) -> bool:
        """Whether to delete something that takes other things along."""
        ...

    def cards_of_deleted(self, words: Message) -> CardsAnswer:
        """Whether cards go with what they stand in, or wait in the tray."""
        ...


_CARDS_FIRST = message("Select cards first")


class Editing:
    """The edits of the menu, on what is selected."""

    def __init__(self, desk: Desk, asks: DeleteAsking) -> None:
        self._desk = desk
        self._asks = asks

    def selected_cards(self) -> tuple[str, ...]:
        """The selected cards."""
        return tuple(card.id for card in self._desk.selected_cards)

    def undo(self) -> None:
        """Takes the last step back."""
        self._desk.store.undo()

    def redo(self) -> None:
        """Does it again."""
        self._desk.store.redo()

    def undo_label(self) -> Message | None:
        """As in "Undo Move 3 cards"."""
        label = self._desk.store.undo_label
        return message("Undo {what}", what=label) if label else None

    def redo_label(self) -> Message | None:
        """As in "Redo Move 3 cards"."""
        label = self._desk.store.redo_label
        return message("Redo {what}", what=label) if label else None

    def delete(self) -> None:
        """Deletes what is selected; asks first where columns or lanes go."""
        ids = self._desk.session.selection
        refused = can_delete(self._desk.project, ids)
        if refused is not None:
            self._desk.wrong.emit(refused.why)
            return
        asked = question(self._desk.project, ids)
        answer = self._answer(asked) if asked is not None else "keep"
        if answer == "cancel":
            return
        delete = deleted_with_cards if answer == "delete" else edits.delete_records
        label = deleting(self._desk.project, ids)
        self._desk.commit(delete(self._desk.project, ids), label)

    def _answer(self, asked: Question) -> CardsAnswer:
        if asked.cards:
            return self._asks.cards_of_deleted(asked.words)
        return "keep" if self._asks.delete_with(asked.words) else "cancel"

    def duplicate(self) -> None:
        """Copies the selected cards into their own cells."""
        cards = self.selected_cards()
        label = plural("Duplicate {count} card", "Duplicate {count} cards", len(cards))
        change = edits.duplicate_by(self._desk.project, cards)
        if self._desk.commit(change, label):
            self._desk.session.select(_new_cards(change))

    def unplace(self) -> None:
        """Puts the selected cards into the tray."""
        cards = self.selected_cards()
        label = plural("Put {count} card into the tray", "Put {count} cards into the tray", len(cards))
        try:
            self._desk.commit(edits.unplace_cards(self._desk.project, cards), label)
        except edits.NotAllowed as refused:
            self._desk.wrong.emit(refused.why)

    def select_all(self) -> None:
        """Selects every placed card of the map."""
        self._desk.session.select(self._desk.project.index.cards_of_map(self._desk.session.map))


def edit_commands(
    desk: Desk, editing: Editing, opened: Callable[[], bool], shown: Callable[[], bool]
) -> Sequence[Command]:
    """Undo, redo, delete, duplicate, select; nothing is edited behind the start panel.

    `opened` says whether a project is in view, `shown` whether a map of it is.
    """
    store, session = desk.store, desk.session

    def on_cards() -> bool:
        return shown() and any(isinstance(record, Card) for record in desk.selected_records)

    return (
        Command(
            "undo",
            message("Undo"),
            editing.undo,
            "undo",
            ("Ctrl+Z",),
            lambda: opened() and store.can_undo,
            label=editing.undo_label,
            needs=message("Nothing to undo"),
        ),
        Command(
            "redo",
            message("Redo"),
            editing.redo,
            "redo",
            ("Ctrl+Shift+Z", "Ctrl+Y"),
            lambda: opened() and store.can_redo,
            label=editing.redo_label,
            needs=message("Nothing to redo"),
        ),
        Command(
            "delete",
            message("Delete"),
            editing.delete,
            "trash",
            ("Delete",),
            lambda: shown() and bool(session.selection),
            needs=message("Select something first"),
        ),
        Command(
            "card-duplicate",
            message("Duplicate"),
            editing.duplicate,
            "dup",
            ("Ctrl+D",),
            on_cards,
            needs=_CARDS_FIRST,
        ),
        Command(
            "card-unplace",
            message("Put into the tray"),
            editing.unplace,
            "",
            (),
            on_cards,
            needs=_CARDS_FIRST,
        ),
        Command("select-all", message("Select all cards"), editing.select_all, "", ("Ctrl+A",), shown),
    )


def _new_cards(change: Change | None) -> tuple[str, ...]:
    if change is None:
        return ()
    return tuple(
        id_ for id_, record in change.after.items() if isinstance(record, Card) and change.before[id_] is None
    )
