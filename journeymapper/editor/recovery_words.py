"""What is said of work that can be had back."""

from collections.abc import Iterable

from journeymapper.editor.recovery import Original, Work
from journeymapper.messages import Message, message, plural, text
from journeymapper.model.cards import Card
from journeymapper.storage.errors import printable

_ORIGINALS: dict[Original, Message] = {
    "same": message("{file} is as it was."),
    "changed": message("{file} was changed since."),
    "gone": message("{file} is not there any more."),
}
UNREADABLE = message("None of it can be read any more.")


def story_words(works: Iterable[Work]) -> Message:
    """What is said above work that a program left which ended unexpectedly."""
    every = tuple(works)
    whole = all(work.kept is not None and not work.kept.losses for work in every)
    if all(work.path is None for work in every):
        return message("Nothing that you did is lost.") if whole else message("This is what could be kept.")
    if whole:
        return message("Nothing that you did is lost. A restored copy leaves your file as it is.")
    return message("This is what could be kept. A restored copy leaves your file as it is.")


def restoring_words(work: Work) -> Message:
    """What having it back is called: what never had a file is the only one of itself, not a copy."""
    return message("Restore") if work.path is None else message("Restore as a copy")


def name_of(work: Work) -> str:
    """What people call the project."""
    return printable(work.about.name) or text(message("Untitled"))


def edits_words(work: Work) -> Message:
    """How many edits there are that no file has, and what the last was called."""
    kept = work.kept
    if kept is None:
        return UNREADABLE
    saved = work.path is not None and not work.about.recovered
    if not kept.edits:
        return message("Changed since it was saved") if saved else message("Never saved")
    if saved:
        counted = plural("{count} edit since it was saved", "{count} edits since it was saved", kept.edits)
    else:
        counted = plural("{count} edit, never saved", "{count} edits, never saved", kept.edits)
    return message("{edits}; the last: {label}", edits=counted, label=printable(kept.last))


def cards_words(work: Work) -> Message | None:
    """How many cards the project has; None where that can't be known."""
    if work.kept is None:
        return None
    cards = sum(isinstance(record, Card) for record in work.kept.opened.project.records.values())
    return plural("{count} card", "{count} cards", cards)


def original_words(work: Work) -> Message:
    """What has become of the file that the project was opened from."""
    if work.path is None:
        return message("It has no file yet.")
    return message(_ORIGINALS[work.original].id, file=printable(work.path.name))
