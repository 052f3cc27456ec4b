"""A map with all that belongs on a wall beside it: title, persona, objectives, legend, findings."""

from dataclasses import dataclass, replace
from datetime import date

from journeymapper.drawing.figures import Drawing, Figure, Placed, Stroke
from journeymapper.drawing.finding_links import finding_links, with_links
from journeymapper.drawing.parts import line
from journeymapper.drawing.poster_bands import BandLayout, as_one, drawn_map, height_of, map_layouts
from journeymapper.drawing.poster_findings import Findings, findings_section
from journeymapper.drawing.poster_page import FOOT, Contents, moved
from journeymapper.drawing.poster_strip import STRIP_GAP, strip, strip_blocks
from journeymapper.drawing.poster_styles import LEAST_FOLDED_WIDTH, LEAST_WIDTH, MARGIN
from journeymapper.drawing.poster_title import FACTS_WIDTH, facts_figure, subtitle_words, title_figures
from journeymapper.layout.formats import POSTER, Format
from journeymapper.layout.geometry import Rect
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading

_TOP = 34


def draw_poster(
    project: Project, map_: str, reading: Reading, as_of: date, format_: Format = POSTER
) -> Drawing:
    """The poster of a map on a day, in layout units: as wide as its map, as high as its texts ask for.

    Raises `UnknownRecord` where there is no such map.
    """
    return plan_poster(project, map_, reading, as_of, format_).contents().on_paper()


@dataclass(frozen=True, slots=True)
class Plan:
    """A poster whose size is known: all is drawn but the map, which takes as long as all else ten times."""

    project: Project
    map: str
    reading: Reading
    layouts: tuple[BandLayout, ...]
    inner: float
    """The width between the margins."""
    above: tuple[Placed, ...]
    top: float
    """Where the map begins."""
    findings: Findings
    footer: str

    @property
    def bands(self) -> int:
        """How many bands the map is folded into."""
        return len(self.layouts)

    @property
    def width(self) -> float:
        """With margins."""
        return self.inner + 2 * MARGIN

    @property
    def height(self) -> float:
        """Between bar and footer."""
        return self.top + height_of(self.layouts) + self.findings.height

    @property
    def least_height(self) -> float:
        """Of the whole poster with nothing free on it."""
        return self.height + FOOT

    def contents(self) -> Contents:
        """The poster, drawn."""
        map_, inner, below = self.map, self.inner, self.top + height_of(self.layouts)
        drawn = drawn_map(self.project, self.layouts, self.reading, inner)
        figures = [*self.above, *moved(drawn.figures, MARGIN, self.top)]
        bookmarks = [replace(mark, y=self.top + mark.y, x=MARGIN + mark.x) for mark in drawn.bookmarks]
        if self.findings.figures:
            figures.append(Placed(_rule(map_, inner), MARGIN, below))
            figures += moved(self.findings.figures, MARGIN, below)
            bookmarks += [
                replace(mark, y=below + mark.y, x=MARGIN + mark.x) for mark in self.findings.bookmarks
            ]
        return Contents(
            map=map_,
            width=self.width,
            height=self.height,
            figures=tuple(with_links(figures, finding_links(figures, self.reading))),
            bookmarks=tuple(bookmarks),
            title=drawn.title or self.project.info.title,
            footer=self.footer,
            language=self.project.info.language,
            bands=self.bands,
        )


def plan_poster(
    project: Project, map_: str, reading: Reading, as_of: date, format_: Format = POSTER, bands: int = 1
) -> Plan:
    """How large a poster gets whose map is folded into bands, at most so many.

    Raises `UnknownRecord` where there is no such map.
    """
    record = project.get(Map, map_)
    journey = project.find(Journey, record.journey)
    layouts = map_layouts(project, map_, reading, format_, bands)
    least = LEAST_WIDTH if len(layouts) == 1 else LEAST_FOLDED_WIDTH
    inner = max(least, *(each.layout.width for each in layouts))
    titles, title_height = title_figures(project, record, journey, inner - FACTS_WIDTH - 60)
    facts, facts_height = facts_figure(project, record, journey, as_of)
    figures = [
        *(Placed(title, MARGIN, _TOP) for title in titles),
        Placed(facts, MARGIN + inner - FACTS_WIDTH, _TOP),
    ]
    y = _TOP + max(title_height, facts_height) + 16
    room = inner - 2 * STRIP_GAP
    blocks = strip_blocks(project, journey, as_one(layouts), reading, room, 2 * STRIP_GAP)
    on_strip, strip_height = strip(blocks, inner, map_)
    figures += moved(on_strip, MARGIN, y)
    y += strip_height + (14 if on_strip else 0)
    section = findings_section(project, map_, reading, inner)
    footer = _footer(project, record, journey)
    return Plan(project, map_, reading, layouts, inner, tuple(figures), y, section, footer)


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
