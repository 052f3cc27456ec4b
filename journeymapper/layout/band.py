"""A map folded into bands, one below the other: which of its columns each band holds.

A band is laid out as a map of its own from the stages that it holds; nothing is cut but names, spans and
curves, and those go on in the next band.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from journeymapper.layout.columns import Tracks
from journeymapper.layout.map_layout import Column, PhaseSpan, StageSpan
from journeymapper.model.cards import Card

BADGE = 15.0
"""The side of a sign where a wire comes in."""


@dataclass(frozen=True)
class Fold:
    """A map's tracks, and the x of each place where a band begins; the last x is where the map ends."""

    whole: Tracks
    at: tuple[float, ...]

    @property
    def count(self) -> int:
        """How many bands there are."""
        return len(self.at) - 1

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Step → number of its column in the whole map."""
        return {step: number for number, column in enumerate(self.whole.columns) for step in column.steps}

    @cached_property
    def _bands(self) -> tuple[int, ...]:
        """The band of each column."""
        starts = self.at[1:-1]
        return tuple(bisect_right(starts, column.x) for column in self.whole.columns)

    def bands_of(self, card: Card) -> range:
        """The bands that a card reaches into; none for a card that is not placed."""
        first = self.numbers.get(card.step or "")
        if first is None:
            return range(0)
        last = max(first, self.numbers.get(card.until or "", first))
        return range(self._bands[first], self._bands[last] + 1)


@dataclass(frozen=True, slots=True)
class Band:
    """One of the bands of a fold; the first is number 0."""

    fold: Fold
    number: int
    lanes: frozenset[str] | None = None
    """The lanes that it shows; None: all."""

    @property
    def start(self) -> float:
        """Where it begins on the whole map."""
        return self.fold.at[self.number]

    @property
    def end(self) -> float:
        """Where the next one begins, or the map ends."""
        return self.fold.at[self.number + 1]

    @property
    def first(self) -> int:
        """The number of its first column on the whole map."""
        return bisect_left(self.fold.whole.columns, self.start, key=_x)

    def tracks(self) -> Tracks:
        """What divides the band, moved to where the map begins."""
        shift = self.fold.at[0] - self.start
        return Tracks(
            tuple(self._columns(shift)),
            tuple(self._stages(shift)),
            tuple(self._phases(shift)),
            self.end + shift,
        )

    def _columns(self, shift: float) -> list[Column]:
        return [
            replace(column, x=column.x + shift)
            for column in self.fold.whole.columns
            if self.start <= column.x < self.end
        ]

    def _stages(self, shift: float) -> Iterator[StageSpan]:
        for span in self.fold.whole.stages:
            seen = self._seen(span.x, span.x + span.width)
            if seen is not None:
                x, width = seen
                yield replace(span, x=x + shift, width=width, continued=span.x < self.start)

    def _phases(self, shift: float) -> Iterator[PhaseSpan]:
        for span in self.fold.whole.phases:
            seen = self._seen(span.x, span.x + span.width)
            if seen is not None:
                yield replace(span, x=seen[0] + shift, width=seen[1])

    def _seen(self, start: float, end: float) -> tuple[float, float] | None:
        """What of a span lies in the band: its x, and its width to the edge of the last column."""
        if end <= self.start or self.end <= start:
            return None
        x = max(start, self.start)
        right = max(
            (column.right for column in self.fold.whole.columns if x <= column.x < min(end, self.end)),
            default=min(end, self.end),
        )
        return x, min(end, right) - x


def _x(column: Column) -> float:
    return column.x
