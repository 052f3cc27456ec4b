"""The real command line, as a shell would run it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from journeymapper.resources import resource
from tests.cli.shell import ROOT, run

GIFT_SHOP = resource("samples", "gift-shop.journey")
TRIAL = resource("samples", "software-trial.journey")


@pytest.mark.parametrize("command", ["new", "check", "rules", "export", "convert", "recover"])
def test_help_shows_an_example(command: str) -> None:
    done = run(command, "--help")
    assert done.returncode == 0
    assert f"Example: journeymapper {command} " in done.stdout


def test_new_begins_a_project_and_does_not_replace_one_unasked(tmp_path: Path) -> None:
    target = tmp_path / "shop.journey"
    assert run("new", "--template", "five-stages", "-o", target).returncode == 0
    first = target.read_bytes()
    refused = run("new", "--template", "blank", "-o", target)
    assert refused.returncode == 2
    assert "shop.journey" in refused.stderr
    assert "--force" in refused.stderr
    assert target.read_bytes() == first
    assert run("new", "--template", "blank", "-o", target, "--force").returncode == 0
    assert target.read_bytes() != first


def test_an_unknown_template_lists_those_that_there_are(tmp_path: Path) -> None:
    done = run("new", "--template", "none", "-o", tmp_path / "x.journey")
    assert done.returncode == 2
    assert "service-blueprint" in done.stderr


def test_export_writes_a_pdf_and_says_how_large_its_smallest_text_prints(tmp_path: Path) -> None:
    target = tmp_path / "gift.pdf"
    done = run("export", GIFT_SHOP, "-o", target, "--page", "A1", "--as-of", "2026-11-21")
    assert done.returncode == 0
    assert target.read_bytes().startswith(b"%PDF-1.7")
    assert "The smallest text prints at " in done.stderr


def test_export_folds_a_map_into_as_many_bands_as_are_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "gift.pdf"
    page = ("--page", "600x900mm", "--as-of", "2026-11-21")
    done = run("export", GIFT_SHOP, "-o", target, *page, "--bands", "3")
    assert done.returncode == 0
    assert "folded into 3 bands" in done.stderr
    assert "1 sheet of 600 × 900 mm" in done.stderr
    assert "folded" not in run("export", GIFT_SHOP, "-o", target, *page, "--bands", "1").stderr


def test_the_same_export_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "1.pdf", tmp_path / "2.pdf"
    for target in (first, second):
        run("export", GIFT_SHOP, "-o", target, "--as-of", "2026-11-21")
    assert first.read_bytes() == second.read_bytes()


def test_a_map_is_named_by_its_journey_and_its_own_name(tmp_path: Path) -> None:
    target = tmp_path / "ideal.pdf"
    assert run("export", TRIAL, "-o", target, "--map", "14-day trial/ideal").returncode == 0
    unknown = run("export", TRIAL, "-o", target, "--map", "nowhere")
    assert unknown.returncode == 2
    assert "  14-day trial/Ideal" in unknown.stderr
    several = run("export", TRIAL, "-o", target, "--map", "14-day trial")
    assert several.returncode == 2
    assert "  14-day trial/Current" in several.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("check", "nowhere.journey"), "nowhere.journey"),
        (("convert", "nowhere.mmd", "x.journey"), "nowhere.mmd can't be read because it is not there; check"),
        (("export", GIFT_SHOP, "-o", "gift.docx"), ".pdf"),
        (("export", GIFT_SHOP, "-o", "gift.pdf", "--page", "B9"), "ANSI-A"),
        (("export", GIFT_SHOP, "-o", "gift.pdf", "--as-of", "yesterday"), "2026-11-21"),
        (("convert", GIFT_SHOP, "gift.txt"), ".mmd"),
    ],
)
def test_what_can_t_be_done_is_one_sentence_and_no_traceback(
    arguments: tuple[str | Path, ...], says: str, tmp_path: Path
) -> None:
    done = run(*arguments, folder=tmp_path)
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_map_may_have_a_slash_in_its_name(tmp_path: Path) -> None:
    (tmp_path / "one.mmd").write_text("journey\n  section Only\n    Only task: 3: Me\n", encoding="utf-8")
    project, again = tmp_path / "one.journey", tmp_path / "again.mmd"
    assert run("convert", tmp_path / "one.mmd", project).returncode == 0
    plain = project.read_text(encoding="utf-8")
    project.write_text(plain.replace('"map_kind":', '"name":"Before/after","map_kind":'), encoding="utf-8")
    for name in ("one/Before/after", "before/after", "one"):
        assert run("convert", project, again, "--map", name, "--force").returncode == 0
    assert run("convert", project, again, "--map", "after", "--force").returncode == 2


def test_a_project_of_a_newer_version_is_not_written_anew(tmp_path: Path) -> None:
    newer, target = tmp_path / "newer.journey", tmp_path / "copy.journey"
    newer.write_bytes(GIFT_SHOP.read_bytes().replace(b'"version":0', b'"version":1', 1))
    refused = run("convert", newer, target)
    assert refused.returncode == 2
    assert "newer version" in refused.stderr
    assert not target.exists()
    assert run("convert", newer, tmp_path / "copy.mmd").returncode == 0


def test_a_huge_diagram_is_refused_unread(tmp_path: Path) -> None:
    huge = tmp_path / "huge.mmd"
    with huge.open("wb") as file:
        file.truncate(10 * 2**30)
    done = run("convert", huge, tmp_path / "huge.journey")
    assert done.returncode == 2
    assert "huge.mmd has 10240 MB" in done.stderr


def test_convert_goes_to_mermaid_and_back(tmp_path: Path) -> None:
    diagram, project = tmp_path / "gift.mmd", tmp_path / "gift.journey"
    there = run("convert", GIFT_SHOP, diagram)
    assert there.returncode == 0
    assert there.stderr != "", "what a diagram can't hold is told"
    assert "section Discover" in diagram.read_text(encoding="utf-8")
    assert run("convert", diagram, project).returncode == 0
    assert run("check", project).returncode in (0, 1)


def test_the_version_is_told() -> None:
    assert run("--version").stdout.startswith("Journeymapper ")


def test_a_mistyped_command_is_no_file_to_open(tmp_path: Path) -> None:
    done = run("chek", "shop.journey", folder=tmp_path)
    assert done.returncode == 2
    assert "Did you mean check?" in done.stderr


def test_without_a_display_the_window_says_so_in_a_sentence() -> None:
    environment = {
        name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")
    }
    environment.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(
        [sys.executable, "-m", "journeymapper", str(GIFT_SHOP)],
        capture_output=True,
        text=True,
        env={**environment, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert done.returncode == 2
    assert "display" in done.stderr
    assert "Traceback" not in done.stderr
