"""The ground that wires run over: boxes and their edges, gutters and what bars them, free corridors."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from journeymapper.layout.formats import Format
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import CardBox, Column, GhostBox, LaneBand
from journeymapper.layout.wires.corridors import Corridor

_AT_EDGE = 3.1
"""How far a box may end before the edge of its column and still be reached from the gutter."""
_KEEP = 2.0
"""What a vertical run keeps from a text or a box in its gutter."""


class Stand(NamedTuple):
    """A card or a ghost that wires reach. Gutter n lies right of column n."""

    id: str
    lane: int
    x: float
    y: float
    """Of its top edge, on the map."""
    width: float
    height: float
    end: float
    """The x of its right edge."""
    bottom: float
    middle: float
    """The y of its middle."""
    first: int
    """The number of the column that it begins in."""
    last: int
    left: int | None
    """The gutter at its left edge; None where nothing can come from there."""
    right: int | None


class Ground:
    """Where wires may run on one map."""

    def __init__(
        self,
        columns: tuple[Column, ...],
        lanes: tuple[LaneBand, ...],
        cards: Mapping[str, CardBox],
        ghosts: Sequence[GhostBox],
        format: Format,
        texts: Sequence[Rect],
    ) -> None:
        self.columns = columns
        self.lanes = lanes
        self.format = format
        self._cards = cards
        self._ghosts = {ghost.key: ghost for ghost in ghosts}
        self._lane_numbers = {band.lane: number for number, band in enumerate(lanes)}
        self._begins = {column.x: number for number, column in enumerate(columns)}
        self._ends = [column.right for column in columns]
        self._stands: dict[str, Stand] = {}
        self._bars: list[list[tuple[float, float]]] = [[] for _ in columns]
        self._cells: dict[tuple[int, int], list[tuple[float, float, str]]] = {}
        free = self._place_boxes([*cards.values(), *ghosts])
        for text in texts:
            self._bar(text)
        corridor = format.corridor
        self.above = [
            Corridor(band.y, min(corridor, top), 1) for band, (top, _) in zip(lanes, free, strict=True)
        ]
        self.below = [
            Corridor(band.bottom, min(corridor, foot), -1)
            for band, (_, foot) in zip(lanes, free, strict=True)
        ]

    def stand(self, id_: str) -> Stand:
        """A card or a ghost by its id or its key. Raises KeyError."""
        found = self._stands.get(id_)
        if found is None:
            found = self._stands[id_] = self._stand(id_, self._cards.get(id_) or self._ghosts[id_])
        return found

    def is_open(self, gutter: int, a: float, b: float) -> bool:
        """Whether a vertical run between two heights meets neither a box nor a text."""
        bars = self._bars[gutter]
        if not bars:
            return True
        top, bottom = (a, b) if a < b else (b, a)
        return not any(start < bottom and top < end for start, end in bars)

    def gutter_x(self, gutter: int) -> float:
        """The left edge of a gutter."""
        return self._ends[gutter]

    def gutter_at(self, right: float) -> int:
        """The gutter right of a card that ends at `right`."""
        return self._last(right)

    def column_stack(self, lane: int, column: int) -> list[tuple[float, float, str]]:
        """(top, bottom, id) of all that stands in a cell, from top to bottom, relative to the lane."""
        return self._cells.get((lane, column), [])

    def _place_boxes(self, boxes: Sequence[CardBox | GhostBox]) -> list[tuple[float, float]]:
        """Sorts boxes into their cells; returns what is free above and below all boxes of each lane."""
        tops = [self.format.corridor] * len(self.lanes)
        feet = [0.0] * len(self.lanes)
        for box in boxes:
            lane = self._lane_numbers[box.lane]
            foot = box.dy + box.height
            if box.dy < tops[lane]:
                tops[lane] = box.dy
            if foot > feet[lane]:
                feet[lane] = foot
            first = self._begins.get(box.x)
            if first is None:
                continue
            id_ = box.card if isinstance(box, CardBox) else box.key
            last = first if box.width <= self.columns[first].width else self._last(box.x + box.width)
            for column in range(first, last + 1):
                self._cells.setdefault((lane, column), []).append((box.dy, foot, id_))
            top = self.lanes[lane].y + box.dy
            for gutter in range(first, last):
                self._bars[gutter].append((top - _KEEP, top + box.height + _KEEP))
        for cell in self._cells.values():
            cell.sort()
        return [(top, band.height - foot) for top, foot, band in zip(tops, feet, self.lanes, strict=True)]

    def _last(self, right: float) -> int:
        """The last column that ends at or before a right edge, counting small gaps as none."""
        return min(bisect_left(self._ends, right - 0.01), len(self._ends) - 1)

    def _bar(self, text: Rect) -> None:
        for gutter, x in enumerate(self._ends):
            if text.x < x + self.format.gutter - _KEEP and x + _KEEP < text.right:
                self._bars[gutter].append((text.y - _KEEP, text.bottom + _KEEP))

    def _stand(self, id_: str, box: CardBox | GhostBox) -> Stand:
        lane = self._lane_numbers[box.lane]
        end = box.x + box.width
        last = self._last(end)
        first = self._begins.get(box.x)
        left = first - 1 if first else None
        right = last if self._ends[last] - end <= _AT_EDGE else None
        y = self.lanes[lane].y + box.dy
        start = last if first is None else first
        height = box.height
        return Stand(
            id_, lane, box.x, y, box.width, height, end, y + height, y + height / 2, start, last, left, right
        )
