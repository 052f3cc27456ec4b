"""Dragging the seam of a column or the lower edge of a lane."""

from PySide6.QtCore import Qt

from journeymapper.canvas.context import Context
from journeymapper.canvas.tools.base import Pane, Pointer, State
from journeymapper.canvas.tools.preview import Preview
from journeymapper.editor.sizing import steps_of
from journeymapper.layout import lay_out
from journeymapper.layout.grid import column_of
from journeymapper.messages import Message, message
from journeymapper.model.change import Change, apply
from journeymapper.model.edits import resize_lane, resize_steps
from journeymapper.model.edits.sizes import NARROWEST, WIDEST
from journeymapper.model.structure import Lane

_SNAP = 6
"""How near to the usual width a column comes to be as wide as usual, in pixels."""
WIDTH, HEIGHT = message("Change width"), message("Change height")


class ColumnResizing(State):
    """The right seam of a step, or of a stage with all its steps, is held."""

    cursor = Qt.CursorShape.SplitHCursor
    held = Qt.MouseButton.LeftButton
    at_edges = True

    def __init__(self, context: Context, pane: Pane, record: str, start: Pointer) -> None:
        super().__init__(context, pane)
        self._record = record
        self._start = start
        self._change: Change | None = None

    def enter(self) -> None:
        """Take hold of the seam."""
        layout = self.context.layout
        self.context.store.seal()
        columns = [column_of(layout, step) for step in steps_of(self.context.project, self._record)]
        self._columns = [column for column in columns if not column.folded]
        self._preview = Preview(self.context)

    def move(self, pointer: Pointer) -> State:
        """Show the columns as wide as they would be."""
        by = (pointer.x - self._start.x) / len(self._columns)
        usual, near = self.context.format.column, _SNAP / self.pane.zoom
        widths: dict[str, float | None] = {}
        for column in self._columns:
            width = round(min(max(column.width + by, NARROWEST), WIDEST))
            widths[column.step] = None if abs(width - usual) <= near else width
        self._change = resize_steps(self.context.project, widths)
        self._preview.consider(self._change)
        shown = [width or usual for width in widths.values()]
        last = self._columns[-1]
        grown = sum(shown) - sum(column.width for column in self._columns)
        self.pane.over.draw_upright(last.right + grown + self.context.format.gutter / 2)
        self.pane.over.say(_width_words(widths), pointer.on_screen)
        return self

    def release(self, pointer: Pointer) -> None:
        """They are this wide from now on."""
        self.context.commit(self._change, WIDTH)
        self.cancel()

    def cancel(self) -> None:
        """They are as wide as they were."""
        self.pane.over.clear()
        self._preview.remove()


class LaneResizing(State):
    """The lower edge of a lane is held. Below what stands in it a lane has no height of its own."""

    cursor = Qt.CursorShape.SplitVCursor
    held = Qt.MouseButton.LeftButton
    at_edges = True

    def __init__(self, context: Context, pane: Pane, lane: str, start: Pointer) -> None:
        super().__init__(context, pane)
        self._lane = lane
        self._start = start
        self._change: Change | None = None

    def enter(self) -> None:
        """Take hold of the edge."""
        context = self.context
        context.store.seal()
        self._band = context.layout.lane(self._lane)
        self._natural = natural_height_of(context, self._lane)
        self._preview = Preview(context)

    def move(self, pointer: Pointer) -> State:
        """Show the lane as high as it would be."""
        wanted = round(self._band.height + pointer.y - self._start.y)
        height = wanted if wanted > self._natural + 1 else None
        self._change = resize_lane(self.context.project, self._lane, height)
        self._preview.consider(self._change)
        self.pane.over.draw_level(self._band.y + (height or self._natural))
        words = message("As high as it needs") if height is None else message("{units} high", units=height)
        self.pane.over.say(words, pointer.on_screen)
        return self

    def release(self, pointer: Pointer) -> None:
        """It is this high from now on."""
        self.context.commit(self._change, HEIGHT)
        self.cancel()

    def cancel(self) -> None:
        """It is as high as it was."""
        self.pane.over.clear()
        self._preview.remove()


def natural_height_of(context: Context, lane: str) -> float:
    """The height of a lane that nobody gave one, in layout units."""
    if context.project.get(Lane, lane).height is None:
        return context.layout.lane(lane).height
    change = resize_lane(context.project, lane, None)
    free = apply(context.project, change) if change else context.project
    return lay_out(free, context.layout.map, context.scene.reading, context.format).lane(lane).height


def _width_words(widths: dict[str, float | None]) -> Message:
    sizes = set(widths.values())
    if sizes == {None}:
        return message("Usual width")
    if len(sizes) > 1:
        return message("Every step as much")
    return message("{units} wide", units=sizes.pop())
