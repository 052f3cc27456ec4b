"""The map of a poster: in one piece, or folded into bands one below the other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from journeymapper.drawing.bands import band_figures
from journeymapper.drawing.figures import Bookmark, Placed
from journeymapper.drawing.map import map_in_order
from journeymapper.drawing.poster_page import moved
from journeymapper.drawing.poster_styles import LEAST_FOLDED_WIDTH, LEAST_WIDTH
from journeymapper.layout import lay_out, led
from journeymapper.layout.band import Band
from journeymapper.layout.folding import folded, for_bands
from journeymapper.layout.formats import Format
from journeymapper.layout.map_layout import MapLayout
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading

_MOST_COLUMN = 298
"""Columns of a narrow map are widened up to this, to fill the poster."""
_BETWEEN = 26
"""From one band to the next."""


@dataclass(frozen=True, slots=True)
class DrawnMap:
    """The figures of all bands, placed from the top-left corner of the first."""

    figures: tuple[Placed, ...]
    bookmarks: tuple[Bookmark, ...]
    title: str


@dataclass(frozen=True, slots=True)
class BandLayout:
    """A layout whose wires are not led yet, and the band that it is of; None for a whole map."""

    layout: MapLayout
    band: Band | None = None


def map_layouts(
    project: Project, map_: str, reading: Reading, format_: Format, count: int
) -> tuple[BandLayout, ...]:
    """The layouts of a map in so many bands, in as many as it has parts where those are fewer.

    Columns are widened where the map would be narrower than the texts around it.
    """
    layouts = band_layouts(project, map_, reading, format_, count)
    widest = max((each.layout for each in layouts), key=lambda layout: layout.width)
    missing = (LEAST_WIDTH if len(layouts) == 1 else LEAST_FOLDED_WIDTH) - widest.width
    if missing <= 0 or not widest.columns:
        return layouts
    wider = min(_MOST_COLUMN, format_.column + missing / len(widest.columns))
    return band_layouts(project, map_, reading, replace(format_, column=max(format_.column, wider)), count)


def band_layouts(
    project: Project, map_: str, reading: Reading, format_: Format, count: int
) -> tuple[BandLayout, ...]:
    """The same with columns as wide as the format says."""
    roomy = for_bands(format_)
    for fewer in range(count, 1, -1):
        bands = folded(project, map_, roomy, fewer)
        if bands is not None:
            return tuple(
                BandLayout(lay_out(project, map_, reading, roomy, band, with_wires=False), band)
                for band in bands
            )
    return (BandLayout(lay_out(project, map_, reading, format_, with_wires=False)),)


def as_one(layouts: Sequence[BandLayout]) -> MapLayout:
    """A layout with all that stands in any band, for a legend of what there is."""
    first, *others = (each.layout for each in layouts)
    if not others:
        return first
    return replace(
        first,
        cards={id_: box for each in layouts for id_, box in each.layout.cards.items()},
        ghosts=tuple(ghost for each in layouts for ghost in each.layout.ghosts),
        frames=tuple(frame for each in layouts for frame in each.layout.frames),
    )


def height_of(layouts: Sequence[BandLayout]) -> float:
    """The height of all bands below each other."""
    return sum(each.layout.height for each in layouts) + _BETWEEN * (len(layouts) - 1)


def drawn_map(project: Project, layouts: Sequence[BandLayout], reading: Reading, width: float) -> DrawnMap:
    """Every band below the one before."""
    figures: list[Placed] = []
    bookmarks: list[Bookmark] = []
    y, title = 0.0, ""
    for number, each in enumerate(layouts, 1):
        layout = led(project, each.layout, each.band)
        if len(layouts) > 1:
            layout = replace(layout, width=_end(layout, width))
        drawn = map_in_order(project, layout, reading)
        figures += moved(drawn.figures, 0, y)
        if len(layouts) > 1:
            figures += moved(band_figures(layout, number, len(layouts), project.info.language), 0, y)
        bookmarks += [replace(mark, y=mark.y + y) for mark in drawn.bookmarks]
        title = drawn.title
        y += layout.height + _BETWEEN
    return DrawnMap(tuple(figures), tuple(bookmarks), title)


def _end(layout: MapLayout, width: float) -> float:
    """Where the grounds of a band end: at the edge of all, or with its columns where it lacks some of them.

    Empty grounds would look as if something was forgotten there.
    """
    return layout.width if width - layout.width > layout.format.column else width
