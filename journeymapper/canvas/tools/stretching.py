"""Dragging the left or right edge of a selected card over several steps."""

from typing import Literal

from PySide6.QtCore import Qt

from journeymapper.canvas.context import Context
from journeymapper.canvas.tools.base import Pane, Pointer, State
from journeymapper.canvas.tools.preview import Preview
from journeymapper.editor.reaching import reach_words
from journeymapper.layout.grid import column_of
from journeymapper.layout.map_layout import Column, MapLayout
from journeymapper.messages import message
from journeymapper.model.cards import Card
from journeymapper.model.change import Change
from journeymapper.model.edits import stretch
from journeymapper.model.placement import can_place

Edge = Literal["left", "right"]
REACH = message("Change reach")


def card_edge_at(context: Context, x: float, y: float, reach: float) -> tuple[str, Edge] | None:
    """The card whose edge is held at a point of the map: only the one that is selected alone has any."""
    chosen, layout = context.session.selection, context.layout
    card = next(iter(chosen)) if len(chosen) == 1 else ""
    box = layout.cards.get(card)
    if box is None or layout.lane(box.lane).folded:
        return None
    home = layout.rect(card)
    if not home.y <= y <= home.bottom:
        return None
    if abs(x - home.right) <= reach:
        return card, "right"
    return (card, "left") if abs(x - home.x) <= reach else None


class Stretching(State):
    """One end of a card is held; the other stays where it is."""

    cursor = Qt.CursorShape.SizeHorCursor
    held = Qt.MouseButton.LeftButton
    at_edges = True

    def __init__(self, context: Context, pane: Pane, card: str, edge: Edge) -> None:
        super().__init__(context, pane)
        self._card = card
        self._edge = edge
        self._reach: tuple[str, str] | None = None
        self._change: Change | None = None

    def enter(self) -> None:
        """Take hold of the edge."""
        context = self.context
        card = context.project.get(Card, self._card)
        context.store.seal()
        context.attention.hover(None)
        self._begin, self._end = card.step or "", card.until or card.step or ""
        self._refused = can_place(context.project, (card.id,), card.step, card.lane)
        self._preview = Preview(context, at_once=False)

    def move(self, pointer: Pointer) -> State:
        """Show the card as far as it would reach, and what makes room for it."""
        if self._refused is not None:
            self.pane.over.say(self._refused.why, pointer.on_screen, refused=True)
            return self
        reach = self._reach_to(pointer.x)
        if reach != self._reach:
            self._reach = reach
            self._change = stretch(self.context.project, self._card, *reach)
            self._preview.consider(self._change)
            self.pane.over.draw_upright(self._line_at(reach))
        self.pane.over.say(reach_words(self.context.project, *reach), pointer.on_screen)
        return self

    def release(self, pointer: Pointer) -> None:
        """It reaches this far from now on."""
        self.context.commit(self._change, REACH)
        self.cancel()

    def cancel(self) -> None:
        """It reaches as far as it did."""
        self.pane.over.clear()
        self._preview.remove()

    def _line_at(self, reach: tuple[str, str]) -> float:
        """The x of the seam at the held end: on a large map the only thing that follows the hand at once."""
        layout, half = self.context.layout, self.context.format.gutter / 2
        if self._edge == "right":
            return column_of(layout, reach[1]).right + half
        return column_of(layout, reach[0]).x - half

    def _reach_to(self, x: float) -> tuple[str, str]:
        """First and last step, with the held end at an x; the ends never pass each other."""
        layout = self.context.layout
        column = _column_near(layout, x)
        if self._edge == "right":
            first = column_of(layout, self._begin)
            return (self._begin, column.steps[-1]) if column.x > first.x else (self._begin, self._begin)
        last = column_of(layout, self._end)
        return (column.steps[0], self._end) if column.x < last.x else (self._end, self._end)


def _column_near(layout: MapLayout, x: float) -> Column:
    """The column that an edge at an x means: the one whose middle it has reached."""
    return min(layout.columns, key=lambda column: abs(column.x + column.width / 2 - x))
