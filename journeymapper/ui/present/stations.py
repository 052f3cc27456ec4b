"""The stations of a walk over a map: every stage, in parts where it is wider than what is seen at once."""

from collections.abc import Iterator
from dataclasses import dataclass

from journeymapper.layout.map_layout import Column, MapLayout


@dataclass(frozen=True, slots=True)
class Station:
    """Some columns of a stage, in the order of the journey. Part 1 is the first of `parts`."""

    stage: str
    x: float
    """In layout units."""
    width: float
    part: int = 1
    parts: int = 1

    @property
    def right(self) -> float:
        """The right edge of its cards."""
        return self.x + self.width


def stations(layout: MapLayout, room: float) -> tuple[Station, ...]:
    """The stations of a map where `room` layout units are seen at once; a column is never parted."""
    found: list[Station] = []
    for span in layout.header.stages:
        within = [column for column in layout.columns if column.stage == span.stage]
        groups = list(_groups(within, room, layout.format.gutter))
        for number, group in enumerate(groups, start=1):
            left = min(column.x for column in group)
            right = max(column.right for column in group)
            found.append(Station(span.stage, left, right - left, number, len(groups)))
    return tuple(found)


def _groups(columns: list[Column], room: float, gutter: float) -> Iterator[list[Column]]:
    """As few groups as it takes, filled evenly: two and two rather than three and one."""
    if not columns:
        return
    widest = max(column.width for column in columns)
    fitting = max(int((room + gutter) // (widest + gutter)), 1)
    count = -(-len(columns) // fitting)
    start = 0
    for number in range(count):
        end = start + -(-(len(columns) - start) // (count - number))
        yield columns[start:end]
        start = end
