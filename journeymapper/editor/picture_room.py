"""How many pictures a project can hold: its file is one text that is read as a whole."""

from collections.abc import Iterable

from journeymapper.model.project import Asset, Project
from journeymapper.storage.limits import FILE_BYTES

ROOM = FILE_BYTES * 5 // 8
"""Bytes of pictures: base64 makes four letters of three bytes, and records need room too."""


def fits(project: Project, *assets: Asset) -> bool:
    """Whether there is room for pictures that the project does not have yet."""
    return _size(project.assets.values()) + _size(assets) <= ROOM


def _size(assets: Iterable[Asset]) -> int:
    return sum(len(asset.data) for asset in assets)
