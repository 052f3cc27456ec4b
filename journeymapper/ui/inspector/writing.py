"""An editor tied to a field of a form's subject: what it shows, what it writes, what it is told."""

from collections.abc import Callable

from journeymapper.editor.fields import Field
from journeymapper.messages import Message
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector.editor import FieldEditor
from journeymapper.ui.inspector.subject import SEVERAL, Kept, Subject


class Writing:
    """What is typed is written at once and is one undo step a visit; Escape puts the field back.

    `say` takes a sentence about a value that can't be, or None when all is well.
    """

    def __init__(
        self,
        desk: Desk,
        subject: Subject,
        field: Field,
        editor: FieldEditor,
        say: Callable[[Message | None], object] = lambda _words: None,
    ) -> None:
        self._desk = desk
        self._subject = subject
        self._field = field
        self._editor = editor
        self._say = say
        self._why_not: Message | None = None
        self._found: Kept = {}
        editor.name(field.words)
        editor.edited.connect(self._write)
        editor.made.connect(lambda name: subject.write_new(field, name))
        editor.left.connect(self._leave)
        editor.refused.connect(self._refuse)
        editor.visited.connect(self._visit)
        editor.escaped.connect(self._put_back)

    def sync(self) -> None:
        """Shows what the subject holds; doing so twice is free."""
        value = self._subject.value(self._field)
        if value is not SEVERAL:
            self._editor.show_value(value)
        elif self._field.many:
            self._editor.show_common(self._subject.common(self._field))
        else:
            self._editor.show_several()

    def _write(self, value: object) -> None:
        self._why_not = self._subject.write(self._field, value)
        if self._why_not is None:
            self._say(None)
        elif self._field.choices:
            # What was chosen is not half typed: it would stand there and not be so.
            self.sync()
            self._say(self._why_not)

    def _leave(self) -> None:
        self._desk.store.seal()
        if self._why_not is not None:
            self._say(self._why_not)

    def _refuse(self, words: Message | None) -> None:
        self._why_not = words
        self._say(words)

    def _visit(self) -> None:
        self._desk.store.seal()
        self._found = self._subject.kept(self._field)

    def _put_back(self) -> None:
        self._refuse(None)
        self._editor.forget()
        if self._found.keys() == {record.id for record in self._subject.records}:
            self._subject.put_back(self._field, self._found)
        self.sync()
