"""A whole report: its cover, its contents, its chapters, all on sheets with their numbers."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from journeymapper.drawing.figures import Bookmark
from journeymapper.drawing.leaves import Layer, Leaf, turned
from journeymapper.drawing.report.blocks import Block, Content, Plate
from journeymapper.drawing.report.chapter import Chapter, Report
from journeymapper.drawing.report.contents import Entry, contents_blocks
from journeymapper.drawing.report.cover import cover_layers
from journeymapper.drawing.report.furniture import Furniture, furniture_of
from journeymapper.drawing.report.paginator import Mark, SetPage, set_on_pages
from journeymapper.drawing.report.styles import BOTTOM, MARGIN, TOP, UNIT
from journeymapper.drawing.report.texts import heading
from journeymapper.messages import text
from journeymapper.model.matter import Matter
from journeymapper.typeset import language_from_right

_COVER = 1


@dataclass(frozen=True, slots=True)
class ReportPaper:
    """An upright sheet, in points."""

    width: float
    height: float

    @property
    def column(self) -> tuple[float, float]:
        """Width and height of what blocks stand in, in layout units."""
        return self.width / UNIT - 2 * MARGIN, self.height / UNIT - TOP - BOTTOM


def draw_report(
    matter: Matter, paper: ReportPaper, chapters: Sequence[Chapter], map_pages: Content = ()
) -> tuple[Leaf, ...]:
    """The sheets of a report, in their order, as its language reads."""
    width, height = paper.column
    report = Report(matter, width, height, map_pages)
    pages = [page for chapter in chapters for page in _chapter_pages(report, chapter)]
    ahead = _COVER + len(_contents(report, pages, 0))
    front = _contents(report, pages, ahead)
    leaves = _leaves(report, paper, [*front, *pages])
    return tuple(map(turned, leaves) if language_from_right(report.language) else leaves)


def _chapter_pages(report: Report, chapter: Chapter) -> list[SetPage | Plate]:
    """A chapter on pages of its own; none where it has nothing to tell."""
    content = iter(chapter.write(report))
    first = next(content, None)
    if first is None:
        return []
    title = heading(report, 1, text(chapter.title), chapter.name)
    return set_on_pages(_chained(title, first, content), report.width, report.height)


def _chained(title: Block, first: Block | Plate, rest: Iterable[Block | Plate]) -> Iterator[Block | Plate]:
    yield title
    yield first
    yield from rest


def _contents(report: Report, pages: Sequence[SetPage | Plate], ahead: int) -> list[SetPage | Plate]:
    """The contents of pages that come after so many others."""
    entries = [
        Entry(mark.heading, number) for number, page in enumerate(pages, ahead + 1) for mark in _marks(page)
    ]
    return set_on_pages(contents_blocks(report, entries), report.width, report.height)


def _leaves(report: Report, paper: ReportPaper, pages: Sequence[SetPage | Plate]) -> Iterator[Leaf]:
    furniture = furniture_of(report.matter)
    count, depth = _COVER + len(pages), 0
    yield _cover(report, paper, furniture)
    for number, page in enumerate(pages, _COVER + 1):
        if isinstance(page, Plate):
            width, height = page.width, page.height
            layers = (*_plate_head(page), *page.layers)
        else:
            width, height, layers = paper.width, paper.height, tuple(map(_on_paper, page.layers))
        around = furniture.around(width, height, number, count)
        marks = _connected(_bookmarks(page), depth)
        depth = marks[-1].level + 1 if marks else depth
        yield Leaf("", width, height, (*around, *layers), bookmarks=marks)


def _cover(report: Report, paper: ReportPaper, furniture: Furniture) -> Leaf:
    layers = (furniture.bar(paper.width), *cover_layers(report, paper.width / UNIT, paper.height / UNIT))
    return Leaf("", paper.width, paper.height, layers)


def _on_paper(layer: Layer) -> Layer:
    """A layer of the column, whose measures are layout units, on its page."""
    return replace(layer, x=(MARGIN + layer.x) * UNIT, y=(TOP + layer.y) * UNIT, scale=layer.scale * UNIT)


def _plate_head(plate: Plate) -> Iterator[Layer]:
    if plate.head is not None:
        yield _on_paper(Layer(plate.head.figures))


def _marks(page: SetPage | Plate) -> Sequence[Mark]:
    if isinstance(page, SetPage):
        return page.marks
    heading = page.head.heading if page.head else None
    return [Mark(heading, 0)] if heading else []


def _bookmarks(page: SetPage | Plate) -> Iterator[Bookmark]:
    """The entries of a page in the outline."""
    for mark in _marks(page):
        yield Bookmark(mark.heading.title, (TOP + mark.y) * UNIT, mark.heading.level - 1, MARGIN * UNIT)


def _connected(marks: Iterable[Bookmark], depth: int) -> tuple[Bookmark, ...]:
    """The same, none deeper than one below what stands above it; the first at most at a depth."""
    kept: list[Bookmark] = []
    for mark in marks:
        level = min(mark.level, depth)
        kept.append(replace(mark, level=level))
        depth = level + 1
    return tuple(kept)
