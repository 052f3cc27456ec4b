"""A project here and its file, which another program wrote, and how both come together."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from journeymapper.messages import Message
from journeymapper.model.change import Change, change_of
from journeymapper.model.merging import Decided, Merged, common, merge
from journeymapper.model.project import Project
from journeymapper.model.review import ExportSetting
from journeymapper.storage import files
from journeymapper.storage.atomic import digest_of
from journeymapper.storage.codec import Opened, decode
from journeymapper.storage.embedded import is_pdf
from journeymapper.storage.errors import NewerVersion, NotAJourney, StorageError

Choice = Literal["merge", "mine", "theirs", "copy", "cancel"]


@dataclass(frozen=True, slots=True)
class Theirs:
    """What another program left in the file."""

    data: bytes | None
    """None: the system doesn't hand it out, or there is nothing."""
    opened: Opened | None = None
    """None: it can't be worked with, and `refusal` says why."""
    refusal: Message | None = None


@dataclass(frozen=True)
class Parted:
    """Two versions of a project that nobody has put together yet."""

    path: Path
    base: Project | None
    """What both began with; None: nobody knows."""
    mine: Project
    file: Theirs
    writable: bool = True
    """Whether it may be saved there at all."""

    @property
    def theirs(self) -> Project | None:
        """What the other program saved; None where it can't be worked with."""
        return self.file.opened.project if self.file.opened is not None else None

    @property
    def known(self) -> bool:
        """Whether it is known what both began with."""
        return self.base is not None

    @cached_property
    def beginning(self) -> Project:
        """What both began with, or all that both agree on."""
        if self.base is not None:
            return self.base
        return common(self.mine, self.theirs) if self.theirs is not None else self.mine

    @cached_property
    def merged(self) -> Merged:
        """Both together before anything is decided."""
        return self.together(MappingProxyType({}))

    def together(self, decided: Decided) -> Merged:
        """Both together, as somebody decided. Raises ValueError where there is nothing to merge with."""
        if self.theirs is None:
            raise ValueError(f"{self.path.name} can't be read")
        return merge(self.beginning, self.mine, self.theirs, decided)


@dataclass(frozen=True, slots=True)
class Settlement:
    """What somebody wants done about two versions."""

    choice: Choice
    decided: Decided = field(default_factory=lambda: MappingProxyType({}))
    """Of a merge: which side holds where both collide."""


def theirs_in(path: Path) -> Theirs:
    """What is in a file, whether it can be worked with or not. It stays as it is."""
    try:
        data = files.read_bytes(path)
    except StorageError as error:
        return Theirs(None, None, error.message)
    if is_pdf(data):
        return Theirs(data, None, NotAJourney(path.name).message)
    try:
        opened = decode(data, name=path.name)
    except StorageError as error:
        return Theirs(data, None, error.message)
    try:
        refuse_newer(opened, path.name)
    except NewerVersion as error:
        return Theirs(data, None, error.message)
    return Theirs(data, replace(opened, digest=digest_of(data)))


def refuse_newer(opened: Opened, name: str) -> None:
    """Raises `NewerVersion` for what can be looked at, but not be put into a project that is saved here."""
    if opened.aside.newer is not None:
        raise NewerVersion(name, opened.aside.newer[0])


def step_to(mine: Project, following: Project) -> Change | None:
    """The one step of undo that makes another version of a project; None where nobody's work differs.

    How pages were last exported stays as it is here: such records are in no step of undo (`Store.note`).
    """
    records = [record for record in following.records.values() if not isinstance(record, ExportSetting)]
    gone = [
        id_
        for id_, record in mine.records.items()
        if id_ not in following.records and not isinstance(record, ExportSetting)
    ]
    return change_of(mine, records, gone)
