"""How a map is put on sheets: turned which way, at which scale."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor

from journeymapper.drawing.figures import Drawing
from journeymapper.drawing.leaves import Leaf, turned
from journeymapper.drawing.map import map_in_order
from journeymapper.drawing.poster_title import subtitle_words
from journeymapper.drawing.scatter import contents_of
from journeymapper.drawing.tile_assembly import assembly
from journeymapper.drawing.tile_gaps import Axes, assembled_axes, repeated_axes
from journeymapper.drawing.tile_handout import handout
from journeymapper.drawing.tile_map import TiledMap
from journeymapper.drawing.tile_paper import FLAP, Paper
from journeymapper.export.errors import CannotExport
from journeymapper.export.numbers import number
from journeymapper.export.order import Layout, PrintOrder
from journeymapper.export.pages import LAYOUT_UNIT, SHEETS, Page, follows_drawing, upright_page
from journeymapper.export.printout import COMFORTABLE
from journeymapper.layout import lay_out
from journeymapper.layout.formats import HANDOUT, TILES
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import MapLayout
from journeymapper.layout.tiles import tiles_on
from journeymapper.messages import message, plural
from journeymapper.model.journeys import Map
from journeymapper.model.matter import Matter
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.typeset import language_from_right

LEAST_SCALE, MOST_SCALE = 10, 400
"""Percent: 100 prints a layout unit as 1/96 inch."""


@dataclass(frozen=True, slots=True)
class Tiled:
    """A map on sheets, ready to be written."""

    map: TiledMap
    drawing: Drawing
    """The whole map, as it is shared out."""
    page: Page
    percent: float
    arrangement: Layout

    @property
    def leaves(self) -> Iterator[Leaf]:
        """The sheets, row by row, as the map's language reads."""
        drawn = handout(self.map) if self.arrangement == "handout" else assembly(self.map)
        return map(turned, drawn) if language_from_right(self.drawing.language) else drawn


@dataclass(frozen=True, slots=True)
class _Ground:
    """What is the same on every sheet and at every scale."""

    project: Project
    layout: MapLayout
    reading: Reading
    drawing: Drawing
    contents: Sequence[Rect]
    title: str
    axes: Axes
    arrangement: Layout

    def tiled(self, page: Page, percent: float) -> Tiled | None:
        """The map on such sheets at a scale; None where something is larger than a sheet."""
        scale, paper = percent / 100 * LAYOUT_UNIT, Paper(page.width, page.height)
        width, height = (side / scale for side in paper.room)
        flap = FLAP / scale if self.arrangement == "assemble" else 0
        tiles = tiles_on(self.axes.columns, self.axes.rows, width, height, flap)
        if tiles is None:
            return None
        map_ = TiledMap(
            self.project,
            self.layout,
            self.reading,
            self.drawing.figures,
            self.contents,
            tiles,
            paper,
            scale,
            self.title,
        )
        return Tiled(map_, self.drawing, page, percent, self.arrangement)


def tile(matter: Matter, order: PrintOrder) -> Tiled:
    """A map shared out among sheets as people asked.

    Raises `CannotExport` where it can't be, and `UnknownRecord` where there is no such map.
    """
    ground, pages = _ground(matter, order.layout), _pages(order)
    if order.sheets is not None:
        return _largest(ground, pages, order.sheets)
    percent = _readable(ground, pages) if order.scale is None else order.scale
    if not LEAST_SCALE <= percent <= MOST_SCALE:
        raise CannotExport(
            message("A scale is between {least} % and {most} %.", least=LEAST_SCALE, most=MOST_SCALE)
        )
    best = _on_fewest(ground, pages, percent)
    if order.scale is not None:
        return best
    return _largest(ground, pages, len(best.map.numbering.printed))


def handout_on(matter: Matter, pages: Sequence[Page]) -> Tiled:
    """A map to be read on as few of some sheets as 9 pt needs; where two do with as many, on the first.

    Raises `CannotExport` where it can't be, and `UnknownRecord` where there is no such map.
    """
    ground = _ground(matter, "handout")
    best = _on_fewest(ground, pages, _readable(ground, pages))
    return _largest(ground, (best.page,), len(best.map.numbering.printed))


def _readable(ground: _Ground, pages: Sequence[Page]) -> float:
    """The least percentage at which all prints at 9 pt; where that does not fit, the largest that does."""
    percent = _comfortable(ground.drawing)
    if any(ground.tiled(page, percent) for page in pages):
        return percent
    return max(_fitting(ground, pages, percent), LEAST_SCALE)


def _on_fewest(ground: _Ground, pages: Sequence[Page], percent: float) -> Tiled:
    """The fewest sheets at a percentage. Raises `CannotExport` where something is larger than any of them."""
    found = [tiled for page in pages if (tiled := ground.tiled(page, percent)) is not None]
    if not found:
        raise _too_large(ground, pages, percent)
    return min(found, key=lambda tiled: len(tiled.map.numbering.printed))


def _ground(matter: Matter, arrangement: Layout) -> _Ground:
    project, map_, reading = matter.project, matter.map, matter.reading
    layout = lay_out(project, map_, reading, HANDOUT if arrangement == "handout" else TILES)
    drawing = map_in_order(project, layout, reading)
    axes = (
        repeated_axes(project, layout, drawing.figures)
        if arrangement == "handout"
        else assembled_axes(layout, drawing.figures)
    )
    kind = subtitle_words(project.get(Map, map_).evolve(evidence_summary=""))
    title = ", ".join(filter(None, (drawing.title or project.info.title, kind)))
    return _Ground(project, layout, reading, drawing, contents_of(drawing.figures), title, axes, arrangement)


def _pages(order: PrintOrder) -> tuple[Page, ...]:
    """The sheet as it is to be turned, or both ways; the one that is wider first."""
    name = order.page or SHEETS[order.standard][0]
    if follows_drawing(name):
        raise CannotExport(message("Sheets need a size, such as A4; “fit” and rolls are for posters."))
    upright = upright_page(name)
    match order.orientation:
        case "portrait":
            return (upright,)
        case "landscape":
            return (upright.turned,)
        case "auto":
            return (upright.turned, upright)


def _comfortable(drawing: Drawing) -> float:
    """The least whole percentage at which the smallest text prints at 9 pt."""
    smallest = min((run.size for _, _, run in drawing.texts()), default=0)
    return float(ceil(COMFORTABLE / LAYOUT_UNIT / smallest * 100)) if smallest else 100.0


def _largest(ground: _Ground, pages: Sequence[Page], sheets: int) -> Tiled:
    """The largest whole percentage at which no more sheets are printed. Raises `CannotExport`."""
    found = [tiled for page in pages if (tiled := _largest_on(ground, page, sheets)) is not None]
    if found:
        return max(found, key=lambda tiled: tiled.percent)
    raise CannotExport(
        plural(
            "The map does not fit on {count} sheet of {page}. Allow more sheets, or larger ones.",
            "The map does not fit on {count} sheets of {page}. Allow more sheets, or larger ones.",
            sheets,
            page=pages[0].name,
        )
    )


def _largest_on(ground: _Ground, page: Page, sheets: int) -> Tiled | None:
    """The same on sheets turned one way; None where there is no such percentage.

    Rows and columns only get more as the scale grows, and so do the sheets that are printed: more than those
    of the first row and column, fewer than all places.
    """

    def fits(percent: int) -> bool:
        tiled = ground.tiled(page, percent)
        return tiled is not None and tiled.map.fits(sheets)

    percent = _last(fits, MOST_SCALE)
    return ground.tiled(page, percent) if percent >= LEAST_SCALE else None


def _last(does: Callable[[int], bool], most: int) -> int:
    """The largest percentage up to `most` that does, where all smaller ones do; below the least for none."""
    range_ = range(LEAST_SCALE, most + 1)
    return LEAST_SCALE - 1 + bisect_left(range_, True, key=lambda percent: not does(percent))


def _fitting(ground: _Ground, pages: Sequence[Page], most: float) -> int:
    """The largest whole percentage up to `most` at which all of it fits; below the least for none."""
    return _last(lambda percent: any(ground.tiled(page, percent) for page in pages), floor(most))


def _too_large(ground: _Ground, pages: Sequence[Page], percent: float) -> CannotExport:
    """Says at which scale it would do."""
    said = {"percent": number(percent), "page": pages[0].name}
    smaller = _fitting(ground, pages, percent)
    if smaller >= LEAST_SCALE:
        return CannotExport(
            message(
                "At {percent} % something that must not be cut is larger than a sheet of {page}. "
                "At {smaller} % it fits.",
                **said,
                smaller=smaller,
            )
        )
    return CannotExport(
        message(
            "Something that must not be cut is larger than a sheet of {page} at any scale.",
            page=pages[0].name,
        )
    )
