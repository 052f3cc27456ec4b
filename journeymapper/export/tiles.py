"""Tiles: one map on several sheets, to be read one by one or glued together."""

from journeymapper.export.numbers import number
from journeymapper.export.order import PrintOrder
from journeymapper.export.pages import Page
from journeymapper.export.poster import READABLE, smallest_text
from journeymapper.export.printout import Printout, particulars_of
from journeymapper.export.tiling import Tiled, tile
from journeymapper.messages import Message, message, plural
from journeymapper.model.matter import Matter


def prepare_tiles(matter: Matter, order: PrintOrder) -> Printout:
    """A map on several sheets, on which no card and no word is cut.

    Raises `CannotExport`, and `UnknownRecord` where there is no such map.
    """
    tiled = tile(matter, order)
    drawing, leaves = tiled.drawing, tuple(tiled.leaves)
    notes = (
        _sheets_note(tiled, len(leaves)),
        *_size_notes(smallest_text(drawing) * tiled.map.scale),
    )
    return Printout(leaves, particulars_of(matter, drawing.title), matter.project.assets, notes)


def _sheets_note(tiled: Tiled, count: int) -> Message:
    rows, columns = len(tiled.map.tiles.rows), len(tiled.map.tiles.columns)
    return plural(
        "{count} sheet of {page} at {percent} %, {columns} across and {rows} down.",
        "{count} sheets of {page} at {percent} %, {columns} across and {rows} down.",
        count,
        page=_turned_name(tiled.page),
        percent=number(tiled.percent),
        columns=columns,
        rows=rows,
    )


def _turned_name(page: Page) -> Message:
    if page.aspect > 1:
        return message("{name} landscape", name=page.name)
    return message("{name} portrait", name=page.name)


def _size_notes(smallest: float) -> tuple[Message, ...]:
    if not smallest:
        return ()
    said = message("The smallest text prints at {size} pt.", size=f"{smallest:.1f}")
    return (said, message("That is too small to read at arm’s length.")) if smallest < READABLE else (said,)
