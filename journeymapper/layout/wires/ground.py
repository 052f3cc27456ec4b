"""The ground that wires run over: boxes and their edges, gutters and what bars them, free corridors."""

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence, Set
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
        self.format = format
        self._lane_numbers = {band.lane: number for number, band in enumerate(lanes)}
        self._begins = {column.x: number for number, column in enumerate(columns)}
        self._ends = [column.right for column in columns]
        self._cells: dict[tuple[int, int], list[tuple[float, float, str]]] = {}
        self._spans: set[str] = set()
        self._rims = [_rim([], format)] * len(lanes)
        self._stand_boxes(cards, {ghost.key: ghost for ghost in ghosts})
        for stood in (self._cards, self._ghosts):
            for id_, box in stood.items():
                self._put(id_, box)
        for cell in self._cells.values():
            cell.sort()
        self._survey(lanes, range(len(lanes)), texts)

    def follow(
        self,
        lanes: tuple[LaneBand, ...],
        cards: Mapping[str, CardBox],
        ghosts: Sequence[GhostBox],
        texts: Sequence[Rect],
        moved: Set[str],
    ) -> None:
        """Some cards stand otherwise: `moved` has all whose box came, went or differs. Lanes may have grown.

        A shallow copy of the ground made before stays as it is.
        """
        old_cards, old_ghosts = self._cards, self._ghosts
        self._stand_boxes(cards, {ghost.key: ghost for ghost in ghosts})
        moved = moved | _differing(old_ghosts, self._ghosts)
        old = {id_: box for id_ in moved if (box := old_cards.get(id_) or old_ghosts.get(id_))}
        new = {id_: box for id_ in moved if (box := cards.get(id_) or self._ghosts.get(id_))}
        boxes = (*old.values(), *new.values())
        touched = {cell for box in boxes for cell in self._cells_of(box)}
        kept = {
            cell: [entry for entry in self._cells.get(cell, ()) if entry[2] not in moved] for cell in touched
        }
        self._cells = {**self._cells, **kept}
        self._spans = self._spans - moved
        for id_, box in new.items():
            self._put(id_, box)
        for cell in touched:
            self._cells[cell].sort()
        self._rims = list(self._rims)
        self._survey(lanes, {self._lane_numbers[box.lane] for box in boxes}, texts)

    def clear(self) -> None:
        """No wire runs along any corridor."""
        corridor, rims = self.format.corridor, list(zip(self.lanes, self._rims, strict=True))
        self.above = [Corridor(band.y, min(corridor, top), 1) for band, (top, _) in rims]
        self.below = [
            Corridor(band.bottom, min(corridor, band.height - foot), -1) for band, (_, foot) in rims
        ]

    def stand(self, id_: str) -> Stand:
        """A card or a ghost by its id or its key. Raises KeyError."""
        found = self._stands.get(id_)
        if found is None:
            found = self._stands[id_] = self._stand(id_, self._cards.get(id_) or self._ghosts[id_])
        return found

    def spans(self, cards: Set[str]) -> list[Stand]:
        """Those of some cards that stand in several columns, and so bar the gutters between them."""
        return [self.stand(id_) for id_ in sorted(self._spans & cards)]

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

    def _stand_boxes(self, cards: Mapping[str, CardBox], ghosts: Mapping[str, GhostBox]) -> None:
        self._cards, self._ghosts = cards, ghosts
        self._stands: dict[str, Stand] = {}

    def _cells_of(self, box: CardBox | GhostBox) -> list[tuple[int, int]]:
        """(lane, column) of every cell that a box stands in."""
        first = self._begins.get(box.x)
        if first is None:
            return []
        last = first if box.width <= self.columns[first].width else self._last(box.x + box.width)
        lane = self._lane_numbers[box.lane]
        return [(lane, column) for column in range(first, last + 1)]

    def _put(self, id_: str, box: CardBox | GhostBox) -> None:
        cells = self._cells_of(box)
        for cell in cells:
            self._cells.setdefault(cell, []).append((box.dy, box.dy + box.height, id_))
        if len(cells) > 1:
            self._spans.add(id_)

    def _survey(self, lanes: tuple[LaneBand, ...], again: Collection[int], texts: Sequence[Rect]) -> None:
        """Finds what bars gutters, and the rims that are free; those of some lanes `again`."""
        self.lanes = lanes
        by_lane: dict[int, list[CardBox | GhostBox]] = {number: [] for number in again}
        boxes: list[CardBox | GhostBox] = [*self._cards.values(), *self._ghosts.values()]
        for box in boxes:
            number = self._lane_numbers[box.lane]
            if number in by_lane:
                by_lane[number].append(box)
        for number, own in by_lane.items():
            self._rims[number] = _rim(own, self.format)
        self._bars: list[list[tuple[float, float]]] = [[] for _ in self.columns]
        for id_ in sorted(self._spans):
            span = self.stand(id_)
            for gutter in range(span.first, span.last):
                self._bars[gutter].append((span.y - _KEEP, span.bottom + _KEEP))
        for text in texts:
            self._bar(text)

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
        # Blocks of many cards in a folded cell are thinner than that, and the next one is no gap.
        right = last if self._ends[last] - end <= min(_AT_EDGE, box.width) else None
        y = self.lanes[lane].y + box.dy
        start = last if first is None else first
        height = box.height
        return Stand(
            id_, lane, box.x, y, box.width, height, end, y + height, y + height / 2, start, last, left, right
        )


def _rim(boxes: Sequence[CardBox | GhostBox], format: Format) -> tuple[float, float]:
    """What is free above all boxes of a lane, at most a corridor, and where the lowest of them ends."""
    top = min([format.corridor, *[box.dy for box in boxes]])
    return top, max([0.0, *[box.dy + box.height for box in boxes]])


def _differing(before: Mapping[str, GhostBox], after: Mapping[str, GhostBox]) -> Set[str]:
    return {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
