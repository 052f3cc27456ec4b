"""Pictures: what is shown, and what is only kept."""

import base64
import json

import pytest

from journeymapper.messages import text
from journeymapper.storage.assets import hash_of, media_type
from journeymapper.storage.codec import decode, encode
from tests.storage.files_by_hand import file_of

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(200))
JPEG = b"\xff\xd8\xff\xe0" + b"\x00\x10JFIF"
WEBP = b"RIFF\x10\x00\x00\x00WEBPVP8 "
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"/>'


def line(data: bytes, /, **changed: object) -> str:
    """A picture as one line of a file."""
    value = {"type": media_type(data), "width": 20, "height": 10, "data": base64.b64encode(data).decode()}
    return f'"{hash_of(data)}":{json.dumps(value | changed, separators=(",", ":"))}\n'


@pytest.mark.parametrize("data", [PNG, JPEG, WEBP])
def test_a_picture_is_kept_byte_by_byte(data: bytes) -> None:
    opened = decode(file_of(assets=line(data)))
    assert opened.repairs == ()
    picture = opened.project.assets[hash_of(data)]
    assert (picture.data, picture.width, picture.height) == (data, 20, 10)
    assert encode(opened.project, opened.aside).decode().endswith(f'"assets":{{\n{line(data)}}}}}\n')


@pytest.mark.parametrize(
    "picture",
    [
        line(PNG, data="no base64"),
        line(PNG, data=base64.b64encode(PNG + b"!").decode()),
        line(PNG, type="image/jpeg"),
        line(SVG, type="image/svg+xml"),
        line(PNG, width=0),
        line(PNG, width=True),
        line(PNG, width=60_000, height=60_000),
        line(PNG, height="10"),
        f'"{hash_of(PNG)}":null\n',
    ],
    ids=["text", "changed", "wrong type", "svg", "no width", "true", "bomb", "words", "null"],
)
def test_a_picture_that_cannot_be_used_stays_in_the_file(picture: str) -> None:
    opened = decode(file_of(assets=picture))
    assert opened.project.assets == {}
    (told,) = opened.repairs
    assert text(told).endswith("is damaged or of a type that isn't shown; it stays in the file.")
    assert f'"assets":{{\n{picture}}}}}\n'.encode() in encode(opened.project, opened.aside)


def test_only_three_types_are_pictures() -> None:
    assert [media_type(data) for data in (PNG, JPEG, WEBP)] == ["image/png", "image/jpeg", "image/webp"]
    assert [media_type(data) for data in (SVG, b"GIF89a", b"RIFF....WAVE", b"")] == [None] * 4
