"""How many pictures a project can hold: its file is one text that is read as a whole."""

from collections.abc import Iterable

from journeymapper.model.project import Asset, Project
from journeymapper.storage.limits import FILE_BYTES

ROOM = FILE_BYTES * 5 // 8
"""Bytes of pictures: base64 makes four letters of three bytes, and records need room too."""


def fits(project: Project, asset: Asset) -> bool:
    """Whether there is room for one more picture."""
    return _size(project.assets.values()) + len(asset.data) <= ROOM


def _size(assets: Iterable[Asset]) -> int:
    return sum(len(asset.data) for asset in assets)
