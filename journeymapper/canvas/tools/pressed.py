"""A button is down and has not yet moved: a click, or the beginning of a drag or a marquee."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from journeymapper.canvas.context import Context
from journeymapper.canvas.tools.base import Pane, Pointer, State
from journeymapper.canvas.tools.beginning import cell_for_card
from journeymapper.canvas.tools.dragging import Dragging
from journeymapper.canvas.tools.marquee import Marquee
from journeymapper.drawing.card_spots import Spot, spot_at
from journeymapper.drawing.pinned import pinned
from journeymapper.editor.store import Committed
from journeymapper.model.cards import Card


def has_moved(start: Pointer, pointer: Pointer) -> bool:
    """Whether the mouse moved far enough to mean it."""
    return (pointer.at - start.at).manhattanLength() >= QGuiApplication.styleHints().startDragDistance()


def spot_under(context: Context, card: str, pointer: Pointer) -> Spot | None:
    """What of a card is under the mouse and can be changed there; None for the card itself."""
    record, layout, reading = context.project.find(Card, card), context.layout, context.scene.reading
    if record is None or card not in layout.cards or layout.lane(layout.cards[card].lane).folded:
        return None
    home = layout.rect(card)
    spot = spot_at(
        record,
        (home.width, home.height),
        (pointer.x - home.x, pointer.y - home.y),
        context.scene.detail,
        pinned=card in pinned(reading),
        comments=reading.comments.get(card, 0),
    )
    return None if spot == "measure" and card not in reading.measures else spot


class CardPressed(State):
    """A press on a card: it is selected at once, unless it is selected already, perhaps among several."""

    held = Qt.MouseButton.LeftButton

    def __init__(self, context: Context, pane: Pane, card: str, start: Pointer) -> None:
        super().__init__(context, pane)
        self._card = card
        self._start = start
        self._was_selected = card in context.session.selection

    def enter(self) -> None:
        """Select the card."""
        self.context.attention.focus(None)
        if self._start.toggles:
            self.context.session.toggle([self._card])
        elif not self._was_selected:
            self.context.session.select([self._card])

    def move(self, pointer: Pointer) -> State:
        """Begin to drag once the mouse has moved far enough."""
        if not has_moved(self._start, pointer):
            return self
        chosen = self.context.session.selection | {self._card}
        return Dragging(self.context, self.pane, self._card, chosen, self._start, pointer)

    def release(self, pointer: Pointer) -> None:
        """A first click only selects; the next opens the sheet of what it is on, or selects it alone."""
        if self._start.toggles or not self._was_selected:
            return
        spot = spot_under(self.context, self._card, self._start)
        if spot is not None:
            self.context.open_sheet(spot, self._card)
        else:
            self.context.session.select([self._card])

    def interrupted(self, committed: Committed) -> State | None:
        """An edit elsewhere does not end a press, unless its card is gone."""
        return self if self._card in committed.after.records else None


class GroundPressed(State):
    """A press beside every card: a click lets go of cards and comes to the cell, a drag draws a marquee."""

    held = Qt.MouseButton.LeftButton

    def __init__(self, context: Context, pane: Pane, start: Pointer) -> None:
        super().__init__(context, pane)
        self._start = start

    def move(self, pointer: Pointer) -> State:
        """Begin a marquee once the mouse has moved far enough."""
        return Marquee(self.context, self.pane, self._start).move(pointer) if self._far(pointer) else self

    def release(self, pointer: Pointer) -> None:
        """Let go of what is selected."""
        self.context.attention.focus(None)
        if not self._start.toggles:
            self.context.session.select([])
            self.context.cells.go(cell_for_card(self.context, pointer.x, pointer.y))

    def interrupted(self, committed: Committed) -> State:
        """An edit elsewhere does not end a press."""
        return self

    def _far(self, pointer: Pointer) -> bool:
        return has_moved(self._start, pointer)
