"""An option that can't mean anything for the file that is asked for is refused, and nothing is written."""

from pathlib import Path

import pytest

from journeymapper.resources import resource
from tests.cli.shell import run

GIFT_SHOP = resource("samples", "gift-shop.journey")


@pytest.mark.parametrize(
    ("name", "option", "value", "says"),
    [
        ("gift.csv", "--page", "A4", "--page means nothing for a .csv file"),
        ("gift.csv", "--text", "outlines", "--text means nothing for a .csv file"),
        ("gift.csv", "--table", "people", "measurements"),
        ("gift.csv", "--map", "nowhere", "Gift buyer/Current"),
        ("gift.pdf", "--table", "findings", "--table means nothing for a .pdf file"),
        ("gift.pdf", "--what", "map", "--what means nothing for a .pdf file"),
        ("gift.svg", "--table", "findings", "--table means nothing for a .svg file"),
        ("gift.svg", "--page", "A9", "There is no page size “A9”"),
        ("gift.svg", "--what", "wall", "choose from"),
    ],
)
def test_it_is_refused_in_a_sentence(tmp_path: Path, name: str, option: str, value: str, says: str) -> None:
    done = run("export", GIFT_SHOP, "-o", tmp_path / name, option, value)
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []
