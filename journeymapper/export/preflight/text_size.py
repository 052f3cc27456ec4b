"""How large the smallest text prints."""

from collections.abc import Iterator
from math import floor

from journeymapper.export.inventory import Inventory
from journeymapper.export.preflight.places import place_of
from journeymapper.export.preflight.remarks import Remark, Remedy
from journeymapper.export.printout import COMFORTABLE, READABLE, is_to_be_read
from journeymapper.messages import language, message
from journeymapper.model.numbers import number

_TOLERANCE = 0.005


def text_size(inventory: Inventory, remedies: tuple[Remedy, ...]) -> Iterator[Remark]:
    """The size of the smallest text and where it is; a warning with remedies where it is small."""
    sizes = [
        (run.size * spot.layer.scale, spot, run) for spot, run in inventory.texts if is_to_be_read(spot, run)
    ]
    if not sizes:
        return
    size, spot, run = min(sizes, key=lambda found: found[0])
    places = (place_of(spot, run),)
    if not is_small(size):
        said = message("The smallest text prints at {size} pt.", size=points(size))
        yield Remark("text size", "fine", said, places)
        return
    if size >= READABLE - _TOLERANCE:
        said = message("The smallest text prints at {size} pt, which is small.", size=points(size))
    else:
        said = message(
            "The smallest text prints at {size} pt, too small to read at arm’s length.", size=points(size)
        )
    yield Remark("text size", "warning", said, places, remedies)


def is_small(size: float) -> bool:
    """Whether people would want text of so many points larger."""
    return size < COMFORTABLE - _TOLERANCE


def points(size: float) -> str:
    """A size in words, never larger than it is.

    >>> points(8.98), points(9)
    ('8.9', '9')
    """
    return number(floor((size + _TOLERANCE) * 10) / 10, language(), 1)
