"""Pictures as PDF keeps them: a JPEG file, or rows of bytes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PIL import Image

from journeymapper.drawing.leaves import Leaf
from journeymapper.export.pictures import as_jpeg, decoded, largest_uses
from journeymapper.model.project import Asset


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
    uses = largest_uses(leaves)
    pictures = {name: picture_for(assets[name], *size) for name, size in uses.items() if name in assets}
    return {name: picture for name, picture in pictures.items() if picture is not None}


def picture_for(asset: Asset, width: float, height: float) -> Picture | None:
    """A picture for a place of this size in points, at `FINEST` at most; None where it can't be read.

    A JPEG that is not too fine goes in as it is.
    """
    read = decoded(asset, (width, height))
    if read is None:
        return None
    if not read.jpeg:
        return _as_rows(read.image)
    image = read.image
    content = as_jpeg(image) if read.reduced or read.converted else asset.data
    return Picture(image.width, image.height, image.mode == "L", True, content)


def _as_rows(image: Image.Image) -> Picture:
    *colours, last = image.split()
    alpha = None
    if image.mode.endswith("A"):
        alpha = last.tobytes() if last.getextrema() != (255, 255) else None
        image = colours[0] if len(colours) == 1 else Image.merge("RGB", colours)
    return Picture(image.width, image.height, image.mode == "L", False, image.tobytes(), alpha)
