"""Whether what a killed program left keeps the promise, to the letter.

No finished edit is lost: the journal has the project that the person saw last, or one edit more that was on
its way; or a file has it. Every file is one complete version that was saved, or was just being saved.
"""

import json
import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from journeymapper.diagnosis.diary import Diary
from journeymapper.model.project import Project
from journeymapper.storage import files
from journeymapper.storage.atomic import digest_of
from journeymapper.storage.codec import decode, encode
from journeymapper.storage.errors import StorageError
from journeymapper.storage.journal.about import lines_file
from journeymapper.storage.journal.reading import Kept, read_journal
from journeymapper.storage.journal.shelf import Shelf
from tests.hands.troubles import troubles_in
from tests.kills.life import Life, documents_of, state_of

_TEMPORARY = re.compile(r"\.~.*\.tmp")


@dataclass(frozen=True)
class Verdict:
    """What a kill did."""

    edits: int
    lost: int
    """Edits that were done and are nowhere."""
    torn: tuple[str, ...]
    """Files that are no complete version."""
    left: int
    """Temporary files that the kill left."""
    stale: tuple[str, ...]
    """Those of them that the next save did not take away."""
    reading_s: float
    """How long the journal took to read."""
    troubles: tuple[str, ...]
    """What the program wrote into its diary; or how it ended before it was killed."""
    in_save: bool
    """Whether it came in the middle of a save."""

    @property
    def kept(self) -> bool:
        """Whether the promise is kept."""
        return not (self.lost or self.torn or self.stale or self.troubles)


def verdict_on(life: Life) -> Verdict:
    """Looks at everything that is left, and changes none of it."""
    folder = documents_of(life.folder)
    torn = [path.name for path in _journeys(folder) if not _is_whole(path, life)]
    torn += [path.name for path in life.files if not path.exists()]
    began = time.perf_counter()
    journals = [
        (journal, read_journal(journal)) for journal in Shelf(state_of(life.folder) / "journals").orphans()
    ]
    reading = time.perf_counter() - began
    found = {seen for journal, kept in journals if kept is not None for seen in _as_seen(journal, kept)}
    found |= {digest_of(path.read_bytes()) for path in _journeys(folder)}
    return Verdict(
        edits=life.edits,
        lost=_lost(life, found),
        torn=tuple(torn),
        left=len(_temporaries(folder)),
        stale=_stale(life),
        reading_s=reading,
        troubles=(*life.ends, *troubles_in(Diary(state_of(life.folder) / "trouble"))),
        in_save=life.saving is not None,
    )


def in_full(verdicts: Iterable[tuple[Life, Verdict]]) -> str:
    """What is wrong after each kill that broke the promise, all that its program told, and its folder."""
    broken = [(life, verdict) for life, verdict in verdicts if not verdict.kept]
    return "\n\n".join(
        f"{life.folder}:\n{json.dumps(asdict(verdict), indent=1)}\n{life!r}" for life, verdict in broken
    )


def _stale(life: Life) -> tuple[str, ...]:
    """What the next save of each file doesn't clear away; also of the one that was just being made."""
    folder = documents_of(life.folder)
    made = [life.saving] if life.saving is not None else []
    with TemporaryDirectory() as place:
        copy = Path(copytree(folder, Path(place) / "documents"))
        for path in (*_journeys(folder), *made):
            files.save(copy / path.name, Project())
        return tuple(path.name for path in _temporaries(copy))


def _journeys(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.journey"))


def _temporaries(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if _TEMPORARY.fullmatch(path.name)]


def _is_whole(path: Path, life: Life) -> bool:
    """Whether a file is what was saved last, or was on its way into it; and opens as just that."""
    data = path.read_bytes()
    allowed = {life.files.get(path)} | ({life.last} if life.saving == path else set())
    try:
        return digest_of(data) in allowed and encode(decode(data).project) == data
    except StorageError:
        return False


def _as_seen(journal: Path, kept: Kept) -> Iterator[str]:
    """The project that a journal has, and the one without its last line: nobody may have seen that done."""
    yield digest_of(encode(kept.opened.project))
    with TemporaryDirectory() as folder:
        copy = Path(copytree(journal, Path(folder) / "journal"))
        lines = lines_file(copy, kept.about.generation)
        lines.write_bytes(b"".join(lines.read_bytes().splitlines(keepends=True)[:-1]))
        before = read_journal(copy)
    if before is not None:
        yield digest_of(encode(before.opened.project))


def _lost(life: Life, found: set[str]) -> int:
    """How many edits one would have to do again."""
    kept = next((number for number, state in enumerate(reversed(life.states)) if state in found), None)
    return life.edits if kept is None else kept
