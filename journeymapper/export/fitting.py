"""A poster drawn for a page: columns as wide as lets its text print largest."""

from dataclasses import dataclass, replace
from datetime import date

from journeymapper.drawing.figures import Drawing
from journeymapper.drawing.poster import poster_contents
from journeymapper.drawing.poster_page import Contents, Paper
from journeymapper.drawing.poster_styles import MARGIN
from journeymapper.export.arrangement import AS_IT_COMES, Arrangement
from journeymapper.export.pages import SIZES, Page, follows_drawing, page_for, scale_on
from journeymapper.layout.columns import columns_of
from journeymapper.layout.formats import POSTER
from journeymapper.messages import Message, message, text
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading

NARROWEST, WIDEST = 180.0, 320.0
"""Between these widths in layout units the columns of a poster read well."""
WIDTHS = {"compact": 180.0, "roomy": 280.0}
"""Of columns where people choose: compact ones hold more on a page, roomy ones break fewer lines."""
_TRIES = 3


@dataclass(frozen=True, slots=True)
class Fitted:
    """A poster with the page's proportions, and how many points a layout unit gets."""

    drawing: Drawing
    page: Page
    scale: float


def fit_poster(
    project: Project,
    map_: str,
    reading: Reading,
    as_of: date,
    page: str,
    arrangement: Arrangement = AS_IT_COMES,
) -> Fitted:
    """The poster that prints largest of at most three; of equal ones the last, which fills the page better.

    Wider columns break fewer lines and the map gets lower, so each try is as wide as the page is beside the
    height of the last. Raises `CannotExport`, and `UnknownRecord` where there is no such map.
    """
    tried = WIDTHS.get(arrangement.columns, POSTER.column)
    best = _on_page(project, map_, reading, as_of, page, arrangement, tried)
    columns = columns_of(project, map_, POSTER)
    flexible = sum(1 for column in columns if column.width == POSTER.column)
    if arrangement.columns != "auto" or follows_drawing(page) or not flexible:
        return best.on_paper()
    for _ in range(_TRIES - 1):
        column = _column_for(best.page, best.contents, columns[-1].right, flexible)
        if abs(column - tried) < 1:
            break
        tried = column
        following = _on_page(project, map_, reading, as_of, page, arrangement, column)
        if following.scale < best.scale:
            break
        best = following
    return best.on_paper()


@dataclass(frozen=True, slots=True)
class _Try:
    """What would be printed, and on what."""

    contents: Contents
    page: Page

    @property
    def scale(self) -> float:
        return scale_on(self.page, self.contents.width, self.contents.least_height)

    def on_paper(self) -> Fitted:
        paper = Paper(self.page.aspect, text(_words(self.page)))
        return Fitted(self.contents.on_paper(paper), self.page, self.scale)


def _on_page(
    project: Project,
    map_: str,
    reading: Reading,
    as_of: date,
    page: str,
    arrangement: Arrangement,
    column: float,
) -> _Try:
    contents = poster_contents(project, map_, reading, as_of, replace(POSTER, column=column))
    sheet = page_for(page, contents.width, contents.least_height, arrangement.orientation)
    return _Try(contents, sheet)


def _column_for(sheet: Page, contents: Contents, map_width: float, flexible: int) -> float:
    """The width of the columns that makes a map as wide as the page is beside these contents.

    `map_width` is that of a map whose `flexible` columns have the width of the format.
    """
    wanted = sheet.aspect * contents.least_height - 2 * MARGIN - POSTER.gutter
    return min(max(POSTER.column + (wanted - map_width) / flexible, NARROWEST), WIDEST)


def _words(sheet: Page) -> Message:
    """What the footer says of the page."""
    if sheet.name == "fit":
        return message("1 of 1")
    if sheet.name not in SIZES:
        return message("{name}, 1 of 1", name=sheet.name)
    if sheet.aspect > 1:
        return message("{name} landscape, 1 of 1", name=sheet.name)
    return message("{name} portrait, 1 of 1", name=sheet.name)
