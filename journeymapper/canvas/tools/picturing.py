"""Pictures from outside the program held over the map: into a cell of a lane of pictures, or onto a card."""

from journeymapper.canvas.context import Context
from journeymapper.canvas.feedback import Label
from journeymapper.canvas.spots import Spot
from journeymapper.canvas.tools.base import Pane, Pointer, State
from journeymapper.canvas.tools.landing import Landing
from journeymapper.canvas.tools.payload import Newcomer
from journeymapper.messages import message, plural
from journeymapper.model.cards import Card, Picture
from journeymapper.model.ids import new_id
from journeymapper.model.titles import title_of
from journeymapper.storage.pictures import Source


class PictureDropping(State):
    """Pictures are held over the map. They are taken in once they are let go: nobody knows their size yet."""

    at_edges = True

    def __init__(self, context: Context, pane: Pane, sources: tuple[Source, ...]) -> None:
        super().__init__(context, pane)
        self._sources = sources
        label = plural("Add {count} picture", "Add {count} pictures", len(sources))
        self._payload = Newcomer(Picture(id=new_id("picture"), map=context.session.map), label)
        self._card: str | None = None

    def enter(self) -> None:
        """They have come over the map."""
        self.context.store.seal()
        self._landing = Landing(self.context)
        self._label = Label(self.context.scene)

    def move(self, pointer: Pointer) -> State:
        """Show where they would land."""
        self._card = self.context.scene.card_at(pointer.x, pointer.y)
        card = self.context.project.find(Card, self._card)
        self.context.attention.hover(self._card)
        if card is None or (isinstance(card, Picture) and card.asset):
            self._card = None
            self._label.clear()
            self._landing.consider(self._payload, pointer)
        else:
            self._landing.consider_nothing()
            self._label.say(message("Onto “{title}”", title=title_of(card)))
            self._label.follow(pointer.x, pointer.y)
        self.context.attention.lift(self._landing.slots)
        return self

    def release(self, pointer: Pointer) -> None:
        """Let them go here."""
        self.move(pointer)
        spot, place = None, self._landing.place
        if self._card is not None:
            spot = Spot(pointer.on_screen, self._card)
        elif place is not None:
            spot = Spot(pointer.on_screen, cell=place[0], position=place[1])
        self.cancel()
        if spot is not None:
            self.context.take_pictures(self._sources, spot)

    def cancel(self) -> None:
        """They have left the map."""
        self.context.attention.hover(None)
        self.context.attention.lift(())
        self._label.remove()
        self._landing.remove()
