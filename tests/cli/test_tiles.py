"""Tiles on the real command line."""

from pathlib import Path

import pypdfium2
import pytest

from journeymapper.resources import resource
from tests.cli.shell import run

GIFT_SHOP = resource("samples", "gift-shop.journey")


def test_a_map_on_sheets_to_glue(tmp_path: Path) -> None:
    target = tmp_path / "gift.pdf"
    asked = ("--mode", "tiles", "--layout", "assemble", "--page", "A5", "--orientation", "landscape")
    done = run("export", GIFT_SHOP, "-o", target, *asked, "--scale", "80%")
    assert done.returncode == 0, done.stderr
    assert "sheets of A5 landscape" in done.stderr
    document = pypdfium2.PdfDocument(target)
    assert len(document) > 2
    assert document[0].get_width() > document[0].get_height()


def test_as_many_sheets_as_people_have(tmp_path: Path) -> None:
    target = tmp_path / "gift.pdf"
    assert (
        run("export", GIFT_SHOP, "-o", target, "--mode", "tiles", "--sheets", "2", "--key", "none").returncode
        == 0
    )
    assert len(pypdfium2.PdfDocument(target)) <= 2


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("--mode", "tiles", "--scale", "80%", "--sheets", "2"), "each decides the other"),
        (("--mode", "tiles", "--scale", "big"), "'big' is not a scale like 80%"),
        (("--mode", "tiles", "--sheets", "0"), "'0' is not a number of sheets"),
        (("--mode", "tiles", "--page", "fit"), "Sheets need a size, such as A4"),
        (("--mode", "tiles", "--page", "A9"), "There is no page size “A9”"),
        (("--sheets", "2"), "--sheets means nothing with --mode poster; it is for tiles"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(asked: tuple[str, ...], told: str, tmp_path: Path) -> None:
    target = tmp_path / "gift.pdf"
    done = run("export", GIFT_SHOP, "-o", target, *asked)
    assert done.returncode == 2
    assert told in done.stderr
    assert not target.exists()
