"""The line of the tray: type, Enter, type, Enter; each is a card of the chosen kind."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from journeymapper.editor.blank_cards import blank_card, worded
from journeymapper.editor.clips.arriving import in_rows
from journeymapper.editor.clips.rows import TooMuch, rows_of
from journeymapper.messages import Message, message, plural, text
from journeymapper.model.cards import Card
from journeymapper.model.change import change_of
from journeymapper.model.structure import Lane, LaneKind
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector.picks import ArrowedBox

_KINDS: Mapping[LaneKind, Message] = {
    "touchpoints": message("Touchpoint"),
    "actions": message("Action"),
    "thoughts": message("Thought"),
    "questions": message("Question"),
    "backstage": message("Activity"),
    "opportunities": message("Opportunity"),
}
_WIDTH = 220


class EntryLine(QLineEdit):
    """One line of text. Several lines that are pasted come whole by `pasted`; Escape leaves by `left`."""

    pasted = Signal(str)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        words = QGuiApplication.clipboard().text() if event.matches(QKeySequence.StandardKey.Paste) else ""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif "\n" in words.strip() or "\t" in words.strip():
            self.pasted.emit(words)
        else:
            super().keyPressEvent(event)


class TrayEntry(QWidget):
    """The line and what it makes. `rows` hands on what has columns; `left` says that the person is done."""

    rows = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.kind = ArrowedBox(desk)
        self.kind.addItems([text(words) for words in _KINDS.values()])
        self.kind.setAccessibleName(text(message("Kind of the next card")))
        self.line = EntryLine()
        self.line.setFixedWidth(_WIDTH)
        self.line.setPlaceholderText(text(message("Type a card, press Enter")))
        self.line.setAccessibleName(text(message("New card in the tray")))
        self.setLayout(parts.row(self.kind, self.line, gap=6))
        self.line.returnPressed.connect(self._enter)
        self.line.pasted.connect(self._paste)
        self.line.left.connect(self.left)

    def _enter(self) -> None:
        words = " ".join(self.line.text().split())
        if words and self._desk.map is not None and self._add([words]):
            self.line.clear()

    def _paste(self, words: str) -> None:
        try:
            rows = rows_of(words)
        except TooMuch as flood:
            self._desk.wrong.emit(flood.why)
            return
        if rows and len(rows[0]) > 1:
            self.rows.emit(words)
        elif rows:
            self._add([row[0] for row in rows])

    def _add(self, lines: Sequence[str]) -> bool:
        """A card of each line, after those that wait: one undo step. False where there is no room."""
        kind = tuple(_KINDS)[self.kind.currentIndex()]
        cards = [self._card(kind, words) for words in lines]
        project = self._desk.project
        label = plural("Add {count} card to the tray", "Add {count} cards to the tray", len(cards))
        self._desk.store.seal()
        return self._desk.commit(change_of(project, in_rows(project, cards)), label)

    def _card(self, kind: LaneKind, words: str) -> Card:
        lane = Lane(id="lane", map=self._desk.session.map, lane_kind=kind)
        card = blank_card(lane, None)
        assert card is not None, "every kind that is offered holds cards"
        return worded(card, words)
