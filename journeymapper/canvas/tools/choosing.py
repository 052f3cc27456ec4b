"""Choosing by keys the card that another one is connected to."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from journeymapper.canvas.context import Context
from journeymapper.canvas.feedback import ON_TOP, OVER_CARDS, Label, Sketch, loose_wire, target_ring
from journeymapper.canvas.states import connect_spot
from journeymapper.canvas.tools.base import Pane, Pointer, State
from journeymapper.canvas.tools.walking import ARROWS, in_order
from journeymapper.layout.walking import card_beside
from journeymapper.messages import message
from journeymapper.model.edits import connect
from journeymapper.model.placement import Refused, can_connect
from journeymapper.model.titles import title_of

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Choosing(State):
    """Arrows lead a wire from card to card, Enter connects; Escape and a press of the mouse let it go."""

    def __init__(self, context: Context, pane: Pane, source: str) -> None:
        super().__init__(context, pane)
        self._source = source
        self._target = source
        self._refused: Refused | None = None

    def enter(self) -> None:
        """Lead the wire to the next card."""
        self.context.store.seal()
        self._wire = Sketch(self.context.scene, ON_TOP)
        self._ring = Sketch(self.context.scene, OVER_CARDS)
        self._label = Label(self.context.scene)
        layout, project = self.context.layout, self.context.project
        beside = (card_beside(layout, project, self._source, way) for way in ("right", "down", "left", "up"))
        self._lead_to(next((card for card in beside if card is not None), self._source))

    def key(self, event: QKeyEvent) -> State | None:
        """Choose, or connect."""
        event.accept()
        if event.key() in _ENTER:
            return self._connect()
        if event.key() in ARROWS:
            context = self.context
            way = in_order(context, ARROWS[event.key()])
            self._lead_to(card_beside(context.layout, context.project, self._target, way) or self._target)
        return self

    def press(self, pointer: Pointer) -> None:
        """The mouse is used again."""
        self.cancel()

    def cancel(self) -> None:
        """Let the wire go."""
        for sketch in (self._wire, self._ring, self._label):
            sketch.remove()
        if self._source in self.context.layout.cards:
            self.context.attention.focus(self._source)

    def _connect(self) -> State | None:
        if self._target == self._source:
            return self
        if self._refused is not None:
            self.context.tell(self._refused.why)
            return self
        self.cancel()
        change = connect(self.context.project, self._source, self._target)
        self.context.commit(change, message("Connect cards"))
        return None

    def _lead_to(self, card: str) -> None:
        context = self.context
        layout, project = context.layout, context.project
        self._target = card
        home, there = layout.rect(self._source), layout.rect(card)
        x, y = connect_spot(home.width, home.height)
        end = (there.x, there.centre[1])
        self._wire.draw(*loose_wire((home.x + x, home.y + y), end))
        self._refused = can_connect(project, self._source, card) if card != self._source else None
        self._ring.draw(*target_ring(there, refused=self._refused is not None))
        if self._refused is not None:
            self._label.say(self._refused.why, refused=True)
        else:
            self._label.say(message("Connect to “{title}”", title=title_of(project.records[card])))
        self._label.follow(*end)
        context.attention.focus(card)
        self.pane.show_card(card)
