"""Things dragged onto the map from elsewhere in the window: touchpoints of the library, cards of the tray."""

from PySide6.QtCore import QMimeData

from journeymapper.canvas.context import Context
from journeymapper.canvas.tools.base import Pane, Pointer, State
from journeymapper.canvas.tools.landing import Landing
from journeymapper.canvas.tools.payload import Move, Newcomer, Payload
from journeymapper.messages import message
from journeymapper.model.cards import Card
from journeymapper.model.titles import title_of

LIBRARY_MIME = "application/x-journeymapper-library"
"""UTF-8: the id of a touchpoint of the library."""
CARDS_MIME = "application/x-journeymapper-cards"
"""UTF-8: ids of cards of this project, one a line."""


def payload_of(context: Context, data: QMimeData) -> Payload | None:
    """What some data would bring to the map; None for what the map does not take."""
    if data.hasFormat(LIBRARY_MIME):
        card = context.from_library(_read(data, LIBRARY_MIME))
        if card is not None:
            return Newcomer(card, message("Add “{title}”", title=title_of(card)))
    if data.hasFormat(CARDS_MIME):
        ids = _read(data, CARDS_MIME).split("\n")
        cards = tuple(card.id for card in context.project.many(Card, ids) if card.map == context.session.map)
        return Move(cards) if cards else None
    return None


class Dropping(State):
    """Something from elsewhere is held over the map."""

    at_edges = True

    def __init__(self, context: Context, pane: Pane, payload: Payload) -> None:
        super().__init__(context, pane)
        self._payload = payload

    def enter(self) -> None:
        """It has come over the map."""
        self.context.store.seal()
        self._landing = Landing(self.context)

    def move(self, pointer: Pointer) -> State:
        """Show where it would land."""
        self._landing.consider(self._payload, pointer)
        self.context.attention.lift(self._landing.slots)
        return self

    def release(self, pointer: Pointer) -> None:
        """Let it go here."""
        self.move(pointer)
        landing = self._landing.slots
        if self._landing.land():
            self.context.session.select(landing)
        self.cancel()

    def cancel(self) -> None:
        """It has left the map."""
        self.context.attention.lift(())
        self._landing.remove()


def _read(data: QMimeData, format_: str) -> str:
    return bytes(data.data(format_).data()).decode("utf-8", "replace")
