"""Pictures that can't be read, and those that are too coarse for the size at which they print."""

from collections.abc import Container, Iterator, Mapping
from math import floor

from journeymapper.drawing.figures import Image
from journeymapper.export.inventory import Inventory
from journeymapper.export.preflight.places import place_of
from journeymapper.export.preflight.remarks import Place, Remark
from journeymapper.export.printout import Spot
from journeymapper.messages import Message, message
from journeymapper.model.project import Asset

COARSE = 150
"""Dots an inch: below it single ones are seen at arm's length."""
_INCH, _MILLIMETRES = 72, 25.4


def broken_pictures(inventory: Inventory, readable: Container[str]) -> Iterator[Remark]:
    """A warning for each picture that can't be read; `readable` has the names of those that can."""
    broken: dict[str, list[Place]] = {}
    for spot, image in inventory.images:
        if image.asset not in readable:
            broken.setdefault(spot.figure.words, []).append(place_of(spot, image))
    for words, places in broken.items():
        said = message("A picture can’t be read, so a box stands for it: {words}", words=words)
        yield Remark("picture", "warning", said, tuple(places))


def coarse_pictures(
    inventory: Inventory, assets: Mapping[str, Asset], readable: Container[str]
) -> Iterator[Remark]:
    """A warning for each picture that prints too coarse, where it is coarsest."""
    coarsest: dict[str, tuple[float, Place]] = {}
    for spot, image in inventory.images:
        if image.asset in readable:
            dots = _dots(spot, image, assets[image.asset])
            if dots < min(COARSE, coarsest[image.asset][0] if image.asset in coarsest else COARSE):
                coarsest[image.asset] = dots, place_of(spot, image)
    for name, (dots, place) in coarsest.items():
        yield Remark("picture", "warning", _coarse(assets[name], dots, place), (place,))


def _dots(spot: Spot, image: Image, asset: Asset) -> float:
    """Dots an inch of a picture where it stands: it is fitted into its rectangle."""
    scale = spot.layer.scale
    return max(asset.width / image.width, asset.height / image.height) / scale * _INCH


def _coarse(asset: Asset, dots: float, place: Place) -> Message:
    finest_width, finest_height = (
        floor(side / COARSE * _MILLIMETRES) for side in (asset.width, asset.height)
    )
    return message(
        "A picture prints at {dots} dots an inch, which is coarse; up to {width} × {height} mm it is sharp: "
        "{words}",
        dots=floor(dots),
        width=finest_width,
        height=finest_height,
        words=place.words,
    )
