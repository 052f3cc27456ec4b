"""The checker's marks: gaps, frames around what repeats itself, pins."""

from functools import lru_cache

from journeymapper.drawing.figures import Box, Figure, Ink, Placed, Shape, Stroke, Symbol
from journeymapper.drawing.parts import CARD_RADIUS
from journeymapper.drawing.setting import column, label, put
from journeymapper.layout.formats import Format, TextStyle
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import FrameBox, GhostBox, MapLayout, PinSpot
from journeymapper.messages import message, term, text
from journeymapper.model.findings import Severity
from journeymapper.model.numbers import quantity
from journeymapper.typeset import line_width, set_line, set_paragraph

GAP_INKS: dict[Severity, tuple[Ink, Ink, Ink]] = {
    "high": ("high", "highTint", "highInk"),
    "medium": ("med", "medTint", "medInk"),
    "low": ("low", "lowTint", "lowInk"),
}
"""Severity → the inks of a gap: edge, ground and title."""
SEVERITY_INKS: dict[Severity, tuple[Ink, Ink]] = {
    "high": ("high", "onHigh"),
    "medium": ("med", "onMed"),
    "low": ("low", "onLow"),
}
"""Severity → the inks of its pin: ground and number."""
SEVERITY_WORDS: dict[Severity, str] = {
    "high": term("High finding {number}"),
    "medium": term("Medium finding {number}"),
    "low": term("Low finding {number}"),
}
_ACTION = TextStyle("regular", 13, 15.5)
_NUMBER_BASELINE = {"high": 3.9, "medium": 7.0, "low": 3.9}
_PIN_CORNER = 3
_FRAME_RADIUS = 12


def ghost_figure(ghost: GhostBox, format_: Format, language: str = "en") -> Figure:
    """A gap: a dashed card that says what is missing and what to do about it, with its pin."""
    width, title_style = ghost.width, format_.type.card_title
    edge, ground, ink = GAP_INKS[ghost.severity]
    stroke = Stroke(edge, 1.5, (5, 4))
    shapes: list[Shape] = [Box(0, 0, width, ghost.height, CARD_RADIUS, fill=ground, stroke=stroke)]
    titles = set_paragraph(
        text(ghost.ghost.title),
        title_style.role,
        title_style.size,
        width - 30,
        max_lines=2,
        language=language,
    )
    shapes += column(12, 25, width - 30, titles, title_style, ink)
    lower = 25 + (len(titles.lines) - 1) * title_style.lead
    most = max(1, int((ghost.height - lower - 12) // _ACTION.lead))
    actions = set_paragraph(
        text(ghost.ghost.action), _ACTION.role, _ACTION.size, width - 45, max_lines=most, language=language
    )
    shapes.append(Box(11.5, lower + 13.5, 17, 17, 8.5, fill="card"))
    shapes.append(Symbol("plus@1.8", 13.2, lower + 15.2, 0.85, (ink,)))
    # Beside the plus: a single line in its middle, of several the first a little higher.
    first = lower + (26.5 if len(actions.lines) == 1 else 21)
    shapes += column(35, first, width - 45, actions, _ACTION, "ink2")
    shapes += pin_shapes(width - _PIN_CORNER, _PIN_CORNER, ghost.severity, ghost.number)
    words = ", ".join(
        (
            text(message(SEVERITY_WORDS[ghost.severity], number=ghost.number)),
            text(ghost.ghost.title),
            text(ghost.ghost.action),
        )
    )
    bounds = Rect(-2, -11, width + 14, ghost.height + 13)
    return Figure(ghost.key, "ghost", words, bounds, tuple(shapes))


def frame_figure(frame: FrameBox) -> Figure:
    """The frame behind cards that repeat each other; `pill_figure` belongs in front of them."""
    stroke = Stroke("med", 2)
    shapes = (Box(0, 0, frame.width, frame.height, _FRAME_RADIUS, fill="medTint", stroke=stroke),)
    words = text(message("Finding {number}: overlap", number=frame.number))
    return Figure(frame.key, "frame", words, Rect(-1, -1, frame.width + 2, frame.height + 2), shapes)


def pill_bounds(frame: FrameBox, format_: Format, language: str = "en") -> Rect:
    """Where the pill of a frame stands, from the frame's corner."""
    right, top = frame.pill.right - frame.x, frame.pill.y - frame.dy
    width = _pill_width(_likeness(frame, language), format_.type.pill, language)
    return Rect(right - width - 1, top - 1, width + 2, frame.pill.height + 2)


def pill_figure(frame: FrameBox, format_: Format, language: str = "en") -> Figure:
    """How alike the cards of a frame are, on the seam between them. Its origin is the frame's."""
    style, likeness = format_.type.pill, _likeness(frame, language)
    bounds = pill_bounds(frame, format_, language)
    x, top, width, height = bounds.x + 1, bounds.y + 1, bounds.width - 2, frame.pill.height
    shapes: tuple[Shape, ...] = (
        Box(x, top, width, height, height / 2, fill="med", stroke=Stroke("card", 1.5)),
        Symbol("rings", x + 7, top + height / 2 - 8, 1, ("onMed",)),
        label(x + 27, top + height / 2 + 4.2, likeness, style, "onMed", language=language),
    )
    return Figure(frame.key, "frame", likeness, bounds, shapes)


def _likeness(frame: FrameBox, language: str) -> str:
    return text(message("{share} alike", share=quantity(round(frame.likeness * 100), "%", language)))


@lru_cache(256)
def _pill_width(likeness: str, style: TextStyle, language: str) -> float:
    """The same few words stand on many pills."""
    return 27 + line_width(likeness, style.role, style.size, language=language) + 10


def pin_figure(pin: PinSpot) -> Figure:
    """A finding's number in the shape of its severity, around the figure's origin."""
    words = text(message(SEVERITY_WORDS[pin.severity], number=pin.number))
    return Figure(pin.key, "pin", words, Rect(-14, -13, 28, 26), pin_shapes(0, 0, pin.severity, pin.number))


def pin_figures(layout: MapLayout) -> tuple[Placed, ...]:
    """The pins on cards and beside names."""
    tops = {band.lane: band.y for band in layout.lanes}
    return tuple(
        Placed(pin_figure(pin), pin.x, pin.dy + (tops[pin.lane] if pin.lane is not None else 0))
        for pin in layout.pins
    )


def pin_shapes(x: float, y: float, severity: Severity, number: int, scale: float = 1) -> tuple[Shape, ...]:
    """The shapes of a pin around a point; its ring has the colour of cards."""
    fill, ink = SEVERITY_INKS[severity]
    line = set_line(str(number), "bold")
    # Three figures and more are set smaller, so that they stay inside.
    size = (11.5 if number < 100 else 9) * scale
    baseline = y + _NUMBER_BASELINE[severity] * scale
    return (
        Symbol(f"pin.{severity}", x, y, scale, (fill, "card")),
        put(x, baseline, line, size, ink, "middle"),
    )
