"""What somebody has open is not written from the command line, and can be read all the same."""

from pathlib import Path

import pytest

from journeymapper.storage.lock.taking import holder_of
from tests.cli.shell import run
from tests.cli.shops import troubled
from tests.storage.lock.holders import GONE, IDA, put_lock


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A project with something to repair, open elsewhere."""
    path = troubled(tmp_path / "shop.journey")
    put_lock(path, IDA)
    return path


def test_nothing_writes_what_somebody_has_open(shop: Path, tmp_path: Path) -> None:
    before = shop.read_bytes()
    flow = tmp_path / "flow.mmd"
    flow.write_text("journey\n  section Buy\n    Pay: 3: Nora\n", encoding="utf-8")
    for command in (
        ("check", shop, "--rule", "silence", "--fix"),
        ("convert", flow, shop, "--force"),
        ("new", "--template", "blank", "-o", shop, "--force"),
    ):
        done = run(*command)
        assert done.returncode == 2
        assert "Ida Berg has had “shop.journey” open on “studio-mac” since " in done.stderr
        assert "remove" in done.stderr
        assert ".~lock.shop.journey#" in done.stderr
    assert shop.read_bytes() == before
    assert holder_of(shop) == IDA


def test_reading_asks_for_no_lock(shop: Path, tmp_path: Path) -> None:
    assert run("check", shop, "--rule", "silence").returncode == 1
    assert run("check", shop, "--rule", "silence", "--fix", "--dry-run").returncode == 1
    assert run("convert", shop, tmp_path / "copy.journey").returncode == 0
    assert holder_of(shop) == IDA


def test_a_lock_that_a_crash_left_is_in_nobody_s_way(shop: Path) -> None:
    put_lock(shop, GONE)
    assert run("check", shop, "--rule", "silence", "--fix").returncode == 0
    assert [each.name for each in shop.parent.iterdir()] == ["shop.journey"]
