"""The look ahead on the command line: everything that there is to say, and no file."""

from pathlib import Path

import pypdfium2

from journeymapper.resources import resource
from tests.cli.shell import run

GIFT_SHOP = resource("samples", "gift-shop.journey")
AS_OF = ("--as-of", "2026-11-21")


def test_it_says_what_mends_small_text_and_writes_nothing(tmp_path: Path) -> None:
    target = tmp_path / "gift.pdf"
    told = run("export", GIFT_SHOP, "-o", target, "--preflight", "--page", "A4", *AS_OF)
    assert told.returncode == 1
    assert not target.exists()
    assert "Warning: The smallest text prints at" in told.stdout
    assert "(--page A2)" in told.stdout
    mended = run("export", GIFT_SHOP, "--preflight", "--page", "A2", *AS_OF)
    assert mended.returncode == 0
    assert "Warning" not in mended.stdout


def test_without_a_file_there_is_only_the_look_ahead(tmp_path: Path) -> None:
    assert "-o OUT" in run("export", GIFT_SHOP).stderr
    refused = run("export", GIFT_SHOP, "-o", tmp_path / "x.svg", "--preflight")
    assert refused.returncode == 2
    assert "--preflight means nothing" in refused.stderr


def test_black_and_white_is_asked_for_by_a_theme(tmp_path: Path) -> None:
    target = tmp_path / "gift.pdf"
    assert run("export", GIFT_SHOP, "-o", target, "--theme", "grey", "--page", "A4", *AS_OF).returncode == 0
    picture = pypdfium2.PdfDocument(target)[0].render(scale=0.4).to_pil().convert("RGB")
    red, green, _ = picture.split()
    assert red.tobytes() == green.tobytes()
    assert "is for screens" in run("export", GIFT_SHOP, "-o", target, "--theme", "dark").stderr


def test_a_picture_for_a_screen_may_be_dark(tmp_path: Path) -> None:
    target = tmp_path / "gift.svg"
    assert run("export", GIFT_SHOP, "-o", target, "--theme", "dark", "--what", "map").returncode == 0
    light = run("export", GIFT_SHOP, "-o", tmp_path / "light.svg", "--what", "map")
    assert light.returncode == 0
    assert target.read_bytes() != (tmp_path / "light.svg").read_bytes()
