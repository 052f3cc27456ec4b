"""A journal while its project is open: each commit is appended before anything else that can fail."""

import os
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from journeymapper.model.change import Change
from journeymapper.model.project import Asset, Project
from journeymapper.storage.aside import Aside, JsonObject
from journeymapper.storage.atomic import REAL, System, atomic_write, digest_of
from journeymapper.storage.codec import encode
from journeymapper.storage.errors import StorageError
from journeymapper.storage.journal.about import NAME, About, base_file, lines_file, picture_file, text_of
from journeymapper.storage.journal.lines import line_of

_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND
_FLAGS |= getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class Journal:
    """The commits of one open project.

    After a failure its good lines stay, and the next commit begins a generation with the whole project.
    Nothing is written before the first commit.
    """

    def __init__(self, folder: Path, system: System = REAL) -> None:
        self.folder = folder
        self._system = system
        self._about = About("")
        self._aside = Aside()
        self._lines: int | None = None
        """The descriptor of the present generation's lines; None: it has none yet."""
        self._generation = 0
        self._number = 0
        self._length = 0
        self._edits, self._last = 0, ""
        self._pictures: set[str] = set()
        self._broken = False
        self._closing = threading.Lock()
        """Held while the descriptor of the lines is closed or copied: another thread may sync it."""

    @property
    def begun(self) -> bool:
        """Whether there is something in it that only it knows."""
        return self._lines is not None

    @property
    def whole(self) -> bool:
        """Whether it holds all that is needed: what it goes on from, too, which else is the saved file."""
        return self.begun and base_file(self.folder, self._about.generation).exists()

    def go_on_from(self, about: About, project: Project, aside: Aside) -> None:
        """From now on commits are made to this project.

        What was there before is dropped: it is saved, or given up.
        """
        self.drop()
        self._about = about
        self._edits, self._last = about.edits, about.last
        self._aside = aside
        self._pictures = set(project.assets)

    def append(self, before: Project, change: Change, after: Project, label: str) -> None:
        """Writes down a commit. When this returns, no end of the program takes it any more.

        What fails is tried once more, in a generation of its own. Raises OSError or a `CannotSave`.
        """
        try:
            self._append(before, change, after, label)
        except (OSError, StorageError):
            self._broken = True
            self._append(before, change, after, label)

    def _append(self, before: Project, change: Change, after: Project, label: str) -> None:
        try:
            if self._lines is None or self._broken:
                self._begin(before)
            pictures = dict(self._new_pictures(after))
            line = line_of(self._number + 1, label, change.after, self._aside, pictures)
            self._write(line)
        except BaseException:
            self._cut_back()
            raise
        self._number += 1
        self._edits, self._last = self._edits + 1, label
        self._length += len(line)

    def snapshot(self, project: Project) -> None:
        """Begins a generation with the whole project as it is now. Raises OSError or a `CannotSave`."""
        self._broken = True
        self._begin(project)

    def distrust(self) -> None:
        """The next commit begins a generation: what was written may not have reached the disk."""
        self._broken = True

    def sync(self) -> None:
        """Has what was written reach the disk itself; any thread may call it. Raises OSError."""
        with self._closing:
            if self._lines is None:
                return
            descriptor = self._system.dup(self._lines)
        try:
            self._system.fsync(descriptor)
        finally:
            self._system.close(descriptor)

    def keep_base(self) -> None:
        """Copies the saved file that commits go on from, while it is as it was; any thread may call it."""
        about = self._about
        target = base_file(self.folder, about.generation)
        if about.path and self._lines is not None and not target.exists():
            data = Path(about.path).read_bytes()
            if digest_of(data) == about.digest:
                atomic_write(target, data, system=self._system)

    def drop(self) -> None:
        """Forgets everything: it is in a file, or nobody wants it."""
        self.close()
        # First what says that there is something: without it the rest is nothing.
        for file in (self.folder / NAME, *self._files()):
            with suppress(OSError):
                self._system.unlink(str(file))
        self._number, self._pictures, self._broken = 0, set(), False

    def close(self) -> None:
        """Lets go of the lines; what is in them stays."""
        with self._closing:
            descriptor, self._lines = self._lines, None
            if descriptor is not None:
                with suppress(OSError):
                    self._system.close(descriptor)

    def _begin(self, project: Project) -> None:
        """Begins a generation: with the whole project, or with the file that it was read from.

        Until `about.json` names it, the one before holds.
        """
        self.close()
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._generation += 1
        generation = self._generation
        about = replace(self._about, generation=generation, edits=self._edits, last=self._last)
        if self._broken or not about.path or about.recovered:
            base = encode(project, self._aside)
            atomic_write(base_file(self.folder, generation), base, system=self._system)
            self._pictures = set(project.assets)
        lines = lines_file(self.folder, generation)
        self._lines = self._system.open(str(lines), _FLAGS, 0o600)
        self._number = self._length = 0
        atomic_write(self.folder / NAME, text_of(about), system=self._system)
        self._about, self._broken = about, False
        self._sweep(generation)

    def _new_pictures(self, project: Project) -> Iterator[tuple[str, JsonObject]]:
        """The pictures that no line has named yet, each written before the line that names it."""
        for hash_ in project.assets.keys() - self._pictures:
            asset = project.assets[hash_]
            self._write_picture(hash_, asset)
            self._pictures.add(hash_)
            yield hash_, {"type": asset.media_type, "width": asset.width, "height": asset.height}

    def _write_picture(self, hash_: str, asset: Asset) -> None:
        file = picture_file(self.folder, hash_)
        if not file.exists():
            file.parent.mkdir(mode=0o700, exist_ok=True)
            atomic_write(file, asset.data, system=self._system)

    def _write(self, line: bytes) -> None:
        assert self._lines is not None
        rest = memoryview(line)
        while rest:
            written = self._system.write(self._lines, rest)
            if written <= 0:
                raise OSError(0, "the disk takes no more")
            rest = rest[written:]
        if self._system.size(self._lines) != self._length + len(line):
            raise OSError(0, "the disk didn't keep what was written")

    def _cut_back(self) -> None:
        """Takes away what is there of a line that could not be written: nobody reads on after such a line."""
        self._broken = True
        if self._lines is not None:
            with suppress(OSError):
                self._system.truncate(self._lines, self._length)

    def _files(self) -> Iterator[Path]:
        for pattern in ("base-*", "lines-*", "pictures/*"):
            yield from self.folder.glob(pattern)

    def _sweep(self, generation: int) -> None:
        """Removes what earlier generations left."""
        ours = {base_file(self.folder, generation), lines_file(self.folder, generation)}
        for file in self._files():
            if file not in ours and file.parent == self.folder:
                with suppress(OSError):
                    self._system.unlink(str(file))
