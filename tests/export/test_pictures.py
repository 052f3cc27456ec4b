"""Pictures on paper: of every kind, no finer than print shows, and none that stops an export."""

import hashlib
import io
import random

import pikepdf
import pypdfium2
import pytest
from PIL import Image as Pillow

from journeymapper.drawing.figures import Drawing, Figure, Image, Placed
from journeymapper.drawing.leaves import on_sheet
from journeymapper.export.pages import Page
from journeymapper.export.pdf.particulars import Particulars
from journeymapper.export.pdf.pictures import picture_for, pictures_for
from journeymapper.layout.geometry import Rect
from journeymapper.messages import text
from journeymapper.model.cards import Picture
from journeymapper.model.order import between
from journeymapper.model.project import Asset, Project
from journeymapper.model.structure import Lane
from tests.export.prints import pdf_of
from tests.export.prints import printed as printed_map
from tests.layout.maps import MAP, gift_reading, gift_shop, with_records

RED, CLEAR = (200, 30, 40, 255), (0, 0, 0, 0)


def asset_of(image: Pillow.Image, format_: str = "PNG", **options: object) -> Asset:
    target = io.BytesIO()
    image.save(target, format_, **options)
    return Asset(f"image/{format_.lower()}", image.width, image.height, target.getvalue())


def half_red(mode: str, size: tuple[int, int] = (40, 20)) -> Pillow.Image:
    """Red at the left; at the right clear, or white where the mode knows no transparency."""
    image = Pillow.new("RGBA", size, CLEAR)
    image.paste(RED, (0, 0, size[0] // 2, size[1]))
    if mode == "RGBA":
        return image
    flat = Pillow.new("RGB", size, "white")
    flat.paste(image, mask=image)
    if mode == "I;16":
        grey = flat.convert("L")
        return Pillow.frombytes(mode, size, bytes(byte for value in grey.tobytes() for byte in (0, value)))
    return image.quantize(8) if mode == "P with alpha" else flat.convert(mode)


def printed(asset: Asset, *, points: float = 100) -> tuple[bytes, Pillow.Image]:
    """A picture that fills a page twice as wide as high, and the page as pdfium paints it."""
    shape = Image("picture", 0, 0, 2 * points, points)
    figure = Figure("card_1", "card", "words", Rect(0, 0, 2 * points, points), (shape,))
    drawing = Drawing(2 * points, points, (Placed(figure, 0, 0),))
    pictures = pictures_for([on_sheet(drawing, 2 * points, points)], {"picture": asset})
    page = Page("exact", 2 * points, points)
    data = pdf_of(drawing, page, Particulars("x"), pictures=pictures)
    return data, pypdfium2.PdfDocument(data)[0].render(scale=1).to_pil().convert("RGB")


def pictures_in(data: bytes) -> list[pikepdf.Object]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [
            pikepdf.Dictionary(Width=one.Width, Height=one.Height, Filter=one.Filter)
            for one in pdf.objects
            if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image" and "/SMask" not in one
        ]


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P", "P with alpha", "L", "LA", "1", "CMYK", "I;16"])
def test_every_kind_of_picture_prints_as_it_looks(mode: str) -> None:
    format_ = "TIFF" if mode == "CMYK" else "PNG"
    _, page = printed(asset_of(half_red(mode), format_))
    left, right = (page.crop((x, 10, x + 60, 90)).resize((1, 1)).getpixel((0, 0)) for x in (20, 120))
    assert isinstance(left, tuple)
    assert isinstance(right, tuple)
    assert 50 < left[0] < 215
    assert 20 < left[1] < 130
    assert min(right) > 250


def test_a_jpeg_goes_in_as_it_is() -> None:
    asset = asset_of(half_red("RGB"), "JPEG")
    data, _ = printed(asset)
    assert asset.data in data
    assert picture_for(asset, 200, 100) == picture_for(asset, 20_000, 10_000)


@pytest.mark.parametrize("format_", ["JPEG", "PNG"])
def test_a_fine_picture_comes_down_to_300_dots_an_inch(format_: str) -> None:
    data, page = printed(asset_of(half_red("RGB", (2000, 1000)), format_), points=72)
    (picture,) = pictures_in(data)
    assert (int(picture.Width), int(picture.Height)) == (600, 300)
    assert page.getpixel((20, 36)) == pytest.approx(RED[:3], abs=3)


def test_a_picture_shown_twice_is_kept_once_as_fine_as_the_larger_asks_for() -> None:
    sizes = [Image("picture", 0, 0, 24, 12), Image("picture", 0, 20, 72, 36)]
    figure = Figure("card_1", "card", "words", Rect(0, 0, 100, 100), tuple(sizes))
    drawing = Drawing(100, 100, (Placed(figure, 0, 0),))
    pictures = pictures_for(
        [on_sheet(drawing, 100, 100)], {"picture": asset_of(half_red("RGB", (2000, 1000)))}
    )
    assert (pictures["picture"].width, pictures["picture"].height) == (300, 150)
    data = pdf_of(drawing, Page("exact", 100, 100), Particulars("x"), pictures=pictures)
    assert len(pictures_in(data)) == 1


def test_a_picture_keeps_its_proportions_whatever_its_record_says() -> None:
    asset = asset_of(Pillow.new("RGB", (30, 30), RED[:3]))
    _, page = printed(asset)
    assert page.getpixel((100, 50)) == pytest.approx(RED[:3], abs=2)
    assert page.getpixel((20, 50)) == (255, 255, 255)


@pytest.mark.parametrize("format_", ["PNG", "JPEG", "WEBP"])
def test_no_damage_gets_out(format_: str) -> None:
    whole = asset_of(half_red("RGB", (60, 30)), format_).data
    dice = random.Random(1)
    for _ in range(60):
        data = bytearray(whole[: dice.randrange(len(whole))] if dice.random() < 0.5 else whole)
        for _ in range(min(len(data), 4)):
            data[dice.randrange(len(data))] = dice.randrange(256)
        picture = picture_for(Asset("image/png", 60, 30, bytes(data)), 100, 50)
        assert picture is None or picture.width > 0


def test_a_picture_that_lies_about_its_size_is_not_decoded() -> None:
    image = Pillow.new("1", (9000, 9000))
    assert picture_for(Asset("image/png", 10, 10, asset_of(image).data), 100, 50) is None


def with_picture(data: bytes) -> Project:
    """The gift-shop with a lane of pictures that holds one."""
    project = gift_shop()
    hash_ = hashlib.sha256(data).hexdigest()
    lane = Lane(id="lane_pictures", map=MAP, order=between("z", None), name="Pictures", lane_kind="pictures")
    card = Picture(id="card_picture", map=MAP, step="step_0", lane=lane.id, asset=hash_, caption="The stall")
    changed = with_records(project, lane, card)
    return Project(changed.records, {hash_: Asset("image/png", 40, 20, data)})


def test_a_broken_picture_becomes_a_box_and_a_note() -> None:
    poster = printed_map(with_picture(b"no picture"), gift_reading())
    assert any("can’t be read" in text(note) and "The stall" in text(note) for note in poster.notes)
    sound = with_picture(asset_of(half_red("RGB")).data)
    notes = printed_map(sound, gift_reading()).notes
    assert not any("can’t be read" in text(note) for note in notes)
