"""Every repair that there is, made from the command line."""

import json
import re
from pathlib import Path

import pytest

from journeymapper.cli import projects
from journeymapper.cli.outcome import Failure
from journeymapper.model.cards import Touchpoint
from journeymapper.model.integrity import problems
from journeymapper.storage.files import read
from tests.checks.rules.maps import touchpoint
from tests.cli.shell import run
from tests.cli.shops import ACCEPTED, RULES, troubled

QUESTION = ("--rule", RULES)


def test_what_can_be_repaired_is_and_the_rest_is_told(tmp_path: Path) -> None:
    shop = troubled(tmp_path / "shop.journey")
    done = run("check", shop, *QUESTION, "--fix")
    assert done.returncode == 1, "nobody but people can say who owns what"
    heading, *lines = done.stdout.splitlines()
    assert heading == "Gift buyer/Current: 3 fixed, 1 finding"
    dead_end, *_ = (line for line in lines if "[dead-end]" in line)
    assert dead_end.startswith("  fixed: Dead end in Discover. “question” leads nowhere")
    assert re.search(r" → Declare as .*exit \[dead-end\]$", dead_end)
    assert lines[-1] == "shop.journey was saved."
    project = read(shop).project
    assert problems(project) == ()
    assert project.get(Touchpoint, "card_question").ending == "lost"
    assert run("check", shop, *QUESTION, "--format", "json").stdout.count('"key"') == 1


def test_a_second_time_there_is_nothing_to_write(tmp_path: Path) -> None:
    shop = troubled(tmp_path / "shop.journey")
    assert run("check", shop, "--rule", "silence", "--fix").returncode == 0
    once = shop.read_bytes()
    again = run("check", shop, "--rule", "silence", "--fix")
    assert (again.returncode, again.stdout) == (0, "Gift buyer/Current: 0 findings\n")
    assert shop.read_bytes() == once


def test_a_repair_that_clears_nothing_is_not_made_and_told(tmp_path: Path) -> None:
    """Nothing leads to an entry, and nothing comes after the last step."""
    shop = troubled(tmp_path / "shop.journey", touchpoint("stall", "return", ending="entry"))
    before = shop.read_bytes()
    done = run("check", shop, "--rule", "unconnected", "--fix")
    assert done.returncode == 1
    assert done.stdout.endswith("1 has a repair that does not clear it; look at it in the window.\n")
    assert shop.read_bytes() == before


def test_a_dry_run_shows_the_same_and_leaves_the_file(tmp_path: Path) -> None:
    shop = troubled(tmp_path / "shop.journey")
    before = shop.read_bytes()
    shown = run("check", shop, "--rule", "silence", "--fix", "--dry-run")
    assert shown.returncode == 1, "the file is as wrong as before"
    assert shown.stdout.startswith("Gift buyer/Current: 1 to fix, 0 findings\n  would fix: Gap in Receive.")
    assert shown.stdout.endswith("Nothing was written: this is what --fix would do.\n")
    assert shop.read_bytes() == before
    alone = run("check", shop, "--dry-run")
    assert alone.returncode == 2
    assert "--fix" in alone.stderr


def test_only_what_weighs_enough_and_is_open_is_repaired(tmp_path: Path) -> None:
    shop = troubled(tmp_path / "shop.journey", ACCEPTED)
    done = run("check", shop, "--rule", "dead-end,same-message", "--severity", "high", "--fix")
    assert (done.returncode, done.stdout) == (0, "Gift buyer/Current: 0 findings, 1 accepted\n")


def test_programs_are_told_what_was_repaired(tmp_path: Path) -> None:
    shop = troubled(tmp_path / "shop.journey")
    told = json.loads(run("check", shop, "--rule", "dead-end", "--fix", "--format", "json").stdout)
    assert [one["key"] for one in told["fixed"]] == ["dead-end:card_question"]
    assert told["fixed"][0]["fix"].startswith("Declare as")
    assert told["written"] is True
    assert told["findings"] == []


@pytest.mark.parametrize("format_", ["github", "sarif"])
def test_formats_without_a_word_for_it_leave_it_to_the_error_stream(format_: str, tmp_path: Path) -> None:
    shop = troubled(tmp_path / "shop.journey")
    done = run("check", shop, "--rule", "dead-end", "--fix", "--format", format_)
    assert done.returncode == 0
    assert "fixed: Dead end in Discover." in done.stderr
    assert "fixed" not in done.stdout


def test_a_file_of_a_newer_version_is_not_repaired(tmp_path: Path) -> None:
    shop = troubled(tmp_path / "shop.journey")
    newer = shop.read_bytes().replace(b'"version":0', b'"version":1', 1)
    shop.write_bytes(newer)
    refused = run("check", shop, *QUESTION, "--fix")
    assert refused.returncode == 2
    assert "newer version" in refused.stderr
    assert shop.read_bytes() == newer
    assert run("check", shop, "--rule", "dead-end", "--fix", "--dry-run").returncode == 1


def test_a_protected_file_is_not_repaired_and_the_others_are(tmp_path: Path) -> None:
    locked, shop = troubled(tmp_path / "locked.journey"), troubled(tmp_path / "shop.journey")
    locked.chmod(0o444)
    before = locked.read_bytes()
    done = run("check", locked, shop, "--rule", "dead-end", "--fix")
    assert done.returncode == 2
    assert "locked.journey is write-protected" in done.stderr
    assert locked.read_bytes() == before
    assert "shop.journey was saved." in done.stdout


def test_what_a_file_knows_beyond_us_is_kept(tmp_path: Path) -> None:
    shop = troubled(tmp_path / "shop.journey")
    known = shop.read_text("utf-8").replace('"title":"question"', '"title":"question","mood":"calm"')
    shop.write_text(known, "utf-8")
    assert run("check", shop, "--rule", "dead-end", "--fix").returncode == 0
    kept = shop.read_text("utf-8")
    assert '"mood":"calm"' in kept
    assert '"ending":"lost"' in kept


def test_what_another_program_wrote_meanwhile_stays_and_is_told(tmp_path: Path) -> None:
    shop = troubled(tmp_path / "shop.journey")
    opened = projects.read(shop)
    theirs = shop.read_bytes().replace(b"question", b"inquiry")
    shop.write_bytes(theirs)
    with pytest.raises(Failure, match=r"changed by another program meanwhile.* run the command again\.$"):
        projects.save(shop, opened, opened.project)
    assert shop.read_bytes() == theirs
