"""What a journal took is there again, whatever fails and whenever the program ends."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from journeymapper.model.cards import Touchpoint
from journeymapper.model.change import Change, apply
from journeymapper.model.edits import set_fields
from journeymapper.model.project import Asset, Project
from journeymapper.storage import files
from journeymapper.storage.aside import NOTHING
from journeymapper.storage.assets import hash_of
from journeymapper.storage.atomic import System
from journeymapper.storage.errors import StorageError
from journeymapper.storage.journal.about import About
from journeymapper.storage.journal.reading import read_journal
from journeymapper.storage.journal.writing import Journal
from tests.layout.maps import gift_shop
from tests.storage.failing import FAULTS, Killed, attempts

LABEL = "Rename"
PNG = b"\x89PNG\r\n\x1a\n a picture"


def edits(project: Project, count: int) -> Iterator[tuple[Project, Change, Project]]:
    """Each edit with the project before and after it; the third brings a picture along."""
    for number in range(1, count + 1):
        if number == 3:
            project = project.with_asset(hash_of(PNG), Asset("image/png", 2, 2, PNG))
        change = set_fields(project, "card_reel", title=f"Title {number}")
        assert change is not None
        following = apply(project, change)
        yield project, change, following
        project = following


EDITS = tuple(edits(gift_shop(), 4))


def saved(tmp_path: Path) -> About:
    file = tmp_path / "gift.journey"
    return About("gift", str(file), files.save(file, gift_shop()).digest)


def title_of(project: Project) -> str:
    return project.get(Touchpoint, "card_reel").title


TITLES = (title_of(gift_shop()), *(title_of(after) for _, _, after in EDITS))


def kept_title(folder: Path) -> str:
    """The title that the edited card has in a journal; where nothing was kept, that in the file."""
    kept = read_journal(folder)
    return title_of(kept.opened.project if kept else gift_shop())


@pytest.mark.parametrize("untitled", [True, False], ids=["untitled", "of a file"])
def test_what_was_done_is_there_again(tmp_path: Path, untitled: bool) -> None:
    journal = Journal(tmp_path / "kept")
    journal.go_on_from(About("gift") if untitled else saved(tmp_path), gift_shop(), NOTHING)
    assert not journal.folder.exists()
    for before, change, after in EDITS:
        journal.append(before, change, after, LABEL)
    kept = read_journal(journal.folder)
    assert kept is not None
    assert kept.opened.project == EDITS[-1][2]
    assert (kept.commits, kept.last, kept.about.name) == (4, LABEL, "gift")
    assert not kept.opened.repairs


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize("fault", FAULTS)
def test_no_edit_that_was_taken_is_lost_whatever_fails(tmp_path: Path, fault: str, lasting: bool) -> None:
    about = saved(tmp_path)
    for number, failing in enumerate(attempts(FAULTS[fault], lasting or fault == "kill")):
        folder = tmp_path / f"kept-{number}"
        taken, tried = _work(folder, about, failing.system())
        assert kept_title(folder) in TITLES[TITLES.index(taken) : TITLES.index(tried) + 1]
        if not lasting and fault != "kill":
            assert taken == "Title 4", "what fails once is tried again"


def _work(folder: Path, about: About, system: System) -> tuple[str, str]:
    """Makes all edits. The title that was taken last, and the last that was tried."""
    taken = tried = TITLES[0]
    try:
        journal = Journal(folder, system)
        journal.go_on_from(about, gift_shop(), NOTHING)
        for before, change, after in EDITS:
            tried = title_of(after)
            with suppress(OSError, StorageError):
                journal.append(before, change, after, LABEL)
                taken = tried
    except Killed:
        pass
    return taken, tried
