"""Slides on the real command line."""

from pathlib import Path

import pypdfium2

from journeymapper.resources import resource
from tests.cli.shell import run

GIFT_SHOP = resource("samples", "gift-shop.journey")


def test_a_map_as_slides_with_a_bookmark_each(tmp_path: Path) -> None:
    target = tmp_path / "gift.pdf"

    done = run("export", GIFT_SHOP, "-o", target, "--mode", "slides", "--as-of", "2026-11-21")

    assert done.returncode == 0, done.stderr
    document = pypdfium2.PdfDocument(target)
    assert document[0].get_size() == (960, 540)
    titles = [mark.get_title() for mark in document.get_toc()]
    assert any(title.startswith("Receive") for title in titles)
    assert f"{len(document)} slides, 16:9." in done.stderr
    assert "The smallest text prints at 13.1 pt." in done.stderr
    assert "paper" not in done.stderr


def test_slides_have_one_size(tmp_path: Path) -> None:
    target = tmp_path / "gift.pdf"

    done = run("export", GIFT_SHOP, "-o", target, "--mode", "slides", "--page", "A4")

    assert done.returncode == 2
    assert "--page means nothing with --mode slides" in done.stderr
    assert not target.exists()
