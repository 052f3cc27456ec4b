"""What a journal says of itself: whose project it holds, and what it goes on from."""

import json
import re
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from journeymapper.messages import message, text
from journeymapper.storage.errors import CannotOpen
from journeymapper.storage.limits import check_structure

_FORMAT = "journeymapper journal "
FORMAT = f"{_FORMAT}1"
NAME = "about.json"
BASE = re.compile(r"base-([0-9]{1,9})\.journey")
"""The name of the project that a generation begins with."""


@dataclass(frozen=True, slots=True)
class About:
    """Which project a journal is of."""

    name: str
    """What people call it."""
    path: str = ""
    """The file that it was opened from or saved to; none: it never had one."""
    digest: str = ""
    """The SHA-256 of that file as it was then."""
    generation: int = 0
    """Which lines and which base hold."""
    whole: bool = False
    """Whether they go on from the project as it was then; else from that file, or a copy of it."""
    recovered: bool = False
    """Whether it is a recovered copy: the file is not its own, and is never written unasked."""
    edits: int = 0
    """How many edits were made before those of this generation."""
    last: str = ""
    """What the last of them was called."""


_TYPES = {field.name: field.type for field in fields(About)}


def as_recovered(about: About, edits: int, last: str) -> About:
    """What the journal of a project says that was recovered from another one, with all its edits.

    >>> as_recovered(About("shop", "/maps/shop.journey", generation=2), 12, "Move card").name
    'shop (recovered)'
    """
    name = about.name or text(message("Untitled"))
    if not about.recovered:
        name = text(message("{name} (recovered)", name=name))
    return replace(about, name=name, recovered=True, generation=0, edits=edits, last=last)


def text_of(about: About) -> bytes:
    """The file of a journal that tells it."""
    # Escapes hold what is no text: a file's name may have bytes that are no UTF-8.
    return json.dumps({"format": FORMAT, **asdict(about)}, indent=1).encode() + b"\n"


def about_in(data: bytes) -> About | None:
    """What a journal tells of itself; None where it tells nothing that can be understood."""
    try:
        check_structure(data, NAME)
        values = json.loads(data)
        if values.pop("format") != FORMAT:
            return None
        about = About(**values)
    except (ValueError, TypeError, KeyError, AttributeError, CannotOpen):
        return None
    known = all(type(value) is _TYPES[name] for name, value in asdict(about).items())
    return about if known and min(about.generation, about.edits) >= 0 and "\0" not in about.path else None


def is_of_another_format(data: bytes) -> bool:
    """Whether a journal is of a version of the program that this one does not know; else it is damaged.

    >>> is_of_another_format(b'{"format": "journeymapper journal 2"}'), is_of_another_format(b"{")
    (True, False)
    """
    found = re.search(rb'"format": *"([^"]*)"', data)
    format_ = found[1].decode("ascii", "replace") if found else ""
    return format_.startswith(_FORMAT) and format_ != FORMAT


def last_written(folder: Path) -> float | None:
    """When something was written last into a journal, in seconds of the epoch; None where there is none."""
    try:
        times = [(folder / NAME).stat().st_mtime]
        times += [lines.stat().st_mtime for lines in folder.glob("lines-*")]
    except OSError:
        return None
    return max(times)


def base_file(folder: Path, generation: int) -> Path:
    """The project that a generation begins with."""
    return folder / f"base-{generation}.journey"


def lines_file(folder: Path, generation: int) -> Path:
    """The commits of a generation."""
    return folder / f"lines-{generation}.jsonl"


def picture_file(folder: Path, hash_: str) -> Path:
    """The bytes of a picture."""
    return folder / "pictures" / hash_
