"""The order in which a map is read: column by column, each from its head down, with what is said of it.

Nothing of a column covers anything of another, so what is painted in this order looks as in any.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from journeymapper.drawing.figures import Part, Placed
from journeymapper.drawing.marks import pin_figures
from journeymapper.layout.map_layout import MapLayout

_NAMED: frozenset[Part] = frozenset(("phase", "stage", "step", "lane", "card", "block"))
"""The parts that stand for a record; a pin comes after them."""


def by_columns(layout: MapLayout, figures: Iterable[Placed]) -> list[Placed]:
    """Figures that stand in columns: what heads one as it comes, then what is in it from top to bottom."""
    starts = [column.x for column in layout.columns]
    head = layout.header.height
    down = sorted(figures, key=lambda placed: max(placed.y, head))
    return sorted(down, key=lambda placed: bisect_right(starts, placed.x + 0.5))


def with_pins(layout: MapLayout, figures: Iterable[Placed]) -> Iterator[Placed]:
    """Figures, each followed by the pin that stands on it; pins of what is not among them come last."""
    pins = {spot.record: pin for spot, pin in zip(layout.pins, pin_figures(layout), strict=True)}
    for placed in figures:
        yield placed
        if placed.figure.part in _NAMED and (pin := pins.pop(placed.figure.record, None)) is not None:
            yield pin
    yield from pins.values()
