"""One comment or answer, with what can be done about it; and the field in which one is written."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from journeymapper.messages import Message, message, text
from journeymapper.model.dates import day_words
from journeymapper.model.people import Comment
from journeymapper.ui import parts
from journeymapper.ui.inspector.texts import GrowingText

_INDENT = 16


class Remark(QWidget):
    """Who said what and when. The signals say which of the links under it was pressed."""

    answered = Signal()
    resolved = Signal(bool)
    deleted = Signal()

    def __init__(self, comment: Comment) -> None:
        super().__init__()
        answer = comment.reply_to is not None
        author = comment.author or text(message("Somebody"))
        day = text(day_words(date.fromisoformat(comment.date))) if comment.date else ""
        words = parts.label(comment.text, ink="ink2" if comment.resolved else "", wraps=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        name = parts.label(author, weight="semibold", size="note")
        who = parts.row(name, parts.label(day, ink="ink3", size="small"), None, gap=8)
        links = parts.row(gap=12)
        if not answer:
            reply = parts.push_button(message("Answer"), "link")
            reply.clicked.connect(self.answered)
            turn = parts.push_button(message("Reopen") if comment.resolved else message("Resolve"), "link")
            turn.clicked.connect(lambda: self.resolved.emit(not comment.resolved))
            links.addWidget(reply)
            links.addWidget(turn)
        delete = parts.push_button(message("Delete"), "link")
        delete.clicked.connect(self.deleted)
        links.addWidget(delete)
        links.addStretch(1)
        body = parts.column(margins=(16 + (_INDENT if answer else 0), 5, 12, 3), gap=2)
        body.addLayout(who)
        body.addWidget(words)
        body.addLayout(links)
        self.setLayout(body)
        self.setAccessibleName(", ".join(word for word in (author, day, comment.text) if word))


class RemarkField(QWidget):
    """Where a comment is written: Ctrl+Enter or the button sends it, Escape clears it.

    Who has not said their name yet is asked for it beside. `sent` carries words and name.
    """

    sent = Signal(str, str)
    given_up = Signal()

    def __init__(self, placeholder: Message, button: Message) -> None:
        super().__init__()
        self.field = RemarkText()
        self.field.setProperty("look", "")
        self.field.setPlaceholderText(text(placeholder))
        self.field.setAccessibleName(text(placeholder))
        self.name = QLineEdit()
        self.name.setPlaceholderText(text(message("Your name")))
        self.name.setAccessibleName(text(message("Your name")))
        send = parts.push_button(button, "outlined")
        line = parts.row(gap=8)
        line.addWidget(self.name, 1)
        line.addStretch(0)
        line.addWidget(send)
        body = parts.column(self.field, margins=(16, 4, 12, 6), gap=5)
        body.addLayout(line)
        self.setLayout(body)
        self.setFocusProxy(self.field)
        send.clicked.connect(self._send)
        self.field.sent.connect(self._send)
        self.field.given_up.connect(self.given_up)

    def put_back(self, words: str) -> None:
        """Holds words again that were sent and could not be kept."""
        self.field.setPlainText(words)

    def _send(self) -> None:
        words = self.field.toPlainText().strip()
        if words:
            self.field.clear()
            self.sent.emit(words, self.name.text())


class RemarkText(GrowingText):
    """Sends by Ctrl+Enter; Escape gives up."""

    sent = Signal()
    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.sent.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
