"""A map on sheets that are glued together: one drawing at one scale, flaps to glue, marks to cut at."""

from collections.abc import Iterator

from journeymapper.drawing.figures import Box, Figure, Placed, Shape
from journeymapper.drawing.leaves import Layer, Leaf
from journeymapper.drawing.scatter import Place, scattered
from journeymapper.drawing.tile_map import TiledMap
from journeymapper.drawing.tile_paper import FLAP, MARGIN, foot, trim_marks
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import MapLayout
from journeymapper.layout.tiles import sheet_name


def assembly(tiled: TiledMap) -> Iterator[Leaf]:
    """The sheets, row by row. The right and the lower neighbour of a sheet are glued onto its flaps."""
    bodies = scattered(tiled.figures, tiled.tiles)
    numbering = tiled.numbering
    grounds = [Placed(ground_figure(tiled.layout), 0, 0)]
    map_, language = tiled.layout.map, tiled.project.info.language
    for place in numbering.printed:
        area = tiled.area(place)
        flaps = [
            tiled.layer(grounds, part, part.x - area.x, part.y - area.y)
            for part in _flaps(area, place, frozenset(numbering.printed), FLAP / tiled.scale)
        ]
        size = Rect(MARGIN, MARGIN, area.width * tiled.scale, area.height * tiled.scale)
        layers: tuple[Layer, ...] = (
            foot(tiled.paper, map_, numbering, place, tiled.title, language),
            *flaps,
            tiled.layer(bodies.get(place, []), area, 0, 0),
            trim_marks(map_, size),
        )
        name = sheet_name(*place)
        marks = tiled.stage_bookmarks(place)
        yield Leaf(name, tiled.paper.width, tiled.paper.height, layers, tiled.sheet_title(place), marks)


def ground_figure(layout: MapLayout) -> Figure:
    """The grounds of header and lanes alone, which go on over flaps: no cut shows white."""
    shapes: list[Shape] = [Box(0, 0, layout.width, layout.header.height, fill="head")]
    shapes += [Box(0, band.y, layout.width, band.height, fill=band.ground) for band in layout.lanes]
    return Figure(layout.map, "ground", "", Rect(0, 0, layout.width, layout.height), tuple(shapes))


def _flaps(area: Rect, place: Place, printed: frozenset[Place], width: float) -> Iterator[Rect]:
    row, column = place
    right, below = (row, column + 1) in printed, (row + 1, column) in printed
    if right:
        yield Rect(area.right, area.y, width, area.height + (width if below else 0))
    if below:
        yield Rect(area.x, area.bottom, area.width, width)
