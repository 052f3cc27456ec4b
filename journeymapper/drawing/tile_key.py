"""The key map: the whole map small, divided into its sheets as they lie, each with its name."""

from collections.abc import Iterator

from journeymapper.drawing.figures import Box, Figure, Shape, Stroke
from journeymapper.drawing.poster_styles import HEADING, LEGEND, SECTION
from journeymapper.drawing.setting import ends_at, label
from journeymapper.drawing.tile_map import TiledMap
from journeymapper.layout.geometry import Rect
from journeymapper.layout.tiles import sheet_name
from journeymapper.messages import message, text
from journeymapper.model.structure import Stage

_HEAD = 34.0
"""The heading and a gap."""
_NAMES = 20.0
"""Of stages above the map."""
_MOST_HEIGHT = 150.0
_GAP = 2.0
"""Between two sheets."""


def key_map(tiled: TiledMap, width: float) -> tuple[Figure, float]:
    """The key map in a width, with its height; as wide as its height allows."""
    layout, language = tiled.layout, tiled.project.info.language
    scale = min(width / layout.width, _MOST_HEIGHT / layout.height)
    top = _HEAD + _NAMES
    height = top + layout.height * scale
    heading = text(message("How the sheets lie"))
    shapes = (
        label(0, 14, heading, SECTION, "ink", language=language),
        *_stages(tiled, scale, top - 6),
        *_sheets(tiled, scale, top),
    )
    bounds = Rect(-2, -4, max(width, layout.width * scale) + 4, height + 6)
    return Figure(layout.map, "legend", _words(tiled, heading), bounds, shapes), height


def _stages(tiled: TiledMap, scale: float, baseline: float) -> Iterator[Shape]:
    """The names of stages over their columns, as far as they fit."""
    for span in tiled.layout.header.stages:
        name, room = tiled.project.get(Stage, span.stage).name, span.width * scale
        run = label(span.x * scale, baseline, name, LEGEND, "ink2", language=tiled.project.info.language)
        if ends_at(run) <= run.x + room:
            yield run


def _sheets(tiled: TiledMap, scale: float, top: float) -> Iterator[Shape]:
    """Every sheet that is printed as a box with its name, on the lanes and the cards that it shows."""
    for band in tiled.layout.lanes:
        y, wide = top + band.y * scale, tiled.layout.width * scale
        yield Box(0, y, wide, band.height * scale, fill=band.ground)
    for id_ in tiled.layout.cards:
        card = tiled.layout.rect(id_)
        x, y = card.x * scale, top + card.y * scale
        yield Box(x, y, card.width * scale, card.height * scale, 1, fill="inset")
    for place in tiled.numbering.printed:
        area = tiled.area(place)
        x, y = area.x * scale + _GAP / 2, top + area.y * scale + _GAP / 2
        wide, high = area.width * scale - _GAP, area.height * scale - _GAP
        yield Box(x, y, wide, high, min(4, wide / 2, high / 2), stroke=Stroke("strong", 1))
        size = min(HEADING.size, high * 0.8)
        name = label(
            x + wide / 2, y + high / 2 + 0.35 * size, sheet_name(*place), HEADING, "ink", anchor="middle"
        )
        if high >= HEADING.size and name.line.width * HEADING.size <= wide - 4:
            yield name


def _words(tiled: TiledMap, heading: str) -> str:
    sheets = (tiled.sheet_title(place) for place in tiled.numbering.printed)
    return f"{heading}. {'; '.join(sheets)}"
