"""What lies on top of tiles: whose map it is, what its signs mean, how its sheets lie, what its pins say."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from journeymapper.drawing.figures import Figure, Placed
from journeymapper.drawing.leaves import Layer, Leaf
from journeymapper.drawing.poster_findings import findings_section
from journeymapper.drawing.poster_page import moved
from journeymapper.drawing.poster_strip import strip, strip_blocks
from journeymapper.drawing.poster_title import FACTS_WIDTH, facts_figure, title_figures
from journeymapper.drawing.setting import label
from journeymapper.drawing.tile_key import key_map
from journeymapper.drawing.tile_map import TiledMap
from journeymapper.drawing.tile_paper import MARGIN
from journeymapper.layout.formats import TextStyle
from journeymapper.layout.geometry import Rect
from journeymapper.messages import message, text
from journeymapper.model.journeys import Journey, Map

SCALE = 0.8
"""Points to a unit: the smallest text of the poster's pieces, the number on a pin, prints at 9 pt."""
_GAP = 20.0
_FOOT = TextStyle("regular", 9 / SCALE, 11 / SCALE)
_FOOT_HEIGHT = 24.0
_LEAST_BESIDE = 420.0
"""The room that a title takes beside the facts; in less they stand below it."""


def cover(tiled: TiledMap, as_of: date) -> Iterator[Leaf]:
    """The sheets that explain all others, as many as the findings take; one at least."""
    paper = tiled.paper
    height = (paper.height - 2 * MARGIN) / SCALE - _FOOT_HEIGHT
    pages = list(_pages(tiled, as_of, (paper.width - 2 * MARGIN) / SCALE, height))
    for number, figures in enumerate(pages, 1):
        name = text(message("Key")) if len(pages) == 1 else text(message("Key {number}", number=number))
        placed = (*figures, Placed(_foot(tiled, name), 0, height + _FOOT_HEIGHT - 4))
        yield Leaf(name, paper.width, paper.height, (Layer(placed, MARGIN, MARGIN, SCALE),), name)


def _foot(tiled: TiledMap, name: str) -> Figure:
    width, language = (tiled.paper.width - 2 * MARGIN) / SCALE, tiled.project.info.language
    called = label(width, 0, name, _FOOT, "ink", anchor="end", language=language)
    title = label(0, 0, tiled.title, _FOOT, "ink2", room=called.x - 16, language=language)
    words, bounds = f"{name}. {tiled.title}", Rect(-2, -14, width + 4, 20)
    return Figure(tiled.layout.map, "footer", words, bounds, (title, called))


def _pages(tiled: TiledMap, as_of: date, width: float, height: float) -> Iterator[list[Placed]]:
    """The figures of each page, in units from the corner of its margins."""
    page: list[Placed] = []
    y = 0.0
    for figures, high in (*_parts(tiled, as_of, width), *_findings(tiled, width)):
        if page and y + high > height:
            yield page
            page, y = [], 0.0
        page += moved(figures, 0, y)
        y += high
    yield page


Piece = tuple[Sequence[Placed], float]
"""What stays on one page, with the height that it takes."""


def _parts(tiled: TiledMap, as_of: date, width: float) -> Iterator[Piece]:
    project, record = tiled.project, tiled.project.get(Map, tiled.layout.map)
    journey = project.find(Journey, record.journey)
    beside = width - FACTS_WIDTH - 60 >= _LEAST_BESIDE
    titles, high = title_figures(project, record, journey, width - FACTS_WIDTH - 60 if beside else width)
    facts, facts_high = facts_figure(project, record, journey, as_of)
    placed = [Placed(title, 2, 0) for title in titles]
    if beside:
        yield (*placed, Placed(facts, width - FACTS_WIDTH, 0)), max(high, facts_high) + _GAP
    else:
        yield (*placed, Placed(facts, 24, high + 8)), high + facts_high + 8 + _GAP
    blocks = strip_blocks(project, journey, tiled.layout, tiled.reading, width - 48, 48)
    figures, high = strip(blocks, width, record.id)
    if figures:
        yield figures, high + _GAP
    key, high = key_map(tiled, width)
    yield (Placed(key, 0, 0),), high + _GAP


def _findings(tiled: TiledMap, width: float) -> Iterator[Piece]:
    """The findings row by row, as they stand on a poster."""
    section = findings_section(tiled.project, tiled.layout.map, tiled.reading, width)
    rows = [list(row) for _, row in groupby(section.figures, key=lambda placed: placed.y)]
    tops = [row[0].y for row in rows]
    ends = [*tops, section.height][1:]
    for row, top, end in zip(rows, tops, ends, strict=True):
        yield moved(row, 0, -top), end - top
