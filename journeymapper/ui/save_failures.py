"""A save that failed, in the window: one sentence, and what can be done."""

from journeymapper.editor.not_saved import NotSaved
from journeymapper.messages import message, text
from journeymapper.ui.documents import Documents
from journeymapper.ui.message_bar import MessageBar, Offer


class SaveFailures:
    """Says what could not be saved, until it is."""

    def __init__(self, messages: MessageBar, documents: Documents) -> None:
        self._messages = messages
        self._documents = documents
        self._said = ""

    def say(self, failed: NotSaved) -> None:
        """Tells it, with what can be done: save elsewhere, which always works, or try once more."""
        self._said = text(failed.words)
        self._messages.say(
            failed.words,
            "wrong",
            (),
            Offer(message("Save elsewhere…"), self._documents.save_elsewhere),
            Offer(message("Try again"), self._documents.try_again),
        )

    def forget(self) -> None:
        """The project is saved: what was said of it is true no longer."""
        self._messages.withdraw(self._said)
        self._said = ""
