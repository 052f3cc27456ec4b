"""What a person does with a card, drawn around it: hover, selection, keyboard focus."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QPainter, QPainterPath

from journeymapper.canvas.inks import Inks
from journeymapper.canvas.outlines import box_path
from journeymapper.drawing.figures import Box

DIMMED = 0.35
"""The opacity of what is filtered out."""
CONNECT_RADIUS = 8
_CARD_RADIUS = 8
_HANDLE_RADIUS = 4
_FOCUS_OFFSET = 4
_SHADOW = 3
"""How far beyond its card a shadow falls."""


@dataclass(frozen=True, slots=True)
class CardState:
    """What is drawn around a card."""

    selected: bool = False
    hovered: bool = False
    focused: bool = False
    lifted: bool = False
    dimmed: bool = False
    found: bool = False
    """Whether it holds what is searched for."""
    offers: tuple[Box, ...] = ()
    """Faint signs of what it could be given."""
    connects: bool = True
    """Whether hovering offers the connect button."""


AT_REST = CardState()


def paint_below(painter: QPainter, inks: Inks, state: CardState, width: float, height: float) -> None:
    """What lies under a card: the ring of the keyboard focus."""
    if state.focused:
        painter.fillPath(ring(width, height, _FOCUS_OFFSET, _FOCUS_OFFSET + 2), inks.brush("accentLine"))


def paint_above(painter: QPainter, inks: Inks, state: CardState, width: float, height: float) -> None:
    """What lies over a card: its edge while hovered or selected, handles, the connect button."""
    for box in state.offers:
        painter.fillPath(box_path(box), inks.fill(box.fill))
    if state.selected:
        painter.fillPath(ring(width, height, -1, 1), inks.brush("accentLine"))
        if not state.focused:
            painter.fillPath(handles(width, height, 1), inks.brush("accentLine"))
            painter.fillPath(handles(width, height, -1), inks.brush("card"))
    elif state.found:
        painter.fillPath(ring(width, height, 1, 3), inks.brush("med"))
    elif state.hovered:
        painter.fillPath(ring(width, height, -1, 0.25), inks.brush("strong"))
    if state.hovered and state.connects:
        disc, edge, plus = connect_button(width, height)
        painter.fillPath(disc, inks.brush("card"))
        painter.fillPath(edge, inks.brush("accentLine"))
        painter.fillPath(plus, inks.brush("accentLine"))


def veil(painter: QPainter, ground: QBrush, width: float, height: float) -> None:
    """Lets a card step back as a whole: through its own translucent areas its edge would show dark."""
    painter.setOpacity(1 - DIMMED)
    painter.fillPath(_veil(width, height), ground)
    painter.setOpacity(1)


@cache
def _veil(width: float, height: float) -> QPainterPath:
    path = QPainterPath()
    box = QRectF(-_SHADOW, -_SHADOW, width + 2 * _SHADOW, height + 2 * _SHADOW)
    path.addRoundedRect(box, _CARD_RADIUS + _SHADOW, _CARD_RADIUS + _SHADOW)
    return path


def connect_spot(width: float, height: float) -> tuple[float, float]:
    """The centre of the connect button, on the right edge."""
    return width, height / 2


@cache
def ring(width: float, height: float, inner: float, outer: float) -> QPainterPath:
    """The frame between two distances from a card's edge; negative ones lie inside the card."""
    path = QPainterPath()
    for by in (outer, inner):
        box = QRectF(-by, -by, width + 2 * by, height + 2 * by)
        path.addRoundedRect(box, _CARD_RADIUS + by, _CARD_RADIUS + by)
    return path


@cache
def handles(width: float, height: float, grown: float) -> QPainterPath:
    """Discs on the middles of the four edges."""
    path = QPainterPath()
    radius = _HANDLE_RADIUS + grown
    for x, y in ((width / 2, 0.0), (width, height / 2), (width / 2, height), (0.0, height / 2)):
        path.addEllipse(QPointF(x, y), radius, radius)
    return path


@cache
def connect_button(width: float, height: float) -> tuple[QPainterPath, QPainterPath, QPainterPath]:
    """Disc, edge and plus of the connect button."""
    centre = QPointF(*connect_spot(width, height))
    disc, edge, plus = QPainterPath(), QPainterPath(), QPainterPath()
    disc.addEllipse(centre, CONNECT_RADIUS, CONNECT_RADIUS)
    edge.addEllipse(centre, CONNECT_RADIUS + 0.75, CONNECT_RADIUS + 0.75)
    edge.addEllipse(centre, CONNECT_RADIUS - 0.75, CONNECT_RADIUS - 0.75)
    plus.addRect(centre.x() - 4, centre.y() - 0.75, 8, 1.5)
    plus.addRect(centre.x() - 0.75, centre.y() - 4, 1.5, 3.25)
    plus.addRect(centre.x() - 0.75, centre.y() + 0.75, 1.5, 3.25)
    return disc, edge, plus
