"""Tiles: one map on several sheets, to be read one by one or glued together."""

from collections.abc import Iterator

from journeymapper.drawing.leaves import Leaf, turned
from journeymapper.drawing.tile_cover import cover
from journeymapper.export.numbers import number
from journeymapper.export.order import PrintOrder
from journeymapper.export.printout import Printout, particulars_of
from journeymapper.export.tiling import Tiled, tile
from journeymapper.messages import Message, message
from journeymapper.model.matter import Matter
from journeymapper.typeset import language_from_right


def prepare_tiles(matter: Matter, order: PrintOrder) -> Printout:
    """A map on several sheets, on which no card and no word is cut.

    Raises `CannotExport`, and `UnknownRecord` where there is no such map.
    """
    tiled = tile(matter, order)
    drawing, leaves = tiled.drawing, (*_covers(tiled, matter, order), *tiled.leaves)
    notes = (_sheets_note(tiled),)
    return Printout(leaves, particulars_of(matter, drawing.title), matter.project.assets, notes)


def _covers(tiled: Tiled, matter: Matter, order: PrintOrder) -> Iterator[Leaf]:
    """The sheets that explain the others, as the map's language reads."""
    drawn = cover(tiled.map, matter.as_of) if order.key == "first" else iter(())
    return map(turned, drawn) if language_from_right(tiled.drawing.language) else drawn


def _sheets_note(tiled: Tiled) -> Message:
    return message(
        "{columns} across and {rows} down, at {percent} %.",
        columns=len(tiled.map.tiles.columns),
        rows=len(tiled.map.tiles.rows),
        percent=number(tiled.percent),
    )
