"""Pictures in a stranger's file: what says too much of itself is never decoded."""

import struct
import zlib

import pytest
from PySide6.QtGui import QGuiApplication

from journeymapper.canvas.pictures import image_of
from journeymapper.model.project import Asset

HEAD = b"\x89PNG\r\n\x1a\n"


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, rows: bytes) -> bytes:
    """A PNG of one bit a pixel that says it is so large."""
    size = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return HEAD + chunk(b"IHDR", size) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "data",
    [
        png(60_000, 60_000, bytes(1_000)),
        png(6_400, 6_400, bytes(801 * 6_400)),
        png(40_000_001, 1, bytes(6_000_000)),
        png(8, 8, bytes(16))[:40],
        HEAD,
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='60000' height='60000'/>",
    ],
    ids=["bomb", "whole bomb", "line", "cut off", "head", "nothing", "vectors"],
)
def test_a_picture_that_says_too_much_of_itself_is_not_decoded(data: bytes) -> None:
    assert image_of(Asset("image/png", 8, 8, data)).isNull()


def test_a_small_one_is(qapp: QGuiApplication) -> None:
    assert image_of(Asset("image/png", 8, 8, png(8, 8, bytes(16)))).width() == 8
