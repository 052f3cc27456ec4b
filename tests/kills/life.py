"""One life of the real program: started, edited by real events, killed at a moment of chance."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from threading import Timer
from typing import IO, Literal

from journeymapper.storage.atomic import digest_of

ROOT = Path(__file__).parents[2]
_SAMPLE = ROOT / "resources/samples/gift-shop.journey"
_STATE = "XDG_STATE_HOME"
_PATIENCE_S = 120.0
"""Then a life was long enough, however little was done in it."""
_STANDS_STILL_S = 2 * _PATIENCE_S
"""Then nothing more is to be expected."""

Aim = Literal["any", "edit", "save"]
"""What the kill is aimed at: any moment, the writing of an edit, the writing of a file."""


@dataclass(frozen=True)
class Fate:
    """What chance has in store for a life."""

    seed: int
    aim: Aim
    edits: int
    """How many edits are done before the program may be killed."""
    wait_s: float
    """How long it still has from the moment that was aimed at."""
    untitled: bool
    """Whether it begins a project that is in no file."""


def fate_of(seed: int) -> Fate:
    """The same for the same seed."""
    chance = Random(seed)
    aim: Aim = chance.choice(("any", "edit", "save"))
    wait = {"any": 0.2, "edit": 0.03, "save": 0.02}[aim]
    return Fate(seed, aim, chance.randint(2, 9), chance.uniform(0, wait), chance.random() < 0.25)


@dataclass
class Life:
    """What a program told until it was killed."""

    folder: Path
    states: list[str] = field(default_factory=list)
    """The digest of the project after each edit that was done, the opened or begun one first."""
    files: dict[Path, str] = field(default_factory=dict)
    """What each file held last when a save of it was done."""
    saving: Path | None = None
    """The file that was being saved."""
    ends: list[str] = field(default_factory=list)
    """How it ended, where that was not by the kill."""

    @property
    def edits(self) -> int:
        """How many were done."""
        return len(self.states) - 1

    @property
    def last(self) -> str:
        """The project that the person saw last."""
        return self.states[-1]

    def hear(self, line: bytes) -> str:
        """Takes in a line that the program told; which kind it was."""
        what, digest, more = json.loads(line)
        if what == "done":
            self.states.append(digest)
        elif what == "saving":
            self.saving = Path(more)
        elif what == "saved":
            self.files[Path(more)], self.saving = digest, None
        else:
            self.states = [digest]
        return str(what)


def documents_of(folder: Path) -> Path:
    """Where the files of a life are."""
    return folder / "documents"


def state_of(folder: Path) -> Path:
    """Where its journals are, its earlier versions and its diary of trouble."""
    return folder / _STATE.lower() / "journeymapper"


def live(folder: Path, fate: Fate) -> Life:
    """Starts the program in an empty folder and kills it."""
    documents = documents_of(folder)
    documents.mkdir(parents=True)
    life = Life(folder)
    files: list[str] = []
    if not fate.untitled:
        file = documents / "shop.journey"
        shutil.copy(_SAMPLE, file)
        life.files[file] = digest_of(file.read_bytes())
        files = [str(file)]
    command = [sys.executable, "-m", "tests.kills.one", str(fate.seed), str(documents), *files]
    with (
        (folder / "errors.txt").open("wb") as errors,
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=errors, env=_surroundings(folder), cwd=ROOT
        ) as program,
    ):
        assert program.stdout is not None, "it is a pipe"
        stop = Timer(_STANDS_STILL_S, program.kill)
        stop.start()
        try:
            _watch(program.stdout, life, fate)
        finally:
            stop.cancel()
            program.kill()
        for line in _left_in(program.stdout):
            life.hear(line)
    return life


def _surroundings(folder: Path) -> dict[str, str]:
    """Settings, journals and all else go to the folder."""
    names = ("XDG_CONFIG_HOME", _STATE, "XDG_DATA_HOME", "XDG_CACHE_HOME")
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        **{name: str(folder / name.lower()) for name in names},
    }


def _watch(told: IO[bytes], life: Life, fate: Fate) -> None:
    """Hears until the moment of the kill."""
    aimed_at = {"any": "done", "edit": "done", "save": "saving"}[fate.aim]
    last = time.monotonic() + _PATIENCE_S
    for line in told:
        if life.hear(line) == aimed_at and life.edits >= fate.edits:
            time.sleep(fate.wait_s)
            return
        if time.monotonic() > last:
            return
    life.ends.append(f"ended by itself, or stood still; see {life.folder / 'errors.txt'}")


def _left_in(told: IO[bytes]) -> Iterator[bytes]:
    """What was told between the last line that was heard and the kill; a torn line was not told."""
    for line in told:
        if line.endswith(b"\n"):
            yield line
