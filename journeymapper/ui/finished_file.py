"""A file that is made and only has to be written: where that fails, it can be written elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from journeymapper.messages import Message, message
from journeymapper.storage import files
from journeymapper.storage.errors import StorageError
from journeymapper.ui.desktop import own_folder, show_folder_of
from journeymapper.ui.literal import one_line
from journeymapper.ui.message_bar import MessageBar, Offer


@dataclass(frozen=True, slots=True)
class FinishedFile:
    """What is written, and how a name for it is asked for."""

    data: bytes
    notes: tuple[Message, ...]
    """What there is to say of it."""
    title: Message
    kind: str
    """As in `Excel (*.xlsx)`."""


class Writing:
    """Says how it went. `file_for` asks for a name, given a title, a proposal and a kind."""

    def __init__(self, file_for: Callable[[Message, str, str], Path | None], messages: MessageBar) -> None:
        self._file_for = file_for
        self._messages = messages

    def write(self, finished: FinishedFile, target: Path) -> None:
        """Writes it over whatever is there; a failure offers another place, and to try again."""
        try:
            files.create(target, finished.data, force=True)
        except StorageError as error:
            elsewhere = Offer(message("Save elsewhere…"), partial(self._write_elsewhere, finished, target))
            again = Offer(message("Try again"), partial(self.write, finished, target))
            self._messages.say(error.message, "wrong", (), elsewhere, again)
            return
        offer = Offer(message("Show in folder"), partial(show_folder_of, target))
        words = message("{name} is written.", name=one_line(target.name))
        self._messages.say(words, "plain", finished.notes, offer)

    def _write_elsewhere(self, finished: FinishedFile, failed: Path) -> None:
        target = self._file_for(finished.title, str(own_folder() / failed.name), finished.kind)
        if target is not None:
            self.write(finished, files.ending(target, failed.suffix))
