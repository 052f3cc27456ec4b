"""A map on sheets that are read one by one: each shows the stages and lanes that it is of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from journeymapper.drawing.cards import card_figure
from journeymapper.drawing.extents import extent
from journeymapper.drawing.figures import Figure, Placed, Symbol
from journeymapper.drawing.header import header_figures
from journeymapper.drawing.lanes import ground_figures, lane_header_figures
from journeymapper.drawing.leaves import Layer, Leaf
from journeymapper.drawing.scatter import Place, scattered, within
from journeymapper.drawing.tile_gaps import NAMES, WHOLE, spans_of
from journeymapper.drawing.tile_map import TiledMap
from journeymapper.drawing.tile_paper import Numbering, foot
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import CardBox, MapLayout, PhaseSpan, StageSpan
from journeymapper.layout.tiles import Part, sheet_name

_STRIPS = (*NAMES, "header", "step", "lane")


def handout(tiled: TiledMap) -> Iterator[Leaf]:
    """The sheets, row by row."""
    numbering, language = tiled.numbering, tiled.project.info.language
    for place, layers in handout_layers(tiled, numbering):
        # The title comes first: headings begin with it.
        below = foot(tiled.paper, tiled.layout.map, numbering, place, tiled.title, language)
        name, title = sheet_name(*place), tiled.sheet_title(place)
        marks = tiled.stage_bookmarks(place, tiled.layout.format.first_column if place[1] else 0)
        yield Leaf(name, tiled.paper.width, tiled.paper.height, (below, *layers), title, marks)


def handout_layers(tiled: TiledMap, numbering: Numbering) -> Iterator[tuple[Place, tuple[Layer, ...]]]:
    """What each sheet shows of the map, without what is below it."""
    tiles = tiled.tiles
    bodies = scattered(_body(tiled), tiles)
    strips = _Strips(
        within(header_figures(tiled.project, tiled.layout, tiled.reading), _corner(tiled.layout)),
        [_header(tiled, part) for part in tiles.columns],
        [_lane_names(tiled, part) for part in tiles.rows],
        [_lane_grounds(tiled, part) for part in tiles.rows],
    )
    for place in numbering.printed:
        layers = (
            *_heads(tiled, place, strips),
            tiled.layer(bodies.get(place, []), *_body_area(tiled, place)),
            *_sides(tiled, place, strips),
        )
        yield place, layers


@dataclass(frozen=True, slots=True)
class _Strips:
    """What stands above and beside the bodies, by columns and by rows of sheets."""

    corner: list[Placed]
    headers: list[list[Placed]]
    names: list[list[Placed]]
    grounds: list[list[Placed]]


def _body_area(tiled: TiledMap, place: Place) -> tuple[Rect, float, float]:
    """What a sheet shows between its strips, and where that begins, in layout units."""
    area, head = tiled.area(place), tiled.layout.header.height
    x = tiled.layout.format.first_column if place[1] else 0
    if place[0]:
        return area, x, head
    return Rect(area.x, head, area.width, area.height - head), x, head


def _heads(tiled: TiledMap, place: Place, strips: _Strips) -> Iterator[Layer]:
    """The header over a sheet's part, and what is at its left: before the body, whose first line it meets."""
    area, corner = tiled.area(place), _corner(tiled.layout)
    if place[1]:
        yield tiled.layer(strips.corner, corner, 0, 0)
    header = Rect(area.x, 0, area.width, corner.height)
    yield tiled.layer(strips.headers[place[1]], header, corner.width if place[1] else 0, 0)


def _corner(layout: MapLayout) -> Rect:
    return Rect(0, 0, layout.format.first_column, layout.header.height)


def _sides(tiled: TiledMap, place: Place, strips: _Strips) -> Iterator[Layer]:
    """The names of a sheet's lanes, from its second column on with their grounds."""
    body, _, top = _body_area(tiled, place)
    lanes = Rect(0, body.y, tiled.layout.format.first_column, body.height)
    if place[1]:
        yield tiled.layer(strips.grounds[place[0]], lanes, 0, top)
    yield tiled.layer(strips.names[place[0]], lanes, 0, top)


def _body(tiled: TiledMap) -> Iterator[Placed]:
    """The map without what stands in strips, each card over several columns as one for each sheet."""
    spans, head = spans_of(tiled.layout), tiled.layout.header.height
    for placed in tiled.figures:
        figure = placed.figure
        if figure.part in _STRIPS:
            continue
        if figure.part == "pin" and placed.y < head:
            continue
        if figure.part == "ground":
            yield replace(placed, figure=_without_cut_symbols(tiled, figure))
        elif figure.record in spans and figure.part in WHOLE:
            yield from _parted(tiled, spans[figure.record], figure)
        else:
            yield placed


def _without_cut_symbols(tiled: TiledMap, figure: Figure) -> Figure:
    """A ground without the chevrons that lead from one sheet to the next."""
    cuts = [part.start for part in tiled.tiles.columns[1:]]
    reach = ((shape, extent(shape)) for shape in figure.shapes)
    kept = (
        shape
        for shape, at in reach
        if not (isinstance(shape, Symbol) and any(at.x < cut < at.right for cut in cuts))
    )
    return replace(figure, shapes=tuple(kept))


def _parted(tiled: TiledMap, box: CardBox, figure: Figure) -> Iterator[Placed]:
    """A card over several columns, drawn anew for those that each sheet has of them."""
    layout, band = tiled.layout, tiled.layout.lane(box.lane)
    for part in tiled.tiles.columns:
        seen = _seen(layout, part, box.x, box.x + box.width)
        if seen is None:
            continue
        if figure.part == "card":
            figure = card_figure(
                tiled.project,
                box.card,
                seen.length,
                box.height,
                layout.format,
                tiled.reading,
                "full",
                band.ground,
            )
        yield Placed(figure, seen.start, band.y + box.dy)


def _header(tiled: TiledMap, part: Part) -> list[Placed]:
    """The header over a part of the map, every stage named over what is there of it."""
    layout = tiled.layout
    head = layout.header
    cut = replace(
        layout,
        columns=tuple(
            column for column in layout.columns if column.x < part.end and part.start < column.right
        ),
        header=replace(
            head,
            stages=tuple(_cut_stages(layout, part, head.stages)),
            phases=tuple(_cut_phases(layout, part, head.phases)),
        ),
    )
    pins = [placed for placed in tiled.figures if placed.figure.part == "pin" and placed.y < head.height]
    area = Rect(part.start, 0, part.length, head.height)
    return within((*header_figures(tiled.project, cut, tiled.reading), *pins), area)


def _cut_stages(layout: MapLayout, part: Part, spans: Iterable[StageSpan]) -> Iterator[StageSpan]:
    for span in spans:
        seen = _seen(layout, part, span.x, span.x + span.width)
        if seen is not None:
            yield replace(span, x=seen.start, width=seen.length)


def _cut_phases(layout: MapLayout, part: Part, spans: Iterable[PhaseSpan]) -> Iterator[PhaseSpan]:
    for span in spans:
        seen = _seen(layout, part, span.x, span.x + span.width)
        if seen is not None:
            yield replace(span, x=seen.start, width=seen.length)


def _seen(layout: MapLayout, part: Part, start: float, end: float) -> Part | None:
    """What of a span of columns a part has, from the edge of a column to the edge of a column."""
    if end <= part.start or part.end <= start:
        return None
    if start < part.start:
        start = min((column.x for column in layout.columns if column.x >= part.start), default=part.start)
    if end > part.end:
        end = max((column.right for column in layout.columns if column.right <= part.end), default=part.end)
    return Part(start, end) if end > start else None


def _lane_grounds(tiled: TiledMap, part: Part) -> list[Placed]:
    """What lies under the names of the lanes in a part of the map."""
    top = max(part.start, tiled.layout.header.height)
    area = Rect(0, top, tiled.layout.format.first_column, part.end - top)
    return within(ground_figures(tiled.project, tiled.layout), area)


def _lane_names(tiled: TiledMap, part: Part) -> list[Placed]:
    """The names of the lanes in a part of the map, each over what is there of its lane."""
    bands = [
        replace(band, y=max(band.y, part.start), height=min(band.bottom, part.end) - max(band.y, part.start))
        for band in tiled.layout.lanes
        if band.y < part.end and part.start < band.bottom
    ]
    return list(lane_header_figures(tiled.project, replace(tiled.layout, lanes=tuple(bands))))
