"""The user's own touchpoints as all windows show them; what changes them is no step of any history."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from journeymapper.editor.library import Entry, own_entry
from journeymapper.messages import Message, message, plural
from journeymapper.model.cards import Touchpoint
from journeymapper.model.kept import KeptTouchpoint, kept_from
from journeymapper.model.project import Project
from journeymapper.storage.errors import StorageError
from journeymapper.storage.own_library import OwnLibrary, new_kept_id

Say = Callable[[Message], object]


class OwnTouchpoints(QObject):
    """Follows the file, whoever writes it. `changed` tells that there are other touchpoints now.

    `said` carries a sentence about what was done, `wrong` one about what could not be.
    """

    changed = Signal()
    said = Signal(object)
    wrong = Signal(object)

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._library = OwnLibrary(file)
        self._kept: tuple[KeptTouchpoint, ...] = ()
        self._watcher = QFileSystemWatcher(self)
        # The folder and not the file: saving puts another file in its place.
        if file.parent.is_dir():
            self._watcher.addPath(str(file.parent))
        self._watcher.directoryChanged.connect(self.sync)

    @property
    def kept(self) -> tuple[KeptTouchpoint, ...]:
        """What is kept, as it was read last."""
        return self._kept

    def entries(self) -> tuple[Entry, ...]:
        """What is kept, as entries of the library."""
        return tuple(own_entry(one) for one in self._kept)

    def find(self, id_: str) -> KeptTouchpoint | None:
        """The kept touchpoint of an id."""
        return next((one for one in self._kept if one.id == id_), None)

    def sync(self) -> None:
        """Reads the file anew; calling it twice is free."""
        self._try(self._library.touchpoints)

    def keep(self, project: Project, card: Touchpoint) -> None:
        """Keeps a touchpoint for later projects."""
        kept = kept_from(project, card, new_kept_id())
        if self._try(lambda: self._library.keep(kept)):
            words = message("“{title}” is in your library now; undo leaves it there.", title=kept.title)
            self.said.emit(words)

    def rename(self, id_: str, title: str) -> None:
        """Gives a kept touchpoint another title."""
        one, title = self.find(id_), " ".join(title.split())
        if one is not None and title and title != one.title:
            renamed = KeptTouchpoint.model_validate(dict(one) | {"title": title[:200]})
            self._try(lambda: self._library.keep(renamed))

    def forget(self, id_: str) -> None:
        """Takes a kept touchpoint out for good."""
        self._try(lambda: self._library.forget(id_))

    def import_from(self, file: Path) -> None:
        """Adds what somebody else kept."""

        def read() -> tuple[KeptTouchpoint, ...]:
            count = self._library.import_from(file)
            words = plural("{count} touchpoint is new here.", "{count} touchpoints are new here.", count)
            self.said.emit(words)
            return self._library.touchpoints()

        self._try(read)

    def export_to(self, file: Path) -> None:
        """Writes what is kept into a file for somebody else."""

        def write() -> tuple[KeptTouchpoint, ...]:
            count = self._library.export_to(file)
            words = plural("{count} touchpoint is written.", "{count} touchpoints are written.", count)
            self.said.emit(words)
            return self._library.touchpoints()

        self._try(write)

    def _try(self, work: Callable[[], tuple[KeptTouchpoint, ...]]) -> bool:
        """Does some work on the file and shows what is kept then; False where it went wrong, and is said."""
        try:
            kept = work()
        except StorageError as error:
            self.wrong.emit(error.message)
            return False
        finally:
            for words in self._library.told:
                self.wrong.emit(words)
            self._library.told.clear()
        if kept != self._kept:
            self._kept = kept
            self.changed.emit()
        return True
