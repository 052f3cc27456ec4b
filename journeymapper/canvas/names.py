"""What the edges of the view show: the header as drawn, one line of it, or names that stay readable."""

from dataclasses import replace
from typing import Literal

from journeymapper.canvas.edges import RIM
from journeymapper.drawing.far import FAR_BELOW
from journeymapper.drawing.far_names import far_frame, far_head, far_lanes
from journeymapper.drawing.figures import Box, Figure, Placed, Shape, TextRun
from journeymapper.drawing.header import header_figures
from journeymapper.drawing.lanes import ground_figures, lane_header_figures
from journeymapper.drawing.marks import pin_figures
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import LaneBand, MapLayout, StageSpan
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Stage
from journeymapper.typeset import elide

LOW_WINDOW = 600
"""Below this height in pixels the header is one line."""
_LINE_HEIGHT, _LINE_SIZE = 32.0, 14.0


HeaderStyle = Literal["drawn", "line", "far"]


def header_style(zoom: float, height: int) -> HeaderStyle:
    """How the header shows in a view of this height in pixels; as drawn, it grows with the zoom."""
    if zoom < FAR_BELOW:
        return "far"
    return "drawn" if height >= LOW_WINDOW else "line"


def names_size(layout: MapLayout, zoom: float, style: HeaderStyle) -> tuple[float, float]:
    """How wide the names of lanes are and how high the header is, in pixels."""
    start = names_start(layout, zoom)
    width = (layout.format.lane_header - RIM - start[0]) * zoom
    return width, _LINE_HEIGHT if style == "line" else (layout.header.height - start[1]) * zoom


def names_start(layout: MapLayout, zoom: float) -> tuple[float, float]:
    """Where on the map names begin: in the far view, where they keep their size, outside of it."""
    if zoom >= FAR_BELOW:
        return 0, 0
    frame = far_frame(layout, zoom)
    return frame.x, frame.y


def stage_names(
    project: Project,
    layout: MapLayout,
    reading: Reading,
    zoom: float,
    style: HeaderStyle,
    lit: frozenset[str] = frozenset(),
) -> tuple[Placed, ...]:
    """The header above the lanes, in layout units; as one line in pixels. Far away, some steps are lit."""
    match style:
        case "far":
            return tuple(far_head(project, layout, zoom, lit))
        case "line":
            return tuple(_upright(project, span, zoom) for span in layout.header.stages)
        case "drawn":
            return (*header_figures(project, layout, reading), *_pins(layout, of_lanes=False))


def lane_names(project: Project, layout: MapLayout, zoom: float) -> tuple[Placed, ...]:
    """The names at the left, in layout units."""
    if zoom < FAR_BELOW:
        return tuple(far_lanes(project, layout, zoom))
    lines = [
        placed
        for placed in ground_figures(project, replace(layout, columns=()))
        if placed.figure.part == "line"
    ]
    grounds = [_lane_ground(layout, band) for band in layout.lanes]
    return (*grounds, *lines, *lane_header_figures(project, layout), *_pins(layout, of_lanes=True))


def _pins(layout: MapLayout, *, of_lanes: bool) -> tuple[Placed, ...]:
    """The pins beside names, of lanes or of stages: few among the many that a large map has on its cards."""
    beside = tuple(
        pin for pin in layout.pins if pin.record not in layout.cards and (pin.lane is not None) is of_lanes
    )
    return pin_figures(replace(layout, pins=beside))


def _lane_ground(layout: MapLayout, band: LaneBand) -> Placed:
    width = layout.format.lane_header
    shapes: list[Shape] = [Box(0, 0, width, band.height, fill=band.ground)]
    if band.line_above is None:
        shapes.append(Box(0, -0.5, width, 1, fill="line"))
    return Placed(Figure("", "ground", "", Rect(0, -1, width, band.height + 1), tuple(shapes)), 0, band.y)


def _upright(project: Project, span: StageSpan, zoom: float) -> Placed:
    name = project.get(Stage, span.stage).name
    width = span.width * zoom
    run = TextRun(0, 21, elide(name, "semibold", _LINE_SIZE, max(width, 1)), _LINE_SIZE, "ink")
    return Placed(Figure(span.stage, "stage", name, Rect(0, 0, width, 29), (run,)), span.x * zoom, 0)
