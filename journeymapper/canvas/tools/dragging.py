"""Dragging cards between cells. Alt copies, the tray takes them off the map, elsewhere nothing happens."""

from collections.abc import Collection

from PySide6.QtCore import Qt

from journeymapper.canvas.context import Context
from journeymapper.canvas.feedback import LiftedCards
from journeymapper.canvas.tools.base import Pane, Pointer, State
from journeymapper.canvas.tools.landing import Landing
from journeymapper.canvas.tools.payload import Copy, Move
from journeymapper.model.edits.cards import in_reading_order


class Dragging(State):
    """Cards follow the mouse; the model stays as it is until they are let go."""

    cursor = Qt.CursorShape.ClosedHandCursor
    held = Qt.MouseButton.LeftButton
    at_edges = True

    def __init__(
        self, context: Context, pane: Pane, card: str, chosen: Collection[str], start: Pointer, now: Pointer
    ) -> None:
        super().__init__(context, pane)
        self._card = card
        self._grabbed = start
        self._now = now
        placed = [id_ for id_ in chosen if id_ in context.layout.cards]
        self._cards = tuple(record.id for record in in_reading_order(context.project, placed))
        self._move, self._copy = Move(self._cards), Copy(self._cards)

    def enter(self) -> None:
        """Lift the cards."""
        scene, home = self.context.scene, self.context.layout.rect(self._card)
        self.context.store.seal()
        self._landing = Landing(self.context)
        on_top = [self._card, *(id_ for id_ in self._cards if id_ != self._card)]
        items = [item for item in map(scene.card_item, on_top[:3]) if item is not None]
        prepared = [item.prepared() for item in items]
        self._lifted = LiftedCards(scene, prepared, home.width, home.height)
        self._offset = (home.x - self._grabbed.x, home.y - self._grabbed.y)
        self.context.attention.hover(None)
        self.move(self._now)

    def move(self, pointer: Pointer) -> State:
        """Show where they would land."""
        self._now = pointer
        self._lifted.setPos(pointer.x + self._offset[0], pointer.y + self._offset[1])
        payload = self._copy if pointer.duplicates else self._move
        self._landing.consider(payload, pointer, tray=self.context.tray_hit(pointer.on_screen))
        self.context.attention.lift(self._landing.slots.union(payload.leaving))
        return self

    def release(self, pointer: Pointer) -> None:
        """Let them go here."""
        self.move(pointer)
        landing = self._landing.slots
        if self._landing.land():
            self.context.session.select(landing)
        self.cancel()

    def cancel(self) -> None:
        """Every card stands where it stood."""
        self._lifted.remove()
        self.context.attention.lift(())
        self._landing.remove()
