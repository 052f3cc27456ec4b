"""A map from far away, below 33 %: blocks and bars, with names that keep their size on the screen.

The grid is the layout's own, so that a point of the far view is the same point of the map. Names need more
room than the header and the lane names have at such a scale: they reach beyond the map, up and to the left
(`far_frame`).
"""

from collections.abc import Iterator
from dataclasses import replace

from journeymapper.drawing.blocks import bars
from journeymapper.drawing.cards import card_figure
from journeymapper.drawing.far_names import far_frame, far_head, far_lanes
from journeymapper.drawing.figures import Box, Figure, Fill, Gradient, Path, Placed, Shape, Stroke, Symbol
from journeymapper.drawing.lanes import measure_figures
from journeymapper.drawing.map import curve_figures
from journeymapper.drawing.marks import GAP_INKS, SEVERITY_WORDS, pin_shapes
from journeymapper.drawing.parts import CARD_RADIUS
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import MapLayout
from journeymapper.messages import message, text
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading

__all__ = ["FAR_BELOW", "far_before", "far_behind", "far_cards", "far_figures", "far_frame"]

FAR_BELOW = 0.33
"""The scale under which this view takes over."""
_PIN = 0.82


def far_figures(
    project: Project, layout: MapLayout, scale: float, reading: Reading | None = None
) -> tuple[Placed, ...]:
    """The map at a scale below `FAR_BELOW`, back to front, in layout units."""
    reading = reading or layout.reading
    return (
        *far_lanes(project, layout, scale),
        *far_head(project, layout, scale),
        *far_behind(project, layout, reading),
        *far_cards(project, layout, reading),
        *far_before(project, layout, scale),
    )


def far_behind(project: Project, layout: MapLayout, reading: Reading) -> Iterator[Placed]:
    """What lies between the lanes and the cards: frames, and bars where measures stand."""
    for frame in layout.frames:
        box = Box(0, 0, frame.width, frame.height, 12, fill="medTint", stroke=Stroke("med", 6))
        words = text(message("Finding {number}: overlap", number=frame.number))
        figure = Figure(frame.key, "frame", words, Rect(-3, -3, frame.width + 6, frame.height + 6), (box,))
        yield Placed(figure, frame.x, layout.lane(frame.lane).y + frame.dy)
    for placed in measure_figures(project, layout, reading):
        figure = placed.figure
        shapes = tuple(bars(figure.bounds.width * 0.7, 44))
        yield Placed(replace(figure, shapes=shapes), placed.x, placed.y)


def far_before(project: Project, layout: MapLayout, scale: float) -> Iterator[Placed]:
    """What lies over the cards: gaps, curves and pins."""
    yield from _ghosts(layout, scale)
    for placed in curve_figures(project, layout):
        yield Placed(_thick(placed.figure, scale), placed.x, placed.y)
    yield from _pins(layout, scale)


def far_cards(project: Project, layout: MapLayout, reading: Reading) -> Iterator[Placed]:
    """The cards as blocks."""
    tops = {band.lane: band for band in layout.lanes}
    for box in layout.cards.values():
        band = tops[box.lane]
        figure = card_figure(
            project, box.card, box.width, box.height, layout.format, reading, "block", band.ground
        )
        yield Placed(figure, box.x, band.y + box.dy)


def _ghosts(layout: MapLayout, scale: float) -> Iterator[Placed]:
    for ghost in layout.ghosts:
        edge, ground, _ = GAP_INKS[ghost.severity]
        stroke = Stroke(edge, 1.5 / scale, (4 / scale, 3 / scale))
        box = Box(0, 0, ghost.width, ghost.height, CARD_RADIUS, fill=ground, stroke=stroke)
        bounds = Rect(-2 / scale, -2 / scale, ghost.width + 4 / scale, ghost.height + 4 / scale)
        figure = Figure(ghost.key, "ghost", text(ghost.ghost.title), bounds, (box,))
        yield Placed(figure, ghost.x, layout.lane(ghost.lane).y + ghost.dy)


def _pins(layout: MapLayout, scale: float) -> Iterator[Placed]:
    """Pins at nearly their full size on the screen, those of gaps too."""
    places = [
        (pin.key, pin.severity, pin.number, pin.x, pin.dy + (layout.lane(pin.lane).y if pin.lane else 0))
        for pin in layout.pins
    ]
    places += [
        (
            ghost.key,
            ghost.severity,
            ghost.number,
            ghost.x + ghost.width,
            layout.lane(ghost.lane).y + ghost.dy,
        )
        for ghost in layout.ghosts
    ]
    size = _PIN / scale
    for key, severity, number, x, y in places:
        words = text(message(SEVERITY_WORDS[severity], number=number))
        bounds = Rect(-14 * size, -13 * size, 28 * size, 26 * size)
        yield Placed(Figure(key, "pin", words, bounds, pin_shapes(0, 0, severity, number, size)), x, y)


def _extreme(fill: Fill) -> Fill:
    """The colour of an area's best or worst level: from far away a run of colours is too pale."""
    if not isinstance(fill, Gradient):
        return fill
    return next((ink for _, ink in fill.stops if ink.startswith("emo")), None)


def _thick(figure: Figure, scale: float) -> Figure:
    """A curve without words, its line and its faces large enough to be seen."""
    shapes: list[Shape] = []
    for shape in figure.shapes:
        if isinstance(shape, Path) and shape.stroke is not None:
            dash = tuple(length / scale for length in shape.stroke.dash)
            stroke = replace(shape.stroke, width=2.25 / scale, dash=dash, token="")
            shapes.append(replace(shape, stroke=stroke))
        elif isinstance(shape, Symbol):
            shapes.append(replace(shape, scale=0.65 / scale))
        elif isinstance(shape, Path):
            shapes.append(replace(shape, fill=_extreme(shape.fill)))
    reach = 8 / scale
    bounds = figure.bounds
    wider = Rect(bounds.x - reach, bounds.y - reach, bounds.width + 2 * reach, bounds.height + 2 * reach)
    return Figure(figure.record, figure.part, figure.words, wider, tuple(shapes))
