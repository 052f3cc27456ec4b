"""A project of one record, and edits of it: what fails in a journal does not depend on how much is in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from journeymapper.model.change import Change, apply
from journeymapper.model.edits import set_fields
from journeymapper.model.people import ProjectInfo
from journeymapper.model.project import Asset, Project
from journeymapper.storage import files
from journeymapper.storage.aside import NOTHING
from journeymapper.storage.assets import hash_of
from journeymapper.storage.journal.about import About
from journeymapper.storage.journal.reading import read_journal
from journeymapper.storage.journal.writing import Journal

PNG = b"\x89PNG\r\n\x1a\n a picture"
PROJECT = Project({"project": ProjectInfo(id="project", title="Title 0")})


@dataclass(frozen=True)
class Edit:
    """A commit with the project before and after it."""

    before: Project
    change: Change
    after: Project

    @property
    def title(self) -> str:
        return self.after.info.title


def _edits(count: int) -> Iterator[Edit]:
    """The third edit brings a picture along."""
    project = PROJECT
    for number in range(1, count + 1):
        if number == 3:
            project = project.with_assets({hash_of(PNG): Asset("image/png", 2, 2, PNG)})
        change = set_fields(project, "project", title=f"Title {number}")
        assert change is not None
        edit = Edit(project, change, apply(project, change))
        yield edit
        project = edit.after


EDITS = tuple(_edits(8))
TITLES = (PROJECT.info.title, *(edit.title for edit in EDITS))


def saved(folder: Path) -> About:
    """What a journal goes on from: the project in a file."""
    file = folder / "gift.journey"
    return About("gift", str(file), files.save(file, PROJECT).digest)


def begin(journal: Journal, about: About) -> None:
    """The project is opened."""
    journal.go_on_from(about, PROJECT, NOTHING)


def append(journal: Journal, edit: Edit) -> None:
    """An edit is made."""
    journal.append(edit.before, edit.change, edit.after, "Rename")


def kept_title(folder: Path) -> str:
    """The title in a journal; where nothing was kept, that in the file."""
    kept = read_journal(folder)
    if kept is None:
        return PROJECT.info.title
    project = kept.opened.project
    number = TITLES.index(project.info.title)
    assert hash_of(PNG) in project.assets or number < 3, "the picture is there as soon as it was brought"
    return project.info.title
