"""What sheets may be cut between: the axes of a map as its drawing leaves them.

Nothing that can be read is cut. A handout shows names anew on every sheet, so a stage, a lane and a card over
several steps may be cut there, if each part of it has room for its words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from journeymapper.drawing.extents import around, extent
from journeymapper.drawing.figures import Box, Part, Placed, Shape, Symbol, TextRun
from journeymapper.drawing.tile_signs import is_sign, signs_at
from journeymapper.layout.geometry import Point, Rect
from journeymapper.layout.lanes import lane_texts
from journeymapper.layout.map_layout import CardBox, MapLayout, Wire
from journeymapper.layout.texts import card_height
from journeymapper.layout.tile_cuts import LINE_LABEL, column_cuts, row_cuts
from journeymapper.layout.tiles import Axis, Piece
from journeymapper.model.cards import Card
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane

WHOLE: frozenset[Part] = frozenset(("card", "block", "ghost", "frame", "pin"))
"""Figures that stay whole with all that they paint."""
NAMES: frozenset[Part] = frozenset(("phase", "stage", "duration", "people", "going on"))
"""Figures over the columns of a stage or a phase: of one cut in a handout each part has them."""
_ARROW = 7
_BAR = 2
"""Half the thickness of a dead end's bar, and a little."""


@dataclass(frozen=True, slots=True)
class Axes:
    """A map from left to right and from top to bottom."""

    columns: Axis
    rows: Axis


def assembled_axes(layout: MapLayout, figures: Sequence[Placed]) -> Axes:
    """The axes of a map whose sheets are glued together: everything is there once."""
    kept, signs = list(_kept(layout, figures, frozenset())), _signs(figures)
    return Axes(
        Axis(layout.width, column_cuts(layout, kept, signs, _spared(layout, figures))),
        Axis(layout.height, row_cuts(layout, kept, signs)),
    )


def repeated_axes(project: Project, layout: MapLayout, figures: Sequence[Placed]) -> Axes:
    """The axes of a map of whose names every sheet shows its own."""
    spans = spans_of(layout)
    drawn = [placed for placed in figures if placed.figure.part not in (*NAMES, "lane", "header")]
    kept, signs = list(_kept(layout, drawn, frozenset(spans))), _signs(drawn)
    pieces = (*_named(layout, figures), *(_span(project, layout, box) for box in spans.values()))
    lanes = tuple(_lanes(project, layout))
    return Axes(
        Axis(
            layout.width,
            column_cuts(layout, kept, signs, _spared(layout, figures)),
            pieces,
            layout.format.first_column,
        ),
        Axis(layout.height, row_cuts(layout, kept, signs), lanes, layout.header.height),
    )


def spans_of(layout: MapLayout) -> dict[str, CardBox]:
    """The cards that reach over several columns."""
    ends = {column.x: column.right for column in layout.columns}
    return {
        id_: box
        for id_, box in layout.cards.items()
        if box.x + box.width > ends.get(box.x, box.x + box.width)
    }


def _kept(layout: MapLayout, figures: Sequence[Placed], spans: frozenset[str]) -> Iterator[Rect]:
    """What must be whole: cards and marks, and everything else that can be read but what is said on wires."""
    for placed in figures:
        figure = placed.figure
        if figure.record in spans and figure.part in WHOLE:
            continue
        if figure.record in layout.cards and figure.part in WHOLE:
            box = layout.cards[figure.record]
            reach = [extent(shape) for shape in figure.shapes]
            yield around([Rect(0, 0, box.width, box.height), *reach]).moved(placed.x, placed.y)
            continue
        for shape in figure.shapes:
            if figure.part == "frame" and isinstance(shape, Box):
                yield from _edges(extent(shape).moved(placed.x, placed.y))
            elif _is_read(figure.part, shape):
                yield extent(shape).moved(placed.x, placed.y)
    for wire in layout.wires:
        if wire.style == "dead end":
            x, y = _on_map(layout, wire)[-1]
            yield Rect(x, y, 0, 0).grown(_BAR)


def _edges(frame: Rect) -> tuple[Rect, Rect]:
    """What of a frame is whole: it may go on from sheet to sheet between the cards that it is around."""
    return Rect(frame.x, frame.y, frame.width, 1), Rect(frame.x, frame.bottom - 1, frame.width, 1)


def _is_read(part: Part, shape: Shape) -> bool:
    if part in ("ground", "header"):
        return isinstance(shape, TextRun)
    if part == "wire":
        return isinstance(shape, Symbol) or (isinstance(shape, Box) and not is_sign(shape))
    return (
        part in WHOLE or isinstance(shape, TextRun | Symbol) or (isinstance(shape, Box) and part == "curve")
    )


def _signs(figures: Sequence[Placed]) -> list[Rect]:
    """What is said on wires, which moves beside a cut where it must."""
    return [at for placed in figures if (at := signs_at(placed)) is not None]


def _spared(layout: MapLayout, figures: Sequence[Placed]) -> Iterator[Rect]:
    """What had better be whole: chevrons, upright wires and arrowheads."""
    for placed in figures:
        if placed.figure.part == "ground":
            chevrons = (shape for shape in placed.figure.shapes if isinstance(shape, Symbol))
            yield from (extent(shape).moved(placed.x, placed.y) for shape in chevrons)
    for wire in layout.wires:
        yield from _runs(_on_map(layout, wire))


def _on_map(layout: MapLayout, wire: Wire) -> list[Point]:
    top = layout.lane(wire.lane).y if wire.lane is not None else 0
    return [(x, y + top) for x, y in wire.points]


def _runs(points: Sequence[Point]) -> Iterator[Rect]:
    """The upright pieces of a wire, and its head."""
    for (x, y), (to_x, to_y) in pairwise(points):
        if x == to_x:
            yield Rect(x - 2, min(y, to_y), 4, abs(y - to_y))
    if len(points) > 1:
        (x, y), (to_x, _) = points[-2:]
        yield Rect(min(max(x, to_x - _ARROW), to_x), y, min(abs(to_x - x), _ARROW), 1)


def _named(layout: MapLayout, figures: Sequence[Placed]) -> Iterator[Piece]:
    """Stages and phases, as long as their widest line at least."""
    widest: dict[str, float] = {}
    for placed in figures:
        if placed.figure.part in NAMES:
            ends = [extent(shape).right for shape in placed.figure.shapes if isinstance(shape, TextRun)]
            widest[placed.figure.record] = max([widest.get(placed.figure.record, 0), *ends])
    margin = layout.format.gutter
    for stage in layout.header.stages:
        yield Piece(stage.x, stage.x + stage.width, widest.get(stage.stage, 0) + margin)
    for phase in layout.header.phases:
        yield Piece(phase.x, phase.x + phase.width, widest.get(phase.phase, 0) + margin)


def _span(project: Project, layout: MapLayout, box: CardBox) -> Piece:
    """A card over several columns, as wide at least as lets its words be no higher than it is."""
    end = box.x + box.width
    columns = [column for column in layout.columns if column.x >= box.x and column.right <= end]
    card, lane = project.get(Card, box.card), project.get(Lane, box.lane)
    widths = sorted(after.right - before.x for at, before in enumerate(columns) for after in columns[at:])
    for width in widths:
        height = card_height(project, card, width, layout.format, lane, project.info.language)
        if height <= box.height and width > layout.format.folded_column:
            return Piece(box.x, end, width + layout.format.gutter)
    return Piece(box.x, end, box.width + 1)


def _lanes(project: Project, layout: MapLayout) -> Iterator[Piece]:
    """Lanes, as high as their names at least."""
    lines_below = [*(band.line_above for band in layout.lanes), None][1:]
    for band, line_below in zip(layout.lanes, lines_below, strict=True):
        texts = lane_texts(project.get(Lane, band.lane), layout.format, project.info.language)
        yield Piece(band.y, band.bottom, texts.height + (LINE_LABEL if line_below else 0))
