"""A field that is a list of small things: a line for each, and one for the next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeymapper.messages import Message, message, text
from journeymapper.model.base import Part
from journeymapper.model.ids import new_id
from journeymapper.model.people import Item, Quote
from journeymapper.ui import fonts, parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector.editor import FieldEditor
from journeymapper.ui.inspector.lines import Line
from journeymapper.ui.inspector.texts import GrowingText


class EntryText(GrowingText):
    """The words of one entry. Alt+Up and Alt+Down move it.

    Enter asks for another below, Backspace in an empty one takes it out.
    """

    another = Signal()
    emptied = Signal()
    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), event.modifiers() == Qt.KeyboardModifier.AltModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.another.emit()
        elif key == Qt.Key.Key_Backspace and not self.toPlainText():
            self.emptied.emit()
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


class Entry(QWidget):
    """One entry of a list: its words, and a button that takes it out."""

    typed = Signal()
    dropped = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.words = EntryText()
        drop = parts.icon_button(
            desk.icons, "close", message("Remove"), look="smallIcon", ink="ink3", size=12
        )
        drop.clicked.connect(self.dropped)
        self.words.textChanged.connect(self.typed)
        self.beside = QVBoxLayout()
        self.beside.setSpacing(0)
        self.beside.addWidget(self.words)
        line = parts.row()
        line.addLayout(self.beside, 1)
        line.addWidget(drop, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)

    def say(self, words: str) -> None:
        """Shows words."""
        if words != self.words.toPlainText():
            self.words.setPlainText(words)


class EntriesEditor(FieldEditor):
    """A list of parts of a record; those without words are not kept. Subclasses say what an entry is."""

    def __init__(self, desk: Desk, add: Message) -> None:
        super().__init__()
        self._desk = desk
        self._named = ""
        self._held: list[Part] = []
        self._rows: list[Entry] = []
        self._telling = False
        self._column = parts.column()
        self._add = parts.push_button(add, "link", desk.icons, "plus", "accentInk")
        self._add.clicked.connect(lambda: self._insert(len(self._held)))
        body = parts.column()
        body.addLayout(self._column)
        body.addLayout(parts.row(self._add, None, margins=(3, 3, 0, 3)))
        self.setLayout(body)
        self.setFocusProxy(self._add)

    def blank(self) -> Part:
        """A new part without words."""
        raise NotImplementedError

    def row(self) -> Entry:
        """A new line for a part."""
        return Entry(self._desk)

    def fill(self, row: Entry, part: Part) -> None:
        """Shows a part in a line."""
        raise NotImplementedError

    def part(self, row: Entry, before: Part) -> Part:
        """The part that a line says now."""
        raise NotImplementedError

    def name(self, words: Message) -> None:
        self._named = text(words)

    def show_value(self, value: object) -> None:
        kept = [part for part in value if isinstance(part, Part)] if isinstance(value, tuple) else []
        if kept == [part for part in self._held if self._says(part)]:
            return
        self._held = kept
        self._lay_out()

    def forget(self) -> None:
        self._held = [part for part in self._held if self._says(part)]
        self._lay_out()

    def _lay_out(self) -> None:
        while len(self._rows) > len(self._held):
            row = self._rows.pop()
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        while len(self._rows) < len(self._held):
            self._rows.append(self._new_row())
        self._telling = True
        for place, (row, part) in enumerate(zip(self._rows, self._held, strict=True), 1):
            self.fill(row, part)
            row.words.setAccessibleName(f"{self._named} {place}")
        self._telling = False

    def _new_row(self) -> Entry:
        row = self.row()
        row.typed.connect(lambda: self._type(row))
        row.dropped.connect(lambda: self._drop(row))
        row.words.emptied.connect(lambda: self._drop(row))
        row.words.another.connect(lambda: self._insert(self._rows.index(row) + 1))
        row.words.moved.connect(lambda by: self._move(row, by))
        row.words.finished.connect(self.left)
        self._column.addWidget(row)
        row.show()  # at once: it is about to get the keyboard
        return row

    def _type(self, row: Entry) -> None:
        if self._telling or row not in self._rows:
            return
        place = self._rows.index(row)
        part = self.part(row, self._held[place])
        if part != self._held[place]:
            self._held[place] = part
            self._tell()

    def _insert(self, place: int) -> None:
        self._held.insert(place, self.blank())
        self._lay_out()
        self._rows[place].words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, row: Entry) -> None:
        place = self._rows.index(row)
        del self._held[place]
        self._lay_out()
        self._tell()
        self.left.emit()
        if self._rows:
            self._rows[max(0, place - 1)].words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, row: Entry, by: int) -> None:
        place = self._rows.index(row)
        to = place + by
        if 0 <= to < len(self._held):
            self._held.insert(to, self._held.pop(place))
            self._lay_out()
            self._tell()
            self.left.emit()
            self._rows[to].words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        self.edited.emit(tuple(part for part in self._held if self._says(part)))

    def _says(self, part: Part) -> bool:
        return part != self.blank_like(part)

    def blank_like(self, part: Part) -> Part:
        """The part as it would be without words."""
        raise NotImplementedError


class ItemsEditor(EntriesEditor):
    """Goals, needs, pains, …: each keeps its id, so that what refers to it still does."""

    def blank(self) -> Item:
        return Item(id=new_id("item"), text="")

    def fill(self, row: Entry, part: Part) -> None:
        row.say(part.text if isinstance(part, Item) else "")

    def part(self, row: Entry, before: Part) -> Part:
        words = row.words.toPlainText()
        return Item(id=before.id, text=words) if isinstance(before, Item) else before

    def blank_like(self, part: Part) -> Part:
        return Item(id=part.id, text="") if isinstance(part, Item) else part


class QuoteEntry(Entry):
    """A quote in the customer's own words, and who said it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.words.setFont(fonts.quote(14))
        self.source = Line()
        self.source.setProperty("look", "plainSmall")
        self.source.setPlaceholderText(text(message("Who said it")))
        self.source.setAccessibleName(text(message("Who said it")))
        self.source.textEdited.connect(lambda _words: self.typed.emit())
        self.beside.addWidget(self.source)


class QuotesEditor(EntriesEditor):
    """What was said, word for word."""

    def blank(self) -> Quote:
        return Quote(text="")

    def row(self) -> Entry:
        return QuoteEntry(self._desk)

    def fill(self, row: Entry, part: Part) -> None:
        if isinstance(row, QuoteEntry) and isinstance(part, Quote):
            row.say(part.text)
            if row.source.text() != part.source:
                row.source.setText(part.source)

    def part(self, row: Entry, before: Part) -> Part:
        source = row.source.text() if isinstance(row, QuoteEntry) else ""
        return Quote(text=row.words.toPlainText(), source=source)

    def blank_like(self, part: Part) -> Part:
        return Quote(text="")
