"""What a person attends to on the canvas: cards under the mouse, with the keyboard's focus, lifted."""

from collections.abc import Callable, Collection, Iterable

from journeymapper.canvas.scene import MapScene
from journeymapper.canvas.states import CardState
from journeymapper.drawing.card_spots import offers
from journeymapper.drawing.figures import Box
from journeymapper.drawing.pinned import pinned
from journeymapper.editor.looks import Apart
from journeymapper.editor.session import Session
from journeymapper.model.cards import Card


class Attention:
    """Turns selection, hover, focus and lifting into what the scene draws around cards."""

    def __init__(self, scene: MapScene, session: Session) -> None:
        self._scene = scene
        self._session = session
        self._hovered: str | None = None
        self._focused: str | None = None
        self._lifted: frozenset[str] = frozenset()
        self._apart = Apart()
        self._found: frozenset[str] = frozenset()
        self._lit: frozenset[str] = frozenset()
        self.on_focus: Callable[[str | None], None] = _unheard
        """Hears which card the arrow keys have reached."""
        session.listen(self.show)

    @property
    def hovered(self) -> str | None:
        """The card under the mouse."""
        return self._hovered

    @property
    def focused(self) -> str | None:
        """The card that the arrow keys have reached."""
        return self._focused

    @property
    def dimmed(self) -> frozenset[str]:
        """The cards that are filtered out."""
        return self._apart.left_out

    def hover(self, card: str | None) -> None:
        """The mouse is over this card."""
        if card != self._hovered:
            self._hovered = card
            self.show()

    def focus(self, card: str | None) -> None:
        """The arrow keys have reached this card; None: the mouse is used again."""
        if card != self._focused:
            self._focused = card
            self.show()
            self.on_focus(card)

    def lift(self, cards: Iterable[str]) -> None:
        """These cards follow the mouse; their places are drawn empty."""
        lifted = frozenset(cards)
        if lifted != self._lifted:
            self._lifted = lifted
            self.show()

    def tell_apart(self, apart: Apart) -> None:
        """Some cards are filtered out and step back, some were searched for and stand out."""
        self._apart, self._found = apart, frozenset(apart.hits)
        self._scene.set_dimmed(apart.left_out)
        self.show()

    def light(self, cards: Collection[str]) -> None:
        """These cards stand out besides: words are looked for in them."""
        lit = frozenset(cards)
        if lit != self._lit:
            self._lit = lit
            self.show()

    def show(self) -> None:
        """Draw it."""
        concerned = self._session.selection | self._lifted | self.dimmed | self._found | self._lit
        concerned |= {card for card in (self._hovered, self._focused) if card is not None}
        self._scene.set_states({id_: self._state(id_) for id_ in concerned})
        self._scene.set_hot(self._session.selection | ({self._hovered} if self._hovered else set()))

    def _state(self, card: str) -> CardState:
        return CardState(
            selected=card in self._session.selection,
            hovered=card == self._hovered,
            focused=card == self._focused,
            lifted=card in self._lifted,
            dimmed=card in self.dimmed,
            found=card in self._found or card in self._lit,
            offers=self._offers(card) if card == self._hovered else (),
        )

    def _offers(self, card: str) -> tuple[Box, ...]:
        """What the hovered card could be given: faint where it has none yet."""
        layout, project = self._scene.shown
        record = project.find(Card, card)
        if record is None or card not in layout.cards or self._scene.detail != "full":
            return ()
        box, reading = layout.cards[card], self._scene.reading
        if layout.lane(box.lane).folded or box.height < layout.format.card_height:
            return ()
        often = card in reading.frequency
        comments, has_pin = reading.comments.get(card, 0), card in pinned(reading)
        return tuple(
            offers(record, box.width, box.height, pinned=has_pin, comments=comments, frequency=often)
        )


def _unheard(card: str | None) -> None:
    pass
