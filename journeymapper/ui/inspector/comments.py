"""What people say about a record, and whether anything is left to do about it."""

from functools import partial

from journeymapper.editor.remarks import remark
from journeymapper.messages import message, plural, text
from journeymapper.model import edits
from journeymapper.model.base import Record
from journeymapper.model.conversations import Conversation, conversations
from journeymapper.model.people import Comment
from journeymapper.ui import parts
from journeymapper.ui.inspector.bench import Bench
from journeymapper.ui.inspector.extras import ExtraView
from journeymapper.ui.inspector.remark import Remark, RemarkField
from journeymapper.ui.literal import caption


class CommentSection(ExtraView):
    """Open conversations, the resolved ones on demand, and a field for one more."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._record: Record | None = None
        self._shown: object = None
        self._all = False
        self._answering = ""
        self._rows = parts.column()
        self._resolved = parts.push_button(message(""), "link")
        self._resolved.clicked.connect(self._turn)
        self.new = RemarkField(message("Say something about it"), message("Comment"))
        self.new.sent.connect(partial(self._say, self.new, None))
        body = parts.column()
        body.addLayout(self._rows)
        body.addLayout(parts.row(self._resolved, None, margins=(16, 2, 16, 2)))
        body.addWidget(self.new)
        self.setLayout(body)

    def show_record(self, record: Record) -> None:
        """Shows what is said about a record."""
        if self._record is None or record.id != self._record.id:
            self._all, self._answering = False, ""
            self.new.field.clear()
        self._record = record
        every = conversations(self._bench.desk.project, record.id)
        self.new.name.setVisible(not self._bench.settings.your_name)
        shown = (record.id, every, self._all, self._answering)
        if shown != self._shown:
            self._shown = shown
            self._list(every)

    def _list(self, every: tuple[Conversation, ...]) -> None:
        parts.empty(self._rows)
        for one in every:
            if self._all or not one.resolved:
                self._add(one)
        count = sum(one.resolved for one in every)
        words = plural("Show {count} resolved", "Show {count} resolved", count)
        self._resolved.setVisible(count > 0)
        self._resolved.setText(caption(text(message("Hide what is resolved") if self._all else words)))

    def _add(self, one: Conversation) -> None:
        for comment in (one.comment, *one.answers):
            row = Remark(comment)
            row.answered.connect(partial(self._answer, comment.id))
            row.resolved.connect(partial(self._resolve, comment.id))
            row.deleted.connect(partial(self._delete, comment.id))
            self._rows.addWidget(row)
        if self._answering == one.comment.id:
            field = RemarkField(message("Your answer"), message("Answer"))
            field.name.setVisible(not self._bench.settings.your_name)
            field.sent.connect(partial(self._say, field, one.comment.id))
            field.given_up.connect(partial(self._answer, ""))
            self._rows.addWidget(field)
            field.setFocus()

    def _say(self, field: RemarkField, reply_to: str | None, words: str, name: str) -> None:
        if self._record is None:
            return
        if name.strip():
            self._bench.settings.keep_your_name(name.strip())
        day = self._bench.desk.as_of.isoformat()
        comment = remark(self._record.id, words, self._bench.settings.your_name, day, reply_to)
        change = edits.add_comment(self._bench.desk.project, comment)
        answering, self._answering = self._answering, ""
        if not self._bench.desk.commit(change, message("Answer") if reply_to else message("Comment")):
            self._answering = answering
            field.put_back(words)

    def _answer(self, id_: str) -> None:
        self._answering = id_
        if self._record is not None:
            self.show_record(self._record)

    def _resolve(self, id_: str, on: bool) -> None:
        change = edits.set_fields(self._bench.desk.project, id_, resolved=on)
        self._bench.desk.commit(change, message("Resolve comment") if on else message("Reopen comment"))

    def _delete(self, id_: str) -> None:
        comment = self._bench.desk.project.find(Comment, id_)
        if comment is not None:
            change = edits.delete_comment(self._bench.desk.project, id_)
            self._bench.desk.commit(change, message("Delete comment"))

    def _turn(self) -> None:
        self._all = not self._all
        if self._record is not None:
            self.show_record(self._record)
