"""Where figures of pages lead: to other figures of the same document, or to an address."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from journeymapper.drawing.figures import Address, Placed, To
from journeymapper.drawing.leaves import Layer, Leaf
from journeymapper.layout.geometry import Rect


@dataclass(frozen=True, slots=True)
class Goal:
    """Where a figure stands."""

    leaf: int
    """The number of its sheet, from 0."""
    area: Rect
    """In points from the top-left corner of the sheet."""


def goals_of(leaves: Iterable[Leaf]) -> dict[To, Goal]:
    """What links lead to, and where that is: where it stands first. What is nowhere is not there."""
    leaves = tuple(leaves)
    wanted = {link for link in _links(leaves) if isinstance(link, To)}
    goals: dict[To, Goal] = {}
    for number, leaf in enumerate(leaves if wanted else ()):
        for layer in leaf.layers:
            for placed in layer.figures:
                name = To(placed.figure.part, placed.figure.record)
                if name in wanted and name not in goals and (area := area_of(placed, layer)) is not None:
                    goals[name] = Goal(number, area)
    return goals


def area_of(placed: Placed, layer: Layer) -> Rect | None:
    """What of a figure is seen, in points from the corner of its sheet; None where a layer clips it away."""
    reach = placed.figure.bounds.moved(placed.x, placed.y)
    if layer.clip is not None:
        x, y = max(reach.x, layer.clip.x), max(reach.y, layer.clip.y)
        right, bottom = min(reach.right, layer.clip.right), min(reach.bottom, layer.clip.bottom)
        if right <= x or bottom <= y:
            return None
        reach = Rect(x, y, right - x, bottom - y)
    scale = layer.scale
    return Rect(
        layer.x + reach.x * scale, layer.y + reach.y * scale, reach.width * scale, reach.height * scale
    )


def _links(leaves: Iterable[Leaf]) -> Iterator[To | Address]:
    for leaf in leaves:
        for layer in leaf.layers:
            for placed in layer.figures:
                if placed.figure.link is not None:
                    yield placed.figure.link
