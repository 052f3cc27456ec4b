"""What becomes of pictures from outside."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageCms, ImageDraw

from journeymapper.messages import text
from journeymapper.model.project import Asset
from journeymapper.storage import pictures
from journeymapper.storage.pictures import CannotUsePicture, Source, take_in

ORIENTATION, CAMERA, GPS = 0x0112, 0x0110, 0x8825


def noise(width: int, height: int) -> Image.Image:
    """As many colours as a photograph."""
    red, green, blue = (Image.effect_noise((width, height), 90) for _ in range(3))
    return Image.merge("RGB", (red, green, blue))


def drawing(width: int = 300, height: int = 200, mode: str = "RGB") -> Image.Image:
    """A few plain shapes: the left half is red."""
    image = Image.new(mode, (width, height), "white")
    ImageDraw.Draw(image).rectangle((0, 0, width // 2, height), fill="red")
    return image


def written(image: Image.Image, format_: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, format_, **options)
    return buffer.getvalue()


def taken(data: bytes, name: str = "picture") -> tuple[Asset, Image.Image]:
    asset = take_in(Source(name, data=data))
    return asset, Image.open(io.BytesIO(asset.data))


@pytest.mark.parametrize("format_", ["PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF"])
def test_every_usual_kind_is_read(format_: str) -> None:
    asset, image = taken(written(drawing(), format_))
    assert asset.media_type == ("image/jpeg" if format_ == "JPEG" else "image/png")
    assert (asset.width, asset.height) == image.size == (300, 200)
    red, green, blue = image.convert("RGB").getpixel((10, 10))  # type: ignore[misc]  # an RGB pixel has three
    assert red > 240
    assert max(green, blue) < 20


def test_a_photograph_becomes_a_jpeg_and_a_drawing_stays_exact() -> None:
    assert taken(written(noise(640, 480), "PNG"))[0].media_type == "image/jpeg"
    asset, image = taken(written(drawing(), "PNG"))
    assert asset.media_type == "image/png"
    assert image.tobytes() == drawing().tobytes()


def test_the_longer_side_is_cut_down() -> None:
    asset, _ = taken(written(drawing(3000, 1500), "PNG"))
    assert (asset.width, asset.height) == (2048, 1024)
    assert taken(written(noise(130, 5200), "JPEG"))[0].height == 2048


def test_transparency_stays() -> None:
    clear = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    clear.putpixel((3, 3), (10, 20, 30, 255))
    asset, image = taken(written(clear, "WEBP", lossless=True))
    assert asset.media_type == "image/png"
    assert image.getpixel((0, 0)) == (0, 0, 0, 0)


def test_a_sideways_photograph_is_turned_and_says_nothing_of_its_maker() -> None:
    exif = Image.Exif()
    exif[ORIENTATION], exif[CAMERA] = 6, "Spy cam"
    exif[GPS] = {1: "N", 2: (59.0, 20.0, 1.0)}
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = written(drawing(), "JPEG", exif=exif, comment=b"taken by Ida", icc_profile=profile)
    assert b"Spy cam" in data
    asset, image = taken(data)
    assert (asset.width, asset.height) == (200, 300)
    assert image.convert("RGB").getpixel((100, 10))[0] > 240  # type: ignore[index]  # left came to the top
    assert b"Spy cam" not in asset.data
    assert b"Ida" not in asset.data
    assert b"Exif" not in asset.data
    assert not image.getexif()


def test_words_within_a_png_stay_behind() -> None:
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_text("Author", "Ida Berg")
    asset, image = taken(written(drawing(), "PNG", pnginfo=info, dpi=(300, 300)))
    assert b"Ida" not in asset.data
    assert image.info == {}


def test_colours_are_those_that_the_profile_means() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    asset, image = taken(written(drawing(), "PNG", icc_profile=profile))
    assert "icc_profile" not in image.info
    assert image.getpixel((10, 10)) == (255, 0, 0)
    assert taken(written(drawing(mode="CMYK"), "JPEG", icc_profile=b"nonsense"))[0].width == asset.width


def test_greys_of_sixteen_bits_keep_their_range() -> None:
    ramp = Image.new("I;16", (2, 1))
    ramp.putpixel((1, 0), 65535)
    _, image = taken(written(ramp, "TIFF"))
    assert [image.convert("L").getpixel((x, 0)) for x in (0, 1)] == [0, 255]


def test_of_what_moves_the_first_picture_is_taken() -> None:
    data = written(drawing(), "GIF", save_all=True, append_images=[Image.new("RGB", (300, 200), "blue")])
    _, image = taken(data)
    assert image.convert("RGB").getpixel((10, 10)) == (255, 0, 0)


def test_the_same_picture_gives_the_same_bytes() -> None:
    data = written(noise(300, 200), "JPEG")
    assert taken(data)[0] == taken(data)[0]


def test_a_file_is_read_from_the_disk(tmp_path: Path) -> None:
    file = tmp_path / "shelf.png"
    file.write_bytes(written(drawing(), "PNG"))
    assert take_in(Source(file.name, file)).width == 300
    with pytest.raises(CannotUsePicture, match=r"gone.png can't be read because it is not there\."):
        take_in(Source("gone.png", tmp_path / "gone.png"))


def bomb() -> bytes:
    """A PNG of a few bytes that says it has 60,000 × 60,000 pixels."""
    data = bytearray(written(Image.new("1", (8, 8)), "PNG"))
    data[16:24] = (60_000).to_bytes(4, "big") * 2
    import zlib

    data[29:33] = zlib.crc32(data[12:29]).to_bytes(4, "big")
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'/>", "save it as PNG and use that"),
        (b"<svg/>", "save it as PNG"),
        (b"not a picture at all", "choose a PNG, JPEG, WebP, GIF, BMP or TIFF file"),
        (b"", "is not a picture"),
        (written(drawing(), "PNG")[:120], "is damaged"),
        (written(noise(200, 200), "JPEG")[:2000], "is damaged"),
        (bomb(), "is larger than 40 million pixels"),
    ],
    ids=["svg", "bare svg", "words", "empty", "cut png", "cut jpeg", "bomb"],
)
def test_what_cannot_be_used_is_said_in_a_sentence(data: bytes, said: str) -> None:
    with pytest.raises(CannotUsePicture) as refused:
        take_in(Source("thing.png", data=data))
    words = text(refused.value.message)
    assert words.startswith("thing.png ")
    assert said in words


def test_too_many_bytes_are_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "SOURCE_BYTES", 100)
    with pytest.raises(CannotUsePicture, match="is larger than"):
        take_in(Source("huge.bmp", data=written(drawing(), "BMP")))
