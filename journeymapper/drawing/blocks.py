"""Cards from far away: blocks in the colour of their tile, bars instead of words; no text is set."""

from collections.abc import Iterator

from journeymapper.drawing.figures import Box, Shape, Symbol
from journeymapper.drawing.parts import CARD_RADIUS, EDGE
from journeymapper.drawing.tiles import activity_sign, card_sign, hue_ink
from journeymapper.model.cards import Activity, Card, Note, Opportunity, Touchpoint
from journeymapper.model.project import Project
from journeymapper.model.reading import Colouring, Sign

_RADIUS = 6
_BAR = 10
"""How thick bars are."""


def block_shapes(
    project: Project, card: Card, width: float, height: float, colouring: Colouring | None = None
) -> tuple[Shape, ...]:
    """The shapes of a card of any kind, its origin the top-left corner of its box.

    >>> note = Note(id="card_1", map="map_1", text="Is it real?", note_kind="question")
    >>> [shape.y for shape in block_shapes(Project(), note, 145, 40)]
    [8.0, 22.0]
    """
    match card:
        case Touchpoint():
            return tuple(_touchpoint(card, card_sign(project, card, colouring), width, height))
        case Activity():
            sign = activity_sign(card, colouring)
            fill = hue_ink(sign) if sign else "cardBack"
            return (Box(0, 0, width, height, _RADIUS, fill=fill, stroke=EDGE),)
        case Note() | Opportunity():
            return tuple(bars(width, height))
        case _:
            return (Box(0, 0, width, height, _RADIUS, fill="inset", stroke=EDGE),)


def _touchpoint(card: Touchpoint, sign: Sign | None, width: float, height: float) -> Iterator[Shape]:
    yield Box(0, 0, width, height, CARD_RADIUS, fill=hue_ink(sign))
    if card.moment_of_truth:
        ink = f"channelIcon.{sign.hue}" if sign else "card"
        yield Symbol("diamond", width - 40, height / 2 - 16, 2, (ink,))


def bars(width: float, height: float) -> Iterator[Box]:
    """Two bars that stand for words; one where there is no room for two."""
    middle = height / 2
    tops = ((middle - 1.2 * _BAR, 0.97), (middle + 0.2 * _BAR, 0.6))
    for y, share in tops if height >= 2.4 * _BAR else ((middle - _BAR / 2, 0.97),):
        yield Box(0, y, width * share, _BAR, _BAR / 2, fill="strong")
