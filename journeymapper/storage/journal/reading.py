"""What a journal kept, put together again."""

import base64
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from journeymapper.messages import Message, message, plural
from journeymapper.storage import files, json_text
from journeymapper.storage.aside import Json, JsonObject
from journeymapper.storage.assets import hash_of
from journeymapper.storage.atomic import atomic_write, digest_of
from journeymapper.storage.codec import FORMAT, READABLE_BY, VERSION, Opened, decode, in_present_version
from journeymapper.storage.errors import StorageError, Unreadable
from journeymapper.storage.journal.about import (
    BASE,
    NAME,
    About,
    about_in,
    base_file,
    is_of_another_format,
    lines_file,
    picture_file,
)
from journeymapper.storage.journal.lines import entries_in
from journeymapper.storage.migrations import Step
from journeymapper.storage.regular import regular_bytes

_ABOUT_BYTES = 2**20
_HASH = re.compile(r"[0-9a-f]{64}")
"""A picture is a file of the journal: no other name leads anywhere."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A project as a journal kept it."""

    about: About
    opened: Opened
    edits: int
    """How many undo steps there are since the file was saved, or since the project was begun."""
    last: str
    """What the last of them was called."""
    damaged: int = 0
    """How many lines could not be read after a damaged place."""
    losses: tuple[Message, ...] = ()
    """What could not be had back, in sentences."""


def about_of(folder: Path) -> About | None:
    """Whose journal is in a folder; None where there is none."""
    return _told(folder)[0]


def copy_base(folder: Path) -> None:
    """Copies the file that the lines of a journal go on from, while it is as it was; else does nothing.

    Its program may have ended before it did so, and the file may be worked on from now on.
    """
    about = about_of(folder)
    if about is None or not about.path or about.whole:
        return
    target = base_file(folder, about.generation)
    data = b"" if target.exists() else _bytes_of(Path(about.path))
    if data and digest_of(data) == about.digest:
        with suppress(StorageError):
            atomic_write(target, data)


def read_journal(folder: Path, *, steps: Sequence[Step] | None = None) -> Kept | None:
    """The project that a journal holds, with all its whole lines; None where nothing can be put together.

    What the disk damaged costs the commits after it and no more. What it doesn't hand out now costs nothing:
    half a journal must not be taken for a whole one, which then is thrown away. `steps` are the migrations
    that lead to the present version: lines are of that, whatever the file is that they go on from.
    """
    about, losses = _told(folder)
    if about is None:
        return None
    try:
        lines = _handed_out(lines_file(folder, about.generation))
        entries = tuple(entries_in(lines))
        base, changed = _base(folder, about)
        raw = json_text.read(base, about.name) if base else _nothing()
        raw = _played(in_present_version(raw, name=about.name, steps=steps), entries, folder)
        opened = decode(json_text.write(raw).encode(), name=about.name, steps=steps)
    except StorageError:
        return None
    if not base and not opened.project.index.all_maps():
        return None
    damaged = lines.count(b"\n") - len(entries)
    losses += changed + tuple(_not_readable(damaged > 0, _pictures_missing(entries, opened))) + opened.repairs
    last = str(entries[-1].get("label", "")) if entries else about.last
    about = replace(about, name=about.name or opened.project.info.title)
    return Kept(about, opened, _edits(about, entries), last, damaged, losses)


def _told(folder: Path) -> tuple[About | None, tuple[Message, ...]]:
    """What a journal tells of itself, and what is missing of that.

    Where the disk damaged it, the last project in the folder is what the lines go on from, and nobody's file.
    """
    try:
        data = regular_bytes(folder / NAME, _ABOUT_BYTES)
        about = about_in(data)
        if about is not None or is_of_another_format(data):
            return about, ()
        bases = [int(found[1]) for file in folder.iterdir() if (found := BASE.fullmatch(file.name))]
    except OSError:
        return None, ()
    if not bases:
        return None, ()
    return About("", generation=max(bases), whole=True), (
        message("Which file it was can’t be read any more."),
    )


def _edits(about: About, entries: Sequence[JsonObject]) -> int:
    told = (entry.get("steps") for entry in entries)
    # A line is one step on, one back, or none; one that says anything else is not ours.
    steps = sum(each if isinstance(each, int) and abs(each) <= 1 else 1 for each in told)
    return max(about.edits + steps, 0)


def _base(folder: Path, about: About) -> tuple[bytes, tuple[Message, ...]]:
    """What the lines go on from, and what is wrong with it: the file itself where it is as it was, or a copy.

    The file comes first: its content is known by its digest, and that of a copy may be damaged.
    """
    data = _bytes_of(Path(about.path)) if about.path and not about.whole else b""
    if data and digest_of(data) == about.digest:
        return data, ()
    copy = _handed_out(base_file(folder, about.generation))
    if copy:
        return copy, ()
    if not data:
        return b"", (message("What was saved before is gone; this is what was edited since."),)
    return data, (message("The file was changed since; the edits were made to it as it is now."),)


def _pictures_missing(entries: Sequence[JsonObject], opened: Opened) -> int:
    """How many pictures came with edits and are not there any more."""
    brought = [entry.get("pictures") for entry in entries]
    named = {hash_ for each in brought if isinstance(each, dict) for hash_ in each}
    return len(named - opened.project.assets.keys())


def _not_readable(edits: bool, pictures: int) -> Iterator[Message]:
    if edits:
        yield message("What was edited after a damaged place can’t be read.")
    if pictures:
        yield plural("{count} picture can’t be read.", "{count} pictures can’t be read.", pictures)


def _nothing() -> JsonObject:
    return {"format": FORMAT, "version": VERSION, "readable_by": READABLE_BY, "records": [], "assets": {}}


def _played(raw: JsonObject, entries: Sequence[JsonObject], folder: Path) -> JsonObject:
    """A file's content after the commits."""
    records: dict[str, Json] = {}
    before = raw.get("records")
    for record in before if isinstance(before, list) else []:
        if isinstance(record, dict):
            records[str(record.get("id"))] = record
    pictures: dict[str, Json] = {}
    for entry in entries:
        match entry:
            case {"records": list(come), "gone": list(gone), "pictures": dict(brought)}:
                records |= {str(record.get("id")): record for record in come if isinstance(record, dict)}
                for id_ in gone:
                    records.pop(str(id_), None)
                pictures |= brought
    assets = raw.get("assets")
    known = assets if isinstance(assets, dict) else {}
    return {**raw, "records": [*records.values()], "assets": {**known, **_restored(pictures, folder)}}


def _restored(pictures: JsonObject, folder: Path) -> JsonObject:
    restored: JsonObject = {}
    for hash_, said in pictures.items():
        data = _bytes_of(picture_file(folder, hash_)) if _HASH.fullmatch(hash_) else b""
        if isinstance(said, dict) and hash_of(data) == hash_:
            restored[hash_] = {**said, "data": base64.b64encode(data).decode("ascii")}
    return restored


def _handed_out(path: Path) -> bytes:
    """A file's bytes; none where there is no such file. Raises a `CannotOpen` where it can't be read."""
    try:
        return files.read_bytes(path)
    except Unreadable as error:
        if isinstance(error.__cause__, FileNotFoundError):
            return b""
        raise


def _bytes_of(path: Path) -> bytes:
    """A file's bytes; none where it can't be read."""
    try:
        return files.read_bytes(path)
    except StorageError:
        return b""
