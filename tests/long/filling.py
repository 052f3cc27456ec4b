"""What happens in a program while its disk fills up, and when there is room again."""

import json
import shutil
import sys
from collections import Counter
from pathlib import Path
from random import Random

from journeymapper.app import Program
from journeymapper.editor.store import Committed
from journeymapper.storage import files
from journeymapper.storage.codec import encode
from journeymapper.storage.errors import StorageError
from tests.hands.acts import EDITS, save, save_as
from tests.hands.answering import Answering
from tests.hands.hands import Gesture, Hands
from tests.hands.script import Playing, by_chance
from tests.hands.troubles import troubles_in
from tests.long.keeping import is_kept

_ROOMS = (300_000, 100_000, 20_000, 0)
"""What is left free on the disk, in bytes, from act to act."""
_TURNS = 90
"""Events of a gesture without an end that are played at a stretch."""


class Scene:
    """The disk fills up while somebody works; the project is saved elsewhere; then there is room again."""

    def __init__(self, program: Program, seed: int, disk: Path, documents: Path) -> None:
        self._program = program
        self._disk = disk
        self._roomy = disk not in documents.parents and disk != documents
        self._documents = documents
        self._elsewhere = documents.parent / "elsewhere.journey"
        self._here = program.windows[0]
        self._hands = Hands(self._here, Random(seed))
        self._edits = by_chance(self._hands, EDITS)
        self._counts: Counter[str] = Counter()
        self._told = False
        self._here.store.listen(self._follow)
        self._answering = Answering(lambda _ending: str(self._elsewhere))
        self._playing = Playing(self._story())

    def _story(self) -> Gesture:
        for room in _ROOMS:
            self._fill(room)
            yield from self._work()
            yield from self._save()
            yield from self._work()
        yield from self._save_elsewhere()
        (self._disk / "ballast").unlink()
        yield from self._work()
        yield from self._save()
        self._end()

    def _work(self) -> Gesture:
        for _, _step in zip(range(_TURNS), self._edits, strict=False):
            yield

    def _save(self) -> Gesture:
        self._counts["saves tried"] += 1
        yield from self._hands.wait(0.1)
        yield from save(self._hands)
        there_is_room = self._roomy or not (self._disk / "ballast").exists()
        refused = "saves refused though there was room" if there_is_room else "saves refused"
        self._counts[refused] += self._here.store.modified
        self._look()

    def _save_elsewhere(self) -> Gesture:
        yield from save_as(self._hands)
        yield from self._hands.wait(0.5)
        project = encode(self._here.store.project)
        there = self._elsewhere.exists() and self._elsewhere.read_bytes() == project
        self._counts["saves elsewhere" if there else "refusals to save elsewhere"] += 1

    def _follow(self, _committed: Committed) -> None:
        """The last listener of the store: an edit is kept, or the person knows that edits are not."""
        kept = is_kept(self._here)
        self._told = not kept and (self._told or bool(self._here.window.messages.words))
        self._counts["edits made"] += 1
        self._counts["edits kept"] += kept
        self._counts["edits said to be unkept"] += not kept and self._told
        self._counts["edits neither kept nor told"] += not kept and not self._told
        self._look()

    def _look(self) -> None:
        self._counts["torn files"] += sum(not _is_whole(file) for file in self._documents.glob("*.journey"))

    def _fill(self, room: int) -> None:
        """Leaves this much free."""
        free = shutil.disk_usage(self._disk).free
        with (self._disk / "ballast").open("ab") as ballast:
            ballast.write(bytes(max(0, free - room)))

    def _end(self) -> None:
        self._counts["exceptions"] = len(troubles_in(self._program.trouble.diary))
        sys.stdout.write(json.dumps(self._counts) + "\n")
        sys.stdout.flush()
        self._program.app.exit(0)


def _is_whole(file: Path) -> bool:
    try:
        return encode(files.read(file).project) == file.read_bytes()
    except StorageError:
        return False
