"""What the bar says of the file: whether it is saved, where, and when that was."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from journeymapper.messages import Message, message
from journeymapper.model.dates import moment_words


@dataclass(frozen=True, slots=True)
class FileState:
    """What there is to say about the file of a project."""

    path: Path | None = None
    written: datetime | None = None
    """When the file was written last, by whomever."""
    modified: bool = False
    read_only: bool = False


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
    if file.read_only:
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


def saved_explained(file: FileState, now: datetime) -> Message:
    """One sentence with the file and the time, for who wants to know more."""
    if file.path is None:
        return message("This project has no file yet. Save it to keep it.")
    where = str(file.path)
    if file.read_only:
        return message("{file} was made by a newer version of Journeymapper and can’t be saved.", file=where)
    if file.written is None:
        return message("Kept in {file}.", file=where)
    when = moment_words(file.written, now)
    if file.modified:
        return message("Last saved {when} in {file}.", when=when, file=where)
    return message("Saved {when} in {file}.", when=when, file=where)
