"""What the edges of the view show: the header as drawn, one line of it, or names that stay readable."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from journeymapper.canvas.edges import RIM
from journeymapper.canvas.levels import FAR_BELOW
from journeymapper.drawing.figures import Box, Figure, Path, Placed, Shape, Stroke, TextRun
from journeymapper.drawing.header import header_figures
from journeymapper.drawing.lanes import ground_figures, lane_header_figures
from journeymapper.drawing.map import pin_figures
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import LaneBand, MapLayout, StageSpan
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Lane, Stage
from journeymapper.typeset import elide, set_paragraph

LOW_WINDOW = 600
"""Below this height in pixels the header is one line."""
_LINE_HEIGHT, _LINE_SIZE = 32.0, 14.0
_STAGE_SIZE, _LANE_SIZE, _LANE_LEAD = 13.5, 13.0, 15.0
_LEANS_BELOW = 96
"""Columns narrower than this many pixels have leaning names."""
_LEAN = -36.0
_LEAN_HEIGHT, _RAIL = 84.0, 12.0
_FAR_LANES = 104.0


HeaderStyle = Literal["drawn", "line", "leaning"]


def header_style(layout: MapLayout, zoom: float, height: int) -> HeaderStyle:
    """How the header shows in a view of this height in pixels; as drawn, it grows with the zoom."""
    if zoom >= FAR_BELOW:
        return "drawn" if height >= LOW_WINDOW else "line"
    narrowest = min((span.width * zoom for span in layout.header.stages), default=_LEANS_BELOW)
    return "line" if narrowest >= _LEANS_BELOW else "leaning"


def header_height(layout: MapLayout, zoom: float, style: HeaderStyle) -> float:
    """In pixels."""
    heights = {"drawn": layout.header.height * zoom, "line": _LINE_HEIGHT, "leaning": _LEAN_HEIGHT + _RAIL}
    return heights[style]


def lanes_width(layout: MapLayout, zoom: float) -> float:
    """In pixels."""
    return _FAR_LANES if zoom < FAR_BELOW else (layout.format.lane_header - RIM) * zoom


def stage_names(
    project: Project, layout: MapLayout, reading: Reading, zoom: float, style: HeaderStyle
) -> tuple[Placed, ...]:
    """The header above the lanes: in layout units as it is drawn, else in pixels."""
    if style == "drawn":
        pins = (pin for pin in pin_figures(layout) if pin.y < layout.header.height)
        return (*header_figures(project, layout, reading), *pins)
    if style == "line":
        return tuple(_upright(project, span, zoom) for span in layout.header.stages)
    return tuple(_leaning(project, layout, zoom))


def lane_names(project: Project, layout: MapLayout, zoom: float) -> tuple[Placed, ...]:
    """The names at the left: in layout units, in the far view in pixels."""
    if zoom < FAR_BELOW:
        return tuple(_far_lane(project, band, zoom) for band in layout.lanes)
    lines = [
        placed
        for placed in ground_figures(project, replace(layout, columns=()))
        if placed.figure.part == "line"
    ]
    grounds = [_lane_ground(layout, band) for band in layout.lanes]
    pins = (pin for pin in pin_figures(layout) if pin.x < layout.format.lane_header - RIM)
    return (*grounds, *lines, *lane_header_figures(project, layout), *pins)


def _lane_ground(layout: MapLayout, band: LaneBand) -> Placed:
    width = layout.format.lane_header
    shapes: list[Shape] = [Box(0, 0, width, band.height, fill=band.ground)]
    if band.line_above is None:
        shapes.append(Box(0, -0.5, width, 1, fill="line"))
    return Placed(Figure("", "ground", "", Rect(0, -1, width, band.height + 1), tuple(shapes)), 0, band.y)


def _far_lane(project: Project, band: LaneBand, zoom: float) -> Placed:
    height = band.height * zoom
    shapes: list[Shape] = [Box(0, 0, _FAR_LANES, height, fill=band.ground)]
    name = project.get(Lane, band.lane).name
    if height >= _LANE_SIZE:
        most = 2 if height >= 2 * _LANE_LEAD + 4 else 1
        lines = set_paragraph(name, "semibold", _LANE_SIZE, _FAR_LANES - 16, max_lines=most).lines
        first = min((height - len(lines) * _LANE_LEAD) / 2, 10) + 12
        shapes += [
            TextRun(12, first + number * _LANE_LEAD, line, _LANE_SIZE, "ink")
            for number, line in enumerate(lines)
        ]
    bounds = Rect(0, 0, _FAR_LANES, height)
    return Placed(Figure(band.lane, "lane", name, bounds, tuple(shapes)), 0, band.y * zoom)


def _upright(project: Project, span: StageSpan, zoom: float) -> Placed:
    name = project.get(Stage, span.stage).name
    width = span.width * zoom
    size = _LINE_SIZE if zoom >= FAR_BELOW else _STAGE_SIZE
    run = TextRun(0, 21, elide(name, "semibold", size, max(width, 1)), size, "ink")
    return Placed(Figure(span.stage, "stage", name, Rect(0, 0, width, 29), (run,)), span.x * zoom, 0)


def _leaning(project: Project, layout: MapLayout, zoom: float) -> Iterator[Placed]:
    """Names that lean on a rail, each on the dot of its stage."""
    spans = layout.header.stages
    y = _LEAN_HEIGHT
    if spans:
        start, end = spans[0].x * zoom, (spans[-1].x + spans[-1].width) * zoom
        rail = Path((("M", start, y), ("L", end, y)), stroke=Stroke("ribbon", 4, round_ends=True))
        yield Placed(Figure("", "header", "", Rect(start - 4, y - 4, end - start + 8, 8), (rail,)), 0, 0)
    for span in spans:
        name = project.get(Stage, span.stage).name
        line = elide(name, "regular", _STAGE_SIZE, 124)
        edge = Stroke("accentLine", 2)
        shapes = (
            Box(-4, y - 4, 8, 8, 4, "card", edge),
            TextRun(5, y - 7, line, _STAGE_SIZE, "ink", angle=_LEAN),
        )
        reach = line.width * _STAGE_SIZE
        yield Placed(
            Figure(span.stage, "stage", name, Rect(-6, 0, reach, y + 6), shapes), span.x * zoom + 4, 0
        )
