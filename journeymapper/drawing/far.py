"""A map from far away, below 33 %: blocks and bars, with names that keep their size on the screen.

The grid is the layout's own, so that a point of the far view is the same point of the map. Names need more
room than the header and the lane names have at such a scale: they reach beyond the map, up and to the left
(`far_frame`).
"""

from collections.abc import Iterator
from dataclasses import replace

from journeymapper.drawing.cards import card_figure
from journeymapper.drawing.figures import (
    Box,
    Figure,
    Fill,
    Gradient,
    Path,
    Placed,
    Shape,
    Stroke,
    Symbol,
    TextRun,
)
from journeymapper.drawing.header import people_words
from journeymapper.drawing.map import curve_figures
from journeymapper.drawing.marks import SEVERITY_WORDS, pin_shapes
from journeymapper.drawing.parts import CARD_RADIUS, line
from journeymapper.drawing.setting import column, ends_at, first_baseline, label
from journeymapper.layout.formats import TextStyle
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import Column, LaneBand, MapLayout
from journeymapper.messages import message, text
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Lane, Phase, Stage, Step
from journeymapper.typeset import set_paragraph

FAR_BELOW = 0.33
"""The scale under which this view takes over."""
LEFT, TOP = 140.0, 118.0
"""Pixels that names take left of the first column and above the first lane."""
_LEAN = -36
_NAME, _PHASE, _LANE = 13.5, 13.0, 13.0
_LEANS_BELOW = 96
"""Columns narrower than this many pixels have leaning names."""
_PIN = 0.82
_LEAST_LANE, _TWO_LINES = 12, 32
"""Pixels that a lane must have for its name, and for a second line of it."""


def far_frame(layout: MapLayout, scale: float) -> Rect:
    """What the far view takes on the map at a scale: more than the map, since names keep their size."""
    first = min((col.x for col in layout.columns), default=layout.format.first_column)
    left = min(0.0, first - LEFT / scale)
    top = min(0.0, layout.header.height - TOP / scale)
    # The name of the last column leans out over the right edge.
    right = layout.width + (90 / scale if _leans(layout, scale) else 0)
    return Rect(left, top, right - left, layout.height - top)


def far_figures(
    project: Project, layout: MapLayout, scale: float, reading: Reading | None = None
) -> tuple[Placed, ...]:
    """The map at a scale below `FAR_BELOW`, back to front, in layout units."""
    reading = reading or layout.reading
    frame = far_frame(layout, scale)
    return (
        *(_band(project, layout, band, scale, frame) for band in layout.lanes),
        *_head(project, layout, scale, frame),
        *_marks_behind(layout),
        *_cards(project, layout, reading),
        *_marks_before(layout, scale),
        *(
            Placed(_thick(placed.figure, scale), placed.x, placed.y)
            for placed in curve_figures(project, layout)
        ),
        *_pins(layout, scale),
    )


def _leans(layout: MapLayout, scale: float) -> bool:
    widths = [col.width + layout.format.gutter for col in layout.columns]
    return min(widths, default=0) * scale < _LEANS_BELOW


def _band(project: Project, layout: MapLayout, band: LaneBand, scale: float, frame: Rect) -> Placed:
    """A lane's ground with its name, as far as there is room."""
    left, width = frame.x, frame.width
    shapes: list[Shape] = [Box(left, 0, width, band.height, fill=band.ground)]
    stroke = Stroke("line", 1 / scale)
    if band.line_above is not None:
        stroke = Stroke(
            "strong", 1.5 / scale, (9 / scale, 5 / scale) if band.line_above == "visibility" else ()
        )
    shapes.append(line(left, 0, left + width, 0, stroke))
    lane = project.get(Lane, band.lane)
    shapes += _lane_name(lane, band, scale, left, project.info.language)
    words = text(message("Lane {name}", name=lane.name))
    over = max(2 / scale, 9 / scale - band.height / 2)
    bounds = Rect(left, -over, width, band.height + 2 * over)
    return Placed(Figure(band.lane, "lane", words, bounds, tuple(shapes)), 0, band.y)


def _lane_name(lane: Lane, band: LaneBand, scale: float, left: float, language: str) -> tuple[TextRun, ...]:
    """On two lines where the lane is high enough; not at all where it is too low."""
    if band.height * scale < _LEAST_LANE:
        return ()
    style = TextStyle("semibold", _LANE / scale, 16 / scale)
    room, most = (LEFT - 18) / scale, 2 if band.height * scale >= _TWO_LINES else 1
    lines = set_paragraph(lane.name, style.role, style.size, room, max_lines=most, language=language)
    y = first_baseline(0, band.height, len(lines.lines), style)
    return column(left + 14 / scale, y, room, lines, style, "ink")


def _head(project: Project, layout: MapLayout, scale: float, frame: Rect) -> Iterator[Placed]:
    ground = Box(frame.x, frame.y, frame.width, layout.header.height - frame.y, fill="head")
    bounds = Rect(frame.x, frame.y, frame.width, layout.header.height - frame.y)
    said = people_words(project, layout.map) if layout.header.ribbon else ""
    yield Placed(Figure(layout.map, "header", said, bounds, (ground,)), 0, 0)
    for span in layout.header.phases:
        phase = project.get(Phase, span.phase)
        if phase.name:
            style = TextStyle("regular", _PHASE / scale, 16 / scale)
            room, y = span.width, frame.y + 18 / scale
            name = label(0, y, phase.name, style, "ink3", room=room, language=project.info.language)
            shapes: list[Shape] = [name]
            start = ends_at(name) + 10 / scale
            if start < span.width:
                rule = y - 4 / scale
                shapes.append(line(start, rule, span.width, rule, Stroke("line2", 1 / scale)))
            bounds = Rect(-1 / scale, frame.y, span.width + 2 / scale, 26 / scale)
            words = text(message("Phase {name}", name=phase.name))
            yield Placed(Figure(span.phase, "phase", words, bounds, tuple(shapes)), span.x, 0)
    yield from _rail(project, layout, scale)


def _rail(project: Project, layout: MapLayout, scale: float) -> Iterator[Placed]:
    """A rail with a stop for each step, the steps' names leaning on it where columns are narrow."""
    if not layout.columns:
        return
    y = layout.header.height - 13 / scale
    first, last = layout.columns[0], layout.columns[-1]
    rail = line(
        first.x + 4 / scale, y, last.x + 4 / scale, y, Stroke("ribbonEdge", 4 / scale, round_ends=True)
    )
    bounds = Rect(first.x, y - 4 / scale, max(last.x - first.x, 0) + 8 / scale, 8 / scale)
    yield Placed(Figure(layout.map, "line", "", bounds, (rail,)), 0, 0)
    leans = _leans(layout, scale)
    for col in layout.columns:
        yield Placed(_stop(project, layout, col, scale, leans), col.x, y)


def _stop(project: Project, layout: MapLayout, col: Column, scale: float, leans: bool) -> Figure:
    stage, step = project.get(Stage, col.stage), project.get(Step, col.step)
    name = step.name if step.name and len(project.index.steps(col.stage)) > 1 else stage.name
    r, x = 4.6 / scale, 4 / scale
    stop = Box(x - r, -r, 2 * r, 2 * r, r, fill="card", stroke=Stroke("accentLine", 2 / scale))
    style = TextStyle("semibold", _NAME / scale, 16 / scale)
    room = 116 / scale if leans else col.width + layout.format.gutter / 2
    left, up = (x + 5 / scale, -9 / scale) if leans else (0, -14 / scale)
    run = label(left, up, name, style, "ink", room=room, language=project.info.language)
    if leans:
        run = replace(run, angle=_LEAN)
    reach = run.line.width * run.size
    high = 0.6 * reach if leans else 0
    bounds = Rect(-10 / scale, -high - 30 / scale, reach + 24 / scale, high + 40 / scale)
    return Figure(col.step, "step", name, bounds, (stop, run))


def _cards(project: Project, layout: MapLayout, reading: Reading) -> Iterator[Placed]:
    tops = {band.lane: band for band in layout.lanes}
    for box in layout.cards.values():
        band = tops[box.lane]
        figure = card_figure(
            project, box.card, box.width, box.height, layout.format, reading, "block", band.ground
        )
        yield Placed(figure, box.x, band.y + box.dy)


def _marks_behind(layout: MapLayout) -> Iterator[Placed]:
    for frame in layout.frames:
        box = Box(0, 0, frame.width, frame.height, 12, fill="medTint", stroke=Stroke("med", 6))
        words = text(message("Finding {number}: overlap", number=frame.number))
        figure = Figure(frame.key, "frame", words, Rect(-3, -3, frame.width + 6, frame.height + 6), (box,))
        yield Placed(figure, frame.x, layout.lane(frame.lane).y + frame.dy)


def _marks_before(layout: MapLayout, scale: float) -> Iterator[Placed]:
    for ghost in layout.ghosts:
        edge = Stroke("high", 1.5 / scale, (4 / scale, 3 / scale))
        box = Box(0, 0, ghost.width, ghost.height, CARD_RADIUS, fill="highTint", stroke=edge)
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
