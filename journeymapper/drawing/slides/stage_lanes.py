"""The lanes of a stage on a slide, as they are drawn on a map."""

from collections.abc import Iterator
from dataclasses import replace

from journeymapper.drawing.figures import Box, Figure, Path, Placed, Segment, Stroke
from journeymapper.drawing.leaves import Layer
from journeymapper.drawing.map import map_in_order
from journeymapper.drawing.slides.slide import MARGIN, TOP
from journeymapper.layout.band import BADGE
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import FoldSign
from journeymapper.layout.slides.plan import StageSlide
from journeymapper.messages import message, text

_HEADER_PARTS = frozenset({"header", "phase", "stage", "duration", "people", "going on"})


def lanes_layer(slide: StageSlide, width: float) -> Layer:
    """The lanes of a slide in so many points; the grounds are as wide as that."""
    return Layer(tuple(_figures(slide, width / slide.scale)), MARGIN, TOP, slide.scale)


def _figures(slide: StageSlide, width: float) -> Iterator[Placed]:
    layout = replace(slide.layout, width=width)
    first = layout.lanes[0].y
    for placed in map_in_order(slide.project, layout, slide.reading).figures:
        part = placed.figure.part
        stands_above = placed.y < first and (part != "step" or placed.y < slide.top)
        # The line above the first lane parts it from lanes that are on another slide.
        if part in _HEADER_PARTS or stands_above or (part == "line" and placed.y == first):
            continue
        yield Placed(placed.figure, placed.x, placed.y - slide.top)
    tops = {lane.lane: lane.y for lane in layout.lanes}
    for sign in layout.signs:
        yield Placed(_sign(slide.layout.map, sign), sign.x, tops[sign.lane] + sign.dy - slide.top)


def _sign(map_: str, sign: FoldSign) -> Figure:
    """An arrow in a circle: a wire goes on on another slide, or comes in from there."""
    comes = sign.band is None
    words = text(message("Comes from another slide") if comes else message("Goes on on another slide"))
    x, middle = 0.0 if comes else 4.0, BADGE / 2
    arrow: tuple[Segment, ...] = (
        ("M", x + 4, middle),
        ("L", x + 11, middle),
        ("M", x + 8, middle - 3),
        ("L", x + 11, middle),
        ("L", x + 8, middle + 3),
    )
    shapes = (
        Box(x, 0, BADGE, BADGE, middle, fill="card", stroke=Stroke("wire", 1)),
        Path(arrow, stroke=Stroke("wire", 1.25, round_ends=True)),
    )
    return Figure(map_, "wire", words, Rect(-1, -1, BADGE + 6, BADGE + 2), shapes)
