"""The file that is open: new, open, save and the question about unsaved changes."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Literal, Protocol

from PySide6.QtCore import QObject, Signal

from journeymapper.editor.blank import is_blank
from journeymapper.editor.holding import Entry, Held, Hold, Way, enter, held
from journeymapper.editor.not_saved import NotSaved
from journeymapper.editor.safekeeping import Safekeeping
from journeymapper.editor.versions import Versions
from journeymapper.messages import Message, message, text
from journeymapper.model.project import Project
from journeymapper.storage import files
from journeymapper.storage.aside import NOTHING, Aside
from journeymapper.storage.codec import Opened
from journeymapper.storage.errors import CannotSave, Conflict, StorageError, printable
from journeymapper.storage.journal.about import About, as_recovered
from journeymapper.storage.journal.reading import Kept
from journeymapper.storage.lock.holder import Holder
from journeymapper.storage.lock.words import TakenOver
from journeymapper.storage.protection import is_protected
from journeymapper.ui.desk import Desk
from journeymapper.ui.desktop import own_folder
from journeymapper.ui.saved import FileState
from journeymapper.ui.settings import Settings

Answer = Literal["save", "discard", "cancel"]
WayOut = Literal["elsewhere", "again", "discard", "cancel"]


class Asking(Protocol):
    """The questions that need a person; the window asks them in dialogs."""

    def unsaved(self, name: str) -> Answer:
        """What to do with changes that are not saved."""
        ...

    def not_saved(self, failed: NotSaved) -> WayOut:
        """What to do on the way out, since saving failed."""
        ...

    def file_to_open(self) -> Path | None:
        """Which file to open."""
        ...

    def file_to_save(self, proposed: str) -> Path | None:
        """Under which name to save; None: not at all. Has asked whether a file is to be replaced."""
        ...

    def held(self, by: Held) -> Way:
        """How to open, or where to save, what somebody else has open."""
        ...


@dataclass(frozen=True, slots=True)
class OpenFile:
    """The file of the open project, as it was read or written here last."""

    path: Path | None = None
    aside: Aside = NOTHING
    digest: str | None = None
    written: datetime | None = None
    protected: bool = False
    base: Project | None = None
    """What it said then; None where there is no file yet."""
    recovered: About | None = None
    """What a project was kept as that has no file yet, since it was recovered."""


class Documents(QObject):
    """Opens and saves what the desk shows. `repaired` and `noted` carry sentences, `failed` a `NotSaved`;
    `overtaken`: the file is not what it was, by another program.

    `open` and `begin` replace the project that is open: whoever calls has seen to it that nothing is lost.
    """

    changed = Signal()
    saved = Signal()
    repaired = Signal(object)
    noted = Signal(object)
    failed = Signal(object)
    holder_changed = Signal()
    """Somebody else has the file now, or nobody any more."""
    overtaken = Signal()

    def __init__(
        self, desk: Desk, settings: Settings, asking: Asking, keeping: Safekeeping, versions: Versions
    ) -> None:
        super().__init__()
        self._versions = versions
        self._desk = desk
        self._keeping = keeping
        self._settings = settings
        self._asking = asking
        self._file = OpenFile()
        self._hold = Hold()
        self._failed: NotSaved | None = None
        self.settle: Callable[[], bool] = lambda: False
        """What is done when somebody else wrote the file meanwhile: whether the project is saved then."""

    @property
    def file(self) -> OpenFile:
        """The file as it was read or written here last."""
        return self._file

    @property
    def path(self) -> Path | None:
        """Where the project is kept; None while it has no file."""
        return self._file.path

    @property
    def digest(self) -> str | None:
        """The SHA-256 of the file as it was read or saved last; None while there is none."""
        return self._file.digest

    @property
    def name(self) -> str:
        """What the title bar calls the project."""
        if self._file.path is not None:
            return self._file.path.stem
        info = self._desk.project.info
        return self._file.recovered.name if self._file.recovered else info.title or info.organisation

    @property
    def state(self) -> FileState:
        """Whether the project is saved, where, and since when."""
        file, hold = self._file, self._hold
        return FileState(
            file.path,
            file.written,
            self._desk.store.modified,
            newer=file.aside.newer is not None,
            protected=file.protected,
            holder=hold.holder,
            released=hold.released,
        )

    @property
    def untouched(self) -> bool:
        """Whether this is an empty project as it was begun: nobody minds if it goes."""
        store = self._desk.store
        nothing_done = not (store.modified or store.can_undo or store.can_redo)
        return self._file.path is None and nothing_done and is_blank(store.project)

    def begin(self, project: Project, *, saved: bool = True, notes: tuple[Message, ...] = ()) -> None:
        """Shows a new project that has no file yet.

        `saved` False: it is somebody's work already, and the way out asks about it.
        """
        self._show(project, OpenFile(), saved=saved)
        if notes:
            self.noted.emit(notes)

    def restore(self, kept: Kept) -> bool:
        """Shows what a journal kept as a project of its own; False where it can't be kept anew.

        It is never bound to the file that it was once read from: saving asks for a name, beside that.
        """
        about = as_recovered(kept.about, kept.commits, kept.last)
        self._show(kept.opened.project, OpenFile(aside=kept.opened.aside, recovered=about), saved=False)
        if kept.losses:
            self.noted.emit(kept.losses)
        return self._keeping.keeps

    def read(self, path: Path) -> Opened | None:
        """What a file holds; None where it can't be opened, which is said."""
        try:
            return files.read(path)
        except StorageError as error:
            self._desk.wrong.emit(error.message)
            return None

    def open(self, path: Path) -> bool:
        """Opens a file; False where it can't be opened, which is said."""
        opened = self.read(path)
        entry = self.enter(path, opened) if opened is not None else None
        if opened is None or entry is None:
            return False
        self.take(path, opened, entry)
        return True

    def enter(self, path: Path, opened: Opened) -> Entry | None:
        """How a file that was read is opened, which is asked where somebody has it; None: not at all."""
        if opened.read_only or opened.borrowed:
            return Entry()
        return enter(path, self._asking.held)

    def take(self, path: Path, opened: Opened, entry: Entry | None = None) -> None:
        """Shows what was read from a file, and says what there is to know about it.

        No entry: it is the file that is open already.
        """
        entry = entry or self._hold.entry
        # What was repaired is not in the file yet, unless it may not be saved there anyway.
        same = opened.read_only or not opened.repairs
        file = OpenFile(path, opened.aside, opened.digest, _written(path), is_protected(path), opened.project)
        if opened.borrowed or entry.copied:
            same, file = False, OpenFile(aside=opened.aside)
        self._show(opened.project, file, entry, saved=same)
        self._settings.keep_recent(path.absolute())
        notes = (*_of_files(path, opened, entry), *opened.notes)
        if opened.repairs:
            self.repaired.emit((*opened.repairs, *notes))
        elif notes:
            self.noted.emit(notes)

    def save(self) -> bool:
        """Saves to the project's file, asking for one where it has none; False where it is not saved."""
        if self._file.path is None or self.state.only_elsewhere:
            return self.save_as()
        return self._write(self._file.path, self._file.digest)

    def save_as(self, folder: Path | None = None) -> bool:
        """Asks for a file and saves there."""
        path = self._asking.file_to_save(str((folder or self._usual_folder) / files.proposed(self._proposed)))
        if path is None:
            return False
        return self._write(files.ending(path, files.SUFFIX), None)

    def save_elsewhere(self) -> bool:
        """Asks for a file in a folder where a person's own files are, and saves there."""
        return self.save_as(own_folder())

    def try_again(self) -> bool:
        """Saves once more to where it failed last."""
        failed = self._failed
        if failed is None or failed.path == self._file.path:
            return self.save()
        return self._write(failed.path, None)

    @property
    def _proposed(self) -> str:
        """What a file is called first, before somebody gives it another name."""
        return text(message("{name} copy", name=self.name)) if self.state.only_elsewhere else self.name

    @property
    def _usual_folder(self) -> Path:
        """Where a project goes: beside the file that it was recovered from, else wherever one is."""
        recovered = self._file.recovered
        if self._file.path is not None and self.state.only_elsewhere:
            return self._file.path.parent
        return Path(recovered.path).parent if recovered is not None else Path()

    def go_on_from(self, opened: Opened, aside: Aside, *, saved: bool) -> None:
        """Takes note that somebody else wrote the file. The project stays as it is here.

        `saved`: what is here is what the file says now.
        """
        path = self._file.path
        assert path is not None
        self._file = replace(
            self._file, aside=aside, digest=opened.digest, written=_written(path), base=opened.project
        )
        if saved:
            self._desk.store.mark_saved()
        else:
            self._desk.store.mark_unsaved()
        self._keep_from_here(unsaved=not saved)
        self.overtaken.emit()

    def lose_file(self) -> None:
        """Takes note that the file is gone: what is here is in no file any more."""
        self._desk.store.mark_unsaved()
        self._keeping.snapshot(self._desk.project)
        self.overtaken.emit()

    def find_file(self) -> None:
        """Takes note that the file is there again as it was."""
        if self._desk.project == self._file.base:
            self._desk.store.mark_saved()
        self.overtaken.emit()

    def may_leave(self) -> bool:
        """Whether the open project may go: nothing is unsaved, it was saved now, or it may be lost."""
        if not self._desk.store.modified:
            return True
        answer = self._asking.unsaved(self.name)
        if answer != "save":
            return answer == "discard"
        return self.save() or self._may_leave_unsaved()

    def _may_leave_unsaved(self) -> bool:
        """Asks on until it is saved somewhere, or need not be: nobody is kept in a window by a full disk."""
        while self._failed is not None:
            answer = self._asking.not_saved(self._failed)
            if answer in ("discard", "cancel"):
                return answer == "discard"
            if self.save_elsewhere() if answer == "elsewhere" else self.try_again():
                return True
        return False

    def _write(self, path: Path, expected: str | None) -> bool:
        self._desk.store.seal()
        self._failed = None
        replaced = self._versions.about_to_go(path, expected)
        try:
            with self._hold.writing(path):
                saved = files.save(path, self._desk.project, self._file.aside, expected)
        except TakenOver as taken:
            return self._save_taken(path, expected, taken.holder)
        except Conflict:
            return self.settle()
        except CannotSave as error:
            self._say_failed(path, error)
            return False
        project = self._desk.project
        self._file = OpenFile(path, self._file.aside, saved.digest, _written(path), base=project)
        self._desk.store.mark_saved()
        self._versions.keep(path, saved, replaced)
        # What a power cut may still take stays in the journal.
        self._keep_from_here(unsaved=bool(saved.warnings))
        self._settings.keep_recent(path.absolute())
        self.saved.emit()
        for note in saved.warnings:
            self._desk.wrong.emit(note)
        return True

    def _save_taken(self, path: Path, expected: str | None, holder: Holder) -> bool:
        """Asks where the work goes, since its file is somebody else's now."""
        self.holder_changed.emit()
        way = self._asking.held(held(path, holder, lost=True))
        if way == "take over":
            return self._hold.take_over(path) and self._write(path, expected)
        return way == "copy" and self.save_as()

    def look_who_holds(self) -> None:
        """Looks anew who has the file, and whether it may be written."""
        path = self._file.path
        if path is None:
            return
        before, self._file = self._file, replace(self._file, protected=is_protected(path))
        if self._hold.look(path) or before != self._file:
            self.holder_changed.emit()

    def edit_now(self) -> None:
        """Takes the file that was only read until now, and shows first what was saved meanwhile."""
        path = self._file.path
        if path is not None and self._hold.take_over(path) and not self._desk.store.modified:
            opened = self.read(path)
            if opened is not None and opened.digest != self._file.digest:
                self.take(path, opened)
        self.holder_changed.emit()

    def leave(self) -> None:
        """The window closes: its file is anybody's."""
        self._hold.let_go()

    def _say_failed(self, path: Path, error: CannotSave) -> None:
        kept = not self._desk.store.modified or self._keeping.assure(self._desk.project)
        self._failed = NotSaved(path, error, kept)
        self.failed.emit(self._failed)

    def _show(
        self, project: Project, file: OpenFile, entry: Entry | None = None, *, saved: bool = True
    ) -> None:
        self._hold.keep(entry or Entry())
        self._file, self._failed = file, None
        self._desk.session.select(())
        self._desk.store.open(project, saved=saved)
        self._keep_from_here(unsaved=not saved)
        self.changed.emit()

    def _keep_from_here(self, *, unsaved: bool) -> None:
        """What was kept of the project before is in a file now, or given up."""
        file = self._file
        path = str(file.path.absolute()) if file.path else ""
        about = file.recovered or About(self.name, path, file.digest or "")
        self._keeping.go_on_from(about, self._desk.project, file.aside, unsaved=unsaved)


def _of_files(path: Path, opened: Opened, entry: Entry) -> tuple[Message, ...]:
    """What people should know of the file that a project was read from."""
    if entry.copied:
        return (message("This is a copy of {name}, which stays as it is.", name=printable(path.name)),)
    if opened.borrowed:
        words = message(
            "{name} stays as it is. This is the project that travels in it; save it as a file of its own.",
            name=printable(path.name),
        )
        return (words,)
    return ()


def _written(path: Path) -> datetime | None:
    """When a file was written last; None where nobody can say."""
    try:
        return datetime.fromtimestamp(path.stat().st_mtime)
    except OSError:
        return None
