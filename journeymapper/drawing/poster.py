"""A map with all that belongs on a wall beside it: title, persona, objectives, legend, findings."""

from dataclasses import replace
from datetime import date

from journeymapper.drawing.figures import Bookmark, Box, Drawing, Figure, Placed, Shape, Stroke
from journeymapper.drawing.flow import Block, rows
from journeymapper.drawing.parts import line
from journeymapper.drawing.poster_bands import as_one, drawn_map, map_layouts
from journeymapper.drawing.poster_findings import findings_section
from journeymapper.drawing.poster_page import Contents, moved
from journeymapper.drawing.poster_strip import strip_blocks
from journeymapper.drawing.poster_styles import LEAST_FOLDED_WIDTH, LEAST_WIDTH, MARGIN
from journeymapper.drawing.poster_title import FACTS_WIDTH, facts_figure, subtitle_words, title_figure
from journeymapper.layout.formats import POSTER, Format
from journeymapper.layout.geometry import Rect
from journeymapper.messages import message, text
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading

_TOP = 34
_STRIP_GAP = 24
_STRIP_RADIUS = 10


def draw_poster(
    project: Project, map_: str, reading: Reading, as_of: date, format_: Format = POSTER
) -> Drawing:
    """The poster of a map on a day, in layout units: as wide as its map, as high as its texts ask for.

    Raises `UnknownRecord` where there is no such map.
    """
    return poster_contents(project, map_, reading, as_of, format_).on_paper()


def poster_contents(
    project: Project, map_: str, reading: Reading, as_of: date, format_: Format = POSTER, bands: int = 1
) -> Contents:
    """What a poster shows, to be put on paper, its map folded into bands, at most so many.

    Raises `UnknownRecord` where there is no such map.
    """
    record = project.get(Map, map_)
    journey = project.find(Journey, record.journey)
    layouts = map_layouts(project, map_, reading, format_, bands)
    least = LEAST_WIDTH if len(layouts) == 1 else LEAST_FOLDED_WIDTH
    inner = max(least, *(layout.width for layout in layouts))
    title, title_height = title_figure(project, record, journey, inner - FACTS_WIDTH - 60)
    facts, facts_height = facts_figure(project, record, journey, as_of)
    figures = [
        Placed(title, MARGIN, _TOP),
        Placed(facts, MARGIN + inner - FACTS_WIDTH, _TOP),
    ]
    y = _TOP + max(title_height, facts_height) + 16
    room = inner - 2 * _STRIP_GAP
    blocks = strip_blocks(project, journey, as_one(layouts), reading, room, 2 * _STRIP_GAP)
    strip, strip_height = _strip(blocks, inner, map_)
    figures += moved(strip, MARGIN, y)
    y += strip_height + (14 if strip else 0)
    drawn = drawn_map(project, layouts, reading, inner)
    figures += moved(drawn.figures, MARGIN, y)
    bookmarks = [replace(mark, y=y + mark.y, x=MARGIN + mark.x) for mark in drawn.bookmarks]
    y += drawn.height
    section = findings_section(project, map_, reading, inner)
    if section.figures:
        figures.append(Placed(_rule(map_, inner), MARGIN, y))
        figures += moved(section.figures, MARGIN, y)
        bookmarks.append(Bookmark(text(message("Findings")), y, x=MARGIN))
    return Contents(
        map=map_,
        width=inner + 2 * MARGIN,
        height=y + section.height,
        figures=tuple(figures),
        bookmarks=tuple(bookmarks),
        title=drawn.title or project.info.title,
        footer=_footer(project, record, journey),
        language=project.info.language,
        bands=len(layouts),
    )


def _strip(blocks: list[Block], width: float, map_: str) -> tuple[tuple[Placed, ...], float]:
    """The blocks on their ground with rules between them, and its height; nothing for no blocks."""
    if not blocks:
        return (), 0
    lines = rows(blocks, width - 2 * _STRIP_GAP, 2 * _STRIP_GAP)
    height = max(92.0, sum(row_height for _, row_height in lines))
    shapes: list[Shape] = [Box(0, 0, width, height, _STRIP_RADIUS, fill="lane")]
    placed: list[Placed] = []
    for row, row_height in lines:
        # The first row begins with a portrait, which has its own margin.
        indent = 0 if row is lines[0][0] and row[0].figure.part == "persona" else _STRIP_GAP
        for block in row:
            placed.append(Placed(block.figure, block.x + indent, block.y))
            if block is not row[0]:
                x, y = block.x + indent - _STRIP_GAP, block.y
                shapes.append(line(x, y + 14, x, y + row_height - 14, Stroke("line2", 1, token="hair")))
    ground = Figure(map_, "ground", "", Rect(0, 0, width, height), tuple(shapes))
    return (Placed(ground, 0, 0), *placed), height


def _rule(map_: str, width: float) -> Figure:
    shape = line(0, 0, width, 0, Stroke("line2", 1, token="hair"))
    return Figure(map_, "ground", "", Rect(0, -1, width, 2), (shape,))


def _footer(project: Project, map_: Map, journey: Journey | None) -> str:
    """Whose map of what this is."""
    parts = (
        project.info.organisation or project.info.title,
        journey.title if journey else "",
        subtitle_words(map_.evolve(evidence_summary="")),
    )
    return ", ".join(part for part in parts if part)
