"""A poster drawn for a page: columns as wide as lets its text print largest."""

from dataclasses import dataclass, replace
from datetime import date

from journeymapper.drawing.figures import Drawing
from journeymapper.drawing.poster import poster_contents
from journeymapper.drawing.poster_page import Contents, Paper
from journeymapper.drawing.poster_styles import MARGIN
from journeymapper.export.pages import Page, page_for, scale_on
from journeymapper.layout.columns import columns_of
from journeymapper.layout.formats import POSTER
from journeymapper.messages import Message, message, text
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading

NARROWEST, WIDEST = 180.0, 320.0
"""Between these widths in layout units the columns of a poster read well."""
_TRIES = 3


@dataclass(frozen=True, slots=True)
class Fitted:
    """A poster with the page's proportions, and how many points a layout unit gets."""

    drawing: Drawing
    page: Page
    scale: float


def fit_poster(project: Project, map_: str, reading: Reading, as_of: date, page: str) -> Fitted:
    """The poster that prints largest of at most three; of equal ones the last, which fills the page better.

    Wider columns break fewer lines and the map gets lower, so each try is as wide as the page is beside the
    height of the last. Raises `UnknownPage`, and `UnknownRecord` where there is no such map.
    """
    contents = poster_contents(project, map_, reading, as_of)
    best, sheet = contents, _sheet(page, contents)
    columns = columns_of(project, map_, POSTER)
    flexible = sum(1 for column in columns if column.width == POSTER.column)
    tried = POSTER.column
    for _ in range(_TRIES - 1):
        column = _column_for(sheet, best, columns[-1].right, flexible) if flexible else tried
        if sheet.name == "fit" or abs(column - tried) < 1:
            break
        contents = poster_contents(project, map_, reading, as_of, replace(POSTER, column=column))
        next_sheet = _sheet(page, contents)
        if _scale(next_sheet, contents) < _scale(sheet, best):
            break
        best, sheet, tried = contents, next_sheet, column
    paper = Paper(sheet.aspect, text(_words(sheet)))
    return Fitted(best.on_paper(paper), sheet, _scale(sheet, best))


def _column_for(sheet: Page, contents: Contents, map_width: float, flexible: int) -> float:
    """The width of the columns that makes a map as wide as the page is beside these contents.

    `map_width` is that of a map whose `flexible` columns have the width of the format.
    """
    wanted = sheet.aspect * contents.least_height - 2 * MARGIN - POSTER.gutter
    return min(max(POSTER.column + (wanted - map_width) / flexible, NARROWEST), WIDEST)


def _sheet(page: str, contents: Contents) -> Page:
    return page_for(page, contents.width, contents.least_height)


def _scale(sheet: Page, contents: Contents) -> float:
    return scale_on(sheet, contents.width, contents.least_height)


def _words(sheet: Page) -> Message:
    """What the footer says of the page."""
    if sheet.name == "fit":
        return message("1 of 1")
    if sheet.aspect > 1:
        return message("{name} landscape, 1 of 1", name=sheet.name)
    return message("{name} portrait, 1 of 1", name=sheet.name)
