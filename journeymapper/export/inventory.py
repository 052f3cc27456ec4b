"""What stands on pages, gathered once: the checks look at it as often as they like."""

from collections.abc import Iterable
from dataclasses import dataclass

from journeymapper.drawing.figures import Address, Image, TextRun
from journeymapper.drawing.leaves import Leaf
from journeymapper.export.printout import Spot, spots_on


@dataclass(frozen=True, slots=True)
class Inventory:
    """Texts, pictures and addresses with where they stand, in painting order."""

    texts: tuple[tuple[Spot, TextRun], ...]
    images: tuple[tuple[Spot, Image], ...]
    addresses: tuple[tuple[Spot, Address], ...]


def inventory_of(leaves: Iterable[Leaf]) -> Inventory:
    """All that stands on pages. A large map has some hundred thousand shapes, so this is one pass."""
    texts: list[tuple[Spot, TextRun]] = []
    images: list[tuple[Spot, Image]] = []
    addresses: list[tuple[Spot, Address]] = []
    for spot in spots_on(leaves):
        figure = spot.figure
        if isinstance(figure.link, Address):
            addresses.append((spot, figure.link))
        for shape in figure.shapes:
            if isinstance(shape, TextRun):
                texts.append((spot, shape))
            elif isinstance(shape, Image):
                images.append((spot, shape))
    return Inventory(tuple(texts), tuple(images), tuple(addresses))
