"""Pictures made ready for a pen: no finer than a printer shows, and the broken ones found out."""

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
QUALITY = 90
"""Of a JPEG that is written anew."""
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

Size = tuple[float, float]
"""Width and height in points."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The pixels of a picture, in grey or in colours, with transparency if it has any."""

    image: Image.Image
    jpeg: bool
    """Whether its file was one."""
    reduced: bool
    """Whether there are fewer than in its file."""
    converted: bool
    """Whether they are told in another way than in its file."""


def largest_uses(leaves: Iterable[Leaf], least_scale: float = 0) -> dict[str, Size]:
    """How large each picture on sheets is shown at most; no layer counts as smaller than `least_scale`."""
    sizes: dict[str, Size] = {}
    for spot, image in images_on(leaves):
        width, height = sizes.get(image.asset, (0.0, 0.0))
        scale = max(spot.layer.scale, least_scale)
        sizes[image.asset] = max(width, image.width * scale), max(height, image.height * scale)
    return sizes


def readable_pictures(names: Iterable[str], assets: Mapping[str, Asset]) -> frozenset[str]:
    """Those of some pictures that can be read."""
    return frozenset(name for name in set(names) if name in assets and is_readable(assets[name]))


@lru_cache(512)
def is_readable(asset: Asset) -> bool:
    """Whether the whole of a picture can be decoded. Remembered, since it takes some milliseconds each."""
    return decoded(asset, (1, 1)) is not None


def decoded(asset: Asset, size: Size) -> Decoded | None:
    """A picture for a place of this size, at `FINEST` at most; None where it can't be read."""
    try:
        with Image.open(io.BytesIO(asset.data)) as image:
            if image.width * image.height > MOST_PIXELS:
                return None
            room = max(1, round(size[0] / 72 * FINEST)), max(1, round(size[1] / 72 * FINEST))
            is_jpeg, too_fine = image.format == "JPEG", image.width > room[0] and image.height > room[1]
            if is_jpeg and too_fine:
                image.draft(None, room)
            image.load()
            plain = _plain(image)
            converted = plain.mode != image.mode
            if too_fine:
                plain = plain.resize(room, Image.Resampling.LANCZOS, reducing_gap=3)
    except UNREADABLE:
        return None
    return Decoded(plain, is_jpeg, too_fine, converted)


def as_jpeg(image: Image.Image) -> bytes:
    """A JPEG file of a picture that has no transparency."""
    target = io.BytesIO()
    image.save(target, "JPEG", quality=QUALITY)
    return target.getvalue()


def _plain(image: Image.Image) -> Image.Image:
    """The picture in grey or in colours, with transparency if it has any."""
    if image.mode in ("L", "LA", "RGB", "RGBA") and "transparency" not in image.info:
        return image.copy()
    if image.mode.startswith("I"):
        # Pillow would cut 16 bits off at 255 instead of scaling them.
        return image.convert("I").point(lambda value: value / 256).convert("L")
    return image.convert("RGBA" if image.has_transparency_data else "RGB")
