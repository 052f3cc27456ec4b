"""A journal while its project is open: each commit is appended before anything else that can fail."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from journeymapper.model.change import Change
from journeymapper.model.project import Project
from journeymapper.storage.aside import Aside, JsonObject
from journeymapper.storage.atomic import REAL, System, atomic_write, sync_folder
from journeymapper.storage.errors import StorageError
from journeymapper.storage.journal.about import NAME, About, lines_file, text_of
from journeymapper.storage.journal.beside_lines import BesideLines
from journeymapper.storage.journal.lines import line_of
from journeymapper.storage.journal.lines_file import LinesFile

LONG_BYTES = 8 << 20
"""So much is played within a second or two; what is longer should become a copy of the project."""
_TOO_LONG_BYTES = 64 << 20
"""No more is ever written to one file of lines: far beyond that nobody would read it again."""

_NEW_FOLDERS = 4
"""So many folders above a journal may be as new: those of journals, program and state, and one more."""


@dataclass(frozen=True, slots=True)
class _Commit:
    label: str
    steps: int
    change: Change
    pictures: dict[str, JsonObject]


class Journal:
    """The commits of one open project.

    After a failure its good lines stay, and the next commit begins a generation with the whole project.
    Nothing is written before the first commit. `append`, `snapshot`, `go_on_from`, `take_up`, `drop` and
    `close` belong to one thread; another one may call `sync`, `keep_base` and `renew` at any time.
    """

    def __init__(self, folder: Path, system: System = REAL, long: int = LONG_BYTES) -> None:
        self.folder = folder
        self._system = system
        self._files = BesideLines(folder, system)
        self._long = long
        """So many bytes of lines are enough for one generation."""
        self._about = About("")
        self._aside = Aside()
        self._project: Project | None = None
        """The project after the last commit, written or not."""
        self._lines: LinesFile | None = None
        """None: the present generation has none yet."""
        self._generation = 0
        self._edits, self._last = 0, ""
        self._pictures: set[str] = set()
        self._broken = self._missed = False
        self._unsynced_names = False
        self._since: list[_Commit] | None = None
        """What was committed since another thread began a generation; None: no thread does."""
        self._lock = threading.RLock()
        """Held while any of these change: never while a thread waits long for the disk."""
        self._renewing = threading.Lock()

    @property
    def begun(self) -> bool:
        """Whether there is something in it that only it knows."""
        return self._lines is not None

    @property
    def whole(self) -> bool:
        """Whether it holds all that is needed: what it goes on from, too, which else is the saved file."""
        with self._lock:
            sound = self._lines is not None and not self._broken
            return sound and self._files.has_base(self._about.generation)

    def go_on_from(self, about: About, project: Project, aside: Aside) -> None:
        """From now on commits are made to this project.

        What was there before is dropped: it is saved, or given up.
        """
        with self._lock:
            self.drop()
            self._turn_over(about, aside)
            self._pictures = set(project.assets)

    def take_up(self, about: About, project: Project, aside: Aside) -> None:
        """From now on commits are made to this project, which is in no file as it is.

        What was there before holds until all of this is kept. Raises OSError or a `CannotSave`.
        """
        with self._lock:
            self._turn_over(about, aside)
            self.snapshot(project)

    def append(self, before: Project, change: Change, after: Project, label: str, steps: int = 1) -> None:
        """Writes down a commit. When this returns, no end of the program takes it any more.

        `steps` more edits are there for people than before it, the last of which is called `label`.
        What fails is tried once more, in a generation of its own. Raises OSError or a `CannotSave`.
        """
        with self._lock:
            self._project = after
            try:
                self._append(before, change, after, label, steps)
            except (OSError, StorageError):
                if self._missed:
                    raise
                self._missed = True
                self._append(before, change, after, label, steps)
            self._missed = False

    def _append(self, before: Project, change: Change, after: Project, label: str, steps: int) -> None:
        try:
            lines = self._lines
            if lines is None or self._broken or lines.length > _TOO_LONG_BYTES:
                lines = self._begin(before)
            commit = _Commit(label, steps, change, dict(self._new_pictures(after)))
            lines.append(self._line(lines.number + 1, commit))
        except BaseException:
            self._broken, self._since = True, None
            raise
        self._edits, self._last = max(self._edits + steps, 0), label
        if self._since is not None:
            self._since.append(commit)

    def snapshot(self, project: Project) -> None:
        """Begins a generation with the whole project as it is now. Raises OSError or a `CannotSave`."""
        with self._lock:
            self._project = project
            self._broken = True
            self._begin(project)
            self._missed = False

    def leave_the_file(self) -> None:
        """The file that commits go on from is another one now: the next one begins with the whole project."""
        with self._lock:
            self._broken = True

    def sync(self) -> None:
        """Has what was written reach the disk itself. Raises OSError."""
        with self._lock:
            if self._lines is None:
                return
            descriptor = self._lines.copy()
            names, self._unsynced_names = self._unsynced_names, False
        try:
            self._system.fsync(descriptor)
            # A new file is lost with a power cut as long as the folders above it do not tell of it.
            for folder in (self.folder, *self.folder.parents[:_NEW_FOLDERS]) if names else ():
                with suppress(PermissionError):  # what we may not look into we have not made either
                    sync_folder(str(folder), self._system)
        except OSError:
            self._distrust()
            raise
        finally:
            self._system.close(descriptor)

    def keep_base(self) -> None:
        """Copies the saved file that commits go on from; where that is another one by now, keeps the project.

        Raises OSError or a `CannotSave`.
        """
        with self._lock:
            about, begun = self._about, self.begun
        if not begun or self._files.has_base(about.generation) or self._files.copy_base(about):
            return
        with self._lock:
            if self._about == about:  # else it was saved meanwhile, and nothing goes on from that any more
                self._broken = True

    def renew(self) -> bool:
        """Begins a generation where the present one is long or broken, while commits go on; whether it did.

        Raises OSError or a `CannotSave`.
        """
        with self._renewing:
            with self._lock:
                project, since = self._project, list[_Commit]()
                if project is None or not (self._broken or self._is_long()):
                    return False
                about, aside = self._next_about(whole=True), self._aside
                self._since = since
            try:
                self._files.write_base(about.generation, project, aside)
                with self._lock:
                    if self._since is not since:
                        return False
                    self._turn_to(about, since)
                    named = (hash_ for commit in since for hash_ in commit.pictures)
                    self._pictures = {*project.assets, *named}
                    return True
            finally:
                with self._lock:
                    if self._since is since:
                        self._since = None

    def drop(self) -> None:
        """Forgets everything: it is in a file, or nobody wants it."""
        with self._lock:
            self.close()
            self._files.remove()
            self._project, self._pictures, self._broken, self._missed = None, set(), False, False

    def close(self) -> None:
        """Lets go of the lines; what is in them stays."""
        with self._lock:
            lines, self._lines, self._since = self._lines, None, None
            if lines is not None:
                lines.close()

    def _turn_over(self, about: About, aside: Aside) -> None:
        self._about, self._aside = about, aside
        self._edits, self._last = about.edits, about.last

    def _begin(self, project: Project) -> LinesFile:
        """Begins a generation: with the whole project, or with the file that it was read from."""
        self._since = None
        self._system.make_folder(str(self.folder), 0o700)
        about, long = self._about, self._lines is not None
        about = self._next_about(whole=self._broken or long or not about.path or about.recovered)
        if about.whole:
            self._files.write_base(about.generation, project, self._aside)
            self._pictures = set(project.assets)
        return self._turn_to(about, ())

    def _turn_to(self, about: About, commits: Sequence[_Commit]) -> LinesFile:
        """Goes on in another generation, with these commits; until `about.json` names it, the last one holds.

        A failure leaves nobody knowing which of the two holds, so that nothing may be appended to either.
        """
        self._broken = True
        lines = LinesFile(lines_file(self.folder, about.generation), self._system)
        try:
            for commit in commits:
                lines.append(self._line(lines.number + 1, commit))
            saved = atomic_write(self.folder / NAME, text_of(about), system=self._system)
        except BaseException:
            lines.close()
            raise
        self.close()
        self._lines, self._about = lines, about
        self._broken, self._unsynced_names = False, True
        if not saved.warnings:
            self._files.sweep(about.generation)
        return lines

    def _next_about(self, *, whole: bool) -> About:
        self._generation += 1
        said = replace(self._about, generation=self._generation, whole=whole)
        return replace(said, edits=self._edits, last=self._last)

    def _is_long(self) -> bool:
        return self._lines is not None and self._lines.length > self._long

    def _distrust(self) -> None:
        """The next commit begins a generation: what was written may not have reached the disk."""
        with self._lock:
            self._broken = True

    def _line(self, number: int, commit: _Commit) -> bytes:
        said = commit.label, commit.steps
        return line_of(number, *said, commit.change.after, self._aside, commit.pictures)

    def _new_pictures(self, project: Project) -> Iterator[tuple[str, JsonObject]]:
        """The pictures that no line has named yet, each written before the line that names it."""
        for hash_ in project.assets.keys() - self._pictures:
            asset = project.assets[hash_]
            self._unsynced_names |= self._files.write_picture(hash_, asset)
            self._pictures.add(hash_)
            yield hash_, {"type": asset.media_type, "width": asset.width, "height": asset.height}
