"""Dragging a point of the emotion curve up, down and along; a double-click in the lane adds one."""

from PySide6.QtCore import Qt

from journeymapper.canvas.context import Context
from journeymapper.canvas.tools.base import Pane, Pointer, State
from journeymapper.layout.grid import column_at, lane_at
from journeymapper.layout.map_layout import Curve, MapLayout
from journeymapper.messages import message
from journeymapper.model.cards import Feeling
from journeymapper.model.change import Change
from journeymapper.model.edits import add_feeling, move_feeling
from journeymapper.model.ids import new_id

_REACH = 11
"""How near to a point a press means it, in layout units."""
_SNAP = 0.05
"""Levels are kept to twentieths, so that files don't hold the noise of the hand."""


def feeling_at(layout: MapLayout, x: float, y: float) -> str | None:
    """The feeling whose point lies at a point of the map."""
    tops = {band.lane: band.y for band in layout.lanes}
    for curve in layout.curves:
        for spot in curve.spots:
            if (spot.x - x) ** 2 + (tops[curve.lane] + spot.dy - y) ** 2 <= _REACH**2:
                return spot.feeling
    return None


def add_feeling_at(context: Context, pointer: Pointer) -> str | None:
    """Add a feeling where the pointer is; its id, or None beside every emotion lane."""
    layout = context.layout
    band, column = lane_at(layout, pointer.y), column_at(layout, pointer.x)
    if band is None or band.kind != "emotion" or column is None or band.folded:
        return None
    curve = next((curve for curve in layout.curves if curve.lane == band.lane), None)
    middle, step = (curve.middle, curve.step) if curve else (band.height / 2, layout.format.emotion / 5)
    feeling = Feeling(
        id=new_id("feeling"),
        step=column.step,
        lane=band.lane,
        position=_share(pointer.x, column.x, column.width),
        level=_level(pointer.y - band.y, middle, step),
        persona=(curve.persona or None) if curve else None,
    )
    context.store.seal()
    context.commit(add_feeling(context.project, feeling), message("Add a feeling"))
    return feeling.id


class FeelingDragging(State):
    """A point of the curve follows the mouse, and the curve with it."""

    cursor = Qt.CursorShape.ClosedHandCursor
    held = Qt.MouseButton.LeftButton
    at_edges = True

    def __init__(self, context: Context, pane: Pane, feeling: str) -> None:
        super().__init__(context, pane)
        self._feeling = feeling
        self._change: Change | None = None

    def enter(self) -> None:
        """Take hold of the point."""
        self.context.store.seal()
        self.context.session.select([self._feeling])

    def move(self, pointer: Pointer) -> State:
        """Show the curve as it would be."""
        context = self.context
        self._change = self._moved(pointer)
        context.preview(self._change)
        return self

    def release(self, pointer: Pointer) -> None:
        """The point stays here."""
        self.context.commit(self._change, message("Move a feeling"))
        self.cancel()

    def cancel(self) -> None:
        """The point stands where it stood."""
        self.context.scene.restore()

    def _moved(self, pointer: Pointer) -> Change | None:
        layout = self.context.layout
        curve = _curve_of(layout, self._feeling)
        column = column_at(layout, pointer.x)
        if curve is None or column is None:
            return self._change
        level = _level(pointer.y - layout.lane(curve.lane).y, curve.middle, curve.step)
        position = _share(pointer.x, column.x, column.width)
        return move_feeling(self.context.project, self._feeling, column.step, position, level)


def _curve_of(layout: MapLayout, feeling: str) -> Curve | None:
    return next(
        (curve for curve in layout.curves if any(spot.feeling == feeling for spot in curve.spots)), None
    )


def _level(dy: float, middle: float, step: float) -> float:
    """The level at a height of the lane.

    >>> _level(10, 50, 20), _level(0, 50, 10), _level(51, 50, 20)
    (2.0, 2.0, -0.05)
    """
    return round(round(min(max((middle - dy) / step, -2.0), 2.0) / _SNAP) * _SNAP, 2)


def _share(x: float, start: float, width: float) -> float:
    """Where in a column an x is, 0–1."""
    return round(min(max((x - start) / max(width, 1), 0.0), 1.0), 2)
