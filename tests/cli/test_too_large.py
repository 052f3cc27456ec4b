"""No command writes a project that could not be opened again."""

from pathlib import Path

import pytest

from journeymapper.cli import projects
from journeymapper.cli.outcome import Failure
from journeymapper.model.project import Project
from journeymapper.storage.codec import encode
from journeymapper.storage.limits import ENTRIES
from tests.checks.rules.maps import touchpoint
from tests.cli.shops import troubled


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    return troubled(tmp_path / "shop.journey")


def too_large(project: Project) -> Project:
    card = touchpoint("many", "buy", order="z", tags=tuple(map(str, range(ENTRIES + 1))))
    return Project({**project.records, card.id: card})


def test_a_file_stays_as_it_was(shop: Path) -> None:
    before, opened = shop.read_bytes(), projects.read(shop)
    with pytest.raises(Failure, match=r"could not be opened again: .*entries in one list"):
        projects.save(shop, opened, too_large(opened.project))
    assert shop.read_bytes() == before


def test_no_new_file_is_begun(shop: Path) -> None:
    target = shop.with_name("more.journey")
    with pytest.raises(Failure, match="Nothing was written"):
        projects.write(target, encode(too_large(projects.read(shop).project)), force=True)
    assert not target.exists()
