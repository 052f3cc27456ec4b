"""What was kept of work that is in no file, listed and had back. Rooms are entered inside the functions."""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from journeymapper.cli.outcome import DONE, Failure
from journeymapper.messages import Message, message, text

if TYPE_CHECKING:
    from journeymapper.editor.recovery import Work
    from journeymapper.storage.journal.reading import Kept
    from journeymapper.storage.journal.shelf import Shelf

_SHORT = 8
"""So many letters of an id are shown: enough to tell it apart."""


def recover(options: argparse.Namespace) -> int:
    """List what was kept, or write some of it to a file."""
    from journeymapper.editor.recovery import crashed_work, discarded_work
    from journeymapper.storage.folders import state_dir
    from journeymapper.storage.refusals import reason_of
    from journeymapper.storage.safe import safe_in

    folder = state_dir()
    shelf = safe_in(folder).shelf
    try:
        shelf.check()
    except OSError as error:
        words = message(
            "What was kept can’t be looked at, because {reason}. It would be in {folder}.",
            reason=reason_of(error),
            folder=str(folder),
        )
        raise Failure(words) from error
    every = (*crashed_work(shelf), *discarded_work(shelf))
    if options.restore:
        return _restore(shelf, _meant(every, options.restore), options.output, force=options.force)
    if options.output or options.force:
        raise Failure(message("Say with --restore what is to be written; --list shows what there is."))
    if options.format == "json":
        print(json.dumps({"kept": [_as_json(work) for work in every]}, ensure_ascii=False, indent=1))
    else:
        print("\n".join(_listed(every) or [text(message("No unsaved work was left behind."))]))
    return DONE


def _restore(shelf: "Shelf", work: "Work", output: Path | None, *, force: bool) -> int:
    """Writes a project to a file of its own. What was kept of it stays for 30 days."""
    from journeymapper.cli import projects
    from journeymapper.editor.recovery import hand_over, put_aside
    from journeymapper.editor.recovery_words import UNREADABLE, name_of
    from journeymapper.storage import files
    from journeymapper.storage.codec import encode

    if work.kept is None:
        raise Failure(
            message("{words} Its files are in {folder}.", words=UNREADABLE, folder=str(work.folder))
        )
    target = output or Path(files.proposed(f"{name_of(work)}-recovered"))

    def write(kept: "Kept") -> bool:
        projects.write(target, encode(kept.opened.project, kept.opened.aside), force=force)
        return False  # it stays, in case this is not what was meant

    kept = hand_over(shelf, work.folder, write)
    if kept is None:
        raise Failure(message("{name} can’t be recovered: another program has it.", name=name_of(work)))
    if not work.discarded:
        put_aside(shelf, work.folder)
    for loss in kept.losses:
        projects.tell(text(loss))
    print(text(message("Wrote {file}.", file=str(target))))
    return DONE


def _meant(every: "Sequence[Work]", wanted: str) -> "Work":
    """The work whose id begins so. Raises `Failure` where it is none, or one of several."""
    found = [work for work in every if work.id.startswith(wanted)]
    if len(found) == 1:
        return found[0]
    if found:
        raise Failure(message("Several ids begin with “{id}”; give more of it.", id=wanted))
    raise Failure(
        message("Nothing is kept as “{id}”. `journeymapper recover --list` lists all there is.", id=wanted)
    )


def _listed(every: "Sequence[Work]") -> list[str]:
    """A line for each, and one for its file."""
    from journeymapper.editor.recovery_words import edits_words, name_of, original_words

    lines: list[str] = []
    for work in every:
        state = text(_state(work))
        what = f"{name_of(work)}: {text(edits_words(work))}"
        lines.append(f"{work.id[:_SHORT]}  {work.written:%Y-%m-%d %H:%M}  {state:11}  {what}")
        lines.append(f"{'':{_SHORT}}  {work.about.path or text(original_words(work))}")
    return lines


def _state(work: "Work") -> Message:
    return message("discarded") if work.discarded else message("crashed")


def _as_json(work: "Work") -> dict[str, object]:
    """What was kept, for programs."""
    from journeymapper.model.cards import Card

    kept, comparison = work.kept, work.comparison
    records = kept.opened.project.records.values() if kept else ()
    return {
        "id": work.id,
        "discarded": work.discarded,
        "readable": kept is not None,
        "name": work.about.name,
        "file": work.about.path or None,
        "original": work.original,
        "written": work.written.astimezone().isoformat(timespec="seconds"),
        "edits": kept.edits if kept else None,
        "last": kept.last if kept else None,
        "cards": sum(isinstance(record, Card) for record in records) if kept else None,
        "added": len(comparison.added) if comparison else None,
        "changed": len(comparison.changed) if comparison else None,
        "removed": len(comparison.removed) if comparison else None,
        "losses": [text(loss) for loss in kept.losses] if kept else [],
    }
