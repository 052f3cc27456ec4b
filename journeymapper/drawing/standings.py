"""How sure people are of what a card says: cards that are not backed by evidence have a hatched corner."""

from collections.abc import Iterator

from journeymapper.drawing.figures import Symbol
from journeymapper.drawing.sheet import Sheet
from journeymapper.model.cards import Card


def standing_mark(card: Card, sheet: Sheet) -> Iterator[Symbol]:
    """Three lines across the bottom-right corner for what is assumed, one for what is partly backed."""
    if card.standing != "backed":
        yield Symbol(f"standing.{card.standing}", sheet.width, sheet.height, 1, ("strong",))
