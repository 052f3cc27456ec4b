"""What is known of the file of a project."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from journeymapper.editor.holding import Entry
from journeymapper.model.people import ProjectInfo
from journeymapper.model.project import Project
from journeymapper.storage.aside import NOTHING, Aside
from journeymapper.storage.codec import Opened
from journeymapper.storage.journal.about import About
from journeymapper.storage.lock.holder import Holder
from journeymapper.storage.lock.taking import holder_of
from journeymapper.storage.protection import is_protected


@dataclass(frozen=True, slots=True)
class OpenFile:
    """The file of the open project, as it was read or written here last."""

    path: Path | None = None
    aside: Aside = NOTHING
    digest: str | None = None
    """The SHA-256 of what it said then; None where there is no file yet."""
    written: datetime | None = None
    protected: bool = False
    base: Project | None = None
    """The project that it held then; None where there is no file yet."""
    repaired: bool = False
    """Whether that project is not quite what the file said."""
    own: bool = False
    """Whether it was written here: of a newer version only such a file is written again."""
    recovered: About | None = None
    """What a project was kept as that has no file yet, since it was recovered."""

    @property
    def folder(self) -> Path:
        """Where the next file of the project goes: beside this one, or beside what it was recovered from."""
        if self.path is not None:
            return self.path.parent
        return Path(self.recovered.path).parent if self.recovered is not None else Path()

    def called(self, info: ProjectInfo) -> str:
        """What people call a project that is in this file."""
        if self.path is not None:
            return self.path.stem
        return self.recovered.name if self.recovered is not None else info.title or info.organisation

    def about(self, info: ProjectInfo) -> About:
        """What a journal says of a project that is in this file."""
        path = str(self.path.absolute()) if self.path else ""
        return self.recovered or About(self.called(info), path, self.digest or "")


@dataclass(frozen=True, slots=True)
class Access:
    """Who has a file that was entered so, and whether nobody may write it."""

    path: Path
    entry: Entry
    holder: Holder | None
    protected: bool


def access_to(path: Path, entry: Entry) -> Access:
    """Looks who has a file now; slow where its disk is."""
    return Access(path, entry, holder_of(path), is_protected(path))


def as_read(path: Path, opened: Opened) -> OpenFile:
    """A file that was just read."""
    return OpenFile(
        path,
        opened.aside,
        opened.digest,
        written_at(path),
        is_protected(path),
        opened.project,
        bool(opened.repairs),
    )


def written_at(path: Path) -> datetime | None:
    """When a file was written last; None where nobody can say."""
    try:
        return datetime.fromtimestamp(path.stat().st_mtime)
    except (OSError, ValueError, OverflowError):
        return None
