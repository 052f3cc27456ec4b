"""What is carried over the map, and what dropping it would do: cards to move, cards to copy, new cards."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from journeymapper.layout.grid import Cell
from journeymapper.messages import Message, plural
from journeymapper.model.cards import Card
from journeymapper.model.change import Change
from journeymapper.model.edits import add_card, duplicate_cards, move_cards
from journeymapper.model.ids import new_id
from journeymapper.model.placement import Refused, can_place, can_stand
from journeymapper.model.project import Project


class Payload(Protocol):
    """Something that can be dropped into a cell."""

    @property
    def leaving(self) -> Sequence[str]:
        """Cards that leave their places with it: they don't count among those of a cell."""

    @property
    def count(self) -> int:
        """How many cards it would bring."""

    @property
    def label(self) -> Message:
        """What dropping it is called in the history."""

    def refused(self, project: Project, cell: Cell | None) -> Refused | None:
        """Why it may not be dropped there; None is the tray."""

    def dropped(self, project: Project, cell: Cell | None, position: int | None) -> Change | None:
        """What dropping it there does."""


@dataclass(frozen=True)
class Move:
    """Cards that go elsewhere."""

    cards: Sequence[str]

    @property
    def leaving(self) -> Sequence[str]:
        """All of them."""
        return self.cards

    @property
    def count(self) -> int:
        """All of them."""
        return len(self.cards)

    @property
    def label(self) -> Message:
        """“Move 3 cards”."""
        return plural("Move {count} card", "Move {count} cards", len(self.cards))

    def refused(self, project: Project, cell: Cell | None) -> Refused | None:
        """As `placement.can_place`."""
        return can_place(project, self.cards, *_place(cell))

    def dropped(self, project: Project, cell: Cell | None, position: int | None) -> Change | None:
        """The cards stand there."""
        return move_cards(project, self.cards, *_place(cell), position)


@dataclass(frozen=True)
class Copy:
    """Cards that stay and are copied."""

    cards: Sequence[str]

    @property
    def leaving(self) -> Sequence[str]:
        """None of them."""
        return ()

    @property
    def count(self) -> int:
        """All of them."""
        return len(self.cards)

    @property
    def label(self) -> Message:
        """“Duplicate 3 cards”."""
        return plural("Duplicate {count} card", "Duplicate {count} cards", len(self.cards))

    def refused(self, project: Project, cell: Cell | None) -> Refused | None:
        """As `placement.can_place`; locked cards may be copied."""
        return can_place(project, self.cards, *_place(cell), copying=True)

    def dropped(self, project: Project, cell: Cell | None, position: int | None) -> Change | None:
        """Copies stand there."""
        return duplicate_cards(project, self.cards, *_place(cell), position)


@dataclass(frozen=True)
class Newcomer:
    """A card that is not in the project yet, as from the library."""

    card: Card
    label: Message

    @property
    def leaving(self) -> Sequence[str]:
        """Nothing leaves a place."""
        return ()

    @property
    def count(self) -> int:
        """One."""
        return 1

    def refused(self, project: Project, cell: Cell | None) -> Refused | None:
        """As `placement.can_stand`."""
        return can_stand(project, self.card, *_place(cell))

    def dropped(self, project: Project, cell: Cell | None, position: int | None) -> Change | None:
        """The card stands there, with an id of its own."""
        step, lane = _place(cell)
        card = self.card.evolve(id=new_id(self.card.kind), step=step, lane=lane)
        return add_card(project, card, position)


def _place(cell: Cell | None) -> tuple[str | None, str | None]:
    return (cell.step, cell.lane) if cell is not None else (None, None)
