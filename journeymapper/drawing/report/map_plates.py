"""Sheets of the map as pages of a report: the room that they have there, and what is added to them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from journeymapper.drawing.figures import Figure, Placed, To
from journeymapper.drawing.leaves import Layer
from journeymapper.drawing.report.blocks import Block, Heading, Plate
from journeymapper.drawing.report.styles import BOTTOM, HEADINGS, MARGIN, TOP, UNIT
from journeymapper.drawing.report.texts import figure_of
from journeymapper.drawing.scatter import Place
from journeymapper.drawing.setting import first_baseline, label
from journeymapper.drawing.tile_handout import handout_layers
from journeymapper.drawing.tile_map import TiledMap
from journeymapper.drawing.tile_paper import FOOT, Numbering, sheet_key
from journeymapper.drawing.tile_paper import MARGIN as TILE_MARGIN
from journeymapper.layout.tiles import sheet_name
from journeymapper.messages import message, text

_HEAD = HEADINGS[2].lead + 10
"""The heading and the gap below it, in layout units."""


@dataclass(frozen=True, slots=True)
class MapPage:
    """A page of a report that shows a sheet of the map, in points."""

    width: float
    height: float

    @property
    def sheet(self) -> tuple[float, float]:
        """The size of a sheet of tiles whose room is what this page has free."""
        width = self.width - 2 * MARGIN * UNIT + 2 * TILE_MARGIN
        height = self.height - (TOP + _HEAD + BOTTOM) * UNIT + 2 * TILE_MARGIN + FOOT
        return width, height

    @property
    def shift(self) -> tuple[float, float]:
        """How far what is on such a sheet moves right and down."""
        return MARGIN * UNIT - TILE_MARGIN, (TOP + _HEAD) * UNIT - TILE_MARGIN


def map_plates(tiled: TiledMap, page: MapPage) -> Iterator[Plate]:
    """The sheets of a map as pages, row by row."""
    numbering, (right, down) = tiled.numbering, page.shift
    for place, layers in handout_layers(tiled, numbering):
        moved = tuple(replace(layer, x=layer.x + right, y=layer.y + down) for layer in layers)
        yield Plate(page.width, page.height, moved, _head(tiled, numbering, place, page))


def leading(plate: Plate, goal: Callable[[Figure], To | None]) -> Plate:
    """The same page, each figure leading where `goal` says."""
    return replace(plate, layers=tuple(_leading(layer, goal) for layer in plate.layers))


def _leading(layer: Layer, goal: Callable[[Figure], To | None]) -> Layer:
    figures = tuple(
        at if (link := goal(at.figure)) is None else replace(at, figure=replace(at.figure, link=link))
        for at in layer.figures
    )
    return replace(layer, figures=figures)


def _head(tiled: TiledMap, numbering: Numbering, place: Place, page: MapPage) -> Block:
    """The stages on a sheet, its lanes where sheets stand below each other, and where it belongs."""
    style, language = HEADINGS[2], tiled.project.info.language
    baseline = first_baseline(0, style.lead, 1, style)
    width = page.width / UNIT - 2 * MARGIN
    key, key_width = sheet_key(numbering, place, width, baseline)
    title = _title(tiled, numbering, place)
    run = label(0, baseline, title, style, "ink", room=width - key_width - 20, language=language)
    record = f"sheet {sheet_name(*place)}"
    figures = (
        Placed(figure_of(record, "heading 2", title, (run,)), 0, 0),
        Placed(figure_of(tiled.layout.map, "ground", "", key), 0, 0),
    )
    return Block(figures, style.lead, heading=Heading(2, title, record))


def _title(tiled: TiledMap, numbering: Numbering, place: Place) -> str:
    stages = tiled.stage_names(place) or sheet_name(*place)
    lanes = tiled.lane_names(place)
    if numbering.rows == 1 or not lanes:
        return stages
    if len(lanes) == 1:
        return text(message("{stages}: {lane}", stages=stages, lane=lanes[0]))
    words = message("{stages}: {first} to {last}", stages=stages, first=lanes[0], last=lanes[-1])
    return text(words)
