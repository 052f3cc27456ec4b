"""What a journal took is there again, whatever fails and whenever the program ends."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeymapper.model.cards import Touchpoint
from journeymapper.model.change import Change, apply
from journeymapper.model.edits import set_fields
from journeymapper.model.project import Asset, Project
from journeymapper.storage import files
from journeymapper.storage.aside import NOTHING, JsonObject
from journeymapper.storage.assets import hash_of
from journeymapper.storage.atomic import digest_of
from journeymapper.storage.codec import encode
from journeymapper.storage.journal.about import About
from journeymapper.storage.journal.reading import read_journal
from journeymapper.storage.journal.writing import Journal
from tests.layout.maps import gift_shop
from tests.storage.journal.small import EDITS as SMALL_EDITS
from tests.storage.journal.small import PROJECT, append

LABEL = "Rename"
PNG = b"\x89PNG\r\n\x1a\n a picture"


def edits(project: Project, count: int) -> Iterator[tuple[Project, Change, Project]]:
    """Each edit with the project before and after it; the third brings a picture along."""
    for number in range(1, count + 1):
        if number == 3:
            project = project.with_assets({hash_of(PNG): Asset("image/png", 2, 2, PNG)})
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
    assert (kept.edits, kept.last, kept.about.name) == (4, LABEL, "gift")
    assert not kept.opened.repairs


def test_the_name_of_a_file_need_not_be_text(tmp_path: Path) -> None:
    about = About("caf\udce9", str(tmp_path / "caf\udce9.journey"))
    journal = Journal(tmp_path / "kept")
    journal.go_on_from(about, gift_shop(), NOTHING)
    journal.snapshot(EDITS[0][2])
    kept = read_journal(journal.folder)
    assert kept is not None
    assert (kept.about.name, kept.about.path) == (about.name, about.path)
    assert kept.opened.project == EDITS[0][2]


def _name_titles(raw: JsonObject) -> JsonObject:
    """A made-up step: titles had another name once."""
    assert isinstance(raw["records"], list)
    for record in raw["records"]:
        assert isinstance(record, dict)
        record["title"] = record.pop("heading")
    return raw


def test_edits_of_an_old_file_are_there_again(tmp_path: Path) -> None:
    file = tmp_path / "old.journey"
    file.write_bytes(encode(PROJECT).replace(b'"title"', b'"heading"'))
    journal = Journal(tmp_path / "kept")
    journal.go_on_from(About("old", str(file), digest_of(file.read_bytes())), PROJECT, NOTHING)
    append(journal, SMALL_EDITS[0])
    kept = read_journal(journal.folder, steps=(_name_titles,))
    assert kept is not None
    assert kept.opened.project == SMALL_EDITS[0].after


def test_a_pipe_in_the_place_of_the_file_is_not_waited_for(tmp_path: Path) -> None:
    about = saved(tmp_path)
    journal = Journal(tmp_path / "kept")
    journal.go_on_from(about, gift_shop(), NOTHING)
    journal.append(*EDITS[0], LABEL)
    Path(about.path).unlink()
    os.mkfifo(about.path)
    journal.keep_base()
    journal.append(*EDITS[1], LABEL)
    assert kept_title(journal.folder) == title_of(EDITS[1][2])
