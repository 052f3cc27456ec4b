"""The names of the far view, which keep their size on the screen: lanes at the left, steps above."""

from collections.abc import Iterator, Set
from dataclasses import replace

from journeymapper.drawing.figures import Box, Figure, Placed, Shape, Stroke, TextRun
from journeymapper.drawing.header import people_words
from journeymapper.drawing.parts import line
from journeymapper.drawing.setting import column, ends_at, first_baseline, label
from journeymapper.layout.formats import TextStyle
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import Column, LaneBand, MapLayout, PhaseSpan
from journeymapper.messages import message, text
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step
from journeymapper.typeset import set_paragraph

LEFT = 140.0
"""Pixels that names take left of the first column."""
_LEANING_TOP, _UPRIGHT_TOP = 118.0, 62.0
"""Pixels that names take above the first lane."""
_LEANING_OUT = 90.0
"""Pixels that the name of the last column leans out over the right edge."""
_LEAN = -36
_NAME, _PHASE, _LANE = 13.5, 13.0, 13.0
_LEANS_BELOW = 96
"""Columns narrower than this many pixels have leaning names."""
_LEAST_LANE, _TWO_LINES = 10, 32
"""Pixels that a lane must have for its name, and for a second line of it."""


def far_frame(layout: MapLayout, scale: float) -> Rect:
    """What the far view takes on the map at a scale: more than the map, since names keep their size."""
    leans = _leans(layout, scale)
    first = min((col.x for col in layout.columns), default=layout.format.first_column)
    left = min(0.0, first - LEFT / scale)
    top = min(0.0, layout.header.height - (_LEANING_TOP if leans else _UPRIGHT_TOP) / scale)
    right = layout.width + (_LEANING_OUT / scale if leans else 0)
    return Rect(left, top, right - left, layout.height - top)


def _leans(layout: MapLayout, scale: float) -> bool:
    widths = [col.width + layout.format.gutter for col in layout.columns]
    return min(widths, default=_LEANS_BELOW / scale) * scale < _LEANS_BELOW


def far_lanes(project: Project, layout: MapLayout, scale: float) -> Iterator[Placed]:
    """The grounds of all lanes, then their names, as far as there is room: a low lane cuts no letters."""
    frame = far_frame(layout, scale)
    for number, band in enumerate(layout.lanes):
        yield Placed(_ground(band, scale, frame, number == 0), 0, band.y)
    for band in layout.lanes:
        name = project.get(Lane, band.lane).name
        over = max(2 / scale, 9 / scale - band.height / 2)
        bounds = Rect(frame.x, -over, LEFT / scale, band.height + 2 * over)
        shapes = _lane_name(name, band, scale, frame.x, project.info.language)
        words = text(message("Lane {name}", name=name))
        yield Placed(Figure(band.lane, "lane", words, bounds, shapes), 0, band.y)


def _ground(band: LaneBand, scale: float, frame: Rect, first: bool) -> Figure:
    left, width = frame.x, frame.width
    stroke = Stroke("line", 1 / scale)
    if band.line_above is not None and not first:
        dash = (9 / scale, 5 / scale) if band.line_above == "visibility" else ()
        stroke = Stroke("strong", 1.5 / scale, dash)
    shapes = (Box(left, 0, width, band.height, fill=band.ground), line(left, 0, left + width, 0, stroke))
    bounds = Rect(left, -2 / scale, width, band.height + 4 / scale)
    return Figure("", "ground", "", bounds, shapes)


def _lane_name(name: str, band: LaneBand, scale: float, left: float, language: str) -> tuple[TextRun, ...]:
    """On two lines where the lane is high enough; not at all where it is too low."""
    if band.height * scale < _LEAST_LANE:
        return ()
    style = TextStyle("semibold", _LANE / scale, 16 / scale)
    room, most = (LEFT - 18) / scale, 2 if band.height * scale >= _TWO_LINES else 1
    lines = set_paragraph(name, style.role, style.size, room, max_lines=most, language=language)
    y = first_baseline(0, band.height, len(lines.lines), style)
    return column(left + 14 / scale, y, room, lines, style, "ink")


def far_head(
    project: Project, layout: MapLayout, scale: float, lit: Set[str] = frozenset()
) -> Iterator[Placed]:
    """What stands above the lanes: phases, and the steps on a rail, some of them `lit` (by their ids)."""
    frame = far_frame(layout, scale)
    high = layout.header.height - frame.y
    ground = Box(frame.x, frame.y, frame.width, high, fill="head")
    said = people_words(project, layout.map) if layout.header.ribbon else ""
    bounds = Rect(frame.x, frame.y, frame.width, high)
    yield Placed(Figure(layout.map, "header", said, bounds, (ground,)), 0, 0)
    for span in layout.header.phases:
        if project.get(Phase, span.phase).name:
            yield Placed(_phase(project, span, scale, frame.y), span.x, 0)
    if layout.columns:
        yield _rail(layout, scale)
        leans = _leans(layout, scale)
        for col in layout.columns:
            stop = _stop(project, layout, col, scale, leans, not lit.isdisjoint(col.steps))
            yield Placed(stop, col.x, _rail_height(layout, scale))


def _phase(project: Project, span: PhaseSpan, scale: float, top: float) -> Figure:
    style, y = TextStyle("regular", _PHASE / scale, 16 / scale), top + 18 / scale
    phase = project.get(Phase, span.phase)
    name = label(0, y, phase.name, style, "ink3", room=span.width, language=project.info.language)
    shapes: list[Shape] = [name]
    start = ends_at(name) + 10 / scale
    if start < span.width:
        shapes.append(line(start, y - 4 / scale, span.width, y - 4 / scale, Stroke("line2", 1 / scale)))
    bounds = Rect(-1 / scale, top, span.width + 2 / scale, 26 / scale)
    return Figure(span.phase, "phase", text(message("Phase {name}", name=phase.name)), bounds, tuple(shapes))


def _rail_height(layout: MapLayout, scale: float) -> float:
    return layout.header.height - 13 / scale


def _rail(layout: MapLayout, scale: float) -> Placed:
    first, last, y = layout.columns[0], layout.columns[-1], _rail_height(layout, scale)
    stroke = Stroke("ribbonEdge", 4 / scale, round_ends=True)
    rail = line(first.x + 4 / scale, y, last.x + 4 / scale, y, stroke)
    bounds = Rect(first.x, y - 4 / scale, max(last.x - first.x, 0) + 8 / scale, 8 / scale)
    return Placed(Figure(layout.map, "line", "", bounds, (rail,)), 0, 0)


def _stop(project: Project, layout: MapLayout, col: Column, scale: float, leans: bool, lit: bool) -> Figure:
    """A step on the rail with its name; the only one of its stage has the name of the stage."""
    stage, step = project.get(Stage, col.stage), project.get(Step, col.step)
    alone = not step.name or len(project.index.steps(col.stage)) == 1
    named = stage if alone else step
    r, x = (6.5 if lit else 4.6) / scale, 4 / scale
    fill = "accentLine" if lit else "card"
    stop = Box(x - r, -r, 2 * r, 2 * r, r, fill=fill, stroke=Stroke("accentLine", 2 / scale))
    style = TextStyle("bold" if lit else "semibold", _NAME / scale, 16 / scale)
    room = 116 / scale if leans else col.width + layout.format.gutter / 2
    left, up = (x + 5 / scale, -9 / scale) if leans else (0, -14 / scale)
    ink = "accentInk" if lit else "ink"
    run = label(left, up, named.name, style, ink, room=room, language=project.info.language)
    if leans:
        run = replace(run, angle=_LEAN)
    reach = run.line.width * run.size
    high = 0.6 * reach if leans else 0
    bounds = Rect(-10 / scale, -high - 30 / scale, reach + 24 / scale, high + 42 / scale)
    return Figure(named.id, "step", named.name, bounds, (stop, run))
