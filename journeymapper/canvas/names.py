"""What the edges of the view show: the header as drawn, one line of it, or names that stay readable."""

from collections.abc import Iterator
from dataclasses import dataclass

from journeymapper.canvas.edges import RIM
from journeymapper.canvas.levels import FAR_BELOW
from journeymapper.drawing.figures import Box, Figure, Path, Placed, Shape, Stroke, TextRun
from journeymapper.drawing.header import header_figures
from journeymapper.drawing.lanes import ground_figures, lane_header_figures
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


@dataclass(frozen=True, slots=True)
class Names:
    """The figures of an edge and its size in pixels; `scaled` ones grow with the zoom."""

    figures: tuple[Placed, ...]
    size: float
    scaled: bool


def stage_names(project: Project, layout: MapLayout, reading: Reading, zoom: float, height: int) -> Names:
    """The header above the lanes, in a view of this height."""
    if zoom < FAR_BELOW:
        return _far_stages(project, layout, zoom)
    if height < LOW_WINDOW:
        spans = layout.header.stages
        figures = tuple(_upright(project, span, zoom, _LINE_SIZE, 21) for span in spans)
        return Names(figures, _LINE_HEIGHT, scaled=False)
    return Names(header_figures(project, layout, reading), layout.header.height * zoom, scaled=True)


def lane_names(project: Project, layout: MapLayout, zoom: float) -> Names:
    """The names at the left."""
    if zoom < FAR_BELOW:
        figures = tuple(_far_lane(project, band, zoom) for band in layout.lanes)
        return Names(figures, _FAR_LANES, scaled=False)
    grounds = [placed for placed in ground_figures(project, layout) if placed.figure.part == "line"]
    bands = [_lane_ground(layout, band) for band in layout.lanes]
    width = (layout.format.lane_header - RIM) * zoom
    return Names((*bands, *grounds, *lane_header_figures(project, layout)), width, scaled=True)


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


def _upright(project: Project, span: StageSpan, zoom: float, size: float, baseline: float) -> Placed:
    name = project.get(Stage, span.stage).name
    width = span.width * zoom
    line = elide(name, "semibold", size, max(width, 1))
    figure = Figure(
        span.stage, "stage", name, Rect(0, 0, width, baseline + 8), (TextRun(0, baseline, line, size, "ink"),)
    )
    return Placed(figure, span.x * zoom, 0)


def _far_stages(project: Project, layout: MapLayout, zoom: float) -> Names:
    spans = layout.header.stages
    narrowest = min((span.width * zoom for span in spans), default=_LEANS_BELOW)
    if narrowest >= _LEANS_BELOW:
        figures = tuple(_upright(project, span, zoom, _STAGE_SIZE, 21) for span in spans)
        return Names(figures, _LINE_HEIGHT, scaled=False)
    return Names(tuple(_leaning(project, layout, zoom)), _LEAN_HEIGHT + _RAIL, scaled=False)


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
