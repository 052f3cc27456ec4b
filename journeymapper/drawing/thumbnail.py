"""A whole map in the size of a stamp: grounds, blocks and curves, no words.

Both directions have a scale of their own, so that every map fills the same frame; a map without cards shows
where cards will stand.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from journeymapper.drawing.blocks import block_shapes
from journeymapper.drawing.emotion import curve_figure
from journeymapper.drawing.figures import Box, Figure, Path, Segment, Shape, Stroke
from journeymapper.drawing.parts import line
from journeymapper.drawing.tiles import card_sign, hue_ink
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import CardBox, Curve, MapLayout
from journeymapper.model.cards import Card, Touchpoint
from journeymapper.model.project import Project

_LEFT, _RIGHT = 0.075, 0.04
"""Shares of the width that stay empty beside the columns."""
_HEAD = 0.14
"""The share of the height that the names of stages and steps take."""
_NAMES, _STEPS = 0.05, 0.105
"""Where their bars stand, as shares of the height."""
_LINE = 1.5
_SPOT = 2
"""Cards that begin within so many units of each other are one block."""
_LEAST_DETAIL = 3
"""Blocks lower than this are plain: neither corners nor edges would be seen."""
_PLACE = Stroke("strong", 1, (3, 3))


def thumbnail(project: Project, layout: MapLayout, width: float, height: float) -> Figure:
    """A map as one figure of `width` × `height` units, back to front."""
    frame = _Frame.of(layout, width, height)
    shapes = (
        Box(0, 0, width, height, fill="canvas"),
        *_grounds(layout, frame),
        *_names(layout, frame),
        *(_cards(project, layout, frame) if layout.cards else _places(layout, frame)),
        *_curves(project, layout, frame),
    )
    return Figure(layout.map, "block", "", Rect(0, 0, width, height), shapes)


@dataclass(frozen=True, slots=True)
class _Frame:
    """From layout units to those of the stamp."""

    x0: float
    y0: float
    sx: float
    sy: float
    width: float
    height: float

    @classmethod
    def of(cls, layout: MapLayout, width: float, height: float) -> "_Frame":
        left = min((col.x for col in layout.columns), default=layout.format.first_column)
        right = max((col.right for col in layout.columns), default=left + layout.format.column)
        top = layout.header.height
        sx = width * (1 - _LEFT - _RIGHT) / (right - left)
        sy = height * (1 - _HEAD) / max(layout.height - top, 1)
        return cls(left - width * _LEFT / sx, top - height * _HEAD / sy, sx, sy, width, height)

    def x(self, x: float) -> float:
        return (x - self.x0) * self.sx

    def y(self, y: float) -> float:
        return (y - self.y0) * self.sy


def _grounds(layout: MapLayout, frame: _Frame) -> Iterator[Shape]:
    for band in layout.lanes:
        yield Box(0, frame.y(band.y), frame.width, band.height * frame.sy, fill=band.ground)


def _names(layout: MapLayout, frame: _Frame) -> Iterator[Shape]:
    thick = frame.height * 0.024
    for span in layout.header.stages:
        width = max(span.width * frame.sx * 0.72, thick)
        yield Box(frame.x(span.x), frame.height * _NAMES, width, thick, thick / 2, fill="ink")
    for col in layout.columns:
        width = max(col.width * frame.sx * 0.6, 1)
        yield Box(frame.x(col.x), frame.height * _STEPS, width, thick * 0.8, thick * 0.4, fill="line2")


def _cards(project: Project, layout: MapLayout, frame: _Frame) -> Iterator[Shape]:
    """Blocks, one a spot: in a large map many cards would be painted over each other."""
    tops = {band.lane: band.y for band in layout.lanes}
    taken: set[tuple[int, int]] = set()
    for box in layout.cards.values():
        x, y = frame.x(box.x), frame.y(tops[box.lane] + box.dy)
        spot = (int(x / _SPOT), int(y / _SPOT))
        if spot in taken:
            continue
        taken.add(spot)
        width, height = max(box.width * frame.sx, 1), max(box.height * frame.sy, 1)
        card = project.get(Card, box.card)
        if height < _LEAST_DETAIL:
            yield Box(x, y, width, height, fill=_plain_ink(project, card))
        else:
            yield from _block(block_shapes(project, card, box.width, box.height), box, x, y, frame)


def _block(shapes: tuple[Shape, ...], box: CardBox, x: float, y: float, frame: _Frame) -> Iterator[Shape]:
    """The boxes of a block, as large as the stamp shows the card."""
    for shape in shapes:
        if isinstance(shape, Box):
            tall = shape.height * frame.sy
            radius = min(frame.width / 110, tall / 3)
            fill = "line2" if shape.fill == "strong" else shape.fill  # words step back
            top, wide = y + shape.y * frame.sy, max(shape.width * frame.sx, 1)
            yield Box(x, top, wide, tall, radius, fill=fill, stroke=shape.stroke)


def _plain_ink(project: Project, card: Card) -> str:
    return hue_ink(card_sign(project, card, None)) if isinstance(card, Touchpoint) else "line2"


def _places(layout: MapLayout, frame: _Frame) -> Iterator[Shape]:
    """Dashed boxes where touchpoints and other cards will stand; lanes of words and curves have none."""
    for band in layout.lanes:
        if band.kind in ("emotion", "measures", "actions", "questions", "notes", "thoughts"):
            continue
        tall = band.height * frame.sy
        for col in layout.columns:
            x, y, width = frame.x(col.x), frame.y(band.y) + tall * 0.16, col.width * frame.sx
            yield Box(x, y, width, tall * 0.68, frame.width / 110, fill="card", stroke=_PLACE)


def _curves(project: Project, layout: MapLayout, frame: _Frame) -> Iterator[Shape]:
    bands = {band.lane: band for band in layout.lanes}
    for curve in _foremost(layout):
        band = bands[curve.lane]
        figure = curve_figure(project, curve, band.height, layout.width, band.ground, layout.format)
        for shape in figure.shapes:
            if isinstance(shape, Path):
                yield _stamped(shape, band.y, frame)
    drawn = {curve.lane for curve in layout.curves}
    for band in layout.lanes:
        if band.kind == "emotion" and band.lane not in drawn:
            middle = frame.y(band.y + band.height / 2)
            yield line(0, middle, frame.width, middle, Stroke("line2", 1))


def _foremost(layout: MapLayout) -> tuple[Curve, ...]:
    """One curve a lane, that with most feelings: several are a tangle here."""
    ordered = sorted(layout.curves, key=lambda curve: len(curve.spots))
    return tuple({curve.lane: curve for curve in ordered}.values())


def _stamped(path: Path, top: float, frame: _Frame) -> Path:
    """A path of a curve in the stamp, its line thick enough to be seen and its areas in one colour."""
    segments = tuple(_moved(segment, top, frame) for segment in path.segments)
    if path.stroke is None:
        ink = _strongest(path)
        return Path(segments, fill=ink)
    return Path(segments, stroke=Stroke(path.stroke.ink, _LINE * frame.width / 233, round_ends=True))


def _strongest(path: Path) -> str | None:
    """The colour of an area's best or worst level: a run of colours is too pale in this size."""
    fill = path.fill
    if fill is None or isinstance(fill, str):
        return fill
    return next((ink for _, ink in fill.stops if ink.startswith("emo")), None)


def _moved(segment: Segment, top: float, frame: _Frame) -> Segment:
    match segment:
        case ("C", x1, y1, x2, y2, x, y):
            return (
                *("C", frame.x(x1), frame.y(top + y1), frame.x(x2), frame.y(top + y2)),
                *(frame.x(x), frame.y(top + y)),
            )
        case ("M", x, y):
            return ("M", frame.x(x), frame.y(top + y))
        case ("L", x, y):
            return ("L", frame.x(x), frame.y(top + y))
        case _:
            return segment
