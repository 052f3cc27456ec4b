"""Begins, opens and saves what a window shows, and asks where a person has to decide."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from journeymapper.editor.holding import Entry, enter, held
from journeymapper.editor.not_saved import NotSaved
from journeymapper.messages import Message, message, text
from journeymapper.model.project import Project
from journeymapper.storage import files
from journeymapper.storage.aside import NOTHING, Aside
from journeymapper.storage.codec import Opened
from journeymapper.storage.errors import CannotSave, Conflict, StorageError
from journeymapper.storage.journal.about import as_recovered
from journeymapper.storage.journal.reading import Kept
from journeymapper.storage.lock.holder import Holder
from journeymapper.storage.lock.words import TakenOver
from journeymapper.ui.desk import Desk
from journeymapper.ui.desktop import own_folder
from journeymapper.ui.documents.asking import Asking
from journeymapper.ui.documents.current_file import CurrentFile
from journeymapper.ui.documents.open_file import OpenFile
from journeymapper.ui.documents.opening import opening_of
from journeymapper.ui.saved import FileState
from journeymapper.ui.settings import Settings


class Documents(QObject):
    """`repaired` and `noted` carry sentences, `failed` a `NotSaved`; `changed`: another project is open.
    `unread` carries a file that can't be opened, and why.

    `open` and `begin` replace the project that is open: whoever calls has seen to it that nothing is lost.
    """

    changed = Signal()
    saved = Signal()
    repaired = Signal(object)
    noted = Signal(object)
    failed = Signal(object)
    unread = Signal(object, object)

    def __init__(self, desk: Desk, file: CurrentFile, settings: Settings, asking: Asking) -> None:
        super().__init__()
        self._desk = desk
        self._file = file
        self._settings = settings
        self._asking = asking
        self._not_saved: NotSaved | None = None
        self.settle: Callable[[], bool] = lambda: False
        """What is done when somebody else wrote the file meanwhile: whether the project is saved then."""

    @property
    def path(self) -> Path | None:
        """Where the project is kept; None while it has no file."""
        return self._file.path

    @property
    def name(self) -> str:
        """What the title bar calls the project."""
        return self._file.name

    @property
    def state(self) -> FileState:
        """Whether the project is saved, where, and since when."""
        return self._file.state

    @property
    def not_saved(self) -> NotSaved | None:
        """Why it could not be saved last; None where it could, or somebody changed their mind."""
        return self._not_saved

    def begin(
        self,
        project: Project,
        *,
        saved: bool = True,
        notes: tuple[Message, ...] = (),
        aside: Aside = NOTHING,
    ) -> None:
        """Shows a new project that has no file yet.

        `saved` False: it is somebody's work already, and the way out asks about it. `aside` is what nobody
        here understands of the file that it was made from.
        """
        self._show(project, OpenFile(aside=aside), saved=saved)
        if notes:
            self.noted.emit(notes)

    def restore(self, kept: Kept) -> bool:
        """Shows what a journal kept as a project of its own; False where it can't be kept anew.

        It is never bound to the file that it was once read from: saving asks for a name, beside that.
        """
        about = as_recovered(kept.about, kept.edits, kept.last)
        self._show(kept.opened.project, OpenFile(aside=kept.opened.aside, recovered=about), saved=False)
        if kept.losses:
            self.noted.emit(kept.losses)
        return self._file.is_kept()

    def read(self, path: Path) -> Opened | None:
        """What a file holds; None where it can't be opened, which is said."""
        try:
            return files.read(path)
        except StorageError as error:
            self.unread.emit(path, error.message)
            return None

    def enter(self, path: Path, opened: Opened) -> Entry | None:
        """How a file that was read is opened, which is asked where somebody has it; None: not at all."""
        if opened.read_only or opened.borrowed:
            return Entry()
        return enter(path, self._asking.held)

    def take(self, path: Path, opened: Opened, entry: Entry) -> None:
        """Shows what was read from a file, and says what there is to know about it."""
        opening = opening_of(path, opened, entry)
        self._show(opened.project, opening.file, entry, saved=opening.saved)
        self._settings.keep_recent(path.absolute())
        if opened.repairs:
            self.repaired.emit((*opened.repairs, *opening.notes))
        elif opening.notes:
            self.noted.emit(opening.notes)

    def open(self, path: Path) -> bool:
        """Opens a file; False where it can't be opened, which is said."""
        opened = self.read(path)
        entry = self.enter(path, opened) if opened is not None else None
        if opened is None or entry is None:
            return False
        self.take(path, opened, entry)
        return True

    def save(self) -> bool:
        """Saves to the project's file, asking for one where it has none; False where it is not saved."""
        if self.state.only_elsewhere:
            self._file.look()  # since then it may have become free
        if self.path is None or self.state.only_elsewhere:
            return self.save_as()
        return self._write(self.path, self._file.known.digest)

    def save_as(self) -> bool:
        """Asks for a file and saves there."""
        return self._save_under(self._proposed, self._file.known.folder)

    def save_copy(self) -> bool:
        """Asks for another file than the one that there is, and saves there."""
        return self._save_under(self._name_of_copy, self._file.known.folder)

    def save_elsewhere(self) -> bool:
        """Asks for a file in a folder where a person's own files are, and saves there."""
        return self._save_under(self._proposed, own_folder())

    def try_again(self) -> bool:
        """Saves once more to where it failed last."""
        failed = self._not_saved
        if failed is None or failed.path == self.path:
            return self.save()
        return self._write(failed.path, None)

    def edit_now(self) -> None:
        """Takes the file that was only read until now, and shows first what was saved meanwhile."""
        path = self.path
        if path is not None and self._file.take_over() and not self._desk.store.modified:
            opened = self.read(path)
            if opened is not None and opened.digest != self._file.known.digest:
                self.take(path, opened, self._file.entry)
        self._file.holder_changed.emit()

    @property
    def _proposed(self) -> str:
        """What a file is called first, before somebody gives it another name."""
        return self._name_of_copy if self.state.only_elsewhere else self.name

    @property
    def _name_of_copy(self) -> str:
        return text(message("{name} copy", name=self.name))

    def _save_under(self, name: str, folder: Path) -> bool:
        path = self._asking.file_to_save(str(folder / files.proposed(name)))
        return path is not None and self._write(files.ending(path, files.SUFFIX), None)

    def _write(self, path: Path, expected: str | None) -> bool:
        self._not_saved = None
        try:
            warnings = self._file.write(path, expected)
        except TakenOver as taken:
            return self._save_taken(path, expected, taken.holder)
        except Conflict:
            return self.settle()
        except CannotSave as error:
            self._not_saved = self._file.failed(path, error)
            self.failed.emit(self._not_saved)
            return False
        self._settings.keep_recent(path.absolute())
        self.saved.emit()
        for warning in warnings:
            self._desk.wrong.emit(warning)
        return True

    def _save_taken(self, path: Path, expected: str | None, holder: Holder) -> bool:
        """Asks where the work goes, since its file is somebody else's now."""
        self._file.holder_changed.emit()
        way = self._asking.held(held(path, holder, lost=True))
        if way == "take over":
            return self._file.take_over() and self._write(path, expected)
        return way == "copy" and self.save_copy()

    def _show(self, project: Project, file: OpenFile, entry: Entry | None = None, *, saved: bool) -> None:
        self._not_saved = None
        self._file.show(project, file, entry or Entry(), saved=saved)
        self.changed.emit()
