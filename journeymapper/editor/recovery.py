"""What journals kept of projects whose programs ended, or that were left unsaved, and how it is had back."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from journeymapper.editor.blank import is_blank
from journeymapper.editor.parting import step_to
from journeymapper.model.comparing import Comparison, compare
from journeymapper.model.project import Project
from journeymapper.storage import files
from journeymapper.storage.errors import StorageError
from journeymapper.storage.journal.about import About, last_written
from journeymapper.storage.journal.reading import Kept, about_of, copy_base, read_journal
from journeymapper.storage.journal.shelf import Shelf

Original = Literal["none", "same", "changed", "gone"]
"""The file that a project was opened from: it never had one; as it was then; otherwise; not there."""


@dataclass(frozen=True, slots=True, eq=False)
class Work:
    """What can be had back, and all that somebody needs to know to want it."""

    folder: Path
    about: About
    written: datetime
    """When the last edit was kept, in local time."""
    discarded: bool
    """Whether somebody left it unsaved or put it aside; else the program ended over it."""
    kept: Kept | None
    """The project; None: none of it can be read."""
    original: Original = "none"
    comparison: Comparison | None = None
    """How it differs from the file as it is now; None where there is no file to compare with."""
    before: Project | None = None
    """What the file holds now, where it can be read."""

    @property
    def id(self) -> str:
        """By what the command line knows it."""
        return self.folder.name

    @property
    def path(self) -> Path | None:
        """The file that it was opened from; None where it never had one."""
        return Path(self.about.path) if self.about.path else None


def crashed_work(shelf: Shelf) -> Iterator[Work]:
    """What programs left behind that ended without saying so, the last first.

    Nothing that a living program has open. What is in its file already, or was never begun, is cleared away.
    """
    for folder in shelf.orphans():
        work = look_at(folder)
        if work is not None and is_worth_keeping(work):
            yield work
        elif work is not None:
            delete(shelf, folder)


def discarded_work(shelf: Shelf) -> Iterator[Work]:
    """What was left unsaved or put aside within the last 30 days, the last first."""
    for folder in shelf.discarded():
        work = look_at(folder, discarded=True)
        if work is not None:
            yield work


def look_at(folder: Path, *, discarded: bool = False) -> Work | None:
    """What a journal's folder holds; None where it is gone."""
    written = last_written(folder)
    if written is None:
        return None
    copy_base(folder)
    kept = read_journal(folder)
    about = kept.about if kept else about_of(folder) or About("")
    original, before = _original(about)
    comparison = compare(before, kept.opened.project) if kept and before else None
    return Work(folder, about, datetime.fromtimestamp(written), discarded, kept, original, comparison, before)


def is_worth_keeping(work: Work) -> bool:
    """Whether there is anything in it that would be missed. What can't be read may be."""
    if work.kept is None or work.kept.damaged:
        return True
    if work.before is not None:
        return step_to(work.before, work.kept.opened.project) is not None
    return not is_blank(work.kept.opened.project)


def hand_over(shelf: Shelf, folder: Path, take: Callable[[Kept], bool]) -> Kept | None:
    """Gives what was kept to `take`, which says whether it is kept anew; only then the old journal goes.

    None where another program has it, it is gone, or none of it can be read.
    """
    held = shelf.claim(folder)
    if held is None:
        return None
    try:
        kept = read_journal(folder)
        if kept is not None and take(kept):
            shelf.remove(folder)
    finally:
        held.let_go()
    return kept


def put_aside(shelf: Shelf, folder: Path) -> bool:
    """Discards what was kept, for 30 days; False where another program has it, or it is gone."""
    held = shelf.claim(folder)
    if held is None:
        return False
    held.let_go()  # a folder with an open file in it can't be moved everywhere
    with suppress(OSError):
        shelf.discard(folder)
    return not folder.exists()


def delete(shelf: Shelf, folder: Path) -> bool:
    """Deletes what was kept for good; False where another program has it, or it is gone."""
    held = shelf.claim(folder)
    if held is None:
        return False
    shelf.remove(folder)
    held.let_go()
    return True


def _original(about: About) -> tuple[Original, Project | None]:
    """What has become of the file, and the project that it holds now."""
    if not about.path:
        return "none", None
    path = Path(about.path)
    try:
        opened = files.read(path)
    except StorageError:
        return ("changed" if path.exists() else "gone"), None
    return ("same" if opened.digest == about.digest else "changed"), opened.project
