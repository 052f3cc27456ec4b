"""Pictures made ready for paper: no finer than a printer shows, and the broken ones found out."""

import io
import struct
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image

from journeymapper.drawing.leaves import Leaf
from journeymapper.export.printout import images_on
from journeymapper.model.project import Asset

FINEST = 300
"""Dots an inch: finer than this, print looks no better."""
MOST_PIXELS = 40_000_000
"""A picture of more is not decoded, whatever its file says of its size."""
_QUALITY = 90
UNREADABLE = (
    OSError,
    SyntaxError,
    ValueError,
    ArithmeticError,
    LookupError,
    EOFError,
    struct.error,
    zlib.error,
    Image.DecompressionBombError,
)
"""What Pillow raises for damaged files."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Pixels as PDF keeps them."""

    width: int
    height: int
    grey: bool
    jpeg: bool
    content: bytes
    """A JPEG file, or rows of bytes."""
    alpha: bytes | None = None
    """A byte a pixel; None where all is opaque."""


def pictures_for(leaves: Iterable[Leaf], assets: Mapping[str, Asset]) -> dict[str, Picture]:
    """The pictures on sheets that can be read, each as fine as its largest use asks for."""
    sizes: dict[str, tuple[float, float]] = {}
    for spot, image in images_on(leaves):
        width, height = sizes.get(image.asset, (0.0, 0.0))
        scale = spot.layer.scale
        sizes[image.asset] = max(width, image.width * scale), max(height, image.height * scale)
    pictures = {name: picture_for(assets[name], *size) for name, size in sizes.items() if name in assets}
    return {name: picture for name, picture in pictures.items() if picture is not None}


def readable_pictures(leaves: Iterable[Leaf], assets: Mapping[str, Asset]) -> frozenset[str]:
    """The names of the pictures on sheets that can be read."""
    used = {image.asset for _, image in images_on(leaves)}
    return frozenset(name for name in used if name in assets and is_readable(assets[name]))


@lru_cache(512)
def is_readable(asset: Asset) -> bool:
    """Whether the whole of a picture can be decoded. Remembered, since it takes some milliseconds each."""
    return picture_for(asset, 1, 1) is not None


def picture_for(asset: Asset, width: float, height: float) -> Picture | None:
    """A picture for a place of this size in points, at `FINEST` at most; None where it can't be read.

    A JPEG that is not too fine goes in as it is.
    """
    try:
        with Image.open(io.BytesIO(asset.data)) as image:
            if image.width * image.height > MOST_PIXELS:
                return None
            room = (max(1, round(width / 72 * FINEST)), max(1, round(height / 72 * FINEST)))
            is_jpeg, too_fine = image.format == "JPEG", image.width > room[0] and image.height > room[1]
            if is_jpeg and too_fine:
                image.draft(None, room)
            image.load()
            if is_jpeg and not too_fine and image.mode in ("RGB", "L"):
                return Picture(image.width, image.height, image.mode == "L", True, asset.data)
            plain = _plain(image)
            if too_fine:
                plain = plain.resize(room, Image.Resampling.LANCZOS, reducing_gap=3)
    except UNREADABLE:
        return None
    return _as_jpeg(plain) if is_jpeg else _as_rows(plain)


def _plain(image: Image.Image) -> Image.Image:
    """The picture in grey or in colours, with transparency if it has any."""
    if image.mode in ("L", "LA", "RGB", "RGBA") and "transparency" not in image.info:
        return image.copy()
    if image.mode.startswith("I"):
        # Pillow would cut 16 bits off at 255 instead of scaling them.
        return image.convert("I").point(lambda value: value / 256).convert("L")
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _as_jpeg(image: Image.Image) -> Picture:
    target = io.BytesIO()
    image.save(target, "JPEG", quality=_QUALITY)
    return Picture(image.width, image.height, image.mode == "L", True, target.getvalue())


def _as_rows(image: Image.Image) -> Picture:
    *colours, last = image.split()
    alpha = None
    if image.mode.endswith("A"):
        alpha = last.tobytes() if last.getextrema() != (255, 255) else None
        image = colours[0] if len(colours) == 1 else Image.merge("RGB", colours)
    return Picture(image.width, image.height, image.mode == "L", False, image.tobytes(), alpha)
