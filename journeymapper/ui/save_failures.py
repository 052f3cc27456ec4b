"""Work that is not safe, in the window: one sentence, and what can be done."""

from journeymapper.editor.not_saved import NotSaved
from journeymapper.messages import Message, message, text
from journeymapper.ui.documents import Documents
from journeymapper.ui.message_bar import MessageBar, Offer


class SaveFailures:
    """Says what could not be saved or kept, until it is saved."""

    def __init__(self, messages: MessageBar, documents: Documents) -> None:
        self._messages = messages
        self._documents = documents
        self._said = ""

    def say(self, failed: NotSaved) -> None:
        """Tells it, with what can be done: save elsewhere, which always works, or try once more."""
        self._say(failed.words, self._elsewhere, Offer(message("Try again"), self._documents.try_again))

    def say_not_kept(self, words: Message) -> None:
        """Tells that edits can't be kept: only a saved file is safe now."""
        self._say(words, Offer(message("Save"), self._documents.save), self._elsewhere)

    def forget(self) -> None:
        """The project is saved: what was said of it is true no longer."""
        self._messages.withdraw(self._said)
        self._said = ""

    @property
    def _elsewhere(self) -> Offer:
        return Offer(message("Save elsewhere…"), self._documents.save_elsewhere)

    def _say(self, words: Message, *offers: Offer) -> None:
        self._said = text(words)
        self._messages.say(words, "wrong", (), *offers)
