"""Pictures inside SVG and web pages: as fine as print, and never larger than they came."""

import io

import pytest
from PIL import Image as Pillow

from journeymapper.drawing.figures import Drawing, Figure, Image, Placed
from journeymapper.drawing.leaves import on_sheet
from journeymapper.export.picture_files import OFFICE, embedded_pictures, picture_file
from journeymapper.layout.geometry import Rect
from journeymapper.model.project import Asset
from tests.export.test_pictures import asset_of, half_red

INCH = (72, 36)
"""A place an inch wide, in points."""


def noise(size: tuple[int, int]) -> Pillow.Image:
    return Pillow.effect_noise(size, 60)


@pytest.mark.parametrize("format_", ["JPEG", "PNG"])
def test_a_fine_picture_comes_down_to_300_dots_an_inch_and_stays_what_it_is(format_: str) -> None:
    fine = asset_of(noise((1200, 600)), format_)
    file = picture_file(fine, INCH)
    assert file is not None
    assert (file.media_type, file.width, file.height) == (fine.media_type, 300, 150)
    assert len(file.data) < len(fine.data) / 4
    with Pillow.open(io.BytesIO(file.data)) as image:
        assert (image.format, image.size) == (format_, (300, 150))


def test_what_is_clear_stays_clear() -> None:
    file = picture_file(asset_of(half_red("RGBA", (2400, 1200))), INCH)
    assert file is not None
    with Pillow.open(io.BytesIO(file.data)) as image:
        left, right = image.getpixel((50, 75)), image.getpixel((250, 75))
    assert left == (200, 30, 40, 255)
    assert isinstance(right, tuple)
    assert right[3] == 0


def test_what_is_not_too_fine_or_gets_no_smaller_stays_as_it_is() -> None:
    coarse = asset_of(noise((200, 100)), "JPEG")
    assert picture_file(coarse, INCH) is coarse
    rough = asset_of(noise((400, 200)), "WEBP", quality=5)
    assert picture_file(rough, INCH) is rough


def test_a_program_gets_only_kinds_of_pictures_that_it_shows() -> None:
    rough = asset_of(noise((40, 20)), "WEBP")
    file = picture_file(rough, INCH, OFFICE)
    assert file is not None
    assert (file.media_type, file.width, file.height) == ("image/png", 40, 20)


def test_what_cannot_be_read_is_left_out() -> None:
    assert picture_file(Asset("image/png", 10, 10, b"no picture"), INCH) is None


def test_on_a_small_page_a_picture_is_as_fine_as_on_one_of_the_drawings_own_size() -> None:
    figure = Figure("card_1", "card", "words", Rect(0, 0, 96, 48), (Image("one", 0, 0, 96, 48),))
    drawing = Drawing(96, 48, (Placed(figure, 0, 0),))
    assets = {"one": asset_of(noise((1200, 600)), "JPEG")}
    widths = [
        embedded_pictures([on_sheet(drawing, width, width / 2)], assets)["one"].width
        for width in (18, 72, 144)
    ]
    assert widths == [300, 300, 600]
