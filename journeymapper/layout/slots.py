"""The places between columns and lanes where something can come to stand, and their seams."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from journeymapper.layout.map_layout import Column, MapLayout

Side = Literal["before", "after"]


@dataclass(frozen=True, slots=True)
class Slot:
    """A place right before or after something of the grid."""

    other: str
    """The phase, stage, step or lane; an empty phase takes a stage in."""
    side: Side
    line: float
    """Where the place is drawn: an x between columns, a y between lanes."""


@dataclass(frozen=True, slots=True)
class Seam:
    """The right edge of a column, in the middle of its gutter."""

    column: Column
    following: Column | None
    x: float


def stage_slot(layout: MapLayout, x: float) -> Slot | None:
    """The place for a stage nearest to an x; None on a map without phases."""
    spans = [(span.x, span.width, span.stage) for span in layout.header.stages]
    taken = {x for x, _, _ in spans}
    spans += [(span.x, span.width, span.phase) for span in layout.header.phases if span.x not in taken]
    return _slot(layout, sorted(spans), x)


def phase_slot(layout: MapLayout, x: float) -> Slot | None:
    """The place for a phase nearest to an x; None on a map without phases."""
    return _slot(layout, [(span.x, span.width, span.phase) for span in layout.header.phases], x)


def step_slot(layout: MapLayout, x: float) -> Slot | None:
    """The place for a step nearest to an x; a folded stage has one before all its steps and one after."""
    slot = _slot(layout, [(column.x, column.width, column.step) for column in layout.columns], x)
    if slot is None or slot.side == "before":
        return slot
    column = next(column for column in layout.columns if column.step == slot.other)
    return Slot(column.steps[-1], "after", slot.line)


def lane_slot(layout: MapLayout, y: float) -> Slot | None:
    """The place for a lane nearest to a y; None on a map without lanes."""
    if not layout.lanes:
        return None
    band = next((band for band in layout.lanes if y < band.bottom), layout.lanes[-1])
    if y < band.y + band.height / 2:
        return Slot(band.lane, "before", band.y)
    return Slot(band.lane, "after", band.bottom)


def seam_at(layout: MapLayout, x: float, reach: float) -> Seam | None:
    """The seam within `reach` of an x."""
    half = layout.format.gutter / 2
    for number, column in enumerate(layout.columns):
        at = column.right + half
        if abs(x - at) <= reach:
            following = layout.columns[number + 1 : number + 2]
            return Seam(column, following[0] if following else None, at)
    return None


def _slot(layout: MapLayout, spans: Sequence[tuple[float, float, str]], x: float) -> Slot | None:
    if not spans:
        return None
    half = layout.format.gutter / 2
    begin, width, id_ = next((span for span in spans if x < span[0] + span[1] + half), spans[-1])
    if x < begin + width / 2:
        return Slot(id_, "before", begin - half)
    return Slot(id_, "after", begin + width + half)
