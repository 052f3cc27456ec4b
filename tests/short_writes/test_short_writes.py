"""Writes that take only a part leave every file whole: on the command line and in the window."""

from pathlib import Path

import pytest

from journeymapper.storage.codec import encode
from journeymapper.storage.files import read
from tests.cli.shell import ROOT, run
from tests.cli.shops import RULES, troubled
from tests.kills.life import fate_of, live
from tests.kills.verdict import in_full, verdict_on

SITE = str(Path(__file__).with_name("site"))
ENOUGH_EDITS = 1
"""The seed of a life that is killed after some edits and saves."""


def short(seen: Path) -> dict[str, str]:
    return {"PYTHONPATH": f"{SITE}:{ROOT}", "SHORT_WRITES": str(seen)}


def test_the_command_line_saves_every_byte(tmp_path: Path) -> None:
    shop = troubled(tmp_path / "shop.journey")
    before = shop.read_bytes()
    done = run("check", shop, "--rule", RULES, "--fix", variables=short(tmp_path / "seen"))
    assert "shop.journey was saved." in done.stdout, done.stderr
    assert shop.read_bytes() != before
    assert shop.read_bytes() == encode(read(shop).project)
    assert (tmp_path / "seen").exists(), "writes were cut short"


def test_the_window_keeps_and_saves_every_edit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in short(tmp_path / "seen").items():
        monkeypatch.setenv(name, value)
    life = live(tmp_path / "life", fate_of(ENOUGH_EDITS))
    verdict = verdict_on(life)
    broken = in_full([(life, verdict)])
    assert not broken, broken
    assert verdict.edits
    assert (tmp_path / "seen").exists(), "writes were cut short"
