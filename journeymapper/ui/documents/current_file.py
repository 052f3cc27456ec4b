"""The file of a window's project, and all that has to stay in line with it."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from journeymapper.editor.blank import is_blank
from journeymapper.editor.holding import Entry, Hold
from journeymapper.editor.not_saved import NotSaved
from journeymapper.editor.safekeeping import Safekeeping
from journeymapper.editor.versions import Versions
from journeymapper.messages import Message
from journeymapper.model.project import Project
from journeymapper.storage import files
from journeymapper.storage.aside import Aside
from journeymapper.storage.codec import Opened
from journeymapper.storage.errors import CannotSave
from journeymapper.ui.desk import Desk
from journeymapper.ui.documents.open_file import Access, OpenFile, access_to, written_at
from journeymapper.ui.saved import FileState


class CurrentFile(QObject):
    """Knows the file; with each step its lock, what the journal goes on from and the saved mark follow.

    Asks nobody anything: `Documents` does that.
    """

    holder_changed = Signal()
    """Somebody else has the file now, or nobody any more."""
    overtaken = Signal()
    """The file is not what it was, by another program."""

    def __init__(self, desk: Desk, keeping: Safekeeping, versions: Versions) -> None:
        super().__init__()
        self._desk = desk
        self._keeping = keeping
        self._versions = versions
        self._hold = Hold()
        self._known = OpenFile()

    @property
    def known(self) -> OpenFile:
        """The file as it was read or written here last."""
        return self._known

    @property
    def path(self) -> Path | None:
        """Where the project is kept; None while it has no file."""
        return self._known.path

    @property
    def name(self) -> str:
        """What the title bar calls the project."""
        return self._known.called(self._desk.project.info)

    @property
    def entry(self) -> Entry:
        """How the file was entered."""
        return self._hold.entry

    @property
    def state(self) -> FileState:
        """Whether the project is saved, where, and since when."""
        known, hold = self._known, self._hold
        return FileState(
            known.path,
            known.written,
            self._desk.store.modified,
            newer=known.aside.newer is not None and not known.own,
            protected=known.protected,
            holder=hold.holder,
            released=hold.released,
        )

    @property
    def untouched(self) -> bool:
        """Whether this is an empty project as it was begun: nobody minds if it goes."""
        store = self._desk.store
        nothing_done = not (store.modified or store.can_undo or store.can_redo)
        return self.path is None and nothing_done and is_blank(store.project)

    def is_kept(self) -> bool:
        """Whether what was to be kept of it last withstands a power cut, after waiting for the disk."""
        return self._keeping.withstands_power_cuts()

    def show(self, project: Project, known: OpenFile, entry: Entry, *, saved: bool) -> None:
        """Another project is open from now on, in another file or in none."""
        self._hold.keep(entry)
        self._known = known
        self._desk.session.select(())
        self._desk.store.open(project, saved=saved, aside=known.aside)
        self._keep_from_here(unsaved=not saved)

    def write(self, path: Path, expected: str | None) -> tuple[Message, ...]:
        """Writes the project to a file, which is its own from then on; what there is to warn of.

        `expected` is what the file should say now; None replaces whatever it says. What it says is kept as a
        version. Raises a `CannotSave`: all is as it was then.
        """
        project = self._desk.project
        self._desk.store.seal()
        replaced = self._versions.about_to_go(path, expected)
        with self._hold.writing(path):
            own = self._known.own and path == self._known.path
            saved = files.save(path, project, self._known.aside, expected, own=own)
        self._known = OpenFile(
            path, self._known.aside, saved.digest, written_at(path), base=project, own=True
        )
        self._desk.store.mark_saved()
        self._versions.keep(path, saved, replaced)
        # What a power cut may still take stays in the journal.
        self._keep_from_here(unsaved=bool(saved.warnings))
        return saved.warnings

    def failed(self, path: Path, error: CannotSave) -> NotSaved:
        """A save that failed, and whether the work is kept all the same: that is tried now."""
        kept = not self._desk.store.modified or self._keeping.assure(self._desk.project)
        return NotSaved(path, error, kept)

    def stand_alone(self) -> None:
        """Takes note that the file is another one now: what is kept needs the whole project beside it."""
        self._keeping.keep_whole(self._desk.project)

    def go_on_from(self, opened: Opened, aside: Aside, *, saved: bool) -> None:
        """Takes note that somebody else wrote the file. The project stays as it is here.

        `saved`: what is here is what that file holds, but for its repairs.
        """
        path, saved = self.path, saved and not opened.repairs
        assert path is not None
        self._known = replace(
            self._known,
            aside=aside,
            digest=opened.digest,
            written=written_at(path),
            base=opened.project,
            repaired=bool(opened.repairs),
            own=False,
        )
        self._desk.store.room.keep_beside(self._desk.project, aside)
        self._mark(saved=saved)
        self._keep_from_here(unsaved=not saved)
        if saved:
            # Undo may bring back pictures, and what nobody here understands, which that file hasn't got.
            self.stand_alone()
        self.overtaken.emit()

    def hold_beside(self, aside: Aside) -> None:
        """From now on this is written with the project, beside what is understood of it here."""
        if aside != self._known.aside:
            self._known = replace(self._known, aside=aside)
            self._desk.store.room.keep_beside(self._desk.project, aside)
            self._keep_from_here(unsaved=True)

    def lose(self) -> None:
        """Takes note that the file is gone: what is here is in no file any more."""
        self._mark(saved=False)
        self._keeping.snapshot(self._desk.project)
        self.overtaken.emit()

    def find(self) -> None:
        """Takes note that the file is there again as it was."""
        if self._desk.project == self._known.base and not self._known.repaired:
            self._mark(saved=True)
        self.overtaken.emit()

    def look(self) -> None:
        """Looks anew who has the file, and whether it may be written."""
        if self.path is not None:
            self.learn(access_to(self.path, self.entry))

    def learn(self, access: Access) -> None:
        """Takes note of who was found to have the file, unless that is not the question any more."""
        if (access.path, access.entry) != (self.path, self.entry):
            return
        before, self._known = self._known, replace(self._known, protected=access.protected)
        if self._hold.learn(access.holder) or before != self._known:
            self.holder_changed.emit()

    def take_over(self) -> bool:
        """Takes the file from whoever has it; False where that was somebody else meanwhile."""
        return self.path is not None and self._hold.take_over(self.path)

    def leave(self) -> None:
        """The window closes: its file is anybody's."""
        self._hold.let_go()

    def _mark(self, *, saved: bool) -> None:
        if saved:
            self._desk.store.mark_saved()
        else:
            self._desk.store.mark_unsaved()

    def _keep_from_here(self, *, unsaved: bool) -> None:
        """What was kept of the project before is in a file now, or given up."""
        about = self._known.about(self._desk.project.info)
        self._keeping.go_on_from(about, self._desk.project, self._known.aside, unsaved=unsaved)
