"""A map on sheets: what both kinds of arrangement share."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from journeymapper.drawing.figures import Bookmark, Placed
from journeymapper.drawing.leaves import Layer
from journeymapper.drawing.scatter import Place, places_of
from journeymapper.drawing.tile_paper import MARGIN, Numbering, Paper
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import MapLayout
from journeymapper.layout.tiles import Tiles, sheet_name
from journeymapper.messages import message, text
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Lane, Stage


@dataclass(frozen=True)
class TiledMap:
    """A map, its drawing, and how it is shared out among sheets."""

    project: Project
    layout: MapLayout
    reading: Reading
    figures: tuple[Placed, ...]
    contents: Sequence[Rect]
    """Where on the map there is anything but grounds."""
    tiles: Tiles
    paper: Paper
    scale: float
    """Points to a layout unit."""
    title: str

    def area(self, place: Place) -> Rect:
        """What of the map a sheet shows, in layout units."""
        row, column = self.tiles.rows[place[0]], self.tiles.columns[place[1]]
        return Rect(column.start, row.start, column.length, row.length)

    def layer(self, figures: list[Placed], part: Rect, x: float, y: float) -> Layer:
        """Figures of the map, clipped to a part of it whose corner is at (x, y) right below the margins."""
        left, top = MARGIN + (x - part.x) * self.scale, MARGIN + (y - part.y) * self.scale
        return Layer(tuple(figures), left, top, self.scale, part, shared=True)

    @cached_property
    def numbering(self) -> Numbering:
        """The sheets that are printed: all of the first row and column, others where something is on them."""
        filled = places_of(self.contents, self.tiles)
        printed = tuple(place for place in self.tiles.places if 0 in place or place in filled)
        return Numbering(printed, len(self.tiles.rows), len(self.tiles.columns))

    def fits(self, sheets: int) -> bool:
        """Whether no more sheets are printed; counted only where the number of places does not tell."""
        rows, columns = len(self.tiles.rows), len(self.tiles.columns)
        if rows * columns <= sheets or rows + columns - 1 > sheets:
            return rows * columns <= sheets
        return len(self.numbering.printed) <= sheets

    def sheet_title(self, place: Place) -> str:
        """What the bookmark of a sheet says: its name, and the stages on it."""
        name, said = sheet_name(*place), self.stage_names(place)
        return text(message("{sheet}: {stages}", sheet=name, stages=said)) if said else name

    def stage_names(self, place: Place) -> str:
        """The stages on a sheet; empty where none has a name."""
        area = self.area(place)
        stages = [
            self.project.get(Stage, span.stage).name
            for span in self.layout.header.stages
            if span.x < area.right and area.x < span.x + span.width
        ]
        return ", ".join(filter(None, stages))

    def lane_names(self, place: Place) -> tuple[str, ...]:
        """The lanes on a sheet, from top to bottom, those without a name left out."""
        area = self.area(place)
        lanes = [
            self.project.get(Lane, band.lane).name
            for band in self.layout.lanes
            if band.y < area.bottom and area.y < band.bottom
        ]
        return tuple(filter(None, lanes))

    def stage_bookmarks(self, place: Place, x: float = 0) -> tuple[Bookmark, ...]:
        """A bookmark for each stage that begins on a sheet of the first row; its part of the map is at x."""
        area = self.area(place)
        return tuple(
            Bookmark(
                self.project.get(Stage, span.stage).name,
                MARGIN,
                1,
                MARGIN + (x + span.x - area.x) * self.scale,
            )
            for span in self.layout.header.stages
            if place[0] == 0 and area.x <= span.x < area.right
        )
