"""All open comments of the project, in the order of the map."""

from PySide6.QtWidgets import QWidget

from journeymapper.messages import message, plural, text
from journeymapper.model.conversations import Conversation, open_conversations
from journeymapper.ui.fact_words import name_of
from journeymapper.ui.inspector.bench import Bench
from journeymapper.ui.sheets.listing import Listed, ListSheet


class CommentList(ListSheet):
    """A resolved comment leaves the list."""

    def __init__(self, over: QWidget, bench: Bench) -> None:
        super().__init__(over, bench, message("Open comments"), message("Nothing is left open."))
        self.sync()

    def rows(self) -> tuple[Listed, ...]:
        """Every open conversation."""
        return tuple(self._row(one) for one in open_conversations(self.bench.desk.project))

    def open_row(self, row: Listed) -> None:
        """Goes on talking about it."""
        self.bench.desk.visit(row.place)
        self.bench.actions.run("comment")

    def _row(self, one: Conversation) -> Listed:
        comment = one.comment
        about = name_of(self.bench.desk.project, comment.on)
        count = len(one.answers)
        answers = text(plural("{count} answer", "{count} answers", count)) if count else ""
        details = ", ".join(word for word in (about, comment.author, answers) if word)
        return Listed(comment.id, comment.on, comment.text, details)
