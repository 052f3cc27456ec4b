"""What is said of an open file that another program wrote, moved or deleted."""

from journeymapper.messages import Message, message, text
from journeymapper.storage.errors import printable
from journeymapper.ui.conflict.settling import Settling
from journeymapper.ui.desk import Desk
from journeymapper.ui.documents import CurrentFile, Documents
from journeymapper.ui.message_bar import MessageBar, Offer

_GONE = "gone"


class Telling:
    """Says each change once, in the message bar. Who closes that is asked again when saving."""

    def __init__(
        self,
        desk: Desk,
        file: CurrentFile,
        documents: Documents,
        settling: Settling,
        messages: MessageBar,
    ) -> None:
        self._desk = desk
        self._file = file
        self._documents = documents
        self._settling = settling
        self._messages = messages
        self._told = ""
        """The content that was told of."""
        self._said = ""
        """The sentence in the bar."""

    def say_changed(self, digest: str) -> None:
        """Says that another program wrote the file."""
        if digest == self._told:
            return
        self._told = digest
        self._file.stand_alone()
        self._say_both()

    def follow_edits(self) -> None:
        """Says it anew where work here has begun since, or was taken back: another thing can be done then."""
        if self._told != _GONE and self._said and self._messages.words == self._said:
            self._say_both()

    def say_gone(self) -> None:
        """Says that the file is not there any more."""
        if self._told == _GONE:
            return
        self._told = _GONE
        self._file.lose()
        words = message(
            "{file} was moved, renamed or deleted by another program. Your project is safe in this window;"
            " saving writes the file anew.",
            file=self._name,
        )
        self._say(words, Offer(message("Save"), self._documents.save))

    def forget(self) -> None:
        """The file is as it was read or written here last: there is nothing to say any more."""
        if self._told == _GONE:
            self._file.find()
        self._told = ""
        self._messages.withdraw(self._said)
        self._said = ""

    def _say_both(self) -> None:
        compare = self._settling.compare
        if self._desk.store.modified:
            words = message(
                "{file} was changed by another program, and changes here are not saved.", file=self._name
            )
            self._say(words, Offer(message("Compare and merge…"), compare))
        else:
            words = message("{file} was changed by another program.", file=self._name)
            load = Offer(message("Load it"), self._settling.load)
            self._say(words, load, Offer(message("Compare…"), compare))

    def _say(self, words: Message, *offers: Offer) -> None:
        if text(words) == self._said == self._messages.words:
            return
        self._messages.say(words, "plain", (), *offers)
        self._said = self._messages.words

    @property
    def _name(self) -> str:
        path = self._file.path
        return printable(path.name) if path is not None else ""
