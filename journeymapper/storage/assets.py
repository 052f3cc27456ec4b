"""Pictures in the text of a file: base64 under the SHA-256 of their bytes."""

import base64
import binascii
import hashlib

from journeymapper.messages import Message, message
from journeymapper.model.project import Asset
from journeymapper.storage.aside import Extra, Json, JsonObject
from journeymapper.storage.errors import printable

PIXELS = 40_000_000
"""A picture of more is never decoded."""

_OWN = ("type", "width", "height", "data")


def hash_of(data: bytes) -> str:
    """The name of a picture: the SHA-256 of its bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def media_type(data: bytes) -> str | None:
    """PNG, JPEG or WebP, by the first bytes; None for everything else.

    >>> media_type(b"\\xff\\xd8\\xff\\xe0\\x00\\x10JFIF")
    'image/jpeg'
    """
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return None


def read_assets(
    raw: JsonObject, told: list[Message]
) -> tuple[dict[str, Asset], dict[str, tuple[Extra, ...]], dict[str, Json]]:
    """The pictures, their unknown keys, and the pictures that can't be used; these are told."""
    assets: dict[str, Asset] = {}
    keys: dict[str, tuple[Extra, ...]] = {}
    unusable: dict[str, Json] = {}
    for hash_, value in raw.items():
        asset = _asset(hash_, value)
        if asset is None:
            unusable[hash_] = value
            told.append(
                message(
                    "Picture {hash} is damaged or of a type that isn't shown; it stays in the file.",
                    hash=printable(hash_[:12]),
                )
            )
            continue
        assets[hash_] = asset
        assert isinstance(value, dict)
        extras = tuple(Extra((), key, value[key]) for key in value if key not in _OWN)
        if extras:
            keys[hash_] = extras
    return assets, keys, unusable


def _asset(hash_: str, value: Json) -> Asset | None:
    match value:
        case {"type": str(type_), "width": int(width), "height": int(height), "data": str(text)}:
            pass
        case _:
            return None
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    sound = (
        hash_of(data) == hash_
        and media_type(data) == type_
        and type(width) is int
        and type(height) is int
        and min(width, height) > 0
        and width * height <= PIXELS
    )
    return Asset(type_, width, height, data) if sound else None


def plain_asset(asset: Asset) -> JsonObject:
    """A picture as JSON values."""
    return {
        "type": asset.media_type,
        "width": asset.width,
        "height": asset.height,
        "data": base64.b64encode(asset.data).decode("ascii"),
    }
