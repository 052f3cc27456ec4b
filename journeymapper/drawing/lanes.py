"""The lanes of a map: grounds with column guides, the lines of a blueprint, and the names at the left."""

from collections.abc import Iterator

from journeymapper.drawing.figures import Box, Figure, Placed, Shape, Stroke, Symbol
from journeymapper.drawing.parts import line
from journeymapper.drawing.setting import column, label
from journeymapper.layout.geometry import Rect
from journeymapper.layout.lanes import lane_texts
from journeymapper.layout.map_layout import Curve, LaneBand, Line, MapLayout
from journeymapper.layout.measures import measure_texts
from journeymapper.messages import message, term, text
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Lane

_HAIR = Stroke("line", 1, token="hair")
_GUIDE = (1.0, 5.0)
_LINES: dict[Line, tuple[Stroke, str]] = {
    "interaction": (Stroke("strong", 1.5), term("Line of interaction")),
    "visibility": (Stroke("strong", 1.5, (9, 5)), term("Line of visibility")),
    "internal": (Stroke("strong", 1.5, (2, 4)), term("Line of internal interaction")),
}
_CENTRED = frozenset({"actions", "emotion", "measures"})
"""Low lanes whose names stand in the middle of their height."""
_SCALE_RADIUS = 7.5
_SCALE_X = 15
"""From the right edge of the lane names to the middle of the scale's faces."""
_CHEVRON_Y = 27


def ground_figures(project: Project, layout: MapLayout) -> tuple[Placed, ...]:
    """Bands with their column guides and chevrons, then the lines between what customers see and don't."""
    figures = [
        Placed(_band(layout, band, number == 0), 0, band.y) for number, band in enumerate(layout.lanes)
    ]
    for band in layout.lanes:
        if band.line_above is not None:
            figures.append(Placed(_blueprint_line(project, layout, band, band.line_above), 0, band.y))
    return tuple(figures)


def measure_figures(project: Project, layout: MapLayout, reading: Reading) -> tuple[Placed, ...]:
    """What the lanes of measures show in each step."""
    style, figures = layout.format.type.measure, []
    for band in layout.lanes:
        if band.kind != "measures" or band.folded:
            continue
        for col in layout.columns:
            words = measure_texts(reading, col, layout.format, project.info.language)
            if words is None:
                continue
            shapes = column(0, 24, col.width, words, style, "ink2")
            said = text(message("Measures: {words}", words=" ".join(run.line.text for run in shapes)))
            bounds = Rect(-1, 4, col.width + 2, max(band.height - 4, 24 + style.lead * len(shapes)))
            figures.append(Placed(Figure(col.step, "measures", said, bounds, shapes), col.x, band.y))
    return tuple(figures)


def lane_header_figures(project: Project, layout: MapLayout) -> tuple[Placed, ...]:
    """The names at the left, one figure a lane; that of an emotion lane carries the scale of faces."""
    return tuple(Placed(_lane_header(project, layout, band), 0, band.y) for band in layout.lanes)


def stroke_above(band: LaneBand) -> Stroke:
    """The line between a lane and the one above it."""
    return _HAIR if band.line_above is None else _LINES[band.line_above][0]


def _band(layout: MapLayout, band: LaneBand, first: bool) -> Figure:
    shapes: list[Shape] = [Box(0, 0, layout.width, band.height, fill=band.ground)]
    if band.line_above is None or first:
        shapes.append(line(0, 0, layout.width, 0, _HAIR))
    if band.kind != "emotion":
        shapes += _guides(layout, band)
    if band.kind == "actions" and not band.folded:
        y = min(_CHEVRON_Y, band.height / 2) - 8
        shapes += [Symbol("right", x - 8, y, 1, ("strong",)) for x in _boundaries(layout)]
    bounds = Rect(0, -1, layout.width, band.height + 2)
    return Figure(band.lane, "ground", "", bounds, tuple(shapes))


def _boundaries(layout: MapLayout) -> Iterator[float]:
    """The middle of each gutter between two columns."""
    return (col.right + layout.format.gutter / 2 for col in layout.columns[:-1])


def _guides(layout: MapLayout, band: LaneBand) -> Iterator[Shape]:
    ink = "line" if band.kind in ("actions", "touchpoints") else "line2"
    stroke = Stroke(ink, 1, _GUIDE, round_ends=True)
    return (line(x, 1, x, band.height - 1, stroke) for x in _boundaries(layout))


def _blueprint_line(project: Project, layout: MapLayout, band: LaneBand, which: Line) -> Figure:
    stroke, name = _LINES[which]
    words = text(message(name))
    style, room = layout.format.type.lane_detail, layout.format.lane_header - layout.format.lane_pad - 2
    shapes = (
        line(0, 0, layout.width, 0, stroke),
        label(layout.format.lane_pad, -6, words, style, "ink2", room=room, language=project.info.language),
    )
    return Figure(band.lane, "line", words, Rect(0, -20, layout.width, 22), shapes)


def _lane_header(project: Project, layout: MapLayout, band: LaneBand) -> Figure:
    lane = project.get(Lane, band.lane)
    styles, pad = layout.format.type, layout.format.lane_pad
    texts = lane_texts(lane, layout.format, project.info.language)
    shift = 0.0
    if lane.lane_kind in _CENTRED and not band.folded:
        detail = 17 + (len(texts.detail.lines) - 1) * styles.lane_detail.lead if texts.detail else 0
        block = (len(texts.name.lines) - 1) * styles.lane.lead + detail
        shift = max(0, band.height / 2 + 4.5 - block / 2 - texts.name_baseline)
    room = layout.format.lane_header - pad - 2
    shapes: list[Shape] = [*column(pad, texts.name_baseline + shift, room, texts.name, styles.lane, "ink")]
    if texts.detail is not None:
        y = texts.detail_baseline + shift
        shapes += column(pad, y, room, texts.detail, styles.lane_detail, "ink3")
    if band.kind == "emotion" and not band.folded:
        shapes += scale_faces(layout, band)
    said = ", ".join(part for part in (lane.name, lane.detail) if part)
    bounds = Rect(0, 0, layout.format.lane_header, band.height)
    return Figure(band.lane, "lane", text(message("Lane {name}", name=said)), bounds, tuple(shapes))


def scale_faces(layout: MapLayout, band: LaneBand) -> Iterator[Symbol]:
    """The five faces beside an emotion lane, each at the height of its level."""
    middle, step = levels(layout, band)
    x = layout.format.lane_header - _SCALE_X
    for level in range(2, -3, -1):
        y = middle - level * step
        yield Symbol(f"face.{level}", x, y, _SCALE_RADIUS / 10, face_inks(level))


def levels(layout: MapLayout, band: LaneBand) -> tuple[float, float]:
    """Where level 0 is in an emotion lane, and how many units a level is."""
    curve: Curve | None = next((curve for curve in layout.curves if curve.lane == band.lane), None)
    if curve is not None:
        return curve.middle, curve.step
    return band.height / 2, (band.height - 2 * layout.format.emotion_pad) / 4


def face_inks(level: int) -> tuple[str, str]:
    """The inks of a face: ground and lines."""
    return (f"emotion.{level}.fill", f"emotion.{level}.ink")
