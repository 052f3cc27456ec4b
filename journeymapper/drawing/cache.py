"""Figures kept for as long as what they were drawn from stays the same object."""

from collections import OrderedDict
from collections.abc import Callable, Hashable

from journeymapper.drawing.figures import Figure


class FigureCache:
    """The figures that were asked for last, found by the identity of records and by equality of all else.

    Records are frozen, so the same object is drawn the same. Each entry holds its records: their `id()` stays
    theirs.
    """

    def __init__(self, most: int = 20_000) -> None:
        self.most = most
        self._kept: OrderedDict[Hashable, tuple[tuple[object, ...], Figure]] = OrderedDict()

    def figure(
        self, same: tuple[object, ...], equal: tuple[Hashable, ...], make: Callable[[], Figure]
    ) -> Figure:
        """The figure made from these inputs before, or made now."""
        key = (tuple(map(id, same)), equal)
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            return kept[1]
        figure = make()
        self._kept[key] = (same, figure)
        if len(self._kept) > self.most:
            self._kept.popitem(last=False)
        return figure
