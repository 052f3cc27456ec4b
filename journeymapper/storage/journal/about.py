"""What a journal says of itself: whose project it holds, and what it goes on from."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

FORMAT = "journeymapper journal 1"
NAME = "about.json"


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


def text_of(about: About) -> bytes:
    """The file of a journal that tells it."""
    return json.dumps({"format": FORMAT, **asdict(about)}, ensure_ascii=False, indent=1).encode() + b"\n"


def about_in(data: bytes) -> About | None:
    """What a journal tells of itself; None where it tells nothing that can be understood."""
    try:
        values = json.loads(data)
        if values.pop("format") != FORMAT:
            return None
        about = About(**values)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    strings = (about.name, about.path, about.digest)
    sound = all(isinstance(value, str) for value in strings) and type(about.generation) is int
    return about if sound else None


def base_file(folder: Path, generation: int) -> Path:
    """The project that a generation begins with."""
    return folder / f"base-{generation}.journey"


def lines_file(folder: Path, generation: int) -> Path:
    """The commits of a generation."""
    return folder / f"lines-{generation}.jsonl"


def picture_file(folder: Path, hash_: str) -> Path:
    """The bytes of a picture."""
    return folder / "pictures" / hash_
