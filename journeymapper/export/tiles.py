"""Tiles: one map on several sheets, to be read one by one or glued together."""

from dataclasses import dataclass
from datetime import date

from journeymapper.drawing.themes import Theme
from journeymapper.export.numbers import number
from journeymapper.export.pages import Page
from journeymapper.export.pdf.leaves import write_leaves
from journeymapper.export.poster import (
    READABLE,
    glyph_notes,
    particulars_of,
    picture_notes,
    pictures_of,
    smallest_text,
)
from journeymapper.export.tiling import Tiled, Tiling, tile
from journeymapper.messages import Message, message, plural
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Tiles:
    """A finished file, and what to say of it."""

    data: bytes
    page: Page
    names: tuple[str, ...]
    """What its sheets are called, in their order."""
    percent: float
    smallest: float
    """The size at which the smallest text prints, in points."""
    notes: tuple[Message, ...]


def export_tiles(project: Project, map_: str, reading: Reading, as_of: date, asked: Tiling) -> Tiles:
    """A map as a PDF of several sheets, on which no card and no word is cut.

    Raises `CannotExport`, and `UnknownRecord` where there is no such map.
    """
    tiled = tile(project, map_, reading, asked)
    drawing, leaves = tiled.drawing, tuple(tiled.leaves)
    pictures = pictures_of(drawing, tiled.map.scale, project.assets)
    particulars = particulars_of(project, map_, drawing, as_of)
    data = write_leaves(leaves, Theme.load("print"), particulars, pictures)
    smallest = smallest_text(drawing) * tiled.map.scale
    notes = (
        _sheets_note(tiled, len(leaves)),
        *_size_notes(smallest),
        *glyph_notes(drawing),
        *picture_notes(drawing, pictures),
    )
    return Tiles(data, tiled.page, tuple(leaf.name for leaf in leaves), tiled.percent, smallest, notes)


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
