"""What becomes of a file that was read: whose it is then, and what is said of it."""

from dataclasses import dataclass
from pathlib import Path

from journeymapper.editor.holding import Entry
from journeymapper.messages import Message, message
from journeymapper.storage.codec import Opened
from journeymapper.storage.errors import printable
from journeymapper.ui.documents.open_file import OpenFile, as_read


@dataclass(frozen=True, slots=True)
class Opening:
    """How a project is shown that was read from a file."""

    file: OpenFile
    saved: bool
    """Whether the file holds it as it is shown."""
    notes: tuple[Message, ...]


def opening_of(path: Path, opened: Opened, entry: Entry) -> Opening:
    """How a file is opened that was read and entered so."""
    if entry.copied:
        words = message("This is a copy of {name}, which stays as it is.", name=printable(path.name))
    elif opened.borrowed:
        words = message(
            "{name} stays as it is. This is the project that travels in it; save it as a file of its own.",
            name=printable(path.name),
        )
    else:
        # What was repaired is not in the file yet, unless it may not be saved there anyway.
        same = opened.read_only or not opened.repairs
        return Opening(as_read(path, opened), same, opened.notes)
    return Opening(OpenFile(aside=opened.aside), False, (words, *opened.notes))
