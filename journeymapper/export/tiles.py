"""Tiles: one map on several sheets, to be read one by one or glued together."""

from journeymapper.export.numbers import number
from journeymapper.export.order import PrintOrder
from journeymapper.export.printout import Printout, particulars_of
from journeymapper.export.tiling import Tiled, tile
from journeymapper.messages import Message, message
from journeymapper.model.matter import Matter


def prepare_tiles(matter: Matter, order: PrintOrder) -> Printout:
    """A map on several sheets, on which no card and no word is cut.

    Raises `CannotExport`, and `UnknownRecord` where there is no such map.
    """
    tiled = tile(matter, order)
    drawing, leaves = tiled.drawing, tuple(tiled.leaves)
    notes = (_sheets_note(tiled),)
    return Printout(leaves, particulars_of(matter, drawing.title), matter.project.assets, notes)


def _sheets_note(tiled: Tiled) -> Message:
    return message(
        "{columns} across and {rows} down, at {percent} %.",
        columns=len(tiled.map.tiles.columns),
        rows=len(tiled.map.tiles.rows),
        percent=number(tiled.percent),
    )
