"""What is kept of people's work, and what is remembered of trouble: how many and how large, never what."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from journeymapper.diagnosis.diary import own_diary
from journeymapper.diagnosis.doctor.points import Point
from journeymapper.diagnosis.faults import faults_in
from journeymapper.messages import message, plural
from journeymapper.storage.folders import JOURNALS, VERSIONS, state_dir
from journeymapper.storage.journal.about import NAME
from journeymapper.storage.journal.shelf import KEPT_DAYS, Shelf
from journeymapper.storage.sizes import bytes_words


def look_at_kept() -> Iterator[Point]:
    """Journals, versions and the diary of trouble."""
    root = state_dir()
    if not all(_can_be_read(folder) for folder in (root, root / JOURNALS, root / VERSIONS)):
        advice = message("Give yourself the right to read it, or nothing can be recovered.")
        yield Point("attention", message("The folder of what is kept can’t be read."), advice)
        return
    yield from _journals(root)
    yield from _versions(root / VERSIONS)
    yield from _trouble()


def _can_be_read(folder: Path) -> bool:
    """Whether a folder can be read, or is not there: then there is nothing to read."""
    try:
        os.listdir(folder)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return os.access(folder, os.X_OK)


def _journals(root: Path) -> Iterator[Point]:
    shelf = Shelf(root / JOURNALS)
    left = tuple(shelf.orphans())
    count = sum(1 for _ in (root / JOURNALS).glob(f"*/{NAME}")) - len(left)
    words = plural(
        "{count} project with unsaved work is open.", "{count} projects with unsaved work are open.", count
    )
    if count:
        yield Point("ok", words)
    if left:
        words = plural(
            "{count} project was left unsaved by a program that ended ({size}).",
            "{count} projects were left unsaved by a program that ended ({size}).",
            len(left),
            size=bytes_words(_weight(left)),
        )
        advice = message("Start Journeymapper, which offers to restore it. Or: journeymapper recover --list")
        yield Point("attention", words, advice)
    else:
        yield Point("ok", message("No unsaved work was left behind."))
    discarded = shelf.discarded()
    if discarded:
        words = plural(
            "{count} discarded project is kept for {days} days ({size}).",
            "{count} discarded projects are kept for {days} days ({size}).",
            len(discarded),
            days=KEPT_DAYS,
            size=bytes_words(_weight(discarded)),
        )
        yield Point("ok", words)


def _versions(folder: Path) -> Iterator[Point]:
    count = sum(1 for _ in folder.glob("*/*.journey"))
    words = plural(
        "{count} earlier version of your files is kept ({size}).",
        "{count} earlier versions of your files are kept ({size}).",
        count,
        size=bytes_words(_weight((folder,))),
    )
    if count:
        yield Point("ok", words)


def _trouble() -> Iterator[Point]:
    diary = own_diary()
    entries, faults = diary.entries(), faults_in(diary.folder)
    if not entries and not faults:
        yield Point("ok", message("Nothing went wrong that is remembered."))
        return
    last = entries[0].partition(" · ")[0] if entries else ""
    words = plural(
        "{count} time something went wrong, last on {last}.",
        "{count} times something went wrong, last on {last}.",
        len(entries),
        last=last,
    )
    advice = message(
        "“Copy diagnostic information” in the window’s Help menu copies it. It is kept in {folder}",
        folder=diary.folder,
    )
    if entries:
        yield Point("note", words, advice)
    if faults:
        words = plural(
            "{count} time the program crashed.",
            "{count} times the program crashed.",
            len(faults),
        )
        yield Point("note", words, advice)


def _weight(folders: Iterable[Path]) -> int:
    """Bytes of all files in these folders."""
    return sum(file.stat().st_size for folder in folders for file in folder.rglob("*") if file.is_file())
