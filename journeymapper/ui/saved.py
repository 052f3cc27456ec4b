"""What the bar says of the file: whether it is saved, where, and when that was."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from journeymapper.messages import Message, message
from journeymapper.model.dates import moment_words
from journeymapper.storage.errors import called, printable
from journeymapper.storage.lock.here import here
from journeymapper.storage.lock.holder import Holder
from journeymapper.storage.lock.words import open_words, who_words


@dataclass(frozen=True, slots=True)
class FileState:
    """What there is to say about the file of a project."""

    path: Path | None = None
    written: datetime | None = None
    """When the file was written last, by whomever."""
    modified: bool = False
    newer: bool = False
    """Whether a newer version made it: this one never writes that file."""
    protected: bool = False
    """Whether the file may not be written."""
    holder: Holder | None = None
    """Who else has it open, and therefore may save it."""
    released: bool = False
    """Whether they have closed it meanwhile."""

    @property
    def read_only(self) -> bool:
        """Whether edits don't go into this file."""
        return self.newer or self.protected or self.holder is not None

    @property
    def only_elsewhere(self) -> bool:
        """Whether the project can be saved, but under another name alone."""
        return self.newer or self.protected or (self.holder is not None and not self.released)


def saved_words(file: FileState, now: datetime) -> Message:
    """The short words of the bar.

    >>> from datetime import timedelta
    >>> from journeymapper.messages import text
    >>> noon = datetime(2026, 11, 21, 14, 2)
    >>> text(saved_words(FileState(Path("shop.journey"), noon), noon + timedelta(minutes=5)))
    'Saved 14:02'
    >>> text(saved_words(FileState(Path("shop.journey"), noon), noon + timedelta(days=3)))
    'Saved 21 November'
    >>> text(saved_words(FileState(Path("shop.journey"), noon, modified=True), noon))
    'Unsaved changes'
    >>> text(saved_words(FileState(), noon))
    'Not saved yet'
    """
    if file.read_only and not file.modified:
        return message("Read-only")
    if file.path is None:
        return message("Not saved yet")
    if file.modified:
        return message("Unsaved changes")
    return message("Saved {when}", when=moment_words(file.written, now)) if file.written else message("Saved")


LONGEST: tuple[Message, ...] = (
    message("Unsaved changes"),
    message("Not saved yet"),
    message("Saved {when}", when="29 September"),
)
"""Words that need the most room, so that nothing beside them moves when they change."""


def read_only_words(file: FileState, now: datetime) -> Message:
    """Why edits don't go into this file, and what can be done.

    >>> from journeymapper.messages import text
    >>> noon = datetime(2026, 11, 21, 14, 2)
    >>> text(read_only_words(FileState(Path("shop.journey"), protected=True), noon))
    'Read-only: shop.journey is write-protected. What you change can be saved as a copy.'
    """
    name = printable(file.path.name) if file.path else ""
    if file.newer:
        return message(
            "Read-only: {file} was made by a newer version of Journeymapper; update the program to change it."
            " What you change can be saved as a copy.",
            file=name,
        )
    if file.holder is None:
        return message(
            "Read-only: {file} is write-protected. What you change can be saved as a copy.", file=name
        )
    if file.released:
        return message(
            "{who} has closed {file}. You can edit it now.", who=who_words(file.holder), file=called(name)
        )
    return message(
        "Read-only: {held} What you change can be saved as a copy.",
        held=open_words(name, file.holder, here(), now),
    )


def saved_explained(file: FileState, now: datetime) -> Message:
    """One sentence with the file and the time, for who wants to know more."""
    if file.path is None:
        return message("This project has no file yet. Save it to keep it.")
    where = str(file.path)
    if file.read_only:
        return read_only_words(file, now)
    if file.written is None:
        return message("Kept in {file}.", file=where)
    when = moment_words(file.written, now)
    if file.modified:
        return message("Last saved {when} in {file}.", when=when, file=where)
    return message("Saved {when} in {file}.", when=when, file=where)
