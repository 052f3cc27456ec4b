"""Pictures as files inside other files, for the pens that leave decoding to whoever shows them."""

import io
from collections.abc import Iterable, Mapping
from functools import lru_cache

from PIL import Image

from journeymapper.drawing.leaves import Leaf
from journeymapper.export.pages import LAYOUT_UNIT
from journeymapper.export.pictures import Size, as_jpeg, decoded, largest_uses
from journeymapper.model.project import Asset

BROWSERS = frozenset({"image/png", "image/jpeg", "image/webp"})
OFFICE = frozenset({"image/png", "image/jpeg"})
"""The kinds of pictures that programs show."""


def embedded_pictures(
    leaves: Iterable[Leaf], assets: Mapping[str, Asset], kinds: frozenset[str] = BROWSERS
) -> dict[str, Asset]:
    """The pictures on sheets that can be read, of these kinds, each no finer than its largest use asks for.

    People make larger what they see on a screen: on a small page a picture stays as fine as on one of the
    drawing's own size.
    """
    uses = largest_uses(leaves, LAYOUT_UNIT)
    files = {name: picture_file(assets[name], size, kinds) for name, size in uses.items() if name in assets}
    return {name: file for name, file in files.items() if file is not None}


@lru_cache(128)
def picture_file(asset: Asset, size: Size, kinds: frozenset[str] = BROWSERS) -> Asset | None:
    """A picture for a place of this size in points; None where it can't be read.

    A JPEG stays one, all else is written as PNG. What would not get smaller by it stays as it is, if it is of
    these kinds.
    """
    read = decoded(asset, size)
    if read is None:
        return None
    known = asset.media_type in kinds
    if known and not read.reduced:
        return asset
    image = read.image
    data = as_jpeg(image) if read.jpeg else _as_png(image)
    if known and len(data) >= len(asset.data):
        return asset
    return Asset("image/jpeg" if read.jpeg else "image/png", image.width, image.height, data)


def _as_png(image: Image.Image) -> bytes:
    target = io.BytesIO()
    image.save(target, "PNG")
    return target.getvalue()
