"""PNG on the real command line, beside the PDF of the same map."""

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

from journeymapper.resources import resource
from tests.cli.shell import run

GIFT_SHOP = resource("samples", "gift-shop.journey")
DAY = ("--as-of", "2026-11-21")


def export(target: Path, *options: str) -> str:
    """Write a file, and give what was said of it."""
    done = run("export", GIFT_SHOP, "-o", target, *DAY, *options, variables={"QT_QPA_PLATFORM": "xcb"})
    assert done.returncode == 0, done.stderr
    return done.stderr


def ink_box(image: Image.Image) -> tuple[int, int, int, int]:
    """What is not white."""
    grey = image.convert("L")
    box = ImageChops.difference(grey, Image.new("L", grey.size, 255)).point(lambda value: 255 * (value > 40))
    found = box.getbbox()
    assert found is not None
    return found


def test_it_looks_as_the_pdf_of_the_same_page(tmp_path: Path) -> None:
    export(tmp_path / "gift.png", "--page", "A4", "--dpi", "100")
    export(tmp_path / "gift.pdf", "--page", "A4")
    painted = Image.open(tmp_path / "gift.png")
    printed = pypdfium2.PdfDocument(tmp_path / "gift.pdf")[0].render(scale=100 / 72).to_pil()
    assert painted.info["dpi"] == pytest.approx((100, 100), abs=0.1)
    assert painted.size == pytest.approx(printed.size, abs=2)
    assert ink_box(painted) == pytest.approx(ink_box(printed), abs=3)
    small = [image.convert("L").resize((60, 42)) for image in (painted, printed)]
    assert max(ImageChops.difference(*small).tobytes()) < 48


def test_without_its_ground_it_is_see_through_where_nothing_stands(tmp_path: Path) -> None:
    export(tmp_path / "gift.png", "--transparent", "--dpi", "60")
    image = Image.open(tmp_path / "gift.png")
    assert image.mode == "RGBA"
    assert image.getchannel("A").getextrema() == (0, 255)


@pytest.mark.parametrize("dots", ["0", "fine", "2401", "-3"])
def test_what_is_no_number_of_dots_is_refused_in_a_sentence(tmp_path: Path, dots: str) -> None:
    done = run("export", GIFT_SHOP, "-o", tmp_path / "gift.png", f"--dpi={dots}")
    assert done.returncode == 2
    assert "is not a number of dots an inch from 1 to 2400" in done.stderr
