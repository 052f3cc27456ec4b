"""Earlier versions of a file: looked through, restored, opened beside it, or where it can’t be opened."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from journeymapper.editor.parting import refuse_newer
from journeymapper.editor.store import Committed
from journeymapper.editor.version_rows import local, version_words
from journeymapper.editor.versions import Versions
from journeymapper.messages import Message, message, text
from journeymapper.storage import files
from journeymapper.storage.aside import united
from journeymapper.storage.backups import Version, read_version
from journeymapper.storage.codec import Opened
from journeymapper.storage.errors import StorageError, printable
from journeymapper.ui.desk import Desk
from journeymapper.ui.documents import Asking, CurrentFile
from journeymapper.ui.message_bar import MessageBar, Offer

if TYPE_CHECKING:
    from journeymapper.ui.versions.dialog import VersionsDialog


class Begin(Protocol):
    """Begins a project of its own."""

    def __call__(self, opened: Opened, notes: tuple[Message, ...] = ()) -> object:
        """Shows it in a window, with what there is to say about it."""
        ...


class Browsing:
    """Opens the dialog, and does what is wanted there."""

    def __init__(
        self,
        desk: Desk,
        file: CurrentFile,
        versions: Versions,
        asking: Asking,
        messages: MessageBar,
        over: QWidget,
        begin: Begin,
        undo: Callable[[], object],
    ) -> None:
        self._desk = desk
        self._file = file
        self._versions = versions
        self._asking = asking
        self._messages = messages
        self._over = over
        self._begin = begin
        self._undo = undo
        self.dialog: VersionsDialog | None = None

    @property
    def possible(self) -> bool:
        """Whether the project has a file, whose versions there may be."""
        return self._file.path is not None

    def open(self) -> None:
        """Opens the dialog for the project's file."""
        from journeymapper.ui.versions.dialog import Shelf, VersionsDialog  # not until it is wanted

        path = self._file.path
        if path is None:
            return
        self._desk.store.seal()
        shelf = Shelf(printable(path.name), self._versions.of(path), self._file.known.digest)
        dialog = VersionsDialog(self._desk, shelf, _now(), self._over)
        dialog.restored.connect(self.restore)
        dialog.copied.connect(self.copy)
        dialog.saved.connect(self.save)
        dialog.finished.connect(self._forget)
        self.dialog = dialog
        dialog.open()

    def stop(self) -> None:
        """Closes the dialog, and with it the process that looks at versions."""
        if self.dialog is not None:
            self.dialog.reject()

    def restore(self, version: Version) -> None:
        """Puts the project as it was saved then in the place of the present one, as one step."""
        try:
            opened = read_version(version, self._name)
            refuse_newer(opened, self._name)
        except StorageError as error:
            self._desk.wrong.emit(error.message)
            return
        project = opened.project
        # Undo doesn't reach what is unknown: where both say something of it, the present words stay.
        aside = united(opened.aside, self._file.known.aside)
        when = version_words(version, _now())
        if not self._desk.store.has_room_for(project, aside):
            return
        if self._desk.become(project, message("Restore the version of {when}", when=when)):
            self._file.hold_beside(aside)
            words = message(
                "The version of {when} is restored. The file stays as it was until you save.", when=when
            )
            self._messages.say(words, "plain", (), Offer(message("Undo"), self._undo))
            self._watch(text(words))

    def copy(self, version: Version) -> None:
        """Opens the project as it was saved then, beside the present one and without a file."""
        try:
            self._begin(read_version(version, self._name))
        except StorageError as error:
            self._desk.wrong.emit(error.message)

    def offer_instead(self, path: Path, why: Message) -> None:
        """Says why a file can't be opened, and offers what was saved to it last, where that is kept."""
        kept = self._versions.of(path)
        offers = (Offer(message("Open the last version"), partial(self._open_last, path, kept)),)
        self._messages.say(why, "wrong", (), *(offers if kept else ()))

    def _open_last(self, path: Path, kept: tuple[Version, ...]) -> None:
        """Opens a copy of the last version that can be read: what a save replaced may have been damaged."""
        name = printable(path.name)
        for version in kept:
            try:
                opened = read_version(version, path.name)
            except StorageError:
                continue
            when = version_words(version, _now())
            words = message(
                "This is a copy of {file} as it was saved ({when}). The file stays as it is.",
                file=name,
                when=when,
            )
            self._begin(opened, (words,))
            return
        self._desk.wrong.emit(message("No version of {file} can be read.", file=name))

    def save(self, version: Version) -> None:
        """Writes a version to a file that somebody names, as it was saved then."""
        when = local(version, _now())
        path = self._asking.file_to_save(f"{self._file.name} {when:%Y-%m-%d %H.%M}{files.SUFFIX}")
        if path is None:
            return
        path = files.ending(path, files.SUFFIX)
        if path == self._file.path:
            self._desk.wrong.emit(message("That is the open file. Restore the version, then save."))
            return
        try:
            self._versions.write(version, path)
        except StorageError as error:
            self._desk.wrong.emit(error.message)
            return
        self._messages.say(message("The version is saved as {file}.", file=printable(path.name)))

    def _forget(self) -> None:
        self.dialog = None

    def _watch(self, words: str) -> None:
        """Takes the words back with the next change: from then on their undo would undo something else."""

        def forget(committed: Committed) -> None:
            self._desk.store.unlisten(forget)
            self._messages.withdraw(words)

        self._desk.store.listen(forget)

    @property
    def _name(self) -> str:
        path = self._file.path
        return path.name if path is not None else ""


def _now() -> datetime:
    return datetime.now().astimezone()
