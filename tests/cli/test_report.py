"""Reports on the real command line."""

from pathlib import Path

import pypdfium2
import pytest

from journeymapper.resources import resource
from tests.cli.shell import run

GIFT_SHOP = resource("samples", "gift-shop.journey")


def test_a_report_in_a_language_that_reads_from_the_right(tmp_path: Path) -> None:
    shop, target = tmp_path / "shop.journey", tmp_path / "shop.pdf"
    shop.write_text(GIFT_SHOP.read_text("utf-8").replace('"language":"en"', '"language":"ar"'), "utf-8")
    done = run("export", shop, "-o", target, "--mode", "report", "--page", "letter")
    assert done.returncode == 0, done.stderr
    assert "sheets of ANSI-A portrait" in done.stderr
    contents = pypdfium2.PdfDocument(target)[1]
    words = contents.get_textpage()
    found = words.search("Contents").get_next()
    assert found is not None
    left, *_ = words.get_charbox(found[0])
    assert left > contents.get_width() / 2


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("--page", "fit"), "A report needs pages of a size, such as A4"),
        (("--orientation", "landscape"), "--orientation means nothing with --mode report"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(asked: tuple[str, ...], told: str, tmp_path: Path) -> None:
    done = run("export", GIFT_SHOP, "-o", tmp_path / "shop.pdf", "--mode", "report", *asked)
    assert done.returncode == 2
    assert told in done.stderr
