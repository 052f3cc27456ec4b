"""Pictures without colours, for paper that is printed in black alone."""

import io
from collections.abc import Mapping
from functools import lru_cache

from PIL import Image

from journeymapper.drawing.themes import Theme
from journeymapper.export.pictures import MOST_PIXELS, QUALITY, UNREADABLE
from journeymapper.model.project import Asset


def pictures_in(assets: Mapping[str, Asset], theme: str) -> Mapping[str, Asset]:
    """Pictures as a theme shows them, under the same names: in grey ones they are grey.

    What can't be read stays as it is. Raises `UnknownTheme`.
    """
    if not Theme.load(theme).grey:
        return assets
    return {name: grey_picture(asset) for name, asset in assets.items()}


@lru_cache(256)
def grey_picture(asset: Asset) -> Asset:
    """A picture in greys: a JPEG stays one, all else is PNG. Remembered, since it takes some milliseconds."""
    try:
        with Image.open(io.BytesIO(asset.data)) as image:
            if image.width * image.height > MOST_PIXELS:
                return asset
            is_jpeg, target = image.format == "JPEG", io.BytesIO()
            grey = image.convert("RGBA").convert("LA") if image.has_transparency_data else image.convert("L")
            if is_jpeg:
                grey.save(target, "JPEG", quality=QUALITY)
            else:
                grey.save(target, "PNG")
    except UNREADABLE:
        return asset
    return Asset("image/jpeg" if is_jpeg else "image/png", grey.width, grey.height, target.getvalue())
