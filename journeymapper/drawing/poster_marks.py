"""The legend of a poster's marks: only those that the map shows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from journeymapper.drawing.figures import Box, Shape, Stroke, Symbol
from journeymapper.drawing.parts import FRICTION, frequency_bars, friction_ink, line, meter
from journeymapper.drawing.touchpoints import CALM, ending_wedge
from journeymapper.layout.map_layout import MapLayout
from journeymapper.messages import Message, message
from journeymapper.model.backing import STANDING_NAMES
from journeymapper.model.cards import Activity, Note, Standing, Touchpoint
from journeymapper.model.findings import DeadEnd
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading


@dataclass(frozen=True, slots=True)
class LegendMark:
    """A mark by name, and its sign in a box of 26 × 16."""

    name: Message
    sign: Callable[[float, float], tuple[Shape, ...]]


def marks_used(project: Project, layout: MapLayout, reading: Reading) -> tuple[LegendMark, ...]:
    """The marks that stand on a map, the checker's first."""
    return tuple(_used(project, layout, reading))


def _used(project: Project, layout: MapLayout, reading: Reading) -> Iterator[LegendMark]:
    if layout.ghosts:
        yield LegendMark(message("Gap"), _gap)
    if layout.frames:
        yield LegendMark(message("Overlap"), _overlap)
    if any(isinstance(mark, DeadEnd) and mark.card in layout.cards for _, mark in reading.marks()):
        yield LegendMark(message("Dead end"), _dead_end)
    touchpoints = project.many(Touchpoint, layout.cards)
    if any(card.moment_of_truth for card in touchpoints):
        yield LegendMark(message("Moment of truth"), _diamond)
    if any(card.dominant for card in touchpoints):
        yield LegendMark(message("Dominant in its step"), _star)
    if any(card.id in reading.frequency for card in touchpoints):
        yield LegendMark(message("Frequency"), _frequency)
    if any((card.friction or 0) > CALM for card in touchpoints):
        yield LegendMark(message("Friction"), _friction)
    if any(note.note_kind == "pain" for note in project.many(Note, layout.cards)):
        yield LegendMark(message("Pain"), _pain)
    if any(card.ending for card in touchpoints):
        yield LegendMark(message("Paths begin, end"), _endings)
    standings = {card.standing for card in (*touchpoints, *project.many(Activity, layout.cards))}
    for standing in ("assumed", "partly"):
        if standing in standings:
            yield LegendMark(STANDING_NAMES[standing], partial(_corner, standing))


def _gap(x: float, y: float) -> tuple[Shape, ...]:
    return (Box(x, y + 1, 26, 14, 4, fill="highTint", stroke=Stroke("high", 1.25, (4, 3))),)


def _overlap(x: float, y: float) -> tuple[Shape, ...]:
    return (Box(x, y + 1, 26, 14, 4, fill="medTint", stroke=Stroke("med", 2)),)


def _dead_end(x: float, y: float) -> tuple[Shape, ...]:
    return (
        line(x + 2, y + 8, x + 18, y + 8, Stroke("high", 2)),
        line(x + 18, y + 1.5, x + 18, y + 14.5, Stroke("high", 2.5)),
    )


def _diamond(x: float, y: float) -> tuple[Shape, ...]:
    return (Symbol("diamond", x + 6, y, 0.9375, ("ink",)),)


def _star(x: float, y: float) -> tuple[Shape, ...]:
    return (Symbol("star", x + 13, y + 8, 1.1, ("ink",)),)


def _corner(standing: Standing, x: float, y: float) -> tuple[Shape, ...]:
    return (
        Box(x + 1, y, 24, 16, 6, fill="card", stroke=Stroke("line2", 1)),
        Symbol(f"standing.{standing}", x + 25, y + 16, 1, ("strong",)),
    )


def _frequency(x: float, y: float) -> tuple[Shape, ...]:
    return frequency_bars(x + 6, y + 13, 3)


def _friction(x: float, y: float) -> tuple[Shape, ...]:
    return meter(x, y + 5, 4, friction_ink(4), FRICTION)


def _pain(x: float, y: float) -> tuple[Shape, ...]:
    return (Symbol("bolt", x + 6, y + 1, 0.875, ("high",)),)


def _endings(x: float, y: float) -> tuple[Shape, ...]:
    return (ending_wedge("entry", x + 7, y + 8), ending_wedge("won", x + 18, y + 8))
